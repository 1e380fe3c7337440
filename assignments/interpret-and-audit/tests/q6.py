"""The checks of question 6. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q6"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.554281,
    {
        "0885d6adc7194594": "b0gmhF18/mqlkg5qeq4b6Xv+qwXbYz1mDXBgWh67X5GgLoI43JrPIRcg5zVO1LHzoLBkZJG0dkM0VVFUBP+vSfMBYMnzVRvM8HpXv2UKi5jaLgD0paU=",
        "0c6d82ee4ecf41dc": "qCaDbvumv70Vmv4s+3S5madTYyAhaAlDz3i3fbvbQL7SlPowgR01fm7jdYeGK0VpR/1k4b3BTfbIQiduaOVvA1Tb0H5+GipsQsmstL4XaZ1sLyIipBcgGrFyU00HqUedN4s2UXIeAYjr4vA6",
        "41750f2a97e602f8": "/5oTrpDLiaE9iTPYywk6NMhT7Hm1pv+zrCniyVdEcF00sFdJOPrTkGEm0UhmJDIfLtSvulFOySjnF/NdcsC1Itka8HIQoqXjeE9w97S/1lHywMeDJ32csqg8Z9oMXXCFRDU9aWyT+qGxvO7dQy0h",
        "5a057d12ef0f4f80": "GEGMcCtYU7bstBmUXQUDFoeyzY5XPyDk/7FGddO0rmLtsa/7QgX03prcZEbjQ0/1S8fX50H63bqTuSpZNbm2lyDmPSYc2tXuzfufJekc0nWSTUJ6irrg5r63DcVNDWy76sgtptcYXcfHI2F0WmJuTYdseQNJ62Khl/bE/56hUaH0IfzlXxtEWIS6Kxu7c+uFd7D8dUMldATE7ocf4v4xW0ts2q/kze2mqC7qz5QAK9tuK21O1i8aqJUZujwvo4nt5EXF4qU8mjNGdg389+WZGWDk+IBQ7u9+8vbUc3W9ZFe5y7q3l7St6utCTmeaUCWhtlK2Nn3x1urm3uO+XmuRCMZyeieC453Ulx/wg9bpEdQGviXHsNds1jOhAT6NRubdKxpGriY=",
        "61595b0e57469039": "Lm9QL4iaX+NJsODP7MkcrrWm6gebK0QrE+35AsZBVMnRQRaOBWMKDNTBWEEiCjy7XetuqGW7HyNlSD5WVuZjskkIow==",
        "81aa5403e31ba08e": "Hwaph8jWru3xQUXY1xjM3SMkakPcBf8gvSpuF8Hqi94JzCshVYftPmXpQ8xR8dWOz+vDjQUEzAIeR4Bqnrd7irxmJtIEF1Qre0Ycu1wAzSinMFvZKu1vmkap7fkmL8i8j732myMSto3SHqL8LbRZaAj4SUobzI8wQ4YpKIaRakklrmAN/y8jjXDMH0jSg3sS2kaboq5QqAbY5Dcp0ZlCr7d7tOuLVrTszKVRJK/MnmD9LswyLOyi/nBJUdo9lwg5OaC30yxIx3ciAydEjyX1sOsw5Xnif/rWmFl0sUTCFWEIbbZ7oBwt29Qz3W2Desp0",
        "a39376cdf4c82d4f": "fIL/VR+04A2pfj/4JxtygNmYrZPKMp3Tzg0lthG+pH9MSnNsV6Gxj7wau0MTtoFk1PO7C25vUWa6RArRmhFDIfKkeVtJOl5o/ckwijt8SjFUIAC0jV6ceLZ4hNG81HphlH9f6DuptAPhSYw=",
        "be52d5dd0210746f": "iJAFni/dBBOh9n+BA8ilPxOdaYwPHEPZ7g82O9T5mEKd2TsWfTWd4Ql5K5z3Q2GkStj8djuoXXTqnET0Jg==",
    },
)

import numpy as np
from cfkit.checks import expect, expect_close, expect_count, ratings_table
from cfkit.checks.files import check


def ratings_of(triples, index=None):
    when = 1_600_000_000 + 86_400 * np.arange(len(triples))
    return ratings_table(*zip(*triples, strict=True), when, index)


WORKED_RATINGS = (
    (0, 0, 4), (0, 1, 3), (1, 0, 4), (1, 1, 3), (2, 2, 3), (3, 2, 5), (3, 3, 5), (4, 2, 5),
)  # fmt: skip


def one_number(got, what):
    return float(expect_count(got, 1, what)[0])


def expect_whole(got, want, what):
    expect_close(got, [want], what, atol=0.01, rtol=0)


def hangs_on_the_group(student, n):
    """Leaving out the two fans changes the worked list, and leaving out strangers does not."""
    fans, strangers = (
        one_number(student.call("dominance", ratings_of(WORKED_RATINGS), group, n), "the number")
        for group in ({3, 4}, {77})
    )
    differ = abs(fans - strangers) > 1e-3
    expect(differ, "Whoever is left out, the same number of films leaves the list.", differ)


@check("q6", points=0.5)
def one_of_two_leaves_the_worked_list(student, rng):
    """In the worked table one of the two best films leaves when users 3 and 4 are left out."""
    got = student.call("dominance", ratings_of(WORKED_RATINGS), {3, 4}, 2)
    expect_whole(got, 1, "the number of films that leave the two best")
    hangs_on_the_group(student, 2)


@check("q6", points=0.5)
def a_film_without_ratings_left_does_not_compete(student, rng):
    """Of the three or four best worked films one leaves: film 3 has no rating left."""
    for n, which in ((3, "three"), (4, "four")):
        got = student.call("dominance", ratings_of(WORKED_RATINGS), {3, 4}, n)
        expect_whole(got, 1, f"the number of films that leave the {which} best")
        hangs_on_the_group(student, n)
