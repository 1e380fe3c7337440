"""The checks of question 9. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q9"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.911595,
    {
        "01ff26a6997aee1a": "ejVOOTIhiiWlePlbcdRai+FA0rwCfBY9rnZvRA0vapKWH+ApFCFgrdjE19gYm46H9je8wimKEwoYNHLR6aLa01qz0UXT9n32G7VmK2XMHOubW42IbPWvx+DkXA==",
        "06cc212d8f5915d2": "zg6HscJoCTNyv+zlmE5LEurY1Mk84+Af2cZWA/y7wu36szcUsSiKgCY1Vrpo0LN9zDvCIIKxMnxfD+dWsslEpvNoXD66ThevvyVDQ2hxqWW9hGUAVA9oEvXhMfVF5ifIJbTbVjLpLndYRvM=",
        "1188fbbea976cdae": "AWwuZRKz2C+X4VGlSYdz8LX/Xs7gv56bEHeb1Fd5+iJauFTYtmC8T4MBpKOlf/vbB4sfMryWwbxq4PRAJ+Y9iFkSG0u2OvmGIrga8txb1fQBzLGBgtL2mb4gDUUaOWiMlyM682nz",
        "11a0eb077b8c929a": "ZVdjOD0NBxOKXQsPz7p5V7X50YaFaWer2GgY99OfYveX4p5d7+vqQckFhKGvOZJ6pNW/D24xMu1zTMlC",
        "12857ee9c69085a3": "Tug12MGlQmCrH0PIu8gPkXjMSIiYdVWgM7s4g3iL7c6/mxXvZucDM3oqjJ2nJ+/H1Yjc/pWoXcRSfWZQSg0xv6X+xa4u4CyK47o0EEhkTeOe1EyUu7nuMxQMPN6NowaSSC0YqmlIeRSCiZUKjMBa7MR0AQO8QHifip1qQ+JFcCe0bXWZCYU35fcGitoLrhUoo2vwwN7WHRQZ98uV8Fy+G+luLjX4ppuBGRx5Wesbpc/Nu1hDFn1B8JlcmbXF",
        "20167ee69312c9ac": "eLmqlFp9MmNqbuBSVMmfhSn2sbuN1NBqi61GBWv4rqk93XBLIr7vCT7frIFcEnT01HgFBJuuSZMY/G/0ir7+cQ==",
        "6c35b3ac94303b33": "DO3s5cW42tXuTaCdmYbQHMO1XbuawLlXqceFg145cgtwuV/56YRtnYiVDju1aEnVULdAGdO6CmeQwjllREHOcueJL34/Eb0JxqMi5T5jnUsRL5yY",
        "71f6f9b74a80ce39": "YLjc5riBS3oDIqd8bnjj9LppBLGiGPJmoePsL6dIAm4tnPW7mSFv//GZ1sqD6FJYK67nIjoKWounnv/4K4UNE3mEHQpJHe9KQ7OisLX1ge45PSAfISmmoCbdILlGLm7KkmOiYcqraQ1RFnrOiQ2K",
        "76e27d32a87c14bd": "W3lmrzxy1iOU9vcbpuexOoY/K2O6NTbkybHtXysGaYlLHLzT+H4yQx9ruqyn5A==",
        "8b35a0c5503bdd6a": "xW8mK0fQejCExO5FUfRXdjaSR4SR3muYH5DmDuaBQSoxuYXxMaC4Si2MbZZ7GT9htoxGjM/vMZnn7bs4+pZZKkxbjgG9ct4SpxU7hjkljE3jq/c4dY7tjMg=",
        "9e261227bb5ff633": "7t26wS2+8JIHERfnmiIAFw7CYLQUq+LLdw0MpfPsbs0UIxc71kwwf1qYB06J4Ex8trIWAXnVPSW7udB6HB22X28tn7rAblTJt+OiGomgClP6M5ybpFg7Zg==",
        "9ed152806d891b63": "p1xHskLV9h3nquJniGKi7gdicOdK17hAbJ7s5iwKBYxF1Yiwo1r+FkXiycyGrUdfILfgLURkQedJk3Ru07Jr7TI8f0etTvuu75SmIN3kVPA5raAEHu4VuouxerQneeHn8JzkVogRI8W13OjxdYNJHFDeWSzsfSrL60hmpW0TqCPew57OlgoHzVmRvRFCbSO6I9N83pdmMjaW8yHs0Z6iJFPCdGnbx3so1UvbZYsSAlpEbumOZGJTWTvNHYrUvD/DdaqWVQ0nPiO0Qn3OvsHJTSdEdGjc5lTeimUDbDXYhaz3HBAu+gEI0oZsFG8WdN30Ug==",
        "9f93c967721315ae": "Xb/G/aQeosaz9l4DxvDx+6la3hM1dvcWpYE92Xi4ULjUj16LhCKjd3MJHK7COcbMWMjR/lai+c6kcax+0weLf4nm4u/sMPPFdH7qhAtr+KqLk5K0z9rrhhUL0jgs5FG9kU8LQ0A2was=",
        "9f9d07969fcf12ea": "sRfDM7TyMBUQ66qZQlBDnM/8HrYkT+Jh5hCfYlPh7dPt9Kav90tWlCYpoU1Pj9DHl3/gleCqK7qJbb+U6W05UMFzVWtUCkRTZw==",
        "be80f25d68fe7e5b": "GoUr5MluWKviP2JT3T394sCOtRKBKF3jdIA2gTxBPCi8WxOCv6YRI9gx/6vej9zHOqDfpZY90a7yyCmXUs0eJF2hkIz66CBJSsEj3hLV4QKlidWtej3VzrIMSXEp7qnOTmzYPJV64pmFKkOYucoO",
        "d707aa42409a8211": "iG+gtmFoMVDkdKaGMAleQ1J6n9iP3b3Tttp5kOwqDqZVFy0fZPvAGyFW//li7PoF48VHqK52V3P2qls2uX1/CWpWkHByoIoqBqO644pLnwgfAg==",
        "eb78cbda6fd23a6c": "yTko5/Eh4St8Y+Eyuc+jI42zqmsSyETlKXq93x4GwDHP4TvDt7KyebAlN7erEU1wthjIkQgOcjZKAaxW6KviL/Rr+JStXsTUlrZwCKPckflTqrzKqezPIcJib5tGM6r4x83rcDFSPuTJnvCswiqjnTw1ywxYV/JGoA==",
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
    """Without answers the most popular films are shown: the lesson's two, and five of twelve."""
    popularity = tensor([3.0, 11, 7, 1, 9, 12, 5, 2, 10, 4, 8, 6])  # too many for a lucky draw
    taste = [0.2, -0.7, 0.9, 0.4, -0.3, 0.1, 0.8, -0.5, 0.6, -0.9, 0.3, -0.1]
    bias = [0.3, -0.4, 0.1, 0.8, -0.2, -0.6, 0.5, 0.7, -0.1, 0.2, 0.6, -0.25]
    films = tensor([[t] for t in taste]), tensor(bias)
    got = student.call("recommend", {}, 5, *films, popularity, 1, tensor([0.5]), 0.0, STARS)
    expect_ids(got, [5, 1, 8, 4, 10], "The list of five of twelve films")
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
