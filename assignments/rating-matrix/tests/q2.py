"""The checks of question 2. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.630226,
    {
        "004ff2522d1c0d82": "EX5RgnPNqaHUjhV0udw1clEPcqynBRrh9AZwrfe4FN5fDScAZPuPnk7XP/Xuy7BnOPV99wrO9NsQ4VAM5c4pDRKubHtHa7xQBKr3CKsthBEMH1PzttAm2KyNIJgUYbQp9Y7LQemfziu8lMgUSFjJkqr2QeXW9sM=",
        "0f19223ca8cc7e45": "vdidxgvq4A0P/odoYGBCHPOwM27RPXMBDZRMNMQvVg4GzR818d1Mdmo1ugP/6h1Mmdms+d0AN/Qck+JZ9KpsrJrWBbFhiYOmQDD5gn6C1NIEaAu7wDIrrcPYayAvnQ5fRjE=",
        "130407d25e3369f2": "ImDZr388fAULt+kCc8N94EKEJ4L6AWr856hMsheUMKZKmRUMLU22To8bWPUZxQ/JoZ+8oX//19YCIcOadUlwzNONdPGBtjC5ToW39MsBTyy16B/Rd9GT6DHBconijHQpItnY8bgN0Vt/hJ/ohKHCHD0V8U1LGe/5vSdDyUhE",
        "17336c4773ed87da": "k0K65cy5mopAqpf4eCEbPXjtMgmip5eHDkQqXwa3iPCQEAKVrcAgpsI0Yn084VyvWv88Z8jckcuLUxF/BBWZT3Lf6FvQU1fW8f4rXiWd1dyQK9WzfwmFyTC4FmPEtIkVMrutXk4kMsP79eRgDro1/mGooSLymfPVjJCMc78s",
        "1e94a47a9138823f": "4GiAtx4kzENCSMBo2lv36mrMla4+Pu5BGVq0O6BORxk7n0P8Cf851DOf9vs+iqZVX+4mSK/1/o5GQILiM8XiS8NrzWjB",
        "212a9d0dade124de": "NX8aerF/f9h643U/IUbSayKpZAhHF8jQZyfDI1uV/eOI1VGqJn6zbcukoglO2G6Uv5Pxmo8sI/9JUX5xeqsXEY4FfoZ4Ommkyg==",
        "2e35f43989e66d8b": "BNChRA9r438et2ct3B3AOESOsQX2O6AnPUyXrEIX+r9gGSDXEvRig8Em9b6SCfpssQcCuRmZvI32MH1vEKZUhPICzNM63qtvRWGUgRdIzwd0qSrdG2riIdPldE872MptRdqOVC8AzydwHc8bdo2k7ZKAkx5Dzdgr/OFF/d6H7O/nRxA=",
        "2f8fd59a6f2ab497": "NL6hMariSvuXouTMndoaU+TIGpzpMdKxVwLa5OngmsUsY0Yl3YllaQcuQ81AAlSn20JtADcw+168RdDtcnJnk8tkWuRM04cjvFMuYPsibL6ubRW7anZwkGk84kusSXS49o7e9K2yLDKt5MUNeD4GQmX/2yxcklHu65kUxA==",
        "345520810467c883": "DxcdYmF0SqUCfdPwexBs+v05bfXUK9ixsQiDqGGb9Y/G1GK4o/XOMdmVDOFC9nQAK/g7wCtVc6q6/G5gXwainhQLls7OZ2nsJWa+IJxz4L97pkN6",
        "419ba7f7b3749d36": "ElyLQ9JCh6Sl0YMj+3jy3fSqXGiIDC74rtIGaUfIsMKBy5zAb0+86CC2t0YP3j+ebMIa3jpweeWMTbSi03kTwuSt3132nvHUt0OZRcNZJLyquYERiYRrZC9+B76PsGBnY/b0DQHbt105ux0FfqJk945nNvrjBxqOAKEhPZprAR9+gZwF",
        "57733fd80a34f197": "nd/Jf5pt/urFua8oXI9FjfCIY32O70pL15iP+D0pIzTHVuHLLb2FqMckqFtOqMpBcpbco64cYfV3ihsVr1CQLwgtHIuhHHm2ZZI9dFXtTCdkWMkF7yZQozY0KGs7bCOsNqpkpZuTKIVrFmABRNTJn46oRNUq5N+Ak4JPJ/lC62FSduzta8nPR2eGOFyCAEMQyVYsgnZl17oj1QtsY1hvNQcTMfcmA87yEw==",
        "5944580657b5901c": "lTvDfqB84wK0vT/XoEFPF6CnQG/BfYpzFgXfNw2uytOA/bXFk5a0DTLS9JOa75kmfhwq6a9f8f14I32CUlyMPB4pu7AjRQ/UEFD3hg1ra866rJj7O1vmY+RtFAuvMuF0Ybysl1/pEWLghAqZIWN+7OYfExcglsqhs+I4s69oGcbKt77U",
        "775872dd5c3d423f": "NmAVjgjBWK9pjIB5anas3h9n4FCIQLy2jSWZtQs9dFCZN9zIBXzm9w6hXJaBNGbM9dhJsyUQS2IiM17oAEPTa6AfnUitVQUQpYziwVW5OJrTQK9cVdrvJdi5q0VG/lXzNQ5kNvW6KWt96UOutQDrBuWkXbkrIrEvtrEQMZtlRGrTLlI=",
        "972d839b9ba872fc": "3Q/cvQ5BSNtnmibbsACw8kMafb4szaOQsaLuEIPLIm1UVzacIIyTyWPHYIhz7wLTC/Zg4Xh+8GC95SVVGNFok/jWNRZeA4FRMf5w1o74lg0dTzxK/csy8/ppEUruqekI5KHa4oQ=",
        "a068682c7305c4b8": "mSz1XCblM6AX2wDPZ4OBC3FnptN7DYCUtAXTN7krSoQYsLqtWZqicEXVN0984EYagfOjMJDv2s+g+4z7BIO4VzTMR+77BlSZNK8N5NN7yo6HCd45PEXccRPSPKbbB67qf3Xb97VYsjPJZalnqID6PYMPjpTxPA==",
        "a83a4659512576e7": "MnZ49Vouqqw/3QBhI0mU8Pa7lvOi2ona73haMfjAVsbPBAVox1sA9WNPf3sqJe4R+zPzR2mesi7gN8TWwjbDzMXQKEFjITuRTmIupQtLbF1Ru60r/dCgzlSmY11H7n6sA7Tbr41z",
        "bfcabc2322cf196b": "oMubIWYuhaoOxpEWbiuhpjHpkIK19rEiySOmGtIWe18NAsHIAT7vIevWvT9ELpmQuebg26gPXHuUyLqJnS6uEfBhZQm/lk50KMx3FJ046kgKEEpwtxQIxys=",
        "e1386bed1ec67ad6": "Ellinf/lommK69lV8yGWzGifuh2pPFb3GYijEJyFJ9XL78pGUyjPi2sv9bN3MoS0iU9cQguxpWkf1jdcZR8BkIhU684I1dUtedeL6akSLc1mI/WodJBDIdMU/krcbpwE3oJjnYolHZjCQw6PG2ciYEyWluqH1M36sZ6EZhMo+TManw63UfIvB20ph5IKkOT4JGN2SVJXUNVKaQ1fKya3Zw/EJTDPOzh6d5UcGaw=",
    },
)

import numpy as np
from cfkit.checks import expect, expect_shape, ratings_table
from cfkit.checks.files import check


FRIENDS = [
    (0, 0, 5), (0, 2, 4), (0, 4, 5), (1, 1, 5), (1, 3, 4), (2, 0, 3), (2, 1, 4), (2, 3, 5),
    (2, 4, 2), (3, 2, 5), (3, 4, 4),
]  # fmt: skip


def ratings_of(rows, index=None):
    """A ratings table of (user, item, stars); no two rows share a timestamp."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    when = 880_000_000 + 37 * np.argsort(np.sin(np.arange(len(user))))
    return ratings_table(user, item, stars, when, index)


def grid(student, table, n_users, n_items):
    got = student.call("rating_matrix", table, n_users, n_items)
    return expect_shape(got, (n_users, n_items), f"the matrix of {n_users} users, {n_items} items")


def expect_known(cells, rows, what):
    """The cells that somebody has rated hold their stars."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    got = cells[user, item]
    wrong = int((~np.isclose(got, stars, atol=1e-4)).sum())
    expect(not wrong, f"{wrong} of {len(rows)} rated cells of {what} are not right.", cells)


def expect_blank(cells, rows, what):
    """Every other cell is NaN."""
    blank = np.ones(cells.shape, bool)
    blank[[r[0] for r in rows], [r[1] for r in rows]] = False
    filled = int(np.isfinite(cells[blank]).sum())
    expect(
        not filled,
        f"{filled} cells of {what} hold a number, though nobody has rated them. "
        "What says that something is unknown?",
        cells,
    )


def knows_something(cells):
    """Some cells hold a number, and not all cells the same one."""
    known = bool(np.isfinite(cells).any()) and not bool((cells == cells.flat[0]).all())
    expect(known, "Not a single cell of your matrix is known, or all are the same.", known)


@check("q2", points=0.5)
def the_eleven_ratings_stand_in_their_cells(student, rng):
    """The four friends' eleven ratings stand in the cells where the lesson's table has them."""
    cells = grid(student, ratings_of(FRIENDS), 4, 5)
    expect_known(cells, FRIENDS, "the friends' table")


@check("q2", points=0.5)
def the_nine_blanks_are_unknown(student, rng):
    """The nine blanks of the four friends' table are NaN, not 0 and not any other number."""
    cells = grid(student, ratings_of(FRIENDS), 4, 5)
    knows_something(cells)
    expect_blank(cells, FRIENDS, "the friends' table")
