"""The checks of question 1. Made by `autograder build` from solutions/weight_decay/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.78891,
    {
        "0b1fddb8ff1eeb6e": "qzdJAkl6VCqcvnwrjYQwQ2cY2e2r34P9R/cLnp8dhUZZdbJc9QejU4V9rDOS+IpyhPniGu9ofUfIGWADEfrUj7VtqFmtnrXRSA+sj3h4B1TxYIGMiPK1lrSa+JqG9/lELCtyVcLlsMHmY7cZhNCseHjyoL3gAFxSkkBviIM=",
        "1553c1a55f256e64": "03ITd/HsRzT6QEjjtUA6/gr811fzq0B5qEWu5SumLVDZ6BXVyXCQ3Jz9Jt40xHRffSwScaeJXfvoczavd5q9GfWBdDRZs141VCk97b/J0AoUtW4s30zgF0lp0kxu",
        "259c6385c1735fe4": "RGNDWjE1o5znrNzgoHPXtypAv2q4J0m21Wt9EVtmPcC3e/lRDEAvJTG3Ch6IMr439qnD/mgUsOz6jIvowdBtn6ucleuOrJH4LRUkGfTjy+18bafYWbonUUtByA/oFH6d7/a6iZpmayRt3LFnm4kxZNLIwGMjA2rS",
        "32db95c09449ca39": "+3Bzl0ghrNH/15MrYnmodNNUZKRexcvQe1VLGvM7Gc+oURvgGu/eV3rluliIGzjj1QwaAXJX9WTF82L1jDEyNHLnMjbPOhkeRyeg3qVdyLQ=",
        "3cdf27ec2f41ca2c": "0Evg7f9istViXtaF8XF7/ddAt5ylUWzKHHs3aRaHlJ01mU2N1kNo5nEE9EU6y43Ih1Jvdm8hc6C0KgM+zRWkUaWvksgKPv4GvXvI/46Ks0knB9GEtu5DC7elhRCTXvU/nAFtupKS/s3iEaZw",
        "3cee22df401da468": "a7lOiqD7GTwKX66/pFEaNw68YEn8YRB6MpgpFEwFBsmciAozI6IiN6O6c/8zFodiQPrpTq5SwipBfaGCR6BcyK5g7ltzUCTr4unmngU/rxWSebkq7w==",
        "451c22d98504decf": "c1uYVCRCpx+sYZj/rCh4sLQI2LftRThCKE+dn6VrtJMyfECWCik9EnQmqgZJ9dyOQEZc52p3fp1T1BBlCfe3Yr6TVCbFXZykjUJAYkk1mcvnBcrh",
        "6d558fecb078ee74": "4dNHa2ngO9UUBaBPYUoMeinU8Vw1hFgJhyvCB5UeyC7IVUKCyF3elOo1/tCkyOgmxsBQt7av0PA92/k8DAzEIDFinnuOIMo4drUIpYLjrAcx4GAsp0ycj+tGTLiBPRrsIrjsyvVBYFays4RS",
        "6dfb7a4061ca6b91": "qzmcF2MjEvWsdjAjPMF3P6skbbCznUWwblDGq62+/qMapYXEa6bnAo7TvK7GeR27the0vaFmPr5ZpbOhbBVD99WBM+mz13Pxp5xmRF3FNkauzU7Wg0rsJ3I=",
        "6e8abc99e3e54f7e": "DbjNs+c31fSW2kGu91tlUKsOr41WMQ6TgWPDLLcogHYD3LdnwBEQeNbcgevLaj/d4IQ16vU+k1Yyc+zozlv6LJ2So0TE6BQWSRiuPDf056ZZg/lM2skFzyBloecXZYg+rGskYeDhySG8p0v677Wl2HGQ",
        "6fd1a51a0866def9": "j5rY+KsAgfLtSUdNXXROKcK0dQ6+ZLVxjeJhnxmiKC0ete+a3GQ2oEGF1n5zsbhwTYMh0zC1R9fRh5UxIQ5DT9W8P6KgYIaow4KtdNKiGvNBZ1fyaTdFGMpGjztpjA==",
        "72d86f89c915b312": "VzPHbl2wWImMf5L2+rWf87FYZsoqSnRB9zEdyIEcPHreVvbM+SDGkhJrJ2vEDojCvBu4SmpjllN4jTU/nLxT7Fx+5bhJhAub6gPIzowdSfX6IH0RYMidX/XcC6E0tRKdG9FJYZwMzJCz",
        "7e5123a0ce8457b5": "vCaOr6QxzKYtO5EIfYRehvn9k3k/+sZhEIpiQ4te3aWQn7F1DCH9/ppgqFAHyhoEpfUJcOFb5QTAzrIcSOx1qzLG8SYlVVb4lT4M2FKNyRgkcKPErnsbKTyO+TpyHY7OqyGEzp06mDJ7uydrW5eQzGrgSw==",
        "809d863d44f41156": "qUDebW5pHSN+PgfsT2xhE77OWkJ9PM/ldmlnqTud1GYkJHx+A2vFheqebs0B+wNwFtD89OiWBWNmkenwUfHPuTdLQWS/vo5TDtdJNulzBUGUBAiQdXlrRsATNCgWuS3OqvVrcCpkDYqNoqVVcAS8q1aiUR6UGYcSVlescrhk1sAuErgVoSNnBVxcp1tpkg==",
        "892ab19bd73b2e8d": "kD0PxyGgI/bA7x5O6aDy1mekarTwThXMbsEo+PhM7H3eZM/muMwofnTyXZylWiz4rTKMJPZowvX74G3LH02/ZgQIrta2nL98k4LBOEXMlwRD7K09wKp0oFJwAdfJKmRRIRxfg94i0hAv/+suaL2yXrjhMowRe3B9",
        "a238cc5a5cbcf16a": "oVHBmFzyHSQkwj9mxF/lmJnlOHu56aqCV75lQ2JfPq33KvJ2BU8eLnZgMl6+t0VNcpHTs10IxDOU7mUs0zEy6BvJfPVIL1M/3cpEP1svJVvLwTZNedxtc7Fdr5VGIA21/KrTdYHWiN7Clb+yBbVT2N0=",
        "a531046e6a860350": "A/rtgjHr38yWLQ+tM3idWiAi8yoOZ03iyxiAfTRUkgWFk8HzWCUqTJhBT5oE2Ue87CWCFJwujqHfsJwUD1SGNoSyTIrSZODVpVGiSQfjC189yUb6xT+DJLOQk7czc3+NxRo55SL5WtocQdoQrknYKmJMv1WxvvrUA5gtG9qxXAsOGIqhDKAsLZF7lOz8dPytN/uqEUeu9hZXb2Aby+VZo+4uHS9wd2agIh0eFfuBpYiUc3dvFCrvtiEuuwiBj1j/vrenw920p1f8etTrQOXZQQOkGo5e43C3u81029DTSL4bRlxC8dTIoBI4TAjgBAQ=",
        "c9dcbe8aac2c3b33": "/x3lykFBFlM8qlB9M7NDu6gSbombSeyjiuhsfYxvGj3YPu38N/t2qA4fWdzOUqbuqwtIvQFigEhANi3FabfS6Vlgq7ZdWXJjy3MiHh94CVBccw==",
        "caf43ce13ec79779": "pQDUv6OifEdxH1ZzizIe/wVmb38JbFanRxWNxGGCNaN2llAETwRxnC1zOLFoM0NThH8s2CmsbYHYoA14NWcuEhtnV7NS7TqfBFhiiX0uuGptqTZY3lYXMTmjbvHQ1GCofSK/1k6rYod5QhDtQZ5Irdb8o2qLNBEKK07StH2cdoq1PEJtk1/sSMJ31CLy",
        "cb4012a5ec3045be": "gWV9sXxhnP7jptYyWUC0e5ZsptTTCbz+qK4sWA3gYgOIt6ngpUrkKNjVZDc053L5xe1IZM4lpOGgd+SiZaGuB6vzlNXdZb4s1B4KkeSWBsH2J5FBcBA=",
        "e2244428d2be3e82": "0p0X+Dk9u8wCvhw4fbgR9b8NLOx3shU4AfDvPrZmaHyWmzMFNjIsxZadaC4BXHZJP2gkUO80f7qW8BbcbHqjTX77rOe1umyrBd54KMkFFIZ+HZBpqnenhlDHY2chFqRDgVZLf+d8",
        "e6b544c8439377b5": "HwDQwjlDPru6KFVXVdEJt7oMFV3dKQsfVAoIstWqpvCR1PWSyrUXt3aNq5YZ23Nm5vlaEMBvGZbgQN7KRFoaJ6ajUAa5i2WkkJ8Vspd5THGjWjkJyzunTlzH1NY4Y+5uqKUzC1CdUsCAoPo1y1o4tCcfntNtjRiL4D98TjS5rEWn+h2MxbQkYanMgHcXkenBMddPSn+OWI0BavEEOK/OutoYBkoErLEra9x7gr1Ae1UmrTblfpu2",
        "e99d739c5c12d0a4": "cK0UlJ1IvmFFIcgRi9GCmREEF2H+uKoFmnYFzs//8fvx1+G66GzShchOnvwaByZVst7g62xh2cVK6Mpfe/wyGYSE0HC8jMtx/JsEl5GfqgmPtA1J3N8i",
        "efd6df97eb26bbd3": "LSB/d76WCzRNU4cgpbC5phC3rZib+J1fvnyb6cefANVp1o3QR0yOK9XXTmFcqq9MmVize0sx1QPlVX/wNBbmafvpQIuI8mT8tXAVW95rYSn9/ecy09/6hi8/1DETXIXsf3Vv",
        "f06c3a7e25e4652a": "NI1AEB6llmGf05OIYSSocak8NHknVoUK3ose9VgdesefCzveDVsV9AlZvvxQY5s34aqzbwXxz8ivdNWRWSK4mVk2pkiMS+BQf4kbRehDoDZZvYuLzrlmrd7n1vy3fRvMgONBrBz2aafAC/UNP/1pP1Ad+zPPik+m3Qa/Ouo=",
        "f1b70697497748bb": "5fJ656kpuys+ufDukEAOEV5aUNFg+rkfmSQMMj8pX/bu8ZtvjadyFd8qDMuuPGSGYlSqPh+IMxTS2sPRDNqFN/0GN5TZ7NwKFmp3hd4Ls7kmYCbiSGYqWkj8Kpf52SU6",
        "f8ce2a97355d420e": "Ap1KS0rXqAq2iu5x3kHtd861pE3pmSG9ajXF65X3wcMfsZBPCP2gSe2iGCAz9D/YCFaPSZO/ewEBW4OAbhngaTAG+QZN2ThSbkZBSA5CZPqaoT0=",
        "fa3306350bef1478": "0uwbl4woKBslEvOmOQCtOWGQMrhKPccoV4wIK0lbMFP3NphBCzIVEI8rAh0BgxApzLShKKqbZ7uO+H0SiV0qhhGXSxXb59HaOSZspEx2jQqEMWryH5LTzNrvnNPIsA==",
    },
)

import numpy as np
from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


WEIGHTS, SLOPES = [1.5, -2.0, 0.5], [1.0, -6.0, -1.0]  # as in the lesson; their loss is 13


def learnable(student, values, slope=None):
    """Tensors that are to be learned, with their slopes where those are given."""
    slopes = slope or [None] * len(values)
    return [
        student.hold(tensor(v, requires_grad=True, grad=s))
        for v, s in zip(values, slopes, strict=True)
    ]


def gradient_of(thing):
    """A slope as numbers: none is zero."""
    grad = thing.grad()
    return np.zeros(np.shape(thing.read())) if grad is None else np.asarray(grad)


@check("q1", points=0.5)
def three_weights_by_hand(student, rng):
    """The weights 1.5, −2 and 0.5 cost 0.65 at wd = 0.1."""
    got = student.call("l2_penalty", learnable(student, [WEIGHTS], [SLOPES]), 0.1)
    expect_close(got, [0.65], "the penalty of three weights")


@check("q1", points=0.5)
def their_slopes_by_hand(student, rng):
    """The penalty carries its graph: it gives these weights the slopes 0.3, −0.4 and 0.1."""
    (p,) = learnable(student, [WEIGHTS])
    student.call("l2_penalty", [p], 0.1)
    student.backward()
    expect_close(gradient_of(p), [0.3, -0.4, 0.1], "the slopes after backward()")
