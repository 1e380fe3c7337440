"""The checks of question 4. Made by `autograder build` from solutions/workshop/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.674656,
    {
        "0183a16895d58b29": "vpjFFKhzvxb96NoxDvayZmfcsuFE1e+ZKO4CA7eDf+rY8uFTnbJHZdyY71LPk7Ygvhz5D005Xt9N0rdkkiL2A8HPnCNewZrcq4zMMrr0Uhm6ljqM1X0wgq+teagPoX8MpS8=",
        "1c1405fb0895a8c9": "9bUEB3+wv2Axsnq3M/mjpw2+Z9pvQJ/4Grp4Ir/GDSZ7nKpLoJDH5sVkfDV6Zrz+hgSNMfqnAoEc05uPKPe2Z+19FYkYs9VOF4gSG5p56jF8RBTxF//3BFBOG9rvEj7qVuw+r+bYmBCLlvhdyPPbbJdmh05vyffFdRvSt0QZPeCfaq3yVsvjKhwbe/bLa5F2nfUG",
        "2c6c08d83256d920": "7/azNQGbwVmBQHrtmXwG+3GndJ+e/NROvLtPeIwHcJoYGAU+MiHiRTGsKvdomE0Pt/aEzrn4qLWJ/2TZmYmVsXIeuqK2A3nK5sahKL8EO42YB18Eax7nPEhF2dwgpa5WiaaKd5+57WFRYRaEGtM6M2l/OO1tuacQKs0=",
        "34937ecbbb530eb0": "qULxoXIVZhPXWmqOmypRDLPXl+AsuDSUTMfxB7AiAVqRH6uLxEHNvCwQ+fUF8Or4LNC2WStKrRsJxXnMK7lfAdcIGW0iIglxEaUd8OhhxYAkRPHH5KowJFAZJccfw9KHh5KztKyiLqktptBtgeLQXQ==",
        "39d5a27cf5d44100": "VPn+3yM2WEmn/nqOqQRcKHvItt98hxVxotH0PF8G2FBlnCAhLE4K5co00ws6O2c75DoxI1wqK6ymJvsXHyhY9G05VK862OGkU+ZOPZ5oP6yLNPtuTvuisCyI31w=",
        "3cc6bf5b1be5d87f": "GXmowKLATzmDIpeF9+IV3VwX1rEpGEbmzWFjBRG2AglE3uZHB//aWBPPtUlXVZd0JAkTmTGxoUNprmvlGQ==",
        "47d9c00b8fe87cb9": "ARN0Qgk2PSoQpUh4lRGm9tuIAc3HUvhcTzxr4jAfL5CnTygdKCodV+1xHzINYRe2wQiURfXAiNPZpCUlIe2acdpJKX/8UqyuHcdeNue6nAezIVECLFDQA4bgWQPuRcH23SltClN6VxNjgwmX",
        "6956c587fc01ea56": "iO5MKBHIT5JJPZHhOG3eVXb3+UscCFqzRYpdeMuPv5VliISqh7C5zoTmhDTPMHVUy9PZu0qVgwDcMiPu4bUm2omAz9qoE0DEE2YMKigeouE2Qz/KRSPIY9f6ZcQxKC7Q3PLTKKP5fSypQw==",
        "816e42e1179221b6": "SS7AXc3FlQjoCMDNrOJ0LwOmvT7M/6e5IdUTNLpcjIxTyH4j99oBCMMlzlmMTuSWtxIINRZJeQEEzw+XlGUIpDlamR1AYw==",
        "828b8176143238c9": "iaJGWgFErEO+iqukJdYhyOZjFEUPLuCcxE2i2JVFeRmv4Jdjbw0vFTw/jBi8qLn8M8TJhMpD2n+jhsa1ojFeYzB1ZtLk6atmARXWpoXF5kUxY0wFOFtSD3gYT64=",
        "8ccc9cb09cef29f3": "1cNsW370Faep6Kd7HR/duY8LHXRIal1YcMKhUqShgzGkDv5fnsOtSa2BnY3UhfRkPTyYNoCoBr4zQ+lJtP+GsllPoU3dOeA9LiAjNT6yvMSHHI0k3DHGJbDNwHHw165gsFGa8Kc=",
        "9001ad9baf1d8a4b": "EonFK3Dt6sbD/ur5SapcMABrmdwgRMA9EoiOeIeb6nKPcVLYqJLT5Y4al2BK8vOZ+OtmZruyuFX65mgOXkCpZYcTO0DMpdwInBflcIa0GYHSWulNOPdydBs29p2kyvjGzOLvD585z2Wuql6KekB+rHQnH8xRUxHcy3CwG4bTPAWsgYnAz+1htQ==",
        "918ff6320de5899c": "CAkwTHYVhI4G26AdUKllU5msn3CS9dfqOGbFkUd7MfSYl36yrkgxJzQvqRw3egCR2+XQYoD38zv2qGOMwKCG9Wh7V0M2zFLGz1UBnzvPoew0R9zTN4E=",
        "9a9b706e495f6028": "bz+QXbIES4I6iVpemG/LDLmVqGqweij0O/z+tQaeZRPlqrggKScaFxSPYsZatILrsJypFu8vb8CVKOQrz2i4o3AfT+WDbxMVXMPNr1iltWIr2KWqE3lDedc5l+iszRannuQnZDogqFwJV5ZIlTKtVz9yN6dOIw/QmqxXYhXg1Tpjm6z6lGrvWC81qA==",
        "b5cb5c47baf0d4ee": "xKsxUGzMW5/rTQzbeyKG2HAB9tqEEdUcCkxizb+uCqWASOUkcg9hf2de0RAuDtyh101/RDFvIyQr4sGaDUnUb1NtDLvMmelJMoFjgS/FOXHQcU5Jv//JwGMuj6ca206lbMfsXlL0r10jLA==",
        "dd7f1ddd2fa9e401": "FYrI056Ia79MZ+DtgjdFzKGjJxgTSyPhaI6duYYmnDoJpbd2cthM/POBeH2ypUrOoWmVCbyAvp5GJNtYza5v7SMNKOxFQyQJfMpspfEf",
        "e0ac33ca48e63b82": "0PUdVx+crEOc5uegOAFLjVc6ZS9/DtAgg+E37r4I8DoCzS0hdOFKyHBeskLfG7i2n12By7lgaC46G9F/60Nv+ky03tba",
        "e6099755264a94d2": "TDD1u4iGZE35KOLGbRicab/NQ1uJ8awgOed2Mba2YBlPLAu/P8h8tIXLEgxHFDbLaqG33UYqrN22znTER8/lkzBF6/BAmgLmYNHLlZyCM8bhKuQQ4gY=",
        "f38fc154a4e33001": "ZoAwv5ceTJuZH6gz9bUNRA5ywM7MsrzzNxiog/qWg1ygSKl7Yo6RxocrPq4dkpd2KF0j5nlj4wUoqq7nURkMw8ngDuWgiVKWsgT2O4+AZ7rzclZOYq7Q+HaALnRgEbzYY3DOZythfGt7Ou7K72NVxwFCGA7kzqc=",
    },
)

import numpy as np
from cfkit.checks import CheckFailed, Table, expect, expect_numbers, expect_pair, expect_table, ratings_table
from cfkit.checks.evidence import note
from cfkit.checks.files import check


def column(table, name):
    """One column of a table of ours, or of one that came back, as numbers."""
    return expect_numbers(table.columns[name], f"the column {name}").reshape(-1)


def two_parts(got):
    """Demand a pair of tables with a column of times; give both."""
    parts = expect_pair(got, "what time_split returns, train and valid,")
    for part, name in zip(parts, ("train", "valid"), strict=True):
        expect_table(part, ("timestamp",), f"`{name}`")
    return parts


def sizes_of(parts):
    """How many rows the parts have; neither is empty."""
    columns = [next(iter(p.columns.values()), ()) if isinstance(p, Table) else p for p in parts]
    sizes = [len(c) if hasattr(c, "__len__") else 0 for c in columns]
    some = min(sizes) > 0
    expect(some, f"The table was to be split, and your parts have {sizes} rows.", some)
    return sizes


def holds_the_times(got, times):
    """Demand that the parts hold the ratings of these times, each in any order."""
    found = [np.sort(column(part, "timestamp")) for part in two_parts(got)]
    for name, here, wanted in zip(("train", "valid"), found, times, strict=True):
        note(here)
        if here.size != wanted.size:
            more = "more" if here.size > wanted.size else "fewer"
            raise CheckFailed(f"`{name}` holds {more} ratings than it should.")
        strangers = np.setdiff1d(here, wanted).size
        if strangers or not np.array_equal(here, wanted):
            raise CheckFailed(
                f"`{name}` has as many ratings as it should, but not the right ones: "
                f"{strangers} of its {here.size} belong into the other part."
            )


def five_ratings():
    return ratings_table([0, 0, 0, 1, 2], [3, 0, 1, 2, 3], [4, 2, 5, 1, 3], [40, 10, 50, 20, 30])


@check("q4", points=0.5)
def the_latest_two_of_five(student, rng):
    """Of five ratings with a share of 0.4 the two with the timestamps 40 and 50 are held out."""
    got = student.call("time_split", five_ratings(), 0.4)
    holds_the_times(got, (np.array([10, 20, 30]), np.array([40, 50])))


@check("q4", points=0.5)
def every_rating_is_kept_whole(student, rng):
    """Together the two parts hold every rating once, with all its columns."""
    ratings = five_ratings()
    parts = two_parts(student.call("time_split", ratings, 0.2))
    small = min(sizes_of(parts)) == 1
    expect(small, "A fifth of five ratings is to be held out, and neither part has one row.", small)
    for part in parts:
        expect_table(part, tuple(ratings.columns), "a part")
    both = np.concatenate(
        [np.column_stack([column(part, name) for name in ratings.columns]) for part in parts]
    )
    wanted = np.column_stack([column(ratings, name) for name in ratings.columns])
    expect(
        sorted(map(tuple, both)) == sorted(map(tuple, wanted)),
        "The rows of the two parts are not together the rows that came in, each once.",
        ("rows", np.array(sorted(map(tuple, both)))),
    )
