"""The checks of question 1. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.660214,
    {
        "1331b2a34256781e": "mEFI1HP6imUObbusUgAA6bKagU2Wa3tuABui7roAdQ1tsuw6hqNFCIMZ1T7TgBsmGkx+AaEdfdmy9Ckc/Ly8Oa6d1xAGl2nDD+iqY9FUOlK29mi4VLgLqEXLYrmIzRBpUhRynRQ=",
        "250eeb35be47ae51": "77MdnBC7s2upihiIFOZZwD6ZvuPT0JfLvJjr6UJc0LRpYySK3uqp7NLi35cqZssaU05Kgoc0xAqMOiWPuLsQWWS/TbQh66LcnKsMCgN4r9fkWCJX9+q17LQWuKQ2SRMedJMx5H0HXbL1bg0=",
        "3881f361f56188df": "8IGXhNAwWyv9t7Nk7DaLrodPk+TSzHTMkpeVWil9Xn5GfHuHWDy/rsqV8iI7B+qaRJ0i8QJ7boMNNa8HiiskqtgfyPpLgqoe1UzUqm/JTFqFxAgVwAc+8hBHk+CZVVv9tEwzefv8EiCMVc81hlcnXHmdhxFn3Y+bUe9S",
        "394110673cf3f1bf": "eeK1FqjLiE4O88Nqcxbxj5XGCB6FAxXa2q50zzpa5EAmReGiiX2fGatQiscf3/06CUsdYHRayLIL7Jn4Wnlkone6pE7omXviqhiDBbkC7vdex86pYWwY6uvcO3R7UVMb40kTf5bKi1e4hV0a4PTTmuMGMJcsXQMxF95VeZ8O08AwDM2u/gh+6zmDl2ltZM57VL1h2wkwJA==",
        "42efa52cbd4e9394": "15DakF6dMyOOysRaMuEaqMMqdK/LV6FBC9MqqkXhe4C1G9se2BMOZffclGKg0RzJiXtpbw+ZXGm+paIlMC8eWS680KlqU3arIkP5EX2q9rvmhk/tkmzeUPHt53EprgwhBmROFAR+vO5nsYm3K8FvB0vRdEi7Y9dRdwvCQvAXsehvPV9UAYXAhyjvla7028kXwijcrDYnovsj0VkWkOUBV2IJRb0NEeUsg3nFf5SR894pCy/0pUc0vwj86l5nkQpEDg9isHK4+NDaeMVzkRIvlNhHKn0wuOCy/qzhf8OcXNODN0z4BWeFhpnz196bYJq0MQNW9jj+3SCDM9A54DWn32Go27lUSQsFJHq9sqhdb0fdJmRfvSGQDn8fQP7XLjV6OC0oNa9/AMjbOZSXmONgd80=",
        "4539e76704001194": "8btv328ED3IdHWTfFcULZtD8GZf+FhCyssnI9s+zx4YJglQd/KX1+DpzfQ8zku146TeQtR7jd/FP1JMcps3LasNty/dr2p9GS22TzPIWmXuDKf0LsAr/",
        "467eef85dc050f20": "SUucfoK2dA8UN0hv7lHNv3x3bAQvo+/kBYZOtk6lzflDLd9IeaeB85w8wqKvWCgcb39xyowV0JewMccAvGTK",
        "4a8ecdf2a88bfc0e": "fvlOAaLra/5uEJ5oFl0Iy5zpYXlu786NSL6ZeMeuYINUa2o5JTUM7GTiSSafKbOEhfCryJKjtxjSP3IwrfpE8NytfsyxL0Xh6kyY1Yrkb/3x",
        "5b9e4c60b37d2275": "Iw2hVFolEeRXqakpvdsiiUzn1AN6bevzmznOqs8H5WYAuQizjPuxYWSb8NdGFHgg25hgNt9ob/fmkTe6jJjNzNYr",
        "62de89acc6fb2d89": "jTDP2owObFOD3wEyXp27oCy/RNDAzrmLFy/45YYzy1Fp5PorBl+IlwLSFnVJ1OImQOas9O2mVf2rsBx2qCTSKH35FjHsTP2O01P6o5V3cnaecADSpoEiP20=",
        "9a08e6b81825565b": "CzTDKjo8WBiEzQ36vR8UNBI+/gEkTddhInaImz6aq0IaMmV/ZZMHzAe2EWNjmEe7qBSQJhPRb4/h077YFzKsPyg4aQwyIgEFJZG2",
        "cbb2d7fac8268503": "T5QvPRBSL0Gu49UbKFEJMjzziKPV1zbX9QdxzgdWwRTPpq2bwV76rZSXQ6+ZyEYZhsXDaZblUUL8XP4/KHE662QLpVYndjcsgKeKc/bubaVRBXS5paqpO+Xm5K4U9Sw1A6SU6SfhS938U01cpfTI11PkkOCElRz2WMnJ2qIw",
        "d232e6795870e703": "q7lSgWJMYXBt+kAxZuZ2qpcR/Xp8fGxYsnUyD2D7tmzHf62VLafWd5hxEaitxj+NOL/cx87KdZUUM4byymeIhxO5u4du1G7plpTPAIuMdcESHtk/eZRPgaPhPvFT0Wc=",
        "e57f41603505bc22": "uBbbTGkrf06bNVc5zlV408VYgGAgFuinBOdClDJ3XQl+6Yixw8ciIYipxkje615ZuvpBgk8DC7MbRv77IL3hMH0D6BOTAlJL5QUA6PIB3Svz",
        "eeb4a1f0a77f0cdb": "ZTW/DjQjHmvs3yM/cyZpxsz+pdn+8MpwH2+SU7E7jomBcQOpkZzL6mS5MGIch8wJj+jMVErHQGhd/Uuz/lVyPjlN8tljiMj6xuZp213y+HdO6fbazyY0DHxt",
        "f2c9ad4d168615aa": "wiHTxMaoLz8oOTOkHv9afFEcm4VnRze49Qh5s6ZqaDnb0BsyhEwiqzBAesGLuoSQuX4GQA+gudr5QUoTuotfzk5lwrPOAWM2Lh8d3kuE",
        "fc6708a5ce2d1467": "i1/NDDXcLWl4NDrVkw6h7ooj6tFAkGsWHqlBC4pQ2Af/YPA6yoH4+G/7xp59JPHnmPEQlBNIezaMfXEU1Anq9EJhNWMJxj+BHRLideG2+IjkLOqwvVtDcQ1N6xu4NZ6WYtRCmPRjoMIsRXdg1tCDSGm46vmxOhRYtIBXGN8FomojV8oF",
    },
)

import numpy as np
from cfkit.checks import expect_close, ratings_table
from cfkit.checks.files import check


def table(item, rating, timestamp=None, index=None):
    """A ratings table; every rating by another user."""
    return ratings_table(np.arange(len(item)), item, rating, timestamp, index)


@check("q1", points=1)
def the_three_films_by_hand(student, rng):
    """With a prior weight of 2, the lesson's three rated films get 4.00, 4.17 and 2.40."""
    rated = table([0, 1, 1, 1, 1, 2, 2, 2], [5, 4, 5, 4, 5, 2, 1, 2])
    got = student.call("bayesian_average", rated, 3, 2)
    expect_close(got, [4.0, 4.1667, 2.4], "the average of films 0, 1 and 2", atol=0.001)
