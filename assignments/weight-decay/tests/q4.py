"""The checks of question 4. Made by `autograder build` from solutions/weight_decay/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.318228,
    {
        "023e0f9aa0f4b642": "5dQaEpq1WWdpKXfvXR4RY0PPSlYSK8o9AGJSuH3RFpgPbSOmgBOWMOR5mypNGlfrpOAOgmD0A3lmDY4EhzeQ3x+rEF3l5s7tstOXLNBdmAuSnBwBTxYc9jo0H2WQ6YOmSoP8VvPmt+qBf2s327YimETsWL876thhKCjxR9iJhJ4gg/vTiA==",
        "061fc437b9e04072": "S1+DJB1K5QdpBG5crKA2XtTgMnSuCGHDzqDp+msEhqiW39Qmz02Q467LuUzcuBUTOMJGtKiPOD6lE4nmoc03K3UTy4hfvbNu8COS7EWcbQJ5aOTuqOyp2wCUvVz57Pbjl5tqQ5LhaJjKXbHW8yZo2+AeHwxonnMl1V+C+GrOndrM7Qc6ZYmm5VMtlnU=",
        "07bbdbf955b40120": "svb6ZOB3KF1Kw2PuX5c3C06qqks5v1HYi0I2CqVLhqbUWGsdA9O5QFPT7VSlKoHDiGIOJAIPsf4JW2/3K96HdVL06xlTCBhrz+0hajdCCJFtfGyEqsDEUdkKl9B4TgQ3ADQp8AnwaD6H",
        "1d969c3fee550a43": "woRTAB6YvQvjI5pzBgx8haU1Cr0oGOXgJW/f6OePDCNOhHh2p/V62yRYvBtnCry9u5s5tMtWk1fRhTNIejpFKUT/onEYnVJBdt5rn6r3kFQfgAuQg0QrMS2k",
        "25ce34cb0a13e2cd": "dbA0aAsVWrncDvvLrnV/OXQqLQgErV4HfhdLHfg189CRle7U62AfzOSlx8jAapS15gPlfUnhsQ8iKF4Ug7k47akhigLYprVMGzhnsnEy5YE5atwFnwJ9sEyz9ewhfBJ8IxE2baRg4gDY+6IjRMrq1VJgPiCSG4sJMG9VJabyy3NvYi95hrXhZOewgKLJwpH4fyvf1yE5kgbmdMRhe7XBKT8GGbpOCCTw",
        "3fbe08e3fd311e05": "KOIaoqoLxTIkuBQzXNiXAx0qA4kB8b3kMeQQlgWUifRHKC/49RTwPl1ZRTHi9WBoZhPrzM4TDV+VFFEHM8ox3u1r4BCDkj4gmigykbzG6Sd8cxZGKMYyXc0Cw30AH7ogTJGP8bRwfOGeUYSKoSF5E4Svfg==",
        "51e855adfff5fb2e": "WMAYOrJ/jCT8ywo3QCh3pyAEa8pQGsQ0LINXyg2XGEuRPrHqPmlZ8L7KLOttHvkXMGKsnMQ9+gF9o1nLu6knmWogKQppdIiR7V6Wl6hV16pMDbQYY856R+Uw/jNkQXMdpwIH4A2SK2aKMv1mkkxBp4PYy+2a5IB+nNyY",
        "52dc993262ba95b4": "ZrzTdyTbmh5cZnI5QNpXtUjeunvgTOHG28N5h4PrxzZRUlEPBIihtblVFo+L8fjqezM/SQ4Kvz0M1TZLzxTzOqij6yIqxx+w4JZ4BDIX3xQ0gtXaF0nIz3jHQeI6Cbjpx3b1pQLkw2dAyrVTvfrW/j7A3TrQW6lOEXSfST0=",
        "5a4344c2d855fa74": "hLAK5gNl/DitJ4mi2IVUYKU/AZTIkm/z8z3vQ3vuZEIbngwGQmmWcuCP4LqdK127W3r3LuoYULFdHT0/k23QTWVbPRRonEjQObJbXa/LU80nHJYzAAksYksPlRmUiS6SwmvfofUSiIcTzQVd6FbubwG0Qg==",
        "5e35096438bde035": "H+vEI7rM630RGaICRVehqEPcaOP8o7Co1YxVWbzyHhG/KNLEtTunXDJuMgoSafyU3MRxm47sbL1ml8SDgMBWHvkKFvBP0VqFr5oHaOeyMlnJ6ZYE15DdXB1bY5QZXvDCZj8sGJMMBTgYFc+Djc9ifXWMKIQbdDGb0Cwg9Ji2yeNKuAQ=",
        "64c457fd2841338a": "DZscgIFo5MPqkJw4E2PdTfzFdXmDuve94bKVFJlubEAbFYS1iKANr4z7xUfid2KYGnlHAVwiOIuDsg3wToDDPolhJuulqbQ/zx8zvxfrcR71eQes1pI5q3xrIbfGa9kGdAO/T2OdzDCsGahd0mBwY54LdrtElhm1",
        "65016eccbff9738c": "1fz64rJChfM+Ebx+MAW0t1B3HGjQSIBppFbgQ/cLeH/4IQNoAeXu1NK5PxOhl3oiAO7DyLmo8rkI4zX9eNxZ8N3JnxYInwqLGWJTGncQHQqJfz/JmkDEKuTxrw==",
        "75408c77c88f4b4b": "yaY37CJbp2MX59StgXzsgU574nRgiKbKCCDkekaqGZp853JDieKWuvag/jd2J4uYFRSxSTSGxyf/0hiGpT+IZ4qfv/sHvUVcekPcvNp54/3ZR9ULInwSnzP2V0Bkb1K6wKf0QLmACo4GgEZHr1qBMKRc/pQ6xg2cpnSnXB1wPpJFKaQJyIFbOSc=",
        "7606ae0388a5da34": "tKIAnzr9xzOo3OJpZjpfRPcH2F9Ya0YQ8sq0V+b4+rxw3jRE39FHjgcRb0V3hxLvOQkzmwHX0vn90WhuJwI40KbddKj5udfj2pia9eP5kEl12L8J3ujJw3+2uf74mhWwdO1BCmjAnuEua3lKuvWWoOF5jf+mNlArpe5WLBosvLTJ/HvImXaKEM+1tjVL",
        "9130e9a06d182a14": "LrYT6q670P+ZnyFUj9lfKKHZP1YGMdy6xEGtUtseOO47jKISCDuvqgmydqAm4DZSE+jVz9wHYXoh0URUeCcaFoldU4A7Zf14mQ8VVlE=",
        "9280453ce2f33bb0": "Z08XD7+a6/vDEMrhjASKfsOxqwmqQHW5FTXFAxyKKy1qwexurbZCh6rhwGwNIqfLwhs2V9vjeF7zh+cMKYxmfdgg6jzFP3CTfa+TgDq7/fVZj91VWdbLEnx0TRbCLQ==",
        "97b8b23ccc6c7bd6": "hta5mofHR/uWBWPFjrzJCL3+dlAWwhMnqO8FQ/AccCRuJxS3doHyGA73MQOSrCtR7r0q4fmjaMmbXGLyiaqLrcFSekhGfxCKHSkuQRWYy6+xDmn2+gOr7nEb9uCY",
        "a04a54ed3b6dda8b": "QMIeCgMs3jmFCeoqNcTgcWKfdmNJMHau1C+3Meea3NXkIpDHGn910bXv7e6gKnw4YSupuQkHa4xvc9fez9yh",
        "a168a03a6cda0ef8": "CY16Ws26UfHrfWdA8YLUbtNhr7y0LIIxR1UNZAQeXYqySPDQ5Yz+5sO5QEhDyJounxZUJqgd3ZvrgswhvkSMXY0SKlAH7223VWON5A==",
        "aa7a3dabf0db6590": "APiKlnnEg5ixPnsTzOAJQsfJnR2d0id0bJucT/OpoNn/sD28Ig4MeX2DBFHlE4CZb3k0wsuQVHpKWnZ5MSnQerfWnpmQJP9dgGJIf2nBRi6oNShKb481je58UMSj5x7TF5QQfdjDONPsJomsqn4IQQ==",
        "b497f2e9d68c1e28": "OIEbYrz1NpKe35DCq18IUr1Jkm4RW3jiNkSEA2l+Zz8Zdv4Tdy8NN/owzRylSwopbzczgv2O1wQpZq7rv7cBhy3rwOcdhvGuZlJTPMIizCOJoJb45HKIEVM7uUI1+3U3m95xywHbUm9KEbEfW0S/2UmFFLKs9D2vcsLPF6yBlzWKzN+PHKGJEw==",
        "ebf608d2875195d9": "rXfyip92c5QWJUyKKQ3RQdnV/fWFgMtBXBXmFkOXZrI9MD/mPAIl25Wzga6OToMwJPjkkKR7bvHPTnEXVZwVsl/PYJQDEzcfinJVLrbbKDidZmQJsQQGNd/H0AJSicfQz97Ktfe4MAWOyyWYGvznaYFJQw==",
        "f44e96842680e6aa": "KmD2pcqOCtzmg0yApGv2g6YQSMU5Zp5EXzVfxVkJYjfyIsc5QTTACmg5XxZEh5op0Hdm16DBc1cpzdIox+rpqpe9jiN6LgHje4gUl2LRyjYDxYj3SnA=",
        "fb331e90682c7409": "q0KFxDfaw70Uk8rjeHdppFlAT1AcZkfzI/ga+khHkEpubktKXCld2hePd7SoVQPkqJy3mXELns/lA7Q7z+PGnFOPE55+qBQqqd0vSdreixp27A==",
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


def read(things):
    return [t.read() for t in things]


def flat(arrays):
    return np.concatenate([np.ravel(a) for a in arrays])


def gradient_of(thing):
    """A slope as numbers: none is zero."""
    grad = thing.grad()
    return np.zeros(np.shape(thing.read())) if grad is None else np.asarray(grad)


def all_moved(before, after):
    return tuple(
        bool(np.shape(a) == np.shape(b) and np.abs(a - b).max() > 1e-4)
        for b, a in zip(before, after, strict=True)
    )


def expect_all_moved(before, after):
    moved = all_moved(before, after)
    expect(
        all(moved),
        f"{sum(moved)} of {len(moved)} tables changed; each of them should.",
        moved,
    )


def expect_cleared(things):
    left = tuple(bool(np.abs(gradient_of(t)).max() > 1e-9) for t in things)
    expect(
        not any(left),
        f"After the step slopes are still there in {sum(left)} of {len(left)} tables.",
        (left, flat([gradient_of(t) for t in things])),
    )


@check("q4", points=1)
def one_step_by_hand(student, rng):
    """The weights 1.5, −2 and 0.5 step to 1.37, −1.36 and 0.59."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("sgd_step", [p], 0.1, 0.1)
    expect_close(p.read(), [1.37, -1.36, 0.59], "the weights after one step")


@check("q4", points=0.5)
def the_slopes_are_forgotten(student, rng):
    """After the step p.grad is zero or None."""
    held = learnable(student, [WEIGHTS], [SLOPES])
    student.call("sgd_step", held, 0.1, 0.1)
    expect_cleared(held)
    expect_all_moved([np.array(WEIGHTS)], read(held))
