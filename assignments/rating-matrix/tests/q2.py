"""The checks of question 2. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.630226,
    {
        "07446530de27a2c3": "L+T77rz+929uB3gkZjgrxIKNyi/03E0d4ohwEEypIe1pV1l1RXt61kDfkQOIYwHTDHPNhNyIqx8qOkYqGnvw2WuunwHlpOq5BERqjP1y6k3IACetW2xkyK/c5esQXLevHjeQ4ple+SljD1i+AW7ODFl3BeBxuXI=",
        "0f2938a67c741175": "Yrf6Br8eokwRfk0ZIN4sS5st1QXe9Q1Ws3lmHten7tvxKw77R1amBpbWPwEs0kTP9o2pYwlA0j7tSLGc8xBSNhR97LJeOfiqQtVXV/l8hcfwMIhhhauPMRTRplP8AXLVgn5cdl/t+rd7wcDq2+QM9khbhT48X10oYB5bb4bt",
        "1e94a47a9138823f": "4GiAtx4kzENCSMBo2lv36mrMla4+Pu5BGVq0O6BORxk7n0P8Cf851DOf9vs+iqZVX+4mSK/1/o5GQILiM8XiS8NrzWjB",
        "22476a672f4a4b99": "zpBaNoy407CuPXtR+WsouitzOBmIZJlOv+nAwd7j4AfRAXD8SkTWTlkELJRqVak7hE25AQimFFrQISHoIN8CglAXTh5O0MFFYzQjf35h5jDGI5wguKLR5H48SUsZE/K+deCoyNoUFMZk0z0yhmmZRh8nlfIbXIOia81NOw==",
        "244e6df6a3822e53": "P953AD3TzG0B3iIdcWRFiloDTUIgNGdhv3kAPwy2Ky/xNIOADMdcBp8i9XCP8PNujYrF7KmiR3/IsImr93VyWw+2uXcF9qGLoIBMWIPawM6vzFl+sPCn1QXW5Bqsews7sqUA30P8SzJOrMg+IGon3eGcg/E7CvLRnXOR7Wdk8dCBwxtc",
        "345520810467c883": "DxcdYmF0SqUCfdPwexBs+v05bfXUK9ixsQiDqGGb9Y/G1GK4o/XOMdmVDOFC9nQAK/g7wCtVc6q6/G5gXwainhQLls7OZ2nsJWa+IJxz4L97pkN6",
        "4c6141a0a0f458c0": "QrQKLziuv1yYoaSKygF9QvddqIR77M0JOVlp79SUgvB+oNUkvyAzOhODYOSPadG8j90LsBh75HcYZ230sB0lVxSrC4sd3q7LLWj5SyDZ6gv5UZFBJFEWW5cVnVNjtr2ovoXBHnbFTR32iZHdXtu7kHh8NIYWSA==",
        "5944580657b5901c": "lTvDfqB84wK0vT/XoEFPF6CnQG/BfYpzFgXfNw2uytOA/bXFk5a0DTLS9JOa75kmfhwq6a9f8f14I32CUlyMPB4pu7AjRQ/UEFD3hg1ra866rJj7O1vmY+RtFAuvMuF0Ybysl1/pEWLghAqZIWN+7OYfExcglsqhs+I4s69oGcbKt77U",
        "62c5b58307118016": "Xj/yUxsZUOtnB5wRmvuSKbNgvYdDczh6EIHJJu8M+Ek+pg1S6wrxEaZcOjzAlj/iY8h9Nz/G+psJCMBHB3HjVIaM7a4P+pesOsdHhcOnS4LW5wtu5QnO1pc1GfuN5nQxhnbaMUzfHEDoXCBgYtUeMfLas6vrDm463qZ907MX",
        "72f50592151f770a": "/PUg0HhCLNxR/TW30+6fdgApYyLy/jHm2hVpD8J10wtb5qCtVHEWlXTfv+ddKAQNz0fxcNx/YgkHRNTU2ljoavje2Mmt+WgnhklX76XCHkFd2RvQied+um1WRvD79xPooh+f/6V47wbCOpueeUWWyUhH8EG6zFh4qPsHlRBm6ogHNbmpyBgD/hs9WsDN4Dgv2z8+l5Ae/pe6SoMPkxZcOrl//samnzCYYQ==",
        "9e8d9ec566f0d482": "9K46yfewzeQcZLhew7CSOSmZgsUQN8AggCgMCR81kw3b5MyjW2C6KD1FjSeHGXbo4cwuI9sHJ/vA0hDbFVMyWmp+r4rpj6brzA==",
        "a258d60af82d6976": "Uz87nthWbtmnp9A5jcheGMDiNFniu96ZB4PgcweHiEs/rI1UHrx8vIjLVOr3mHrGSv4fYU38maYkrPSsQKmM2/1Xz5MuTHawhvvLdkq2BIFNNd+YvWkcL6ofUiFwgXmjxOJJf4/oYe8HhBb4cYtIa/oKZ84uzQIGeJA5avRK1Jm/bPk=",
        "b6b266cb4d859c79": "Tu0062e+gYMtp4ObeejGkgS33lNy7ooKdFEmVOWzS6PRPCXLyH6m4lBfqUNQuzYIvZflEMCWzqNnDDTyXdGGoShNfBp7jJpABDsitqYIvZivpBrlIeE0XQvBL3rJypHLOWtOQDUl",
        "bfcabc2322cf196b": "oMubIWYuhaoOxpEWbiuhpjHpkIK19rEiySOmGtIWe18NAsHIAT7vIevWvT9ELpmQuebg26gPXHuUyLqJnS6uEfBhZQm/lk50KMx3FJ046kgKEEpwtxQIxys=",
        "cd59b56a603c6adc": "7i3mgWAW4qD6yD+nL50NPuqxdZY+c/c6oJoBAVchB6D5pkZKStzNWj2j716QTmChffKHSBD41gFYPwWGNxwMH0tdklN9SLdcLpIGVvlSCME+bFWmd4mj3RDpKxHLzONNtlQ=",
        "d056c8a1e2651e8f": "nPyDSnpIwNNnmZqTB9Yi/Nb+1ITBXkTAHkAnC8ZdE2jmMaMaVbAr81AhgEHTG5uVqVDzlepSGppplrxrzIlmozlCvSluRO3IAcjRhfrTrSSdV4Hix2fmnuEen2o7sAacsTOikhDdF6qva1OrCht50b90v1W/vdfEbNrrf6JjXobN7bY=",
        "e1386bed1ec67ad6": "Ellinf/lommK69lV8yGWzGifuh2pPFb3GYijEJyFJ9XL78pGUyjPi2sv9bN3MoS0iU9cQguxpWkf1jdcZR8BkIhU684I1dUtedeL6akSLc1mI/WodJBDIdMU/krcbpwE3oJjnYolHZjCQw6PG2ciYEyWluqH1M36sZ6EZhMo+TManw63UfIvB20ph5IKkOT4JGN2SVJXUNVKaQ1fKya3Zw/EJTDPOzh6d5UcGaw=",
        "fe82919a7ce36113": "o9Oi5zI+4/T7GXIjvtBZiYzjxjtEBrHm9BXqz0ad6ipR0pFNiYp/VY0yWWvsXR3VgDnBa5s4sjjo50HABvOnrSoaW4QsErKCWQW1qrxC44cCeUncFfeTbIfhr/mzHxAPTniZyGc=",
    },
)

import numpy as np
from cfkit.checks import Table, expect, expect_numbers
from cfkit.checks.files import check


COLUMNS = ("user", "item", "rating", "timestamp")


FRIENDS = [
    (0, 0, 5), (0, 2, 4), (0, 4, 5), (1, 1, 5), (1, 3, 4), (2, 0, 3), (2, 1, 4), (2, 3, 5),
    (2, 4, 2), (3, 2, 5), (3, 4, 4),
]  # fmt: skip


def ratings_of(rows, index=None):
    """A ratings table of (user, item, stars); no two rows share a timestamp."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    when = 880_000_000 + 37 * np.argsort(np.sin(np.arange(len(user))))
    values = (user.astype(np.int64), item.astype(np.int64), stars.astype(np.float64), when)
    return Table(dict(zip(COLUMNS, values, strict=True)), index)


def grid(student, table, n_users, n_items):
    got = student.call("rating_matrix", table, n_users, n_items)
    cells = expect_numbers(got, "the matrix")
    if cells.shape != (n_users, n_items):
        expect(
            False,
            f"{n_users} users and {n_items} items make {n_users} rows and {n_items} columns; "
            f"the shape of yours is {cells.shape}.",
            (cells.shape, cells),
        )
    return cells


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


@check("q2", points=0.5)
def the_eleven_ratings_stand_in_their_cells(student, rng):
    """The four friends' eleven ratings stand in the cells where the lesson's table has them."""
    cells = grid(student, ratings_of(FRIENDS), 4, 5)
    expect_known(cells, FRIENDS, "the friends' table")


@check("q2", points=0.5)
def the_nine_blanks_are_unknown(student, rng):
    """The nine blanks of the four friends' table are NaN, not 0 and not any other number."""
    cells = grid(student, ratings_of(FRIENDS), 4, 5)
    expect_blank(cells, FRIENDS, "the friends' table")
