"""The checks of question 6. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q6"
points = None
waiting = 8  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.656767,
    {
        "0b0aa2983ccd16e3": "+8D+gh+wil75W/xpzph8TEB9i1FLpu5Sn9Av2vUdiF0up7XR0z91HEnjllKwyZ+Ymm9DyshKAezEWw9sYxOQ/kPEF7TDAH3qvJIyMD6LJLnZOffcBjIiawmUkj4VvdIB9TAgWxC9Jmyy3/+rFZZhlkTYYuWT/eE3034xWWFGcVwXxouOGQ/wHg==",
        "1cd55a810a8aa9be": "0em6YhcCEajZ5bDrANWYY59KiVIYnPrQe/Cld/1bLzhRZWV6jezL+tvvmryZBHccQY3hmiERShOJztNo2A10ImxIyYKuxz+AlTaHyUIigt05sZSJkN+qOh9H5kRpLzlRcormb/t8geLDk+ZX0rNgdMkx4q12BUWT3b5CBO1KokfXmJ/6vpx96VZ1aVtxrNNDtdzGWXxW+VO4p9aruPGmEfrzR5qIheq7gEcMZHKg0OpGBn5Ghav40vGFuF2nI80Woa3sZn37u6UDI0tEGWLM9k6OTm1FEAImgvBABpYjFnSPlV7Xyx7nNMugZYylWQ7U+uWRS25A/3pVdd6BTUqk21ST2vrTszM9wlyuZqYb7aFfdwbB7cmX4JliXXPV3AGwOOqM",
        "1d7e6fe594813cbe": "vszFAU7K/eGdB9xREoM+HN+DbcgfSFl8gdlJ2RIQeFO0tPLL0jgWy1EzrCVF4e5CP8PkBO2FL4vIsGMn3hZQXqGoEfe8nSzSbha0Lchv5yNscREHzHo7uBxWCKCvTa/mCdkdU0Qr07VY3mwupYvSKICp5IUs608=",
        "1e9d85680a0ecef1": "LcnGVDqn9X6RTjdZ2SBsSkhl215zWJQUnOKomQV95Fhv++34BYLv3mcjMkGSoT81IpT5OKnVdQZCoyKKj3PP9v8bPVJzkph/NKuZHD2/KCwKlz5p40ChL6D+iQA5hQpRAxHZ4I+m9jB2fS5o",
        "1f4dcd2449cbf684": "6vpSzP0u9csuWcWeYKaAnsbYJUICRwgX2Ns9ADE50t18BoYaceNqWkDAueUQl8RWrxFE09vRDtRKdVQhSaZTK4ZymK19JupiV7gLpz+xNFWXaiKwyqHVRFFNtuIOnQO/spTAUInu0Jpe",
        "20c2dcecd1b656f1": "YPTvzmYxUoh2lstg8EXm7H5uH7uGDj672sU5HXH1Yj6JxjRcD9v5KFSiXhodbodw5F1zFu5TLMaTG5tORbAUWWlQvJy7wYRWj74drIK/hi9gDz9VJaEcpAas/T4Pz1leQhmd8GYFQdF2fOzMnImQHkCIZZUPs3lLWEvJuenDnybTNxTAADGGljLkZKAkv52AA7zYYmKtRGSdGU6mAIQ=",
        "2952c01e9e86db3c": "oCb1y1g/A+OU7U3P90VFf6N+lUiDYJxKYLtL38tr93nPDtnqPFNHDY2vA7wYL1d1OkjNynAWjEt7O5e/EdFqRW6bppXav/KEFvaXWAPTMbAg",
        "46ed6fb1ed4524a9": "Y9UgH+vzXGEIIKKmcQqsxELGqBo8H+gxEas03uKXr7dMyA/zvw/X0GqajJmmgNgK6P0mTt/nUNyOxz0QyPEKBRGGd6cokeaSrkbLX/F6bgzfkvEpLby4/vrPllJzdIgiKjkS0heNM2LWeS5fE+2x/Tpugi8R1cRfyVn7Bs0D",
        "4ac75dde05810ea0": "GjRiQh/aFBuK3COUm4v0+5XKquhGFd4SWKwqZgIIwzqftYnN9jRWEd0XSfRmQICYA4Z2cbWOKv2kNurqlV2P6Ahsq9wU2t88WaYv",
        "568ce0c10a7e9631": "bngI0tripQeGdZ27kQbCQIXx2ltIyqKEHjSR3bDVKcZ1JzwihbTNTouyWhATmb+bm+gPa9WlUvEwPix1SbkuhdFxNvZ1yBS7gomcow+4OZ1dr8Pk4bQ71pMN3W1q0pHXUfsGfhJa",
        "5a55bbd4852df0bd": "KGZhcW+YOAAcl6t6IZkE8vW7Frhh5n+k+O7ms5NTbYF7J4GHypuNMMPlgl6KBpQ7OLe+XuyVUV6e/PrJvCqDif097W6Dns4q6IbcLjzxhWzHSeWb",
        "6eb6c1e398c34b5b": "cN++fznESCH3sX6Px2LBT6oyoHxwscH5P2HDC7HjpuxqlOFmx5Pynv2sMB4zJfe0z+PrQVYpUol6ioTkdiPc6G/h8GnS+Y/5KM72H3eoG75hYjvKphIr4KyFpAKo8Kw0qJqC5ed9jGNUun9/GPMXXhaPciu03wk=",
        "709c973675213fb8": "z1hq2KGC3c4e7fx4W+78YX45ckEaB/bwZB7UAynkOBU5rNg5HOaD/fVrzHbsrDEwzyqDRI/CrpEG988QjLBFpivK3/LXo2wbpv4JKEN2irQB7HBv7oIwk+iwjxef3nq86O7rULJ8wpRbjpo=",
        "74478130ae5e3bce": "15Wqfo41TA0VufojsuGpSHnGGZptJEKNV9Jiqjto3B/O3MUuvVQvB1+ptI54g45w12Vnln8kPEXReo9GdyQwjzkpbXvYCrbPMNfs+YUNARhCwdfA3Bf5N+wRkBDG/hlfXqBavE4pKk/k",
        "7daf524cefca49b3": "fOtKIdrejdrDCRLdDjgLSAWb1nh0PWPsmNOIVwgLSzZojd9Op1VPmiX0er9xZhO7160NBmtGGSSHHfiitT4n5TSRsNwxLt4GjW6Kf+6Lt0eXo9ydXrm5z8ZbL8A8MF+fDr8kloR8MnE3kdzQbMC9toA4M9Qmh2MRH3VoLf2ov7or0FeSeWatYSk=",
        "981884c5285a13b3": "5KI1wNrCQG8jOh1VI+cWHqmWD3NoDKL8DLYIdTq17gcCw95tXTWIEN7jXZ6KN21HkBXHJDZokinvX51HrzkTzqFUBALgc4qcglOzkhA47yZj/c/E+YehvMI=",
        "a31dfc80f8b11f44": "UpebhkabHN/Yji3sABUr9u9aQmnYN5jF8R24pXKnFBCQHmJPijEIpqFcX63RE/n0KZj7yobfRtFf7Xf9JNx6Ssq+VYoHeM4vZwwdmdeaXuQDtrQ9G9YoUDLF1AZsNE6bSLvLqDzz6ecyqov255hJoLzVLkvemlHSaydhZs5ojhmengB1bg==",
        "b4bcc2b01e1f7624": "7LlaZwamEqeOQEj3vbycpWYok8qD83s6lWCrh2GNXgdu1yamGcTmKsSEeEjzzFUNKr3pgQ+8Fy/lF84RCu3lKPtTw8a4uhW/0pieivu7tW3Okowsok86JmrFC/Ky",
        "b74f66f4caa026fb": "5klqD1GJqu6Z1ucGvJecsOMPLG6Q3c+CmacKgiul1pyr1t2pN8ZFhzQ475ygFW4rl9BxeAQ9JjcsVWN6kK8PHz8UO6NzNjNlhJKdOnZ+SLAceQyrfJk3SWVlGHibvGZaLW3rRgXeua9L9kuauvk=",
        "bbcd226d776a543c": "naoJQ6AmK7neoKVArgcUh4v7GsYAv5Y3MczEJMAhnOYYXpnJOPS6xVql9nRXsPbfVEwUnPAJS06Z7tvzcxBCBclEZeDNkKUD8dhMg8H5tYxWUEHRejyFecmKLqz99ZkEQpWy2gnzeyju5NOHU+CBox+sozJJRUwW04g7rmhXFhic0jymep3nClM=",
        "cb292750faa2d473": "DDIBFo9wNQong2APwdcPJbcrHF8M9OYnH0ILhNYK41JqELI/nqVolJfVz15G05QBfOeIdcBeWcal0yPCzQjV/RHL7U3okgTJsF5IguLtKGDhbp0HiM0UXKxdCWzkalQbNGDQBxwJQz2dYAugY3w+Kn+Vs6oYuu2P7wiS3Pq9xU7onkub1MZ3IEw=",
        "d0d7d789fe4c2752": "svYMGuJ3sX9xab7y8Hn4Lo/lnDeAiBc1mIH45snsCVRDmgj0iSWfxjjTy8fiIcoSk6CfIxkKByyr70EJx3adAaNTvVkhVxnBXIn/YTcOGWRg6vmgMUmC8VQXYIZVP6fyk7f3bbjAo/O23MjBOqoCPDp5KLnMHkkozIHt4apLN4KbQ4ratoO0E5/UNFzmWexm9US874Rk2voI83T/cKS4QHZrLrWslqZToTg=",
        "d1a0e8654f583cf5": "SpDkXmDCaFmh6mHgG9NZY/MNwKoFCoHS8SCwcWLhIAkveW7SAIC0CtkayOUuvi0We2eklCLmM/HEUtWxmvjoiIPxYbUXqWkDih/5EdWKv7EM8YcI/NoQL40QckrPqoUdtq4KIjDWEhJhia3ZTxX95uhyuTKCIdJ2C2IndYgDQb1olDUGwkDkd+NqsGNIaXcuksJom8b3W4VAxgPo/+Pl7NzqMo/5RNqr9AiFJeI=",
        "d5a3ebc2152acae0": "RQQPEemkAljlxxOpxx+Jn3cw0uAPoflzyU3DzE3xKPLApbeEJXsKJ8nPNh5Y/VMeeTz9pchu2HElh83msodSA495kzs8PIo2XpXPx5VL+03xS/n9Kb0T+64OaOc=",
        "e35610c6711a3667": "+PwdCoJOPExLP3/2eyFUVHtHxbwwaZtwR6zj4/NG9AyGNvURXGnOHKqHpWk+2Z5os108Gu25PeRrOtASwPSjGhTTI10GrjRn1217WSzYzgQgGITeQ25lm5OTEVQx2xPajZoA+TEQSUvwWm9ogojR93bvmnCL2Z3jzbF8hvLRDRBvQnjgr7BlscVYevRGuJPSBEjt1W8DIRhP+NYh8vjTwU8aa9aX",
        "f50fe9256a6466a2": "ep722YVmNMaYT1WNl2lctzrLIjRddfuAzDgrNfAr9RuD9zUqexUbxka4qsspUKbES5YsilB/+dTpKIrOdLHiGznLfB58k+tIba8TZFv6YLrruyDwHMNY2OPzOaKzMmpl9wJZZhdHR3KvdUl/1w==",
    },
)

import numpy as np
from cfkit.checks import expect_close, ratings_table
from cfkit.checks.files import check


FRIENDS = [
    (0, 0, 5), (0, 2, 4), (0, 4, 5), (1, 1, 5), (1, 3, 4), (2, 0, 3), (2, 1, 4), (2, 3, 5),
    (2, 4, 2), (3, 2, 5), (3, 4, 4),
]  # fmt: skip


NEWCOMERS = [(4, 0, 2), (4, 2, 4), (4, 3, 4), (4, 4, 2), (5, 0, 4), (5, 1, 1), (5, 2, 4), (5, 4, 3)]


DAVE, INCEPTION = 3, 0


def ratings_of(rows, index=None):
    """A ratings table of (user, item, stars); no two rows share a timestamp."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    when = 880_000_000 + 37 * np.argsort(np.sin(np.arange(len(user))))
    return ratings_table(user, item, stars, when, index)


@check("q6", points=0.5)
def dave_and_inception_by_two_neighbours(student, rng):
    """Erin and Femi together predict about 4.33 stars for Dave and Inception."""
    table = ratings_of(FRIENDS + NEWCOMERS)
    got = student.call("neighbours_predict", table, DAVE, INCEPTION, 2)
    expect_close(got, [4.328], "the prediction for Dave and Inception with k = 2", atol=0.006)


@check("q6", points=0.5)
def nobody_to_ask_among_the_four_friends(student, rng):
    """Without Erin and Femi Dave has no neighbour, so the prediction is his own mean, 4.5."""
    got = student.call("neighbours_predict", ratings_of(FRIENDS), DAVE, INCEPTION, 2)
    expect_close(got, [4.5], "the prediction for Dave and Inception among the four friends")
