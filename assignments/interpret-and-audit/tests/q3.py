"""The checks of question 3. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.718411,
    {
        "080aab1f3c51523e": "+p2/S3AhJHVXsfexVbp29xIx1LYcLaiJaBekiROhfFkvKU2Kr17h5k74Qsv4RDiYDiO6mn3gwVfzeU00dnEy84Zpe/tN",
        "36b57f9f810540ba": "KE4GvagCH9Z8BcnUFyz3PgpIXw/HNnQZM9PIoPIRqAw/+9HBIpr3N5HUFNzCoA==",
        "5c8a9231a2a466d6": "r7lrZFd0wcXf+Qge/GGGBiNhkUxWs26Oxb1JNEAvNgLXntq1gw8J7OzfnPzUnxoGewBw3P8CQA==",
        "6ca087136ac7251e": "PlW0Vh9CP/18r/xTuQgoHZnTuZakdZg+YKnrFE5Vh+SjiF9PsPa5x2OVgChF1Wj/z8rrnuePZGJVl+/9+povouUBywcLczyCPqfXllra9osjG/PSfoiJd0pGWdBGjUpasYTa8to=",
        "a37fb9e9e0d1b582": "unulSLtns7LfhQKEeoP3oWj31RYqTp493qLCcxgBQJuNity3K51rRhRrXLmJ2gDuxyJJDZmbTMWlPBHxj884JnRojDeiVKcEtiFmYPzR8Hy/La2Ssl3SBTMHZefEH4sGcjDWxCQK",
        "a3ffbaf44c401183": "YfVGEgIC19Ff9M7YqhuaVhaAq+6ipderAJRod+DsR/SXPela/CuetgUSrGTEiCGrRBq+BdqObBCYSyayS5Vm+jRVri3nUSXYDVRgGO+s1qoUXZIhYLlrHvrAff+X1k0HBkXMoX2/6DwXTj/CLKA8I5yAuHE0n4Kl",
        "af922fe40c78e694": "TbEzFXLgDY7mXvjM8SgtxDfWUXcps8xySknXgivntKr7++bEATMyiKACPMUtEFEM9g/wFMq8DtruCDNfrXnnw+1V3kyOEcqEKblB1EUD63fQxs/ClZ/CPIihnjURgenHJrgtDY78AxzQ40x6DQ==",
        "c6aa634ec31640b9": "MXpyEyRFhp1rMzPlBsc6cp9xuK7sswPQZiMzgwxGRu9o0goQ7I3LOZHaIrZdCZ9yGMR3TLuP6p8/5wp1OlVLhesPlyP6zKLgdzW7RFiNuDGYETerkHwGO137uQPn",
        "ce82cf6c52fedb6c": "zvxkEmYQK1TT7MYuwgkDbN1gLL3y/uZIC1QK55G61SYBatgFOvscnCgLGp/EUOEZfBXycJEibHNJySof6KUfdwiH+h9XLj8EcU2mUlVudTRp2SlQFp+qH6dpp3C2zyDN/c9i1H4c8csUp6zVNaVkXH+ZaTQSiFx9f6onfGpEgZ0jiyy2iH2itid2Wv7StaRruDeaJGZ4OM/oSR5z4SWzye725sSVMBoQ6+3X7vVae0rcNmWT6qlvp0kfPs1N9w==",
        "f014dc28d6699d03": "ibyV+bJ7dOCa7yl3PwgZfoX0eb7YpIVwubnqgc3JiUTWwAedtyyrqU+jeHYzxKrmx1Em9uVOQJn90DQGBO5ZD3X8D/q31PWPnI4he3uFpvkOSWRs+gRVv0K2O11AtuJukUjrU5xNDqjbuxwTd85e16GrlYaJNggb6gIThbbdaMAf/e07ToNJC8mDvTG8U2PQksG4Na0aSBiw",
        "f06d395e8cec5c6e": "zuT5ML97OuySlFIoFtCw53Zy0B/vkiWR5XYcSG+EP8oKJr8xzgzDsjmncI4YuVVpTEtczm6BLvE2wRmo+nPPz4N52hvKBmn9EuoV3OmSfWXHPJRG53ObPhOug0YOjF5AYnRarq/acfXOU/TgXy854g==",
        "f07488bb2c76cc00": "5e3le+1nkSJM0RBck1gIW13oUZmuL460Q4aOZHfI2xQRatYK0SZPYVe7gu8VTjdR8DKsTEPd6TViBlYyhcybKcpppHIC2crVlr94HCsFbn8m68h8RsciiWmR0jWYJIa2/HaOKS1YCkLJE63HQe5ElyW+gvMzFsVbu5O2kXTX",
        "f2abf3f385c24f6f": "7uVHJRi6dxctZ0hfZy4rSLPsK2hmq1Vt1ntA8H0WEqFS3CZveEA09NM9J43QUZQoNSdJouhEUPymeAI2aXgSlst/i1gKHLJWNOqzfSKBF0Ko3U9W5qyu4EgWoH2MS/i9mpQnOuEJ9Q7EsQ==",
    },
)

from cfkit.checks import expect, expect_close, expect_numbers, tensor
from cfkit.checks.files import check


FILMS = [[3.0, 4.0], [0.0, 5.0], [5.0, 12.0], [15.0, 0.0], [-3.0, -4.0]]  # section 5


def expect_rows(got, want, what):
    expect_close(got, want, what, atol=0.01, rtol=0)


@check("q3", points=0.5)
def the_two_nearest_of_the_worked_films(student, rng):
    """The two nearest to film 0 in the worked table are film 2, then film 1."""
    got = student.call("nearest", tensor(FILMS), 0, 2)
    expect_rows(got, [2, 1], "the two nearest to film 0")


@check("q3", points=0.5)
def nobody_is_their_own_neighbour(student, rng):
    """Asked for all the others, the answer holds each of them and never the row itself."""
    got = expect_numbers(student.call("nearest", tensor(FILMS), 2, 4), "the four others")
    rows = tuple(sorted(got.reshape(-1).tolist()))
    itself = 2.0 in rows
    expect(not itself, "Row 2 stands among its own neighbours.", ("itself", rows))
    expect(rows == (0, 1, 3, 4), "Four others were asked for; yours are not these four.", rows)
