"""The checks of question 4. Made by `autograder build` from solutions/workshop/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.674656,
    {
        "1c1405fb0895a8c9": "9bUEB3+wv2Axsnq3M/mjpw2+Z9pvQJ/4Grp4Ir/GDSZ7nKpLoJDH5sVkfDV6Zrz+hgSNMfqnAoEc05uPKPe2Z+19FYkYs9VOF4gSG5p56jF8RBTxF//3BFBOG9rvEj7qVuw+r+bYmBCLlvhdyPPbbJdmh05vyffFdRvSt0QZPeCfaq3yVsvjKhwbe/bLa5F2nfUG",
        "22948b2e9d10ec08": "++kAz6q4IREOkvb38aRjHJH3u65O3des6LBgERAjVqeK6ktR6Ff4DrcCNN4ack52Wo2ECt3RAb0zN/j4ag==",
        "39d5a27cf5d44100": "VPn+3yM2WEmn/nqOqQRcKHvItt98hxVxotH0PF8G2FBlnCAhLE4K5co00ws6O2c75DoxI1wqK6ymJvsXHyhY9G05VK862OGkU+ZOPZ5oP6yLNPtuTvuisCyI31w=",
        "3f9c74994c5c0140": "y+5PFmYNbn/jBFqLfYUryFhaw6zwAKCL9zkKxbnTHxmLlDb8jezVBNhkIeyJyw1JeW1/zUnb5lGSKVX8O2uPl4M5v0xIeB3SV8K6djiFiDo1Pbrf3bw=",
        "5dc42a390825a593": "AzUFYG5wgcmjm16b9YlkkREr2/PCw3ZryyBiThsZyE3pJza0axGduXcQevS51lHnMSc2fSEHEVRa8KVCqG+pCyKPPMRkVDmz+lTYir5cEekG4lk6QR0=",
        "6956c587fc01ea56": "iO5MKBHIT5JJPZHhOG3eVXb3+UscCFqzRYpdeMuPv5VliISqh7C5zoTmhDTPMHVUy9PZu0qVgwDcMiPu4bUm2omAz9qoE0DEE2YMKigeouE2Qz/KRSPIY9f6ZcQxKC7Q3PLTKKP5fSypQw==",
        "6b5e326324cec5f0": "K3/yvFAZ0SNSgxh30JFw8JWiYRMA9qbJ6TTGN17vsM5HB/qSPvkWeHUFUtUfOTLnoo1tZMGYl23tfUm1G7gH4D2f6m2aY7SahOh/TDzE1rzJoUUbnuCwYRSqNgE8PVDiJ6PDqqZCo1bRnUEqo67YkEVNn78HEmU=",
        "7e380d6b76030606": "z8mnSHvuDzGm/npgHhl97beoMmfP5QROtmvw9rohQCpXMXGqyNrv7yKADQBCVQOacI1lNiOSCWP34MWq8/BabfH0JazKI2UCYR4LTF3pPlohn/gPGw55b2DpBo05DPt9/+o=",
        "816e42e1179221b6": "SS7AXc3FlQjoCMDNrOJ0LwOmvT7M/6e5IdUTNLpcjIxTyH4j99oBCMMlzlmMTuSWtxIINRZJeQEEzw+XlGUIpDlamR1AYw==",
        "8ccc9cb09cef29f3": "1cNsW370Faep6Kd7HR/duY8LHXRIal1YcMKhUqShgzGkDv5fnsOtSa2BnY3UhfRkPTyYNoCoBr4zQ+lJtP+GsllPoU3dOeA9LiAjNT6yvMSHHI0k3DHGJbDNwHHw165gsFGa8Kc=",
        "9001ad9baf1d8a4b": "EonFK3Dt6sbD/ur5SapcMABrmdwgRMA9EoiOeIeb6nKPcVLYqJLT5Y4al2BK8vOZ+OtmZruyuFX65mgOXkCpZYcTO0DMpdwInBflcIa0GYHSWulNOPdydBs29p2kyvjGzOLvD585z2Wuql6KekB+rHQnH8xRUxHcy3CwG4bTPAWsgYnAz+1htQ==",
        "900433316e58195e": "BgE8L6UcDTlrJKf/BZzO9lMKdEet/gsz8Sb3GHmNtuxAX+GNO8KotHQ9Sq+Q53X6YYy7pTJ3o71RtrHjH8QCZdcNsALIuLFeHr8ChgC/",
        "9a9b706e495f6028": "bz+QXbIES4I6iVpemG/LDLmVqGqweij0O/z+tQaeZRPlqrggKScaFxSPYsZatILrsJypFu8vb8CVKOQrz2i4o3AfT+WDbxMVXMPNr1iltWIr2KWqE3lDedc5l+iszRannuQnZDogqFwJV5ZIlTKtVz9yN6dOIw/QmqxXYhXg1Tpjm6z6lGrvWC81qA==",
        "9eddc27f8a3571e9": "MLRimvEe5fA1cNT+X/+29XppXTVsyQXRPOemNI0JCuIMuooje1An/yz03VPP3ka45GilRE6MmhiYEH3T0HHcrsCKY44HU0CwKdkDqWyWYFRyustCKhHUg8Mrk0yeJvIlMtqlA0Qp2IcosFS2VO6TWLBuLgcmtjiG/w0=",
        "aa85cb9050867e2f": "D+aOWizeeu38TURVel90utilO3DZzDTDIGl6CPYsUBtT6Tr8tRPcK1TN2Tduf2ArHfoP3NWLGKkHzeYmKBths0pFnZp4IasJcXc7DC97FPeN2jHv47N/IoiFM9I=",
        "b5cb5c47baf0d4ee": "xKsxUGzMW5/rTQzbeyKG2HAB9tqEEdUcCkxizb+uCqWASOUkcg9hf2de0RAuDtyh101/RDFvIyQr4sGaDUnUb1NtDLvMmelJMoFjgS/FOXHQcU5Jv//JwGMuj6ca206lbMfsXlL0r10jLA==",
        "dd7b0e213e45387c": "dDVt/Pjg+1JqNDLNCtT4dEwfPGsUr2Fd+WPrrknkcOmizpublOqXqHPwK2VnAwI9DQvJCZCPKHNZLoHhpiR3Vr2u6wclYn/knIFBA2VCrttwwIVIkltnDUGRtdxYbq724RYhZ2TrhifVPd+Gvw+IwA==",
        "e0ac33ca48e63b82": "0PUdVx+crEOc5uegOAFLjVc6ZS9/DtAgg+E37r4I8DoCzS0hdOFKyHBeskLfG7i2n12By7lgaC46G9F/60Nv+ky03tba",
        "fb0ecd63ce9696b4": "mOGY+dbpiPcegJBgW5iYuJvIY7ALxkjGarN31nPFGNyaXGqZm5TRHhpaxYxVsXIWh4oA7HzQ/NUv2X+X4G/AzdOFh5FW9vIElxkUr/vhNtsr2DpMg/nNByi/sfZrTIH1ZEQXHCwCGvXFwUq/",
    },
)

import numpy as np
from cfkit.checks import CheckFailed, Table, expect, expect_numbers
from cfkit.checks.evidence import note
from cfkit.checks.files import check


def ratings_table(user, item, rating, timestamp=None, index=None):
    n = len(rating)
    return Table(
        {
            "user": np.asarray(user, np.int64),
            "item": np.asarray(item, np.int64),
            "rating": np.asarray(rating, np.float64),
            "timestamp": np.asarray(np.arange(n) if timestamp is None else timestamp, np.int64),
        },
        index=index,
    )


def column(table, name):
    """One column of a table of ours, or of one that came back, as numbers."""
    return expect_numbers(table.columns[name], f"the column {name}").reshape(-1)


def needs_columns(got, names, what):
    """Demand a table with these columns; give it."""
    if not isinstance(got, Table):
        kind = type(got).__name__
        note(("no table", kind, np.shape(got) if isinstance(got, list | tuple) else None))
        raise CheckFailed(f"{what} should be a DataFrame; a {kind} came back.")
    came = list(got.columns)
    for name in names:
        if name not in came:
            note(("columns", tuple(came)))
            raise CheckFailed(
                f"{what} has no column `{name}`; its columns are: {', '.join(came) or 'none'}. "
                "What stands in the index is no column."
            )
    return got


def two_parts(got):
    """Demand a pair of tables with a column of times; give both."""
    if not isinstance(got, tuple | list) or len(got) != 2:
        note(("no pair", type(got).__name__))
        kind = "a table" if isinstance(got, Table) else f"a {type(got).__name__}"
        raise CheckFailed(f"time_split should return the pair (train, valid); {kind} came back.")
    for part, name in zip(got, ("train", "valid"), strict=True):
        needs_columns(part, ("timestamp",), f"`{name}`")
    return got


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
    parts = two_parts(student.call("time_split", ratings, 0.4))
    for part in parts:
        needs_columns(part, tuple(ratings.columns), "A part")
    both = np.concatenate(
        [np.column_stack([column(part, name) for name in ratings.columns]) for part in parts]
    )
    wanted = np.column_stack([column(ratings, name) for name in ratings.columns])
    expect(
        sorted(map(tuple, both)) == sorted(map(tuple, wanted)),
        "The rows of the two parts are not together the rows that came in, each once.",
        ("rows", np.array(sorted(map(tuple, both)))),
    )
