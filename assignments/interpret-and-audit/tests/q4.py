"""The checks of question 4. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.392986,
    {
        "091fa683f1c296cf": "n/mk2HqbgRa4CqvhElEMBm/gW0KubZkMn+fkSNqjJmXn+eqkO1uPaJPe2ye2nLJ2IPq3jSvXp1cXNy++6LY1Y3OgOVjrgfN5+SGZpDAuD0DdWAl11rgZtyVQKEC5AiWZMhpJ/aAZSS8xj9Ksw9CdBjk4cRPFFQyyXRiVXzo=",
        "1f8b7826be23aa98": "zTDRR/ZxlUmfyc/UK+Ohim0uVTrD8hLG5wJZkhJmacRGvx92zt5ESGRsfLzE8upqApTlAJLuwwDoZHKfoRaYSLXnDbTNLjir2vSHxtfI3iyTglTLRp58QUlJNQ==",
        "2004c99ede67654c": "fyTTG0nrFfC0kYIiDZN1LjC+XurFNj0ld8NppvB0poxvhcGaec018u8HT9NRvVIwIrAR3pDXvPsLaniSB+BMSp+AhUX1KZql7jUXrpkog+m/lpE+jmtY/MOgtrH+BPIZsiV40u4qtzHQgNiN50ByPILBIjL2MoN/lbUPWm6K+hc=",
        "323554abc2c9e8f5": "yceHE0Y4c9fZ5KA8J9EY2MCMfyA14y6C9f0bSBbL17t/43MuBcKLUZm9qOaVDbAXwqZrFc/eBkR+toH6gFIbUoo3VeeYrO7kbhCeCIe1wujDtVftfqBBzIs=",
        "36c3e6f89dd1289f": "Gqm1vAO+Aa5z6x7WbCPi86KJQ1QhIvH+MCC69HrEBKuXWC6YTSSTYytZBXJQfHtTK0X9ZRqRhpb/hEwQxeRXZp0Y6ST9sYfRIZE=",
        "54656f79fe6ccf17": "dFNbaU57swyu5j1iLU4vHW8CEAjfDPFx8MCXQ5BFi2J2Yv3WmdROsLWL1XEORkgGvflMeFfejBVCouH+6L+gj03uFw==",
        "5f6f4f47b39d837e": "xuho+Tz74DxeKWbIOx8o41/ekWgX6zEF81E+YUZ7DcUMtOIoyZfca4S1yBX4B9GCnR9zSzcfcPPHL2n/3ngpb2gLJqu5/AZS0RQNxwPjbDj+v69rmPTy817nGjdfMHc=",
        "68c99f6b151c6466": "4L4PxcWtMp2klidsvkExggwm+KbEu042xBcI7RjGYyE1PSKbsLLYMerPhoP28zQ0cmj1l6vIqVJc4H4ZuuWzvaXiOVEBBOp8CfIJKzQECLglWyAZKRWk8nY6j0o5jjzhY5RfUjTQXOu0PfSBGqy1NyLFN9mn",
        "758405299f68c579": "Zm9mOGYAekTiBO27QZo502EBceBLPPqaoGS8376mDolQyIkMz+pJ2YI9cYyQGET5ryVhxT7eH04zOrDArjDo/GCjejozymwcGm1vMZkjeE12rimB1g==",
        "78240f9a02b1c3fe": "GGOrkD4Ei5N6SR4sJNsHUHQytFcRp19E36E51U6u/ZafdgzrgIYkHr5mHrS4HVzstuiPVLpga9pO1Y9OBRWAe3qdYnukX4/L513ESXLc5iy+wTPj5Thj7bIyAzCwmLXg1S6kO55IvxEsW4XAjMfr/IEFE5atxjcZh8md6qHRgZrh8xOr8DTXgiARuERdAwZnSBzmW3JSp1HVjw==",
        "8a9bf059115b63b0": "bXJ3/Uglr5p9m0wNexYDnSM6hI3Zfiv5WOCWjoZpN78T8Bi/P4Ho6jG6zpBQIslgroNjrHEl43MxJtyOz6V7Kfk2SKCNM1i5+VzT+STYMG+H0gT22HsU/Np66gr1T88ZwocrCEREoMs=",
        "986398d54c85fef1": "8pZ59rXrNELjsqzfl3IG33w+tHEfsOaFBb0Uc3uWoKvCCHf/Al+Yhinaf2CQmc+f9aQ6cFSApJpKnCi21aRicOGJnB7fgZU9MgJKeeySAUPoRb/aCVY97EnSDnPy",
        "9b36d9d658fc3564": "twqvbcwQvTL7bKzBs8KhsiHWtXQgQ5etwPeSdGwYQFBI0QM+7SHgh2o+9BoEgNTh2ynM+qVGx2oVZWPE",
        "a7b7e95d19d72889": "6kElFinyhbihl6pLpwuCIyjCLOR6tHRKGZ+sSGnlw+z8+iVDduB1IPQaWtks4vXyl2mCsQ6FkEKrb2e1qL6mlV7xKkbbhJ5oKLeHPw4CvRTybRFRbmunfs6g4QufqJsiWgaw0XEZdzh7CXl7gj9wRujttRcgCe/YtcGK+Q==",
        "b80e23d0fb67fa37": "n1ZHdeBGMbcG5m22HZflNpCZml4Chzi0vNV2RYBbxnxYxIgzSKkBwavU2Sb/hLEpWCE+5y0DyL+NS9cpmwGFcTDc+c5YRKfAwmDFOQgP69bxiaHkKZpbhqhuoJjYYFhn0U3dbyfsYKeY/g0PR6WnDw==",
        "c80a4dfebcf593e8": "bbvbRmZqDfYWynk9F6quZPMs9+u6B4eb/M1bF7aM10k7pCTqWLnJvH362bXfFHZ1/vAshG/2AWrV6dFRUzoyJtcSFjR/nEC9Yi+J0nUgvH8zG9qpdw==",
        "d3023aa2096d524c": "AyjUn5zYj1leZijBXUeHA3QFbCv4VFcZTOCnLqibnAkohI6vX+ZWOytbLJB0OpN60gVpJH8/pzND6HDpNXPJn817pENztYMl5OTCHz79xkOYeHSKpPd2xvx9SZdxqLNS+pyuihjmdqmgf8pUl2E0cLHn5Y1+U6WmtU+M677rz5JUXKIj",
        "d6c8b9ba91ee4810": "fiKQKc377cYfybIYUn/edYYUtB3Lgl+aXCewZQ/cTOEo+Q+m0SdkpTWoOXi0KoeAhxUu5Vlot6qr8RoWnIm+LV8=",
        "eaf25b9fca37cca4": "u7HIPHE8spYzBZs7PS9PYJwVwqLAf+JV78eEckAou4wTlnllMV+7+gOW/YFoZ18LYijGhNpM9VrBWo5fAkGayies3P+occoi4sroB8OtrUa4kHEqMdNtQXWqhts=",
        "ee5721abf3ed9317": "v2wzJTNfKZiOQeyoCmQ/4MxsZ623BGg0d4ZV1qFyC3wlOkVIuoiVYNxYJWvR4g+hp5syIcYUGz09v48EVIXBvPBkqprSXjUzjR1S9COEuNqKqhPmvSlb6f0GMFSXSiN0nQVoIL7afVJv4GSeU9FDkt++MRR3Q4CXuFOzlxTg8EBvfJ/rpaH6FmW5piMQHgloylIfMtp7WX97XjI383g5",
        "f0807f0b2acb0b42": "m8wpwqTvsqp2LCUenmPEjIG9bDdOaTxQk3/yOpGzJF6zwkrhtg3cclQ8YZO618e6IfynM5WZalR0LGfMyZAyB68vMeUfPz4Sug==",
    },
)

import numpy as np
from cfkit.checks import expect_close
from cfkit.checks.files import check


@check("q4", points=0.5)
def the_gini_of_four_counts(student, rng):
    """Counts of 6, 1, 2 and 1 have a Gini coefficient of 0.4."""
    got = student.call("gini", np.array([6, 1, 2, 1]))
    expect_close(got, [0.4], "gini of 6, 1, 2, 1", atol=1e-3)


@check("q4", points=0.5)
def the_coverage_of_two_lists(student, rng):
    """Two lists that show 3 of 5 films cover 0.6."""
    expect_close(student.call("coverage", [[0, 1], [1, 2]], 5), [0.6], "the coverage of two lists")
