"""The checks of question 3. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 2  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.235346,
    {
        "0dc78ae78a898735": "5HaNjMMXkvfSR1Y4TbM8m6a66k1WdLgffJxzjHyr1zaOOEdZgCfGLu+nHBr3bjYFvRZVnEYfE5CyXIA7D4P2+myIGg/RzOLaux8D+3yTEEW2n8iqCAkO4/g=",
        "14850eded56552c9": "nJ7+2JEe1koG6HLDXCUAyzC/OFeBn/x0hovH50ujwPl+Ubz9EMvQ4YPj3RFdSPS6F+vjusH0LH0DFff0ExDKpWIbddXx9jsw8zsC8ItxZQ==",
        "295ad52dd4131fea": "eO4OXmZ1vbvONxXPcdPQowjUQkJSUTXMWxN+bhmpmOR5/BhyKe856eg0ShPQsKpI95Zx0xsixm4+M74rzzFo7KcVEIWYp/TM5Pk+oaZ6jJoXK8DeDn5UmF6J5UsTc9k=",
        "2a85c46e49fad6a9": "puzHryW+h4eM8TgOxPlKi6uniInFDgSby4ZH6jS1axj2SFlldPzCE5Dhoe+R4vtjzqJ6/8e9TlkAYgQjQ7/p4tlvNvAPmEXEMLjFnZrf92uRrcBT2fGTuXXi",
        "3c10d73f9ee4c399": "dHGqySQcl+oO+omoB9ueMNJhQKumv1F+8vV8UhgsB5CSQg3CHt5CGRnO/gJhVEJ0adkDqRsDytT6iSvOgYA3bapR7fH20yfXSmjX7w==",
        "4569385438695fd5": "hzkKrW7H1I+rNUA+T/dT+xK4FRKtH6eNFBwgDUcvRzeF+s9JmNyWEk5tKE7bxH1eXdiah8Be57mGwxAjJBVcn3fhBGrIC3o6h1llGxDpVGuMpYKPmsQWrF78ngXmJxlbERfU/D1ttak=",
        "470d5663feeec9d3": "ka0M9/wKa2HomuquB+mANqaM9qnWtKdkCLu5qhH7bgalPJ2L9jvYOFifXOXaLdt4hlIqiy+lPMwdxdJPe+yppIb6CFc3jq5pOC4/M8/HLX3bJQCYQBLnqslo4tq4V3V4FCLJUUNx69JBugW/GQWXabm2LGCGGzjPgv6M2r0Ru0NVS9lOKqpE8ZhFQqWut8i/RkoHVvBGmFdJPcDTf9FnQ8AImzIkEQYDp/ct+MMmD6kH6j7PIHrLMjDxjB4/awtBYOWPxcfixuFyhG9/l3ZXaKF7t99lWwN+6gioGGPIk3c=",
        "4fe9a45c6bc9a887": "L+k0YFHQyBjXNxUvod10rD/A+aYzSLEk2LDVKJIacl/o4iSTRjh/DMijkizkCMzWG8Id/p+iE4lFrIWsEqbIoGjvqwXTO9x/UFeAgmflZ/ACwc5m8cpUJEt2wXm21RwRAvBzmBeGYY+85aNtkUowfbqMft8R2Y8Yogi8Lds1XZLr+oA+KVEaHLFh82TZw9NpVTl0nZ2rOQlQwxR3h9irXGLhZHZQN8Bq",
        "75e084683ee9df41": "slJJLYWVhEmX/ON16V7IMP9xtELEfP4w1sidopSfyfgoyOA+D+9aXGhtodHTOaoLvpJ6zvwvgwVBnQQG4rpCb/pJu9H3mTnMZGqMUbTGuAacKj/vtTQzfPskUSys4hEcJDmCM5UXNuQ=",
        "823943ac35cb1975": "uhBI+J7K4sZN5+4txAosMyhIMlzNWI+pRCg3jsrtv3wa+/bUK5whR1JEB2jg6vAqCp79/zCQ0sVHITZKzTgmSjoL3MkTLjKlvbfVL2q9f8/szQnb/Na4LQk=",
        "83093dd001a37c6d": "yQHhLlm75T2t74y4oeTw0UlG6eGWIUKvjM+Z3Fdc8lnuOpEM0oARlF8d68KX7SiFgFAa2cM6a4vVbHVJ4qkKHP0nCAfeadpRueSyjdHSL1VJC9SCclLBquxzqfwmt8JynJKr7s8AgU9uFDw6jZt9dapa6+LG",
        "8b50ccfbbf77448f": "U+3hoLOe6wa54g7UlDAJmEKlEuZOtk18iRojhUfnFcOHW2J8kAQ5tGoWXjBJho9wa10LG8UM8tqzlsJbRbqCCwi4oghRA40=",
        "aab5f3b61f67244d": "fgM4EqDnigwKiiHnjpEDyXmqxQT+00RM64SfskA312rIUzuDqf8iMAvR+TZupF6h5pqBbd7MlrJP/2gVmIa0PQvMWC5Wo1lRIChlp0+JKYjTXgqcVw==",
        "c43558e5de552846": "10klx89HbGJon7fsmvrtmwSDxsd1xYrafPcetCxHhq1v6eN0CN++isw7JUwHUGVzSK0MVbrrs35qs7fgGNBE4Fo=",
        "cf4cf05dc7ecbd83": "DnhGB5YhKEydR3I44ce5Tlv5qCUYo7WmGiopYeoQaI3fELtu3fVJ1Mefoz2q3LTyighwyaffG300cTen7MyMuFJ/UppA7zW1/y6b6xjb2OyaZlnq6gnSlr3IJTF984YM1DxqwmPmozXXSiuoBG7Nvt0f1PK9bRnAquUvyfv+atlKK/Le2KgqPuUcdtwAAAjdW5PIo09PTZBJdazt8cX6y4hvffiZKw4FCiB+07s=",
        "d3d9c3fd5571d06f": "o05fKkGTwNmRUgQG3wt08wcXkgf/DaFw2Gx/d+7mXCKvwRBioaK8/hl/567kYuyY1dlskEonIBqR/ABAEGf6D6U=",
        "d73c29799bfb253a": "RjUSYIefvRMRm15XIriJ2gKxEYT6ukA4Dyxb4hloYBSjlL/RZS7Q4OHRsyQgmNJs00loEBwp9gbjn90+mQV8fQHg1SvHfAIQ0L9e9/8ftWWXSVOl2Q5H0oLf2Uv9",
        "e0ece9ca3f6b4dee": "HnmqNvKRF1CtGfoj7G3YuKFN732Oc3zkQLrcEXBbXolFVGzxnvm5GIDStweUD2VlUBD4lhhlAHrx1ncWD+QpqyPUovAEa6eQ9fQhS6tPGvAs5IrpHn5KofDblDpRrF6j",
        "e328c202109c09cd": "tfGGf5BVJmI0jmFF+K52b1wvkPEN6ker8/Vm3QaNlFSINWRTtTKv0icodYQZ1Ot416k9hKuoeCWvKS45Q613bEGrpUXRwAQUM3kVrIfzvIuWcXjk3QVagg2mBA3dB9Tv2bQ5YPakNeXqVwLpF0iAxbSMAdktOAZmmQ==",
        "eefeb444a2b57ec7": "q7q4SzZ6c8LaG1Ewq1GkidCOxFn30eNrE9rN8RWrg3gXrLAUg8NyLAnE+SBQmpbCiGUlVbNQcf0c1NtHhs8ED0qR8lMmp6eg/B/eQXAQnS4NyympO7fZ",
        "f6a4a584ca83e475": "sokYqsIjWkbaEdlK7hApCwOebY57RezeMX1TsNnqqWKWs/vJ0+krxtkUsQhwPWdcnFVimbNuI+m0vRWgQirn8/jd7RciYZ+gSw==",
    },
)

import numpy as np
from cfkit.checks import expect_close, ratings_table
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


@check("q3", points=0.5)
def eleven_of_twenty_cells_are_known(student, rng):
    """The four friends know 0.55 of their table."""
    got = student.call("density", ratings_of(FRIENDS), 4, 5)
    expect_close(got, [0.55], "the density of the friends' table")


@check("q3", points=0.5)
def a_row_with_fifty_of_15000_is_nearly_blank(student, rng):
    """Who has rated 50 of 15,000 titles leaves 0.9967 of the row blank."""
    got = student.call("expected_blank", 50, 15_000)
    expect_close(got, [0.99667], "the blank share of this row", atol=1e-5, rtol=0)
