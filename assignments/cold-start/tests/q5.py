"""The checks of question 5. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.588048,
    {
        "149b28bd9edad957": "d9U5DwUrk8HZxkJSHDu3Q7L/9dRhtFG0F389C1kVnT61f65GTaQ4gbR9+5MDvb0Bigpv4grLQZ1RJbd+/onmj56OkgJJWQSka/LjnVWqVZH7tBhnlmk=",
        "2ec2425325896d5a": "ZOT1T/g6mJRHO7sxCzPJwKypxNWKsx8da5QZ6GSeuqV8J8WCpH35u0LheolwLuRHbGcUb/EhfnvNyNgoNBuEfYvKKk/e36jDQz5X7bhv/mnE9ZZlFf96+eAuZIMMcXqtf0764wwU",
        "4bc71baaf1176e91": "QpnzN+TInEvM/rDYoicL+bsXzpOuVj/4DaSEOPrg40EHzfl98dETvAhyZYOyAf5ClhGEJtQhRzJ+8aw6ATqdRogaEI5wxQNeY2wtmM695gIemVSCouH52i7szFoadNtCmUErA6BHu4Irg+0VZMAmEQFsWEgLBIBf4+7DNkgvZvUz6Liagg==",
        "4c0654c9ee257041": "UU5LE6Wet3t6DqAKSUbWT8Rn3AbakO3uemiY2YqHouA0tFUqR1xUk+j0TX7f+7p7A8twtaRO4GAvxT7TotJL/J2bGxkdaHcgkYMjOovnMUmBQ2/uFQVrlCL7LjWx92mX4s2Uqs8tABnQLR4B9N3D9Qh8HeoO2LA5PcPyg9q2wr4wq5XmwPSVUGSW2jl4AKiOZTneNU0=",
        "4c6b1c4d0f288b91": "MGweWw2RNmHkFEWins/6KhFdWg9Hq5LCELS30Mgb+ix3AfghBRBzlWBjwQBUOhRXUCtWwi8D/y0Sbq8wDUKOHJfDDNKNbaFbHrsIPXWongWuDUmh6rYtI3DA5p6E3hUvqjtmMURJFH0BqV0l+WwdjQ==",
        "6426f0b82f92b75f": "uHz1qHBUKjkjP3QKgjVdjUojG01Z4NPUAlqLbU7VIcLyZWzXUGq0n2AAppEsp6Eaqd+M5iql3WJwfWoqAcN0XuMGoJgEGHVu/Q==",
        "965a826675e8aef2": "G2fgSvh8fLh5TE5yxbo8smap6ktL19CNvRvS5DY46IRXxSIYA8mD78tZhH5+zsyUw9NIkC+gyJl0RdPRDmjvxeKObOtqmWqH99M2zBjknrYcgQVozeSB8vvBdRC03Jw4sgin1EF823+dG+n5lGmRpiWgXahpsddRPwlruf0jNbCeVduEWBEc7acU1HcIt5NZ8nfmr4X6iSKSfhd7UjzpwQVjAjhlEW5Bu/n1ODlwA9wBjyBlxVuddP2lcaPJw+3jcrgnNnLt+1gl8gWC3ZtoZfIvil1sNDqoFM/6yGBmTfUNViQbBId0dVjq6tjT3OZQ7RnTyIHgmQ==",
        "a386e33eff373b6a": "z/1LkKBmcHUMezSHcVThuq4314P/ImyaxneLq7xjavn3DCC4aPoqkL6iISjeUoTZKn+urLNtpMv2EWFNUi+a3S2A0uklzx8lxAUHAe9mpB6bG1z1selc28J77LKKHNPOnnKT/RISN0Ci8QVvRnRK2narMX3ja1HLiCdK9VioJixajVt/nYnqeL2vGKIPaLYdj4rZVU31RbxZGG/NLQUfij18eP51ruNPrXjG9BXiRSdeZ+wI26pagtnYDOvo1PSD/5a9wipbfswnH6QUbnM3DvF9lsvkJVg=",
        "ae07785745921a5d": "b8Bn0eeqKxJ/1y29+s381P+M6ikl6R2fOmyjTlPx4PZTYDPeQWk2aXX3JJZ3lo6AADoKXGmclVfKJnZL2tMTnyOV",
        "b39de979a2ec598b": "V684fRrSZC1aOUeYcSY6VEov8Nc/dIcadNBqbSkJkFv+hcpunpExDDek+2kZcNPagzL9P4k9/ufCWwFxSVVDb5gSbkGaEYO+zDasstUG/dFTbx2Mo8T+veQemQ==",
        "bfcbe59e39a9365c": "6X+WkaR3lmZIhZSZ24/Squ8O6PtSfMepTHBAFVDjLrvCdrFmqbP7QRnR0CnqjA==",
        "f24c3e49ae4f9394": "UsPD5QHGOYsFT+3ACNDDbAWux7vNOh2nlbfFYQkh3y8xRHvRhurECnZSE87c6A2q4YJJa4A0FYZf",
    },
)

import numpy as np
from cfkit.checks import expect, expect_numbers, ratings_table
from cfkit.checks.files import check


def table(item, rating, timestamp=None, index=None):
    """A ratings table; every rating by another user."""
    return ratings_table(np.arange(len(item)), item, rating, timestamp, index)


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


@check("q5", points=0.5)
def the_film_to_ask_about_first_by_hand(student, rng):
    """Of the lesson's five films, film 2 comes first, then film 1, then film 4."""
    rating = [4] * 100 + [1, 5] + [2, 4] * 8 + [3, 4] * 10
    rated = table([0] * 100 + [1] * 2 + [2] * 16 + [4] * 20, rating)
    got = student.call("onboarding_items", rated, 5, 3)
    expect_ids(got, [2, 1, 4], "The list of three films to ask about")
