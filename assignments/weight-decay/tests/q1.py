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
        "259c6385c1735fe4": "RGNDWjE1o5znrNzgoHPXtypAv2q4J0m21Wt9EVtmPcC3e/lRDEAvJTG3Ch6IMr439qnD/mgUsOz6jIvowdBtn6ucleuOrJH4LRUkGfTjy+18bafYWbonUUtByA/oFH6d7/a6iZpmayRt3LFnm4kxZNLIwGMjA2rS",
        "3cdf27ec2f41ca2c": "0Evg7f9istViXtaF8XF7/ddAt5ylUWzKHHs3aRaHlJ01mU2N1kNo5nEE9EU6y43Ih1Jvdm8hc6C0KgM+zRWkUaWvksgKPv4GvXvI/46Ks0knB9GEtu5DC7elhRCTXvU/nAFtupKS/s3iEaZw",
        "3cee22df401da468": "a7lOiqD7GTwKX66/pFEaNw68YEn8YRB6MpgpFEwFBsmciAozI6IiN6O6c/8zFodiQPrpTq5SwipBfaGCR6BcyK5g7ltzUCTr4unmngU/rxWSebkq7w==",
        "52b34a990a5b93eb": "DjGN8yhVnzY+vd7Z5+1BtwiYD3P+Wmzqwy0oNF+QdeoUY20PAX6FzUm8qj4K6oXrIdtrYiYJBD6yHoWEg52vZvwtbBS+R8Why65j/6/2Nej8cBmX+k7ATzP3oO7o+O9FD8qdHADnUx9eWv9Xmt+aqY4KYg==",
        "635db3766c906a3f": "vWBfQESMbG6Ala85NSBJzFC5oI9QJKN370jb7GbIilsaSPNEhtkgs1wCd3fMPhK4I72tugjiafDsUhlN0ZZrv6Y9lqHIoMyLJbKsymzeTZ/hbNQl/hnkESQCCrzmuA==",
        "6d558fecb078ee74": "4dNHa2ngO9UUBaBPYUoMeinU8Vw1hFgJhyvCB5UeyC7IVUKCyF3elOo1/tCkyOgmxsBQt7av0PA92/k8DAzEIDFinnuOIMo4drUIpYLjrAcx4GAsp0ycj+tGTLiBPRrsIrjsyvVBYFays4RS",
        "6dfb7a4061ca6b91": "qzmcF2MjEvWsdjAjPMF3P6skbbCznUWwblDGq62+/qMapYXEa6bnAo7TvK7GeR27the0vaFmPr5ZpbOhbBVD99WBM+mz13Pxp5xmRF3FNkauzU7Wg0rsJ3I=",
        "7024043b66d88865": "dlFIG6gCbDtXlXBw4QVuQf4yEzvuHW/ES91094O7O6n2liW2O93EqDd/CM7rbrB0/72RPUZUZv46PVuPWgrCUI8HL3vltgeau3RJRCYH2Ds3QSXQU5qHJ81c4dXU2dZAVYq6h7iNHc/q",
        "7d79e568840c0d37": "AwRZkj7N5RC9zgHHYIcQ3FOlOt0JGpTdRAFY0al21ENfBMuHy+Io0qhbMenFpDorm6StGtSpve4BU/8Ka7h9A50xfUSjsdJLGv6N/Dg1QBSemG93oM6um8U2so5qEw==",
        "892ab19bd73b2e8d": "kD0PxyGgI/bA7x5O6aDy1mekarTwThXMbsEo+PhM7H3eZM/muMwofnTyXZylWiz4rTKMJPZowvX74G3LH02/ZgQIrta2nL98k4LBOEXMlwRD7K09wKp0oFJwAdfJKmRRIRxfg94i0hAv/+suaL2yXrjhMowRe3B9",
        "a1251e510754b5a6": "rYq7nEgQD/0YcgB5o/qkdcpbbHDISLBlrOJ/+G32f8xs/Q4Vanq0OwDNQ1vVXZ/A+l/7qBzR8t/vlrTDj7hjZCtE9O4k9mwsKVc/6S+Fd/zjsERSMAOYyyi3xIfMINsm7Q6kzeMjaK1/aPPPS0DZBLye",
        "a238cc5a5cbcf16a": "oVHBmFzyHSQkwj9mxF/lmJnlOHu56aqCV75lQ2JfPq33KvJ2BU8eLnZgMl6+t0VNcpHTs10IxDOU7mUs0zEy6BvJfPVIL1M/3cpEP1svJVvLwTZNedxtc7Fdr5VGIA21/KrTdYHWiN7Clb+yBbVT2N0=",
        "a531046e6a860350": "A/rtgjHr38yWLQ+tM3idWiAi8yoOZ03iyxiAfTRUkgWFk8HzWCUqTJhBT5oE2Ue87CWCFJwujqHfsJwUD1SGNoSyTIrSZODVpVGiSQfjC189yUb6xT+DJLOQk7czc3+NxRo55SL5WtocQdoQrknYKmJMv1WxvvrUA5gtG9qxXAsOGIqhDKAsLZF7lOz8dPytN/uqEUeu9hZXb2Aby+VZo+4uHS9wd2agIh0eFfuBpYiUc3dvFCrvtiEuuwiBj1j/vrenw920p1f8etTrQOXZQQOkGo5e43C3u81029DTSL4bRlxC8dTIoBI4TAjgBAQ=",
        "cb4012a5ec3045be": "gWV9sXxhnP7jptYyWUC0e5ZsptTTCbz+qK4sWA3gYgOIt6ngpUrkKNjVZDc053L5xe1IZM4lpOGgd+SiZaGuB6vzlNXdZb4s1B4KkeSWBsH2J5FBcBA=",
        "cbe8b075f1903551": "bu5qlY0jdrFNvZ6BJ4TAHuyDWyR9SgvCue+pgWKFhNcZbn/rTnOIGjA6cM/8CkbSBkDaGp46hTnRvdNtSo0iqrc5Jn56pCyyNlf42C3jOboRCx3juGps6yzzZIysskly6PENRTaSW/YENzd2EYp0GlezccAkAKGZ9Ou7QDfB6Ar/qsUNuY6A+GqimklP",
        "cd7f91d4986b3e85": "DzvJEl6s4XekFGqSI6CWvc9WCPX63Ju8AO7mtW+rveOsH3vE1k4CahTGvs/qpus4fS9RR8/1ONkqSJQojayKvH+GDMEUJ6R2O9knQqKOxu2PzU7wkDwWNUsgvzmmJu9s1nKv1QGQoSBCEpFvdQDTgUh5hvcwZ55JmwEYS2M=",
        "d16d1fc45560645e": "18tjQa+3euvP79VhgzO00CLrQvgQcpmNGsDAe2J3Do4QB0ri66d0XHD0leHPEPNCP2ATtrhPf8YsYqgf+W0TrPRogGVfGuIw05u1Z9uH8iEGaV73YOyRzPzYzoN/",
        "d69698b8d174deac": "0DnCKi3HoL9Xu5bcHBQ9cuS0xLEX2gukd5uQmJDf+EfzJx92M0XLLbmrUulZ7E3qPvoIar2IeC/dl2hUDcvk+vgqjxUJT9dpixN8psFWpQwGz5NKXXKlci6XpkqsP0N0",
        "d6df19cc26faf13f": "rpGFE+2/sE8UvvwZeChPgUwllK+HatsXLpMaEenBYR0yZ5SWxnvLekYbg4mwVF6m2ex9nu5ARJu7LqDgly4o77ceg5M48YCIaLdSqY4nj2Xa1w==",
        "ded2920cab7a9f51": "O4Kl5BobFVcHnaOakyNkpUXM+Dkzvil4jMTO2LnoZqEsiK35OTitzMuAwtx3C+mLBtRxu1Zz/kcPszbEAY1Dzy4Xg5VS2rnqXYePxJTLjSs=",
        "e2244428d2be3e82": "0p0X+Dk9u8wCvhw4fbgR9b8NLOx3shU4AfDvPrZmaHyWmzMFNjIsxZadaC4BXHZJP2gkUO80f7qW8BbcbHqjTX77rOe1umyrBd54KMkFFIZ+HZBpqnenhlDHY2chFqRDgVZLf+d8",
        "e399e6a6679cfa17": "kNSWOYkVNQyE8fDmH6tZ9MTG1Dw5VJXTnDA4JlvJOebPlgqV+OPBTFZfN4QMxQweutILxBEz5M0qVJbEUHenD7LQgTZIpCglMXyGxe8HgWvoqGn1xkfy/ReqDL74dMuOVvWf",
        "e6b544c8439377b5": "HwDQwjlDPru6KFVXVdEJt7oMFV3dKQsfVAoIstWqpvCR1PWSyrUXt3aNq5YZ23Nm5vlaEMBvGZbgQN7KRFoaJ6ajUAa5i2WkkJ8Vspd5THGjWjkJyzunTlzH1NY4Y+5uqKUzC1CdUsCAoPo1y1o4tCcfntNtjRiL4D98TjS5rEWn+h2MxbQkYanMgHcXkenBMddPSn+OWI0BavEEOK/OutoYBkoErLEra9x7gr1Ae1UmrTblfpu2",
        "e99d739c5c12d0a4": "cK0UlJ1IvmFFIcgRi9GCmREEF2H+uKoFmnYFzs//8fvx1+G66GzShchOnvwaByZVst7g62xh2cVK6Mpfe/wyGYSE0HC8jMtx/JsEl5GfqgmPtA1J3N8i",
        "f827856c5af85e15": "/DKFYE9JzA+gICWABPyimCSK35tfS0V20XaEsvcFxrukLQM0N0vo5qIwHo0qLkbjvDsdTFgKDIyx/2oejLTYtqIb6le02qx6FU2e5skriUt7N09GVw/RG3EIPbd4Uop9F4hg6wy4fmAIC8sM053GUb5ixavE7tD39yNndCaxcirSMM6uBrWbM3psPj60yw==",
        "f8ce2a97355d420e": "Ap1KS0rXqAq2iu5x3kHtd861pE3pmSG9ajXF65X3wcMfsZBPCP2gSe2iGCAz9D/YCFaPSZO/ewEBW4OAbhngaTAG+QZN2ThSbkZBSA5CZPqaoT0=",
        "fb1949946b8fb00f": "6KUoDREODER8T1umXRNX4h1yiDiE9wM1WLlBiYWBeyMUA4F2i7siu7zu++B8Qj2BzTD1BoUa8n86dLb6qEvxaJuE7qNBhUKCrbHMCCHyMUSX77c7",
    },
)

import numpy as np
from cfkit.checks import expect, expect_close, tensor
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
    got = gradient_of(p)
    expect(bool(np.any(got != 0)), "After backward() all slopes are 0.", got)
    expect_close(got, [0.3, -0.4, 0.1], "the slopes after backward()")
