"""The checks of question 2. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.312783,
    {
        "1e6a3ae9425b1c45": "x3050CUFZdPjNBkMBbbWKswyaCfnyDMnVQTxDIkqEtrBrXyu4ZRkoehwM9xoQ1mrAmxlhBIIJuQT6f8N43LNjq3WjdVM+jGDlYFaKdar/I54Xo5kTRcq8W6UszyYpobM+b8jg70lkgdRM8ze86D6B5+xbbrnvmo2HWxgPJvMDETsPNuokUJB1IYEHw==",
        "25ed695bf92befdb": "RMHOB+xKlwBk2JNZlilntTbJpYc+bPByzFz6czwRhRzUzwpkm/jhRnodjKa0mgiDX5ZLPQi44LbPLGc0XG+TPNsTIBjDuQozO3V6HKs5VTQgv9RxureUkZ+wmVfVY8XZQm926R4AegdbLvdFUpbDH6NYkvpAuPR7UA==",
        "2a7d389032ec534e": "3+GoRsnS/jc6i/rtORpWIJYTtDDgwHKjdPEieb98ujU3rEJ+04ikxiMXc9sHmDe7jMSatyWOVk1oa+TcjCkaSOc3g3+1ZrixJxWWSaeLig7cTcHdxb174e6iVvkscHM+rIWOu5BKLdYDSzuWYWPo2vTEpSI22kH7zj5S58mmK7p5ThKh",
        "3f1d6424dae986c4": "aTf17NSmDvqwTGjBXWuFhQwW26ai4nxByXGFRW+e4DBR1f+L4VTdLhFmx7tjpTi8DMkKHzbLpLHJRT1TUnwq/b6FY3oSfEr52LIdroMYdW1EFjsVgWBWucv1Elkk/4RuYTiTqsoyksehhY9RAfa7amSoMsyRv2ft7qMyBwlM",
        "4abe78ea4b055b60": "JVqME/mUsglChoOFIk4JdlIw5zHPhwqTQe7j6l4Bm1FNsbSb2wpfgFBunUKbiHtsY7Xom9v3xSnUqcX0/o2cND1GWiT/EAZMsmPwKDDl0Xb6GG8k0fJitJAvRg7GNqoYsQIZLplu12rS/TFLw2IvDoqw/fxgtsB62bc/zMh87LAzAA==",
        "57432e37c2f3939f": "aAAdtsPPxUbfoX1j5dC6iPbETqN42IwSHPxRKTOtUSEwgFrnxhG+YbOnw2Tn11L/nLqocfgjGipRNbfpkjSH8ReMF7jyf8tHhei2yvWTCwS902pIqXKBzE1AiOP0J+xA7V538r/su6fe/Ib0ugiYatc=",
        "68c2c7a836e9d8b8": "prEAuFu3bS+t2g2ngg8q8sGASkK0PSaS7ka+beMDiYzbY997rCB0iOO3rRgyP2iOLgDlqiff191UaOi7GEAos9QFNzngKSc3M3zMZaviHRRkoKSR4GhJ5INOXVZt3XAqL/S5l59IaC86bHZTuiOoTrP0Wo1Ukl5H",
        "7ce1c93d1cc0164b": "dZsJuGnqLr5UaQ4JzIai0pJrVpoeMhtO5Sry+zroofVLGJcsLYdz0uS4bEzFIKLL6dUqvMVeapKgXXZpIyKzIyONqJ8dFaVQ8fKtgdFSyh5NV6OTd07sDNs2cVHDOj6Tqq+6TpzsC3czY4Heb/08",
        "8f836a87d5627552": "5d3MPKBNyD7TQlZ5+FboaH3T//UpIpiQuFhVB/ZHpMYpdO7CBEEP12RQ+jH7cvj+kch98C6r4YFIVlVJWs6IbRMfaUtv7GNnzf/u1Es30UQjyuS6UFziA+95h1OJ4GQJ7hs/Bm6HJs+qG4r3srbq28QhNuChUJX90A+3CNLTu5XugpIDccaw37zqRQ==",
        "98773f4367c2c8e5": "60kJZLz0BRSGxJ1Pvjc7yYHP3zeo1n76Z+7aEb8NGLWqcnzkQvs7kRJDhzvCf/QHin0XmWjvwHrhVqLo467QRSRuFwpXOklWBmg3towxGmS/pqNUae0nMPAnZHgVqHCiyg==",
        "a0b9d14119313579": "FFeutb2TRWs31QfXi/rZORQrcheyeuv6O1/L1IlsCKKEUPV2jiFAxDc891ERHWDS5LEgFIh3vUVuc4hSoAIqKyWsXMboNcH97LmjITV1CVVpLfgPucCi1wNAjU8hcHWBFkK1yPpNBTB3G3M=",
        "b07f8d603e77f4fd": "WFz4fhL/07rRQAbKAdzaL47hbmJJXZ1YEKRFEveL54WnMsPaC7f3zw/voQ+ss/4RfMdEd55mdTGSBPBfeFkEkIrLWBVGSg1kd8Vk8Mw1jceCyeYT++Mz9WdD7+hkBQ==",
        "b65f482436b00ebc": "2frPgNp9wxHFtrI5dtXF65ktNCfXSP8vjKEVhthpfS+hhSx0rP06MJ/DtEPcjtb5ZEFCgbZt+ffRm6XMpu1MfXOh2b//XBQ5RKp3QkvyqIEjKVYM8rnUw7b0jOFLzUe0teo=",
        "b8ab197111033e85": "vGTY6GKLxtTtxMA8yUsdc1dIl0BR0ezH6szQAw8qjea2CXO0pDH8RBnsl4aL7a8Mn0PCRaSeGqevnfX5BU5OLcPc41qKbSf5wjc+0pY7i9BNCbnR6YfSrhVFE6Yl/lDStRNDvLPW1DzzflzCK3NdZ3mh0sd0knq1wLwZGtrNLNUvbMS3thmouRmV7w==",
        "bc00dbf2df538c8f": "wmZNV1qLji+AvsbcInOPFmmEJrkH6o5EWy4xuoMxGxGR2GekM5Jb7HV6t7jfcsynySeDdQzvhJHwZT+XzO/7ziKH41P86NV5EinqAKjwg642pYmXLYgeMwqgHzhEB5EwI4fyE3yZbmzNqAIwzdLiJnKIRK0nW27AxYhj",
        "ce3a7b2c6f97c372": "gyT0fmIkYfBGKJxojeJRqPOYxs4DY5H4IQ1J/akaDR7PiX1PVJqg0O4qZUtwMJrQbCcS0jZu3zzRIlXXUaYrmBTaOVhSFA1Awtm88+AbEWGh3atKXlEG0CzZK4G3qSs7WvgFwuPlyRHA+BKpMJQ51YJoYuYwqu+zZZzH7AM1xOcOG0XcH2A615R/dEQs",
        "d253d4d70019aa0d": "uTRSgutKj3nGqAjuJkkC6CoWX9VjItoeIqiwoC9qP5hIiM1VtDYdgjR55y634s+osJ5dKTfvCyXA9Ca+0915/kK3fjtOrk0oEoXIuWAYoYJAUUZYeJsIFMBTeny47SDnjKWnQgWkysCAwpgqFNpHkN813IopWNbDvLj+5nsCF9Mu29ckOi0aoDxNDQ==",
        "db95bb8743a238dd": "jyVUyvct+vB6UufFVPEIoOTEpux+E0UmEM4vkp2P3mudJDXRu31DMg+tlbU15haw2+ecUFocOpxiA6fYdQNmCtUaaqda3hq0lc+hPEVhMkq1xQpVCuombF90QNCd+scsJmAX5kP8adBL2cQgMoLBs+wB3eEAkYWthGZFc1q8",
        "dcc5b60e13124bb2": "I/St7P5jw2ycL7RkgZANmIQf0VAgJeaDuNwqLH0RcqheSfiwEesOEf770tFWlNi56XDG2S2kTYhqXTebsttjNIUH1y4+Sn751zuOmPDROy2lpIwHjxTz+870kknaOVr/DLlQ55jWKAmyUmrNELXWrYA=",
        "e10b09bfd8cccb4b": "BRiwVeP6oi35Co7L2mHsyRmm0mGDhJQJss7mgX5RhOIeCfNtZJoFIGytWaQ2tsR1vHRETXIeOhckKoyOULaJ67ZA80ZYh0759Riw7uwgqWMngFTEB/obS5LOFqY+rul61Z21Z9tgKLGXp6Z0ynDOtGkDDH1PJHX5yGcCAR/YPVeMiJw=",
        "ecd2f43c08394842": "TdTz0JX1dx8GLVzP0xsLCjP3hztpHXJBGVLwNlLqmcTGworF14ENc27DuVg4XBQBKKznIfn65DKVpEI/dF236xyDq0m2He+eB6aC",
        "f1d04047a38a8595": "UkDZQ6t25ZLUO1zNWWL8qW/XJC1+jbWAU13zvj3jx82KZRLhJR93HvwHl+BHylhpKBd37bOVvl44osA2h76J3tRxQJhGLzTmPN2girXtryxXMyBKY2KDYKNDc4IXcAHIoak2oXaOFnT8gqxvwBFRDBrYPXE3D5aaNA==",
        "f90806130dcfdf7c": "+KvyIyGMj160xo42fJK3mykOj09hrC0zvWB6nfye5Ra9q3trZyvtVNkp5b8gcTfmF6LIxFxRTx+hBoyLESs/arhICLjItcyBREtzOMJN4Ao0HydjWjkh2UzMKgTtN7ff+fNZzXs=",
    },
)

import numpy as np
from cfkit.checks import expect, expect_numbers, tensor
from cfkit.checks.files import check


WORKED = [[8.0, 13.0], [2.0, 5.0], [4.2, 9.6], [5.8, 8.4]]  # the four films of section 3


def facing_one_way(scores):
    """Turn each column to one of its two signs, always the same: both are right."""
    weights = np.cos(np.arange(len(scores)) * 1.7 + 0.3)
    return scores * np.where(weights @ scores < 0, -1.0, 1.0)


def expect_scores(got, want, what):
    numbers = expect_numbers(got, what)
    fits = numbers.shape == want.shape
    seen = (numbers.shape, None if fits else numbers)
    expect(fits, f"{what[0].upper()}{what[1:]} should have shape {want.shape}; yours has "
           f"{numbers.shape}.", seen)  # fmt: skip
    turned, wanted = facing_one_way(numbers), facing_one_way(want)
    right = np.isclose(turned, wanted, atol=5e-3, rtol=2e-3)
    expect(bool(right.all()), f"{what[0].upper()}{what[1:]}: not right yet; with either sign of "
           f"each column, {np.count_nonzero(~right)} of {right.size} values differ.", turned)  # fmt: skip


@check("q2", points=0.5)
def the_first_component_of_the_worked_films(student, rng):
    """On one component the four worked films score 5, −5, 0 and 0, in either sign."""
    got = student.call("pca", tensor(WORKED), 1)
    expect_scores(got, np.array([[5.0], [-5.0], [0.0], [0.0]]), "the scores on one component")


@check("q2", points=0.5)
def both_components_of_the_worked_films(student, rng):
    """On two components the films score as worked out by hand, each column in either sign."""
    got = student.call("pca", tensor(WORKED), 2)
    want = np.array([[5.0, 0.0], [-5.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
    expect_scores(got, want, "the scores on two components")
