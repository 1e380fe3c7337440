"""The checks of question 4. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.604097,
    {
        "15b33323ef1b184d": "Qf3v22Q/FBkDWDv9GJ3Iw64X6c3MaUtE7FNpm9Y+Ufz0/y5vppaKkkzTghPECmf/cIkPx3gMO64d7nFy",
        "b48432d943332863": "ygXRAnJXRK3GgV0n+Hgt5zbK4eezzbSudPcSd32gVpkTmJH2iJ0308yGpJUcd+S90Vc=",
        "d7c1fcc58496d9ff": "5H1H0XST5zoOBI8eZOUpp7B7p9k79sAduHKDtopBLq+OLSwS0oolTJ71m+YNFw==",
    },
)

from cfkit.checks import expect, expect_count, tensor
from cfkit.checks.files import check


def expect_user(got, want, what):
    user = expect_count(got, 1, "the representative user")
    right = bool(user[0] == want)
    expect(right, f"{what} It is not the user that you name.", (float(user[0]), right))


@check("q4", points=0.5)
def one_of_three_by_hand(student, rng):
    """Of the lesson's three users, user 2 lies nearest to the mean (2, 1), also standing first."""
    users, what = [[5.0, 2.0], [0.0, 0.0], [1.0, 1.0]], "lies nearest to the mean."
    got = student.call("representative_user", tensor(users))
    expect_user(got, 2, f"One of the lesson's three users {what}")
    got = student.call("representative_user", tensor(users[::-1]))
    expect_user(got, 0, f"In the opposite order, too, one of the three {what}")
