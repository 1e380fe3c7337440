"""The checks of question 3. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.075708,
    {
        "00342d3677aef2b8": "jnbLrpIe/4EwFaMAcp8vIpEObOqb9zQok7SoEm0PdES6BhEd7Sid7wMA2fjD1ZyxbIuF8GIO+QlmLbnZ929MEzeBJHo2Dk7UPd1JNHmZepXoIs5jIl0Xvkhi",
        "0409263f22ecdc64": "9rSOfddbakn3thFqDgwNIAqi1XmcsJ6t4eeGl6lZ8it048s5w3EVJeULuUa5/Ius77pRgU6ru6GGQ+PlKitu/EeO9AYrL1bI2GMDm85r38+aCVvoyPBeNSbexu+YyoXo5nicO4RReP6QekKYmav3WnqprI/ERw==",
        "07b589564fd0515c": "0RuBdGsSdELNkOYzaVq4oh1E58hMsc6OHH+8rwg864tWdb0i6IlE1B/MojgRotSbZa8QiFvSpn+ibE0Zr7bHgm6+b/mzGykgUnjseSRuCagthYoBjH2WGOJz5WY27ig=",
        "0dab9424c25a6a40": "TfS1XyPcceWOzSck7oEQMeGvXoI48ebnIu2x0XHRhLE7fpyoU4TOOcldgGTxUnZ0BPcGg8/8511zYtrsf6wqipSGdrn3wPtuKIuoxLRmtfR0gkv2xv6k12iI",
        "1580cb0f73497673": "5Y/u8J6xHN9rkZz0qjj5dHUyQvTQDGEEP262dmUhffr1uPxV6zXJtvghXlUQOsyTc0fv1EPghB5rs85mtjsU3GVDkIqy7JwJxSfACmG5+K4=",
        "19b90f1167129b13": "R8qiZqcovg2CcqhQ5s41YConbaDImLPeq0y5n2cPbH9B7sTDzFr3U7RGH7HU5AQ2Gr/KBGMkpRaqN4NUZO15bFw0USPSnE1fgRk4Dnrbo22mEPCQHzeR",
        "1ba10784ab6daeb5": "lZu/UOO9ol4eLQVTJD85573fHjxzZiFxUugzxzVY7AxFBPqEcZrPmjFfRcC544xeO8LtRkoEfWhyIGnpwKtnNBDfCAV6W0KZ6s7G/BYuaYdKzWd88ElplC2VvHkdlpiHkndpiOPvFOE9hwXE",
        "25523e298de823f1": "NPylvBxJ6pcHim2mHICKFjYjug87gzzfTss8U1BLIbsw2/mX623TCsGiYihcVYyB0PGNKAvnZjbHzr137kMrQfY9sCLf7Og46j/orILY8KDbtaqSZc9zWdXP/gm9u0J8sjUwYA==",
        "2a6a20f756d1ba20": "TYdIsUQ0r+3MDc4lsz0nUxihdRIQseXFK3b4bhsoXyIfXibx5z6g7xYGAy0nDGaQ7Tf7D3jXaEqAuV6vblH9D/nzWJ27a4Qa",
        "2e2d2211eb9a7fee": "qzebkyliWDUkgqeXjaf7F+ZdzZEWzFTXZA4ATiHgMzYXPaSdslyXQh4c9M2pcKkDACRN713YXE/XpWAwGUSKY+Ph/7VZIzKJ3fq88ZlKTaapRYg=",
        "2edc5d5b6ad36c98": "9rhpo9gAYLWii/n/5AjWvhCuuDU7P2/r5RSKlDd2ha1Hf1xKTFmXkp6vVWPHeMhzIefqY2KhlFSXTeTASwLWvc4xb42aSDWNry/HBeoa1uCpwdhtkjfjuFps0gKxT5XjIlQZ/68GjHLL3+HI",
        "34520e15cdceab71": "MlF6omm/ZHrqkyVXdXTuKdcbhWZD+lDXfVyxhrC67Nz8C194Jltnx5ir7K3TGRShtx7mvo5afpuhF2XHsBYYIkLL5z+1GIr/F1j3sp2ZZULmQPLu30LxNDJk+44FUHY5F415aUM/pdHnWJiQCtCJ6yjpqrz8/2up4MFfBJuk6PIhLOIl1A==",
        "429bbc896cea11f9": "MJhsWMMXQqkZfHmwY8P/2cExvvwPTTqx3kqfHZJFalx5+IWkVYokNGLtXQeQn7WxFudLDb7t3Pas3xwahm8cK5KTLoQiKiIrxuueBD7BikqPFaAJl3TiaktauULkBv/06F6QGbPZjlKTZqzm",
        "430d1ee24635faed": "reUmlKSTBz9rc/WFzIwiZXjR0eZTpaHqM+hEfRzdpVQY/OxIVjmGFpIQwpAwTHPRfFJN7n8EY6DFUtbL1wMes+4gCXg2/rSTqqEgMxSk/Bj1iIhnVtKTwi10Y+pipJFc+GoBEmOI6PhIPPfJKr8=",
        "4ba11c1dc94bbb4c": "7Ki0NSyj5dxHAsyRxbiFZPfyJfjgGoGRVGXMPHVTuRgF26Teb44iN6bhVutW+rmpjzjmpTgn+RzZU5BNFb0GIuPyoMkfXYNV1TH+oM0VmUW2KM9BmDicNFFIINI8MZHlYYtjvujHaUErsCPU3zc=",
        "4cd9cceebff489bb": "w47O3BAS+etVV1R82BYVkGAgc2kouZANgiV1aLJY10I1U2kkmdD6IvIxeKhv+oBZK8bR/4EcKTm7vZX51zfI8G8iNwdZfE6CXKzgPyImh99d",
        "52a35f095de22e50": "ftUvsHiAlpFXn6Z0WWLVZZkcdmDVy36TbOixFYZ2BVrH7o28+HTMzUVJ8g/a3KTsCXK9EtDvCPQNOPOfby3GVejxXoWXkaLPVWpTGyh04ry5tzXW0WH2XjhlaSHrA3vkyKE+G3oM+iNIgGe758oyFwEVdDz6Y6rn9A==",
        "662f763b496e6455": "Njm3azB6XV74QAZeeeJbncSRpodweDua/nSs0UZ+eQ6lqD7Ad+DWTPvdeg+4ISRVnDyzi7aYNOk9EpfYayMXrwKrd2Vj9/nWAR8af/f0zvLnj7VTczF3zvo=",
        "69d977a98e6977e5": "aSvm8kXdsVk2R9bZxktkR7YOQApn0kjQBGPpyWbmJg4zRLX/DDowXGZKpwWQ8Yf33bC8Kylnbg8S6/gDxzsJpj9d4m6oEWyfFTrlBxdLYWwKtPooORCKwnU=",
        "760d5ba3d4e9b362": "3BTKxtUQTMSF6E+1ejIf/Eh57OWxbkt+uLYN99/1MFo7v4kcDhAnMkBmJodOefdAJFs3Jr3EQNzJfjmVCUenNw5MDNWE6aCx3ozOAX5c0txTsS7xG0tKKEyK",
        "7c4aca27edad4096": "78jnd8dXYLeNezGS1ro73/GrMdE2FqhciDA8t9kZgupLRl8a6B3Qg1u5VIFybOUnpaYRsjEFkmp3q2/0Lw23a2HbNIqpf5ctpDaWxBm1N3qET7E=",
        "7df8986c39970c66": "+znxFsXv7sXQunn2U6ETyTylQRJtjuvX6bpBanAmRWz8bfcEwfFS8XHL8XcfqPDsYM8VBWddN87JdAFFhdae4TKyKpHAUJtE4Gs3VZxKBVVxtD+AWuF2jvyB",
        "8360fcb2a119386f": "O2o2xHUA3068nqkvUDZLIvrsS2oSNzq4k8MIBflFHDnUo0bkKShSexJNy6OpTmPGp/wgd8pjRVI9UnkefByTgOcLvbLEWGnwFg2t8pi3Wos7wu+FR8Qd9PnBhRl/",
        "88d1b2c21d526b89": "jMO+OZ84393gexxYsPGl/F0uINRvIj1Rjw0dGf1DG2YUu78QE56zPvq6meGTziSOIzWu8l7bpkxrQKHlj0t30JnvTwQmiFw8KZc=",
        "89c4e1e530c4659f": "cj1edPaREtd3nNom3pJ4cFLj4axFWcq4ja4i7WYlQ9A8oo7ykSAkzXzeJp9J0a3j4aA6b/ohF+R2Dx7EPUitwPCigQ3h8HEdjoHadEwdi/2kjUy+aoFqxJT6zQ==",
        "9154586cb8053690": "gU/9y2NPc1mzHzDDpgyN60JRWHxVtTd1+lL5nwfNP4fqiexz2TD5wyysXELndXHBOnx2mY+gEBbaLDTRf2kyS/b77XkPUMZMFPNDgidJ8fB+HHqs0Wn7dUV9Lis=",
        "966e0e62ccd77182": "+BVLwC1PfJWPccDC4qhP4QjzVeDEFEsLH9yv8dBs/KEZQylPezbxPMlkCzA+t421ROGgTbtaCb+j0EMzierYZJQKn3XLTy9k0p3h2Ldz7IGhi3niFRFojCivhEtCJpWrhgqog7lWJIo1cgQ=",
        "9e880d5ebe7b56ea": "GnDEat6LdLI14Fnivv3xJZTtT0k7SiSS+Hx+ruApj8BiOA1RxohwZGjS588T3wEzHD1PY5oTo32zWCbwJFBHQGQcvMcFeeq3EyPhNYwOw8VabfPka68Vjwao0Wwg",
        "a93dbce1001703dd": "PhsZsZr4SSQAFLs874Bub8/7JjIlzTOSUOvmoZ21yCeHCuZJpnUfmkn954b7XQMjAIRYNEBa7pESsezY2i9AWXjpax1RKylEj0MQdaibqLu6/P7wMitxDILhiDuU5aEY2FOVhHEcrHWc9X/EqhCeTmX1z4hRm4zgWlk=",
        "aea62e52f8ec4e97": "FWUif8aDMUXnxTy4uMxU88m3mxCDRJWe1ac/9snsefyqYqnasktSC3vn5rD/HuX8UP5y+NdJ/SqZInSv0uvq4qpHNO3Gjc5wsJWnyuM7dmHa0fYzRHB8ipanI6EDgvstEtLxCAYA+AQA",
        "b26ece592d3f2984": "ac+ppx0xlKnSJHy3td8lrp8ssNSQe2aSzNOKqOfDm5c1z0dXhReNG7VbUaDhFpuR6w1MuJhAjAPmn/xyMTkWFkBRx9RC/8kk77aHbPpVqqTFastXe0yqdk73W48guUVcUakvhlB9",
        "ba68a576dcc9cdde": "L4wvFvoMf0zJmOKTZ5bxkDjvnAe64u7OUCchT1rFOMstI2yvWsIqHCo/BgXmqxGDduuTIrLDNwkivP7jzvrNsJL3FfOVUo9U16H4c/XNZdrASzlg3EzQxQuDbH5Hr0Cks9Icl4ogqfET0bm1Xx8CnaXdHQ3ibI7yguI=",
        "bb23c1ff204e275d": "XqYx8SJGPCRMT23EEqc7vaXjjdP7ACwSaQ0I2nY0O9MbnaRHYF+8Q13bVR4Tm4FEGKA4KW0p2VHBBGdfil0uvYUMoThVRg==",
        "bf55fe4126badee2": "e9POzGPy97BmxA4AlNKLWXlI74k/DcDRC5AQEErGStrHtQPVvhVT84Vr9H/5jzTk+Tu+VdsI9Y53/K5rxTDK1xspfO/yuzV5Z1cfdWHRX4WF6lI40cc=",
        "c04e567770a8e16d": "8CEr5wwlwFxdGRQVbjBJ6DuU7JwMOoLkZo87qCnBw2GBMasjcxDsikXzKVxvj58cGE1D/XNd9p1yel//SbrnzJB3N7XfVpFieLZCOP6MYTsbkvg=",
        "cd700ba5037b7b85": "NqYpIZu4du5RjikI9W4XpkcJ0QUTVobEssP2035UWritqrw1KQG+tTkPbvHYhNNHTJkHY/r4mrCiy6xgNumFeM+qORRz/6e164jCE0Fom6mKpRmXXxLWi3n6",
        "dcb0238f8275023e": "E7epMbLKEtRMdJfHJOfD26157gOl5d6Hm4iBVOdIS5KDfzOziYJdEgXDWdNhlaywBL+2HBM2tMMTX+d+0oSmNRRWMR+GgTdIFVop",
        "f398395c15f58e03": "dXlIT3zalMD/7VwQJ1N6+l1op+hESMGBDTShIHhcpUrmpO6f/OCYCQ9jBfMasg+jMX3ID/XKIl6Scu8hXxaE9z6jhwWMGr4n4/O2v0xHjBU=",
        "f7113196176481c4": "iedn2Y0lAvIkdQvULXfQ5jSqLU5NJov7ELqSGvnwRNcxmrg+c4Ob5/DNn7DlKcK3AXpNu2/5ZoT0LXh/gGoB1fd6wa9/E7VkbRj4+bwfXdxAgR7cXjFtS3n500cFoafHVgXX",
        "fe56f0d12a47f755": "lEPQoebq+12z2V8ERo2IU4W6XvV5QBgG0J6G3wcHN7ZZbnbTM25TwGPcF8I94suOE03KQrV7UomUbAnbEERKsNbTM75EBYhHw4xUWl1PKnsQiEhIuJa4D5DOxKZsnwTQPG9f/khkak5ANw==",
    },
)

import numpy as np
from cfkit.checks import FactorModel, expect_close, expect_count, expect_spread, expect_within, pairs
from cfkit.checks.files import check


SIZES = (7, 5, 3)  # users, items, factors: all differ, so that a swap cannot hide


HANDS = [0.8, -0.3, 0.6], [0.7, 0.5, 0.9]  # Alice and Inception, as in the lesson


def scores(values, rows):
    """The formula of the lesson: u·v, and the two biases where the model has them."""
    users, items = rows[:, 0], rows[:, 1]
    dot = (values["user_factors"][users] * values["item_factors"][items]).sum(1)
    if "user_bias" in values:
        dot = dot + values["user_bias"][users] + values["item_bias"][items]
    return dot


def fill_for_both_signs(model, rng, rows):
    """Fill the tables so that some of these rows score above 0 and some below."""
    z = np.zeros(1)
    while not (z.min() < -0.3 and z.max() > 0.3):
        z = scores(model.fill(rng).values, np.array(rows))


def tells_eight_pairs_apart(model, rng):
    rows = [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (5, 0), (6, 1), (0, 4)]
    what = "the prediction for 8 pairs"
    expect_within(expect_count(model(pairs(*rows)), 8, what), 0, 5.5, "it")
    fill_for_both_signs(model, rng, rows)
    expect_spread(model(pairs(*rows)), 8, what)


@check("q3", points=0.5)
def eight_pairs_get_eight_predictions_from_dot_product(student, rng):
    """A batch of 8 pairs gives 8 predictions between 0 and 5.5, not all the same."""
    tells_eight_pairs_apart(FactorModel(student, "DotProduct", SIZES, bias=False), rng)


@check("q3", points=0.5)
def alice_and_inception_by_hand(student, rng):
    """With the lesson's two vectors a prediction is about 3.97 stars."""
    alice, inception = HANDS
    model = FactorModel(student, "DotProduct", (2, 4, 3), bias=False)
    model.fill(rng, user_factors=alice, item_factors=inception)
    expect_close(
        model(pairs((0, 0), (1, 3))), [3.97, 3.97], "the prediction for these 2 pairs", atol=0.006
    )
