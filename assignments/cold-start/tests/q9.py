"""The checks of question 9. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q9"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.620241,
    {
        "06cc212d8f5915d2": "zg6HscJoCTNyv+zlmE5LEurY1Mk84+Af2cZWA/y7wu36szcUsSiKgCY1Vrpo0LN9zDvCIIKxMnxfD+dWsslEpvNoXD66ThevvyVDQ2hxqWW9hGUAVA9oEvXhMfVF5ifIJbTbVjLpLndYRvM=",
        "1327b0e1a2bf0b77": "yoGcbvyHf9BCfvvIAKYDi0GD1uG/op9BCeGuO9lJuYk5/LrgXVVHsiDqeNaf3A==",
        "17e396c5465e01aa": "11jw/H6TYruL1EnjCgyJfyekArWY708GxvxLpvSWSkbh15G2Mrd0BcSObGu+09gdM8+1lPt3kwPm1F8JpyVGMFXtyvp6hPHbShTpcyb4M1Tc/Wb6fk1aKd8aWcgztNWbb7jICSm9",
        "21b3be2427784d12": "Vt7P0s6N7nvGr/LLlIoLKvBIdC+D69dIDMbTai1eFAyx4E3jQsVaAkF5aJ5InxUO5ychJPYtmxSmxOKMeR+M+Up7yk3Bn6HKUgUPPMc5zXpcGmYB2CMFCIa2rA==",
        "22ef6ee8195286f9": "juqbEy67+1EFX4cysq/hGmQiHz/tQn9zEObFKE9U+2u7PP1RWeRYsXwTnwoSZq7GIE/74VfUABimj+MYDNsH2klB5MOu5Th05OjgQzjTX8kwcWlh/ipnKXnnyICz3y1Bw+DYZG78SV7TSszd88Gs",
        "37199ecd56b13f5c": "PO8BJbjSmSU0cPAIiuNu9tXO03XLliDif8I71lTesjpkmfHM9irGkIq/S27bc7yEK/FoKoNut9wOw6Wsg2cIb3NTB9GlHkK8HA==",
        "5063c350c1f80f6c": "QptdOpUZhpKUUYBdqPKd2iWf592ZkKx8kbJrlSnF+8N2UeCHYSywKUjTlyysNsaYMBvhEBYqvQeKKLtoHJyJXMb8Q1uH9n3Ta++2yszxW3DXeQ==",
        "55562691188d689e": "Jv9c6mu0y+WgL+7FUMRVMwVL9/FKz8rpT97ewehHGGe2c7kQYK2Jb/IYKMjLnT+88y31myYFo0X9+tfYPAVk7k2cQPQoWPTPGdCXYRB05o8l9JZp",
        "72283da1d163797b": "P7vLZPC1YyHyUj8Wk/NgSv47t+9NZYq1LiCvrPLK2HvnR/2COzJU2Q2jbbhCBVwSV2ZIQX/CqDK0Lu2tEDY6pZBdbY3/PtwhViPJM1GUJze0qWLtHLoymqS/+5MdSwdkIsfFT/U186c=",
        "7526dbb622611615": "sgXpw9voSYjIVouNAbrrvXr6byD/tmgoby+nIBC4ekK4W7R8rSUGyekDzudpWz4QD9gIiMx59KrW7prwEdF49Q==",
        "7893bcd04d277e5e": "uwiDVEoU4eqZ4LsViNY0BKWPQXHg79dPGJ+ybiDLEh5OrQfJColmptBV8AAUHO3tKZQxi92BV1Mr/S5cYnO70gxZ/yZ9ZXefvqRFxnWs1vKe/iTxhEIhg1U=",
        "87aca9b0e69265e1": "KuLAfiOW9FNP1Lz6WsN/UP8IlNN3pSF/8Wi4cAS8lX/GC6hoH+F6E2NVq2XN8zyB83ekIXkioqlL9+wiKtX2/qm7mP1HhzrlXS2/QPCK7vkxeMxEusoMQWyD22fhlA8xcdQo36w3g4/tp6YTeTEpclmFl22R+m4EWkWppVyTZBQa4Mf3pLgUyEexarkSitdLFnV+YftUN4l8o/K0F365u1t17DsUoYgw7RL6A9it8jSAiVuYao98OGikTHhHtQcm8cMKU9c1LPqMk1iRB2c+QyDNzsbcD0MKMkV3xfr2LnbHYrxJ+h4c6hbFkfDkfBUocg==",
        "9e261227bb5ff633": "7t26wS2+8JIHERfnmiIAFw7CYLQUq+LLdw0MpfPsbs0UIxc71kwwf1qYB06J4Ex8trIWAXnVPSW7udB6HB22X28tn7rAblTJt+OiGomgClP6M5ybpFg7Zg==",
        "e283f6112c740058": "kq98HM+mWfYxWaBSA3X1Irz/jwAihY9amyUr4Fy2Z+Pdsh95Z4Y2G+FeP/Cj7BsGZ7xTuCELPXf92gsPkKMyVEWpuC9eey1T0beRxhjMvm6ucDPhg1Z3FGxeDWxJIFc6Ynvvz/V0H8J0N5+lx+Rr",
        "eb78cbda6fd23a6c": "yTko5/Eh4St8Y+Eyuc+jI42zqmsSyETlKXq93x4GwDHP4TvDt7KyebAlN7erEU1wthjIkQgOcjZKAaxW6KviL/Rr+JStXsTUlrZwCKPckflTqrzKqezPIcJib5tGM6r4x83rcDFSPuTJnvCswiqjnTw1ywxYV/JGoA==",
        "f7c17c70a64a1610": "zoeA8uYnaClCA5hJYJ5xFiSwqZV5/fgR+3xsNsMiepNU+n2y4jZUS//YnWt76xYkyFOTj3P2zktjOVFb",
        "f7c32ea06ac55dbc": "7AUamBydkYiFRbNSfaH8r0dEOKIykFKFIeiv1nhpBoTDRrbyCUswaysDWLp9i4Xsz4mX5s0NX0rUKW6TnSz908VOF3jBomThHuqZwLG6Z6Z4tMcWcmrv1b8ilfHtHdW47pZae041Sf1a46I4SqcvaPeWdRYGsUJGW8EgYjsvN0o+p6Ez3a+Xgovz1zAPxqBCuhSo5Bwz+oXM/SEVUUyOZQxIacUEh/nXCEew/HPRiO27j3P1PTp6emz6QGCM",
    },
)

import numpy as np
from cfkit.checks import expect, expect_numbers, tensor
from cfkit.checks.files import check


STARS = (0, 5.5)


def ids(got, what):
    """Demand a flat list of whole numbers."""
    numbers = expect_numbers(got, what)
    flat = numbers.ndim == 1 and bool((numbers == np.round(numbers)).all())
    expect(
        flat,
        f"{what} should be a plain list of ids, whole numbers.",
        ("no ids", numbers.shape, numbers),
    )
    return [int(i) for i in numbers]


def expect_ids(got, want, what):
    """Demand these ids, in this order; the message keeps them to itself."""
    seen = ids(got, what)
    if len(seen) != len(want):
        words = f"{len(seen)} items came back, and {len(want)} were asked for"
    elif set(seen) == set(want):
        words = "the items are the right ones, in another order"
    else:
        words = f"{len(set(seen) - set(want))} of {len(seen)} items do not belong there"
    expect(seen == list(want), f"{what} is not right: {words}.", tuple(seen))


@check("q9", points=0.5)
def who_says_nothing_sees_what_is_popular(student, rng):
    """Without answers the two most popular of the lesson's four films are shown."""
    got = student.call("recommend", {}, 2, *four_films())
    expect_ids(got, [1, 2], "The list for somebody without answers")


@check("q9", points=0.5)
def one_answer_changes_the_list_by_hand(student, rng):
    """Who gives film 2 five stars is shown films 3 and 0."""
    got = student.call("recommend", {2: 5.0}, 2, *four_films())
    expect_ids(got, [3, 0], "The list after five stars for film 2")


def four_films():
    films = tensor([[1.0], [2.0], [-1.0], [0.5]]), tensor([0.0, 0.0, 0.0, 0.0])
    return *films, tensor([10.0, 40.0, 30.0, 20.0]), 1, tensor([0.5]), 0.0, STARS
