"""The checks of question 2. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.78198,
    {
        "14d4d598ad981411": "xCuNS+WFVvK4M2pgZNBMFpATGOO2PUafghPGzDBQOVTeM8i0YNrq1qGKAKRzmAkVUQzAUhknKxFaEhdDdn3Q4pkJtIFOsvF5rlV1Quykc1ux58skftNHVNQPBXRKgB/nrTQB",
        "278bbc6cf089a8ec": "Fd0JCcFmCjtXAFnajjR0c+HNI8K6CH/4DIp2ALJwVpkhkxHecPs47zwt0wiTzOEAeVpFGAa8XpGKWGUb4Q98+Dlvs5pAqo30+WSyppLzaZTNCjwnLI0OnmAKMfQWpOO46wIy1h/2cc6wMFqJ7ki5iP9+RRzX",
        "3305f885b0172968": "BSdGk4H7BNsMKxkQFALo0wKCWjA4tq2QCNiQtJJ5QZ8u5TXzAyhS8HwGY6zRBBALE/t0cPCAIjvyL/YiPulDEvq84632y36MJsBLf3tmvuWjShE0MA6j+r45bUekVpbAOAP3KWeMWttxxpxBUviVnX136MUS5mcSU4jA5Ajt3nc=",
        "4736e8085c0d8434": "eqDA8T6OtGzQUoWJVIePDLFp37Yg5QFNFCD3kDZYLvMKN+MIMxZLQfZlYLK9V0Y34XZv6/krWNjGP1lU+yxIapqfHiLN9wH54ax9NtxMJIxhavQrtNFGvhwi",
        "6e7442224ce17126": "tXE6tOf8VzBZLP5Rh1Shx8ILh73Glvk1RNPghFzpcGtM1amK1luhpgrSPlU9Cltl97Uf+gcoOsVsEp6KeXlc38FU44Z3PHyLcrOIUtMq6ZvLzGIssGXs0TmBEPbj7HU3uMVTEG09+tUAO6cCNeDKjkbG2E0=",
        "7a20f3fcdd8b0f99": "KJXAfrFofqsOOtvcjLb3B7k7bmVOlcC60EKHuiUNSJCboaHzEWSgYO1/aofNIxcVK9dJYKiSGd+P2FDKqfbFro4+CkToBzD9De493hGirrV/V/ZP8kBU5gJSyvvFMXqYDCpC",
        "988f5410f566c4f3": "EgldH9l5eqCf2eOYCIaBZBbCz/Pdoti2BC0wDCJ94CV2W7K3eLf1h7TIOXlW16xR9LaCGq0t0rivmJ2CUmCB+TAc7t7CsRgSDu13ZactK6+UbygofdbJmPD0O3WVZnwbd8uA8ykDlqTXMILSuAgFt5LXzrmcH/+zSoSg8LRNAy4=",
        "aa2d9084ae0abcfc": "DF65dn/y/DeTTnfdkg5V45SABQ2Ez1BQogVwNHRpvjBv87HjONHsZm2pHBiLK9zyxMQ8rn/71E5Vldrn6JgxrwAIkmeDEeJWckNLiOjGEx8DJjUiXp4nV1PbF/VSZcwmzFzW",
        "ae0387c524d2b3a2": "FVqbgVTOZXB8OLGJLXL8mkHn8NVFYtgX4OusHsWogTekAOol/eWOo/hJXcenqq2InKVFO2bh0Q==",
    },
)

from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


@check("q2", points=0.5)
def the_second_row_of_the_worked_table(student, rng):
    """Index 1 gives the second row of the lesson's 3 × 3 table, and index 2 the third."""
    table = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6], [0.7, 0.8, 0.9]]
    for index, row in ((1, [0.4, 0.5, 0.6]), (2, [0.7, 0.8, 0.9])):
        got = student.call("one_hot_lookup", tensor(table), tensor([index]))
        expect_close(got, row, f"the row at index {index}")
