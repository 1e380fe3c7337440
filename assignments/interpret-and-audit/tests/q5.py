"""The checks of question 5. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.727123,
    {
        "0ed2343b0681a19a": "+XCSqF2p9z2I2W+fnzgi+JXDn59oluXItNVx/k9tVMI420ijT4vCBAyrxDx42MPU/nc3Twhhw+1oo7A0wkjyZv0JhA19MHQ/WL32uG5RYT3r66Gh2XBgUFBX",
        "11d3d947eba5cab1": "gm3886uqcBMSI0U24cozP43kYIDTbbP22HDIsCUSNoK4yrEk8w+OY+695pVkWuP7/elWxWoA/orddU5RXeb8fO4a3E5jhKobmPt+c4/G20X6qPc/yEJfJySUtnSNeZDagZ3ZFE8F",
        "3e0f74db6d46989b": "TSW8JYRJtCrF2VyWcPKH/u1OQ8neelTAagUvj6ztoBdFnsVC+RZ6jFakL6Ll8Pous13jN2Hnkpd5rpIdMN2WKoq17Gz5rzmb8wavDM7bQe3nEVtXx29Rx/iEO9czD3aYmSGTSnu1BvfWMrx/WwkEiF4=",
        "40b432f2ee499188": "rcEHG0LeTK/qh0LosQOqsnmu0w4LiNQG47J9dxDTNusIpCqqQLi9PWGsMg2cRtR52JQNUJFY+MSvh7eHyh+xdgAMhrcYYXEzIMwtm6ngN2N4a6GoYRJM7QJbpg==",
        "4331735cf3666281": "BHiRFPNjbdj6onU5v8gT3TIdRlbSGHvlJ2lwHram4QavF4k0b0MKyO6z/TzIlEDfqo7TIFYGQXHeRQuV7qE0cl3OP3nLU/08TETMb/ADAx4U9DF7oRQ2Zcv5uXZKYC00nQ==",
        "5ad4877647d3a903": "HmzO3pGrsSx39DskhvWzQWnL8oVY0VJeEbo56OPhGnba0yi0KYVLxSL1UyTDKCqUorGbT2xzA4Wo2nBG9aOVbvXwELh4ZWkb7OwdsSPsJYdO7WHKaw==",
        "60d1c588ac784785": "ihYwTDb3wcKcLHgLOEDlD3ab02XU3usY+kvGVjGIIWi1qzLkJ8eftS+DGRqGP9fo5FCpVVKWmKa28wlbYSjwwp0+eRSjqh5jgwHceMDxRPbTC1EJuIGKb1avVbA=",
        "6e160e21bf87bd79": "/AsC9awVmNRSsE7AGVv3fMsRdnySFXHVTwBSAX2UFpvhCozs81q25SkCyHehxLdu9HUF1GxhJ8PJ",
        "7b850330b02abf7f": "sjEQntMrmvZXsgdIbrmi4k/ZOjS1Pb2KGlFUlEnTPMKdiBw3zAZ9sHDJSmUBs+tM0DXWAQAVlkaPdqowd7VVZrRnjKyaPKylhduJE58vGEa8UH20m3m3qlSFkgqPZpq8BtBt2e5nsR98MvIv5mWOJYiU0Q==",
        "afb42f74df199ce6": "k6asBwxl4UpbGFuSXcH+7+WQZHSJ9ucEPgBZ5NZTmstxD4oCWJCe+oxMeZ2AOEHYNpSRY0j7+tJVDwxGZ6Qfg1FammR4bj/94xshcHbjWXMyIm6Wxw==",
        "b768a080bcfd9f4b": "D4j6f3Aqnl7wuCJTqoaWkW7j66XvLbn5CbZ5xUwkL4ezgkH2zaUJRMq2k4eBRKPwOEI+ct0QruGZO+g+HSsLVq2FP+gsNtRfkimqLmtk1liBuLeY+0S4WkaM0LYTMMxD",
        "bd19a20937f9ff72": "RMsEQufcMUWC8KUFE/eScCnjyvCJzGdoVWhAIWEYMRLewAsqfrJVeiwgU1e+HSaaot5mvyPass5xLaGr/blQkhvAjiY0WvMyH7/eUMryOY2iGYTFUOy2ay3fPXzW/MbqX2DjHhuPHg==",
        "c0d849ee3870b63b": "5K9/uMo2KYynu3cmhNIQK6BeAMgk9bR9arjp0Cg0spwG+E203wAKpk1+ugoXyNFFXT1CSuo/R1fLhXGM5DYFz7qXeACNPNEsYUyiLw5/7pzepDR5Bdez+IO88GhPjf5ONaDzjybkdAJ4ZeqRaBMxbcs87DtCUFI0JpvJ",
        "d25eaae57ba35822": "2/izYKX8nvYiQnKYc0VKeXFcCbVztn1hb6IoHf277/U/wpyrtw64mQztrzWBFBQ1pZk0qgljcCpK5OijBb9HhzaQYZZwt7teRZh6oWUQXqef1yDHeccaRYB9a5r21CCOvn/3xCBPEOFdhA5AeD4=",
        "dc0ac4a32e64d163": "3Or/7hVTRAuqBK8FM7OTDZfR1ahma8CS4Evy6/AS5es5fdyB9ShRUJJtGf3knolyMgKpbgpVnw4Q8nJcflsvZDU/JUvH9kRHuYS+RdsUHa32kNp8HZgv2L6+nmTmNAA=",
        "dc6063efe687fbbd": "+FNo9qQOT5LehxVgmB5o+ke0UA//8NGzP+9f9vRmOAf8NsWgcIkj0eYZgoFDUG2WJvdTPpFAiXl7eP4AXJX8SX6HRA73Zos+Uax2GsUNg4uKk2G0knkSd4wEmoFfEFqNAyx7UHq4vj1UutI=",
        "dee01ac338a2b16c": "AwhVkdioaq+ScWVnwIGPtHECr1b4WT8jiEb9Bg9vjf4uwrBM4/Abd60E6EvszhO/eX1bPv9llzvkdj1za1GRVaycvyVpaCkDyLDWJL3LkVQeUqcq",
        "e02996b9bea4a049": "Qzc1BQJMb0K7HtANYjBXL9o1iIzOPFWLLaAL0O+6qCT9/xw88G6ePuyexwFCCovQru6I+ySXvCybVcRf8gLB9z3lwiRyFyZA5+waFV2tuNyGoPxMBg==",
        "fae6ec859a53b28a": "pPme4+WPXc6Pkl8sR/QKc2aDvLiF6oK1776FS50tJZsouYYOTMMnhz260t5tUabHG+C+U0g6Wph7gaaN2n3MFhNQ4UTHW+6SJ6FAZVZ52+IkSbLKVnhd0g==",
    },
)

from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


FILMS = [[3.0, 4.0], [0.0, 5.0], [5.0, 12.0], [15.0, 0.0], [-3.0, -4.0]]  # section 5


@check("q5", points=0.5)
def the_three_pairs_of_the_worked_list(student, rng):
    """The worked list [0, 1, 3] has a similarity of about 0.467."""
    got = student.call("intra_list_similarity", tensor(FILMS), [0, 1, 3])
    expect_close(got, [1.4 / 3], "the similarity of films 0, 1, 3", atol=1e-3)
