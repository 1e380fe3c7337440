"""The checks of question 5. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 1  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.375969,
    {
        "25bfb5890e88ac8d": "oNwYpPkXGnImzNv+j50p8e49jUMMMuVMdIT4+f8fU0ElgKxGRbbZIBS85kWOEXs/dP1s3TwwFb7xBn8YXTQetK79aq40kLPArPhq9HYfkDCiV7tk//+sQ1ugVRdYRNm+9sXcnSt80uWVwaydQu24XU9Hr0TuHub6s91ZlI0KZzSQ6RAI0L5xf5u8QxmmXofJnuq+hyEQ9s0WAZWoYUjObAr9XJKsXRSHygF42k7Gw5xhAZz+FG8VLpeN4E9sCl9ia+aLENrPQ12OO2DGb3esXLM=",
        "2ae6f04bb8052090": "gquoeWSIsN/H0BAnI+oxBCOkM0ggFL5ulfVXZecf9RyJwjwH7CPLNcLfEm4s8TzgZBCEatVueF4s7AjBuAJWP7vgo8MdkIxcunmIfsMciyGYErD81ugK8tWJ0fgqx//MssGGnrA4LiGrsn66RWpRLavRjqL8",
        "35aa254cc731646a": "DVUxb6XGhOco71c+wpOTVPmYX0Nv+FcEcaZWzNn/HJroUNreaBzbeTNEEF1SMO9YGHytVxx7V/bkT+Sb3OAJvTvh+1XGWDi6KMTIAyMDkLCP2LVoTYOvEaK8/YLSkguqdpzXQE/IAWC+",
        "52561ebe9a4b1316": "/2wZEYuKBAVve6Dgzo6ZKf7n39AwOPUbmGzRkJrob1te820QMKOeJIF/olnkZWpQm7TAwd1Gl/B7Eqb9qJ0qSOly9ypWbEaFv7etPSvhIz1GLUToLhliq4gZ8qLI8PHDIiI=",
        "8732af216f763929": "cQAvAhb8h3H4pnXgMaMhiE14TkQGrndmj6QLjGZ+1fMKwXMBah1i4koYaNc0BgdUsKtBXc+M4ip7FYpe/gsakWxFeg5eVR4zFPX5PqKeIoyaupOr8+SK48hkoAbB9cgbeNALdFpbjmxHUfIx6iUaNP+pfohc",
        "90bf8445858eacca": "Y1YkImv15Mbjy+bzQo60gVj5Mp+GSzodPzceRfWqUUeoNBiKntkoTpCgqVPyV7Z8/5UNap2FsxbPzikHjLQZEHgWzuLbsjYbwi8O4ItAYRCvr7eE",
        "b8a7ebcf9759d90b": "NiUdvNlkrLRIJ5Nh4yDdhFBct7oywhzyQ1UKg5yEHPkWc3EzGQDRehpoOzo3QYAL+/vHVngBiSSiwpipOFtsOnK8AS9mWBIiSTZ3OFbEww==",
        "bb449f6ddd4c1fc9": "HDVDaYvEo5CDdz8LO+QYzKnkk3VNHOcwn4lmfTGN",
    },
)

from cfkit.checks import expect_close
from cfkit.checks.files import check


def expect_exactly(got, count, what):
    expect_close(got, [count], what, atol=0.01, rtol=0)


@check("q5", points=0.5)
def the_lesson_s_own_count(student, rng):
    """1000 users, 500 items and 50 factors: 76,500 numbers with biases."""
    got = student.call("n_parameters", n_users=1000, n_items=500, n_factors=50)
    expect_exactly(got, 76_500, "the count")
