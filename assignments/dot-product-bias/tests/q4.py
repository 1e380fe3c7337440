"""The checks of question 4. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 6  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.990444,
    {
        "0db841c0bc40e599": "XENktm7Lo/CjPNCEu4VreNXc4yxqLNDlQySRYplmxgad9lg3OmOa2wnyPahZ3gl9D4t1Gv1WMs1THym3vrJdgLQoP/wWJ7EpXMJ4a74NBfoLpDtNCQsDRjOhlsgoImLvMPP70UHUSaUb6tHp3nIS3VmayCivaF1Qd+1n+g==",
        "0f1fc3fae4f5a207": "4d/JGtDMSTMs+U/35IgVjMez4ZdG05RJfxiw+fmE9Bm3wiAeSplnpH7rZKappkHJnTROBHxspawsb2VD+buHFAp5Ur6b5F6z4kdu3ml2mCcSGYzxGi3u2eAQERJoNJHTRpAtB2m9y+b4p6SUwcYK6hNILUB61PN3QNFSl+IjPH6/JCauWsYzJMN2I7NpLND8gDQ5n/7xF1UayFozozSwY2TUsG6CydvAJQ==",
        "12121c8157f5ea21": "WPFZ1g8UFtX3YD/6CZQbbpYq51iQ6HzssyKOA1fASzYeGJl2QDkz9AOLeoZtbfCg2IqogN/xk+nMNtJ2YByIHa+eAb5vIUsGtj2v3ze5ESej0JOAjnk21grJbXWYgU1UyHMkHy+IOm4gDVrwLmj0zxtr",
        "12707a290bf2e29a": "d3spK+nMrAZa8F8uWHkK/hBZ1qFZLVE4eF24QZa5IrMEbkFc6qYClKk5YdeAKomRp+Wpx49sYuNUi1Mv6wAFCqp03/TqbuNyJFF4GUnNdZgkklEa+Cpu87CZTrLxNmc4IbOFSoqaw88UE8uqT4im5i9fv4Den+i8QtE=",
        "187ebe386ece9a8e": "jPTPFmXyuI+OSIGp7GW/6vicFZ1Fh8jpK9xt+6atBhvnScEBHTx27QMFDqMBm4Y9pJT2CQGQfP78zhPmfuTSBovotwUKdaVrElv67nQG5rp6TXFergo01fwGgNzUDgktS544ubVqXGF7sid+vGF4qNujwo/OzpKXJsL7nA6CMjL6MrmEkpWmRT45//z2ve9S/uw7rHi529H1Uk/4BdN3V/Rife+PVdUcsbsnFfkoBuUQ+f1S4MRG+XRMs50iqA==",
        "1d562878ee8688c3": "i/umaSOF0kxJN+GmFG2ECeVCA3qBQjilffz7aSieRx3B1SmPjL2aAml0S4bLLe98TbzYUnyEXNqk+x87qgJJr5MeDHTIUT5Go8AIb2ombaJcpZoPXRQuAu0RCG8HaVIt2VglaKgqzDiAQTQJ4KJwEBtDOw==",
        "1fcc21d94d11d363": "bSvCnYppRo4Lacbsc0xKmpz/mGxQIknWgppTMT0ZglMJVNrLRQKyjXXw5DO97CT/JeBvZghHySJfWUeJDCwYil7pSrdHKwPm",
        "25590a73156e20a2": "kQbhLkwyF7RFlIwL1kPxq4xmoByMgh0HELaO2dPd6BASvDRs2fTh6ygw53AEBF5o1zYPhHlspasW1SqCoqA4LCrG/GNNtlRBckrCYeon/U1wraKHeSAobHSxWBbcww9mLkRvB2Z37vShOkcyewj2Ehvg4eR0GvbdWhdBvHNx1dxSp9E44VEDj3KLidlMh07lPAxVNPH1k59PyToMq5CX8fmU",
        "284e2fa0bdc16686": "GR8P1aDpf0f053eQwzSnndJJ169Do8QjRYCQNF9aXTZvBYE41tZKkdmboWndM3nravTvCeyLWRPE3xiS6bMlG/z23QEqex7LFuxKjEsnHUXriuWtqHk=",
        "2f3c931f8acc12e9": "NyomF3drFSfnhXQ+wWgw5EWete307OtIBQ/iLxrac7m5qG5Tiht0P9tplOx+rJ3CsS7JPhdPxpAw3rU5T0KBELBVZO1jI546Xo77gH04Y7VmXP5d+18ZsQODYmamOiUPEU4hIg==",
        "3b1d27598ff6b6dc": "VPkFnegJtBOpAVVzM2fnTJ2tjvKXCnfEegi5mq9gi5UN5eV54fetSTmvc96BPgtjruwNJZ9hg4XFQFe+Ze/ZtdCV0ANNOQ8U/zurP4AJKjaS8y394Sb5F1cpbzpkJKD7Wwa7TLqpNdpOlQ==",
        "408ba443f07d31d2": "b0F2Zx65MADJUJ7lAUE4u11CU1RrLTHjCJUT2mWlPZOuh8JzH5WhaatIK/xcw/1rv+bHiMrlm2rQOsizOFqsDyDju4EZu1gbeh6IjD0NHJJTlIiX7v2zzrsz+ahjuAuXXIOwvCchkhb7P9YeJOd3R1JpnscekwVmj761jEF1TSCJNeC9j8XZOot93PeuLM2k4BbkBTB7rkvyGxhbLWAqXfQ7",
        "4599bd19b681ef01": "j2e1iXVW9UgkllH627GMaeK7puuR6rydvrGV2Lxd8tiiUF8pvonHUyYtyVBq8VUZF1Y5Kaaj8ioBRr+J6ZLoHkUL0KfX6OWitUL7KQrKg0Txi6cUFcGMFkrBXOMz",
        "5c16e1c8fd7ac0e6": "UvDmqkR0m/UFQ3GeJrq0IF28/njVzuLdrvdpwLfH5jnOqjUD38vzdrZRqevBjaPVbD1OmKwPIJ2mWhq1Bfy3LGHIyGJAzOHP1dDN3qsvyWA=",
        "5e44e77b8d298add": "BrvYi7cHTJn24NcibjCMuetCRAxeGrWmzD6YOoLLdwS888AMe9w/COKN4Uf2jY4JtlRxm7ncnk8khEqdh5tj9oRRM8IFqxCjv1yHchjyIUJ7OH0aah/0+cLRQIMuzNg2WFOR",
        "63787118c64cca2b": "jRYIPn1D0+axSW+hbt+vvCVV9yreNr/LqZKz997X7+xuhpjboMdwRp4vghTGP2WB9tsV3kw4tQI9wgu5cuDGaEPvOu4WRgRZDyjz4A==",
        "673132b0f3888c2e": "alKj9W9jX3F+6pmjpzcf9FYwNF3yelOxr89jRFPhIvVRR0mbVFRPbDSjdinSexCYxGH0f4IaJxcDPJTUydby5VxyubRkq2aXzTL2J7LQWumnNUlgIe6aK+ukUHxBp13KqkwAvmtgXg==",
        "6db8e3a0713f3644": "EwFRJi77FXGROdqQTX/aUErNSFKtlGJiTofTzIdG7gkzkctRaiQJPDI9YUo4Q1KnVo0ls/cmh2qb6qcSE4XpwQEOTpivnLZaXD6bwP187wEsx2Q5KUamJ8Dyhf+GnMCPNtlncVHLal5tnPs/8pZHyNDmmljhHZGQZpV8+yyFj8hnxrqmy8H0+RimFgj+8T3XVdI5Ri9rGv/FD2LHVHpRhLAZF04muLk18g==",
        "6eab5209a59bd34e": "/3KXcUruEn7Hyvv7MHsXgybpZi8IZJPIHSpYFcTlcWJr7Iq7aYarLTMXvbqegqERp54pab3Bnr+mEe69udZzkivEcWyfxATJH7DvUH8gpzJcvWI40tvwdYjNf3HldcsomxUrsn6zrS0ZeYpY",
        "6fa9712bebb476aa": "oqcOzsU1I75/sSi0LOjLOjjvZtK+sQ80XzrIgTocgJ6jSQQU2H6PsytrusCkOt8s2hXnSSotxi5ftMY3ngHQbnop7ZvyqDyfVXKQvK654p4ACcjvZWOzT6vjEDht+8DjPPtdb3yq+PHFE4V7R3JWgs/wb9UKV8B5",
        "8533c6f038582c4f": "TmI79ceohaD4smPhmLNtMoyqc1cyEB6rzBEQD/7dVzOf5lwFJwRX/vj2M1zYKFn5LKAPglq72kG3PFDGhFkc1nuR9rVUxOWF5g==",
        "860f39d037afe2bc": "F+bS9elcMTCcYSMxoohLHk2ObQqUxBSiR2l5hrMdgHG0QqTsBBJXoMr29jjtX2PLdF/okBBftpD+5oRr0uGGHptDpqb1Ygj5aC3SkFIwL2Llv99WZePIa9h+mdUjvQ==",
        "8b643cdbac132865": "UumVh0/zHwjJN38IyESs+uhQkCDf1Qia63bZgQMoTo1xKWxWNMSwwmI49xZ0WkJ5JnfNIEV07w4eallR+iAmCvRA5nNMqeNyMKTp",
        "990dcf741cd2129a": "ACseNsE6C91THBl2DyPgW9DVbm+uCirgu/aOP5ZgwT4Pe46SBXfJWBezAmlgSG9etqItSlWrrYLsvMUz9E/TVkbZeBGqjhEooN6vb045X/tqPiX1fgKpkNs3",
        "99ca88736f3d64a4": "3c+S1w/rESya4yiVUiZjPB8gXGADZbsWWQQDNjhl7GB0Bh3FJLE1MmeS2OUltqLEv6jsnyBwfFUOhsu0rREvw9xNHmn1Zaj4Le/0iJnTcxgjAggtxosMlnVNrhNFZwQW+qbQ4aoTZfJRgUo=",
        "9ad12799136964fa": "a+jYQm2D6CG8QCvZVY7rfId+zwpP+J0Nz2NlfclDiDgCdxoA0dgKpAgJTW7vYWa3HBHpDumCC+tw5co9p/5cd3XFgGRj79cjrKHGT6UXLoILpUXN7iAZCLuJ5kwVxOmy",
        "a0b15c40e0236ea6": "uLs//1Q2wmhWYNALS+/qK/Lq2K6KYJiPZIlS9O09xlboTN/iQT4CQHIWaGMuZrEOU6Ggsq3WtaQGGBLK4jBSlji0TqpIHlNlU5NoIfjgP3SHLiWsgAV0Wtvd",
        "a3550205cce96422": "DkIYCojvHQopHohJHTh56phXBca0S1sUxHeWA93kYR4BHNJFkxxMv582Ve3ExvqAr3ePJToyRZ6u9Hvfe36Nz0yeXN3qRj6bE/xoEBFKO3vDG38R5M1SLWRYHLvqrjZLsJod4w27bQ==",
        "a64ba4cedaebcf2f": "kMmKKZWPkTzibPbIjtc3ACMky3+vdsm6aEGoJhA/qmDAEC2S+wMMo0qSEuodNBgiFUHy7Km0wOEdoMJTAkTR4bO1Dx/vGc4/X3+LiZf8MEMvH2OcwknPyfDeds5PvVy0qC2iPMdpsAOn3ZbQJEEtDsNVNwnRp/ufHpEmincSMA==",
        "a81d98fd1b8348de": "PHZ6p8YKlpoBzuTcfLXBDhLXddH/i5f0vAVQZB+KZ6n5sFU12+CM8XRyKgV0+hDCv/0UOSkaxYArt9CuxS1jtXNWhCCxRno+byY1OqgVABFcXxlFIBKnRCzyeUkCPw2kFLjfPjvSpiBW/v/mtH0=",
        "b38ab711f94ebbce": "lvWtvWbDMnOmeg1D871grrinSaYLss9ERVrlw5igcDo109G2C6PZHNi5WNRUpIjdEcXDschKultCn7CHyukLGXcZkQtkcJNB0G0v1blkx2B9xfo=",
        "baf64e5ed11b81dd": "UIIii9B9NCfr9HRNoIvHXuzW08SJL/8Tn/5zYq+gvp3vax7NNIk3zZ84wZXTgX/zgn9K4vQYUbCRHUL6dTXT27+VmxvbUnsa7GqHUt2MwATJIIER7mHrEQ8=",
        "bd7e29eaeea89904": "e7YfyHyirAoVgxxZbjUuR2YUa0UqhB2sBE4iAJbL7s3Yv37c4WPrTEeVenDBWKZl8KKiNrPtWbhfUEk+nE5g3mGtVWQ7P19gV4J8",
        "bfd5766fd3d6dfc0": "sxYskJ4Qw0+827xY8exTtX/6EdxK9T5T+Dfagfq7pn4ZQ4rmrecTViVUhdjaorAU70lAU4fxUsxOpRZCwEhd3spqyExC4jUomOXeyQpABUs=",
        "cbfd032c15b2fe40": "h1i5uloKYWnsumzmvntpYin8zUFvHxy4DhX9dp5S42OIDI1YTW26RqnSgBzy/mJEy8olO5hPBJQEZ5cS/hAw6qWvRtYJyBudIEVx+aaeWSyBP5KckBV8F2Egf8DCX3s896EdjVBPH708hPkBmliMvFREcPpQ0gC8JBimryqGyh+3doHOsNqdumthjJf5TlvJ/vhxb+jMGEyTobEglz0Yx1DAZ/jdWD6Ha7KZbPJlow7MEgZ0tcjKd0Y/ZKlr9mEIPZzF2uajE1ookQ/PwZmKqHz8giVIuD3+/Ob9ag==",
        "d41642757e077faa": "kW4Fv98qeyMsIPqwy4tXcCaTnnpiJnMeVBR+YHhRuf/4l3enx2NUKO8lgqtOj9dO6qxWjcUfuLkrzrkbSZ5xRZQJl7QJhStcSYzRXyxFNXFMv9gJ9ujv41pEpIKI/tgMwH/Sd9R5l+7cxESl",
        "d6d553c872399d2a": "DKRxs3Lrp3u0Eig+fMpiiCG8UC6XR7/GJPIqgoiR2F7P8Sm72lcOAfdnSgc8MHVFrSPx4kj1PIFGnDWtYwu8ftVTUt0YGOLTjeed4gKNMcGV08Ra7jPHmh1yITL7mm+Egl8BnlxkwA==",
        "ebfe3f11c9cbdb6a": "52E4fHKWpgdVbA0/FqMb29+TUx7mDfivzh2cchwo8eDFLUqZoME2NrDyGH5Y0SOH082A6lAHFkLY0d5I4luB0V3vali1sw74bP4A",
        "eed4bd2b1cc039fa": "ZGw2UrFpj8A0EOZbiR1Sqdlbs8mXDu9PzQHLrdsU6fuO3+7BmB3PI7qXbonGZHefBf3QKWmx3MWPOslEUXJtPigZPd14fTWHMUcwaUcgR92wWvus+3Aud6Z6f2x3jIc9X+MxoZ0IAPbqU9M4",
        "f80c69820c08218b": "CIpRaRKMaVjrs7PuIysQ6P3tNk/DNdQrC0KhAjxQOIZhTqa3YChKTlLKqcy5T2se3ASLrrGP7gzKwJxGhU+kS4W3xINEH0lraBZvjCpRubZvhBf3B9UH3lV1IxIR7FS5xVDOt03itHvE1yua",
        "fb3f75bfdeedda83": "+Nht+MvcBDBmnmqBkTdTZoBKEL51AhH194A3KxFdDhquZZLk90NGYWzSssY0ZbcMlTlQX6Y6h0Ci/mXz2Fcfe7q1cJgNUyg0K4ZpV1nmcMqDhr9IFra1AdnndkRgTOcEyg13TqcxnQ==",
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


@check("q4", points=0.5)
def eight_pairs_get_eight_predictions(student, rng):
    """A batch of 8 pairs gives 8 predictions between 0 and 5.5, not all the same."""
    tells_eight_pairs_apart(FactorModel(student, "DotProductBias", SIZES, bias=True), rng)


@check("q4", points=1)
def a_kind_user_and_a_weak_film_by_hand(student, rng):
    """With a user bias of 0.5 and an item bias of −0.25 the rating is about 4.23 stars."""
    alice, inception = HANDS
    model = FactorModel(student, "DotProductBias", (2, 4, 3), bias=True)
    model.fill(rng, user_factors=alice, item_factors=inception, user_bias=0.5, item_bias=-0.25)
    expect_close(
        model(pairs((0, 0), (1, 3))), [4.23, 4.23], "the prediction for these 2 pairs", atol=0.006
    )
