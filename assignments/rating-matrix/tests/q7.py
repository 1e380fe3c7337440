"""The checks of question 7. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q7"
points = None
waiting = 2  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.084336,
    {
        "0092c362f8c01b97": "j0CXR+c0d85ZawUDuxDnJmmtOjtz1MoNuXjGXXoltTedOzT/VspUZNiFJdfk0Wr3OO1/rZljedaen40Ws2KIYPI=",
        "112d7005c0f642ec": "hho3OiO/Pr1IR6b2niVTRE3F5b2novAijigF8e30fgC+mWdoB0U5zLZHD6GJSI2SwpfOU7ld6qLqqJE3QkvbVe+AG/4hBvdsLOyUUfMPc8sSQQkhG2w=",
        "25e74e9e7264ce56": "zRxGrouiPO2BD8KoXptAvloWzuhG2kvpq/0EqbchMhmrHeLosFQCG8FWnZYOh1hK88tcLm34YLalYtl8Yg==",
        "31af89cd09232520": "Wf2HnVfWRT/l665TgNZSMgaTfyLfxM/bFPOukENspnzHVKs2IqxXyQ9Lq+axXSUSUSy28Cq9N9OA+LXwcf1cNN4s2+YNQlL0x/rb6g==",
        "436cbaa2202f66ab": "QSfDUGOGueCIJ3cQpOZFGo9qichB7TI6bpKmM3PGOScldh3odouSAADxbKyysWmZch3P83VvmqwvJDuEg+wH83izTuqBq9ufB4ZUI0LZ0CTkglJj4yP5QRtbZPo=",
        "468c5a3d4c7931ef": "LISOnr3aeDl/YXTCe2NM5WOopxbQhG+VFSzunU4Oqp5biXQLx/uBpU5MvudWJsvzq6zF+Gg9rHxz4g2OjxQqeDyj89/lBR4ayEzlM2xUOQTj+Orm/xkRCR4b3BZJf0h0GnTn+W8jJKLZPLrWBiodbAU=",
        "605e5aba82ced047": "Xod5sQk/RMrVv8lwk5mQRVd7t75pIDH0tWSYyS8NbfHgYTHLta+UGG5gp/cgqamzMgud2q/pO5cXSk5QHHvBkgALttPHi5+DxkcCYSVERg1hgKEWBI3RSH8x",
        "7785cd1bf0edb572": "ooJPyWNQYoGIt01nOXPvIDRp/akAXYXuXC5NlwTOSofdaNGf/DKtt6VUYYl9lcV8yEJVuuSat2voQimDUtQuJtgs/SXWso9ZJ34ExftRDmgfOFiS++ABEZ4=",
        "89df41fa9f52a15b": "JUg984NCsjR+0xkAP0tjKFSnVeTdf4OLEkPBrvgM/qbdLXoEYtmKh6XyBBZxP/kcpoxo52kRKCA7gKBNcUJ6URItBQYwOFP4F62GG/t6I3mFjI0mbXZT0n1WgSQ1ag==",
        "9ac330c3a2021436": "yMMgix46M2L5ojSbQ6iVwhwkWToXMef8Ey4nxsPf2ME/Mjo/peSoBj26BhUOxI16LzPy3pu01NOOta/1JidYSgLswVM8yNVS9e25IqAOctP6pdz3vA4wBCFqT0BbYQbsK78=",
        "a99df68254fcc7b3": "T1FYs71V/R34YCkhzihBr/ztoPJpNCLabIOqHpls4RjyL3+qKxzMhSpyfcE6OmxL82qbRyxdpxy3oZqmslcoWqYJkY/tMOgcZocSqT9zsbw76jEEpw==",
        "d82603f0d59c50fd": "o4vPWJyA0SvYTRBXc6iCCeP0tDB2/IOFDBIvzouSH9PWwtv4UceQaqxWZkIC/SkUxlYBBRbNQ0adoE7Sg8mF1szhOJYHHOvex1v9",
        "e79963a1fc289d9f": "kmsDQiZacLhxTNnGC8WWbI+0qq5/hYsrQkxgPK4/WQLQeanmPcObVw==",
    },
)

from cfkit.checks import expect_close, expect_count
from cfkit.checks.files import check


def expect_the_count(student, place, sizes, count, what):
    got = expect_count(student.call("numbers_stored", *sizes), 2, "what numbers_stored returns")
    expect_close(got[place], [count], f"{what} for sizes {sizes}", atol=0.01, rtol=0)


@check("q7", points=0.5)
def the_cells_of_the_lesson(student, rng):
    """First number: 4 users and 5 items make 20 cells, MovieLens 100K has 1,586,126."""
    expect_the_count(student, 0, (4, 5, 2), 20, "the cells of R")
    expect_the_count(student, 0, (943, 1682, 50), 1_586_126, "the cells of R")


@check("q7", points=0.5)
def the_factors_of_the_lesson(student, rng):
    """Second number: U and V hold 18 numbers for 4 users, 5 items and 2 factors."""
    expect_the_count(student, 1, (4, 5, 2), 18, "the numbers in U and V")
    expect_the_count(student, 1, (943, 1682, 50), 131_250, "the numbers in U and V")
