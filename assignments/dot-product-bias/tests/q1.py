"""The checks of question 1. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 2  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.233514,
    {
        "09e4c8e6628ae83d": "oi5s+sA3d5GTkxjzbB5bTqL1IlXPSPc6vLzKd2LYjdHnve31l33bogNN+467RnSb9g5lQXySO5tpsa17gso+IKR0gyQKeptZCzysPoiECXukZloBWk4/ZvJNgjz8IQT0uc3p1rE7O7506jnVkoRwTZf3rD/Ma78ZikY=",
        "30be57d4ddff501f": "tgzo2l3tQ3Ny1urjbDqoRSMTYjB5mYmjSTE2JRe7K9EdTw8WmxvgyjtJhpJv+nah1zsGsWWOp7W4ZINlYhMsOsKUbz/9mr1nGGjdnmF1qse2aEdRFHiU8+KjB5gbdA==",
        "351ba3ce3866a4a4": "BJ2KAFIRrR0MpAsHiN4IIy2nlsS68uvhM839nvqQQBdsaECRyfVySetBT5qYQsdCKRbwJzoCGzKKxZ/v4DM1Xekyao7MFuLWIYwUoFWJ8MDL/amRXMB08V23m6wLoQ==",
        "4d49e69e4c44cb7a": "dlcHcjkmXXxBKUUWI/ZEl3RvZo93p0joVkil8WVJRlQxh/WBqI1AF+YiXTONXcIYoao32K3qoBa5OU8xyYaohCdElpHBwRegavs=",
        "4ded9d0b6b0b24c1": "NIPgiia3sLa7IpJWHI8p6TNjmi3hHLSC1roSyzqMW7IiMut5lX4GhJ2oImDIMXIwp8mWUe/f0rl+gqBqQ8fnej3DsMKGn7krun797jKQQ3e00Rs4OdwQjL1JRy/9i1yggcazKtr6S45MW4wyJBX1zNc77wjWbw==",
        "6cde572eb88ffb0b": "nOaAiIpLNyU+0CBTumtHTaIDbIfUGnG++nqvWF1t76O8W/30wZGO+kUehIKWnLA9McTTuAZUzYS2zar3I+SYe+VhhvnnY0mnniFSMmB7c8UNawnhJSAvkJ99TS1UT2Yff014s65KWNHySLCwa4v2Ci1D",
        "6df774821055863a": "wdX158rIpziDxwpympHt9bQPa/1PEbSSJ4t3YoVmuyVA+cDFBLfRmyb5Dfe5hrVozm6R3Vfi3S++Z+5V9X6/Yzja3rViHR1K9k4QX+l7IQwVkmMmzgEZsVIHYkzXRCtwwmNlQTno+0g3JtBQj+s=",
        "97035b17df1ccc00": "oygHknCr6RGDCIMNzUNn063mlCF9tNodbKwM3mZjGgd5ahYrbSixNnGdllDnb/vRZkD0Gg==",
        "affcb6818e875781": "KnKKfDuqVCb/wth0v8DToC/AIpDrvZ0VwKy9Uq2bMvbM11Ow4/PJ7VJu7jDBeIyH7gBQzux0Nz8BNGDHhvI7tItuJC5/25sjFqbg1B8k1mhjvbVUjHgjt0Y54Q==",
        "d0db7d6294aad86c": "CQGTXlmRMdxB6Ha+iPvdWA8S0H64tn5LIS0A0TARv3Arjd79hGN/mKAkQK/kjwQ04zUOukqXrCnHuK5jj1IdMBR4ZzvheUhdzEAD0Drb1eOAQpvaIWDrXQI=",
        "fbf9fd0b960ae24b": "I2QgGoRcH08AqQ9kz5dHJRZiZjYxe60J8+dOvMcI+e8OniFAyh1VI68wrDMht7JZijTmlj+Glg4VHQIuVJeY83bOSrhoNNLZtZFFOQENg70=",
    },
)

import numpy as np
from cfkit.checks import expect, expect_close, expect_shape, tensor
from cfkit.checks.files import check


@check("q1", points=0.5)
def a_score_of_zero_lands_in_the_middle(student, rng):
    """A score of 0 lands in the middle, 2.75, and 0.95 becomes about 3.97 stars."""
    got = student.call("sigmoid_range", tensor([0.0, 0.95]), 0, 5.5)
    expect_close(got, [2.75, 3.97], "sigmoid_range of 0 and 0.95 on (0, 5.5)", atol=0.006)


@check("q1", points=0.5)
def the_shape_stays_as_it_was(student, rng):
    """Two rows of three scores give two rows of three ratings."""
    scores = [[-3.0, -2.0, -1.0], [1.0, 2.0, 3.0]]
    got = student.call("sigmoid_range", tensor(scores), 0, 5.5)
    numbers = expect_shape(got, (2, 3), "the squashed table")
    moved = all(np.abs(numbers - other).max() > 1e-3 for other in (scores, numbers[::-1]))
    expect(moved, "The scores came back as they went in, or both rows are the same.", moved)
