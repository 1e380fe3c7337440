"""The checks of question 2. Made by `autograder build` from solutions/weight_decay/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 2  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.77166,
    {
        "0bd7543906df083a": "nxzDuEWOKWmrfAqCCbeaN3og3SteE7gzJsslUequr1JxfwxHtN7KjAYWJ78dRcUGWDDB+pLoiiZRtepTy3dDBEvjngpdYDFUi2X9wM9bCbuPzwx4mFVtjmNbxzM/x0CnXbdfAVjFBg==",
        "0f4e39ce2e92ed03": "uqdTRu0NcHZjMxoiwL965p4bPpJE9nVDF0C1bI/vIyW7Sv7rdEkubbkeQdSQRZaXR+IGIkUqz4eWf7YH2oj8iMrj9ER12928EkJ5zQpCch2rzdYLAwj+94EPKrv8LOGvKwhewj6XMifvGG6yUMpyufZ5qSu8GYM=",
        "21a62b1b21a86831": "y8ztCcHk+DVpB/anoopeCHE+iXk2CClT67/CfhNWGie8LdLbfMrVSEh22EetoFmiMzAl0NK3",
        "21af5db54b67b8dd": "O2f936NKcv0orGLsE5CBz0WMtBLF3mcOaJTX8pp1+drwtbhFHCsGBUUcgL+mMAe9GrEKayGek5yiduNm72irODv9lJ+tDhWfqsPFyy+wiFqwzyWdpLabyL8=",
        "488485cc3c23c5b0": "gI+ePSUkRm9ULeBbDuuw1xJewYM1glyy/FPrXeLSrQnoorizFD46MMNF0zQV3IeXgtSa+pQAzg9j8ubJjCs8r8R29ieY+5zUvl2PEx+c04SxU7YNtTEPrSp+QPZzwR+i0m6z",
        "4e536cb46849741c": "1dN8INkwmw3vJdqu1/mcHBmu8buWqtQbgYdfBQNaUTknvXo0c9Em09Id6z6UEPHgICDPv1K7G0RdUMWmUYAI33duDUcyYWtnYt7IfAYzZzjsiNEV57owwtvu8Lm3F1q+AHX/QELVowyu3fUffnVtGulSEMKMmwuwNOOIYLpkh5tv01x5ue+ZMN7aUhNXWQ==",
        "528be437e7b1af8b": "vogM5Yx6sAOhlX6snZZSzzs/suNsUCfuvNiKBTch0pIlp+2e9r2ey01ksFF2Wb94w1bEixaQE+wcGm5jEydnGyQG2JO0D8NuN/MCAbWlOPlF+uGO",
        "5927130146f1ccb9": "JxycQbe134WIYGH8fxhXe4H7atFByHHmrwEtMTJKeNxYGsTTSzcOIzMJGmnUoDC4btV6zpobpgI9MnMOO6T9b6Ww6t/1dqGBeHmwPrRDP6aPyQE6NeUXJCNg7M8fyXqudUPHAnThg1A42yUnGQHkB3Rd1g==",
        "5f77548eee32ccf7": "PMTi+y3WlPT/Q8bFkLnWQtQgyjSazRizkm/rdkTQtodivPmvI5j+KAfbIXtgs2pV8hrbtezJOlzZK735kxW2kfUn6vwtuVvOcODNu0MMjiga1GmFJeIBsiSSsQ5oFS7sAEejNzNbyR4jvxrX+y07Xiqgbm4dPlYh",
        "6799fe0ce33f8be3": "VN0ekUZWSz/DDZtv0FMfUtKGTSOJQblCLQRtPVQ/NaEa3WR4WoopDBYFupVeAPmPObLHQ8FhwMEQBHEg5n2frcHS3utzMlOtl/yTtVGfsYQs9n9bA9wyDn5rX0NCmWcYozKjUkm3/ohq",
        "6a333dd591baea65": "nyFuZfc/uVZPNjgDlGSI6y8OdyAqnaERhT2i70LYZuoewC42B1Gu0X1xsa7Obp0UyjcO0jJuCk7/kUTuuz5l9EQQr5fshWPreqxKjoxfkLgumg==",
        "73db6162ce8ca5ba": "kZ0ahihrOopkEM+xFo/SeXl5jnEJd5fQogqs/bS/sgl53twTambo+TornDFupJmcrbdWWPyzPjtZp8l0faanWO8f8RZmF1DkNPzQ1LW0vxPid3Fy4kKUXgA29ASCU1bY+m41G9/Hujax62vBAmYJBjcixIwmvPmEnJHCQA==",
        "76c37821ae73972d": "PHPfOH3eIJGGgygvO3Cpsjz1WFANMsYycV3GeIaVc8B7Bnajd2kgGJ+CznwB0QF4AY6Ai7i0Fp5NdKabfFWjSNGZuSFkb5PbSDTykbzl8pUx652kMu+WGYPTzCsOOJHqqOvlQunkiRJPjvDz",
        "76dc82dd32cf3daf": "44p//0QqcyYvrlddGvi7mqDQJLNRb1HJWUPXyF5km79uaB8XFVVF4uy5LLw4LZ6Uy2Sn45axE3Pa2QtdUaOCznUnS3FhweSCke4rNV0nWbDMG6Yn56vMShOSO3Eh5YeGhEHQiRUgT4wdrklQf4FzT5VJmTTB28oLyIG6vktuTIdlzAHEJnQzc1SVymLJhua+vEp9eTowSMbDmMp8MBoGXJskUoio7JyDC6TQFKvNL8n874LkQ++fJfClKcOpuensDtK7iBMW/dNkWWe0Zr5LTRfWX02vd18+BVWqLl7sOkM4m++5bSty02NV",
        "7d353c8dc61c0f9e": "9bGeX4nwPPcTJ5d3c5ejwsx39TAkkVIoCBk0ArxdO5uoU5KJZrdmk5ZY9d24tN4rPiEgUybn/7kTimnELTO441J0PThvV3S9lkEGUjPUoZD/al23rEuoABg3idIBY/j4a+8cn7IcyGDdSO4eRDWb/i1KNY0PbhneZqPw1RA=",
        "a0833c69e84ef30b": "7A8I/YjfJnsQMUwXXYfDm4cS+hkiFTxO/btXCGF/Rk2gIsLI9EBabOljcZ86xDDbYqsjfwYWEld+UgkrCvHwTnNbGWlrITf3ksxj+5mcdHZjnHFVcdym4QQ=",
        "bb18d941f6714d80": "SkWwBl+HSQw7sqnFSvMz30m1ZWNGCquVfqKs15dKXNiN9kWTRY33lhAp2EmSUpmW0/RjqkIyecW+776zlQ36Fzm0qovPyWctHbxG3sHawlztAS4LHnB2kcmCzLNl4ou3nVXsodD/M0iP3IH+5nnxkEeJaNFFvkyUKn4W8yhBWhsgGUDCt6t/CTP0HCrv",
        "ca52ebba809cccc3": "VnzdmQncWQBbrUSyTwoS3tLZSQOQtas7iQRU/0fKViG29gp10YPBzNfEY/Db2IWTa0j4o0tut7ukxnINe6ovp/RNxbG+19FOq+Ivkpia+ic=",
        "cabc794216753821": "uHxAnhjlOd93mv3CjUz6GgLeJMnYA1RMa5oOdecCAtoOdBsTZXKBTUlpysQXxuPvhiOLgD7nuy86MqDqN9yUdbzYtI8mpud+DpOgg3y26bUHaM8=",
        "ddade155f44e36ac": "yL7T9kx2euThCkzdkl//VMEeegy1aVZb8uAUPIdJWom0hqOrcBTMZ6hKaxF8y76cFFB2g70e5qkAlrx6JIvFGFHeD5va/kvlwZoakLYPGF1A+apP+SoHNjxtNfPCFbcGREt3CvZ7esxin1E2",
        "f0ac39d792135fbe": "BD8DcrWewJXidlwq6UUPSI4S1KV5WpBP+AevxrP0ZfjKM//hgXLRomTu2rid+WMPAECvXODgFm97kZGndhpUwpYFDN3Luvv0E5/F4JVK8BSB65HSN4Iz7eGrCEjdGKO0F8d2Lm1QzkmT",
    },
)

import numpy as np
from cfkit.checks import CheckFailed, StudentFault, expect_close, tensor
from cfkit.checks.files import check


WEIGHTS, SLOPES = [1.5, -2.0, 0.5], [1.0, -6.0, -1.0]  # as in the lesson; their loss is 13


def learnable(student, values, slope=None):
    """Tensors that are to be learned, with their slopes where those are given."""
    slopes = slope or [None] * len(values)
    return [
        student.hold(tensor(v, requires_grad=True, grad=s))
        for v, s in zip(values, slopes, strict=True)
    ]


def flat(arrays):
    return np.concatenate([np.ravel(a) for a in arrays])


def gradient_of(thing):
    """A slope as numbers: none is zero."""
    grad = thing.grad()
    return np.zeros(np.shape(thing.read())) if grad is None else np.asarray(grad)


def own_penalty(student, parameters, held, wd):
    """What the student's question 1 charges, and its slopes: a slip there is not paid for twice."""
    try:
        charged = np.ravel(np.asarray(student.call("l2_penalty", parameters, wd), float))
    except (CheckFailed, StudentFault, TypeError, ValueError):
        return None
    try:
        student.backward()
    except StudentFault:  # a penalty without a graph has no slopes
        pass
    slopes = flat([gradient_of(p) for p in held])
    try:  # a price that does not depend on wd is none, and would excuse anything in q2
        dearer = np.ravel(np.asarray(student.call("l2_penalty", parameters, 2 * wd), float))
    except (CheckFailed, StudentFault, TypeError, ValueError):
        return None
    usable = charged.size == 1 and np.isfinite(charged).all() and abs(charged).max() > 1e-6
    usable = usable and dearer.shape == charged.shape and abs(dearer - charged).max() > 1e-6
    return (charged[0], slopes) if usable else None


def nearest(got, wants):
    """The one of several right values that this answer means."""
    came = np.ravel(np.asarray(got, float)) if isinstance(got, float | np.ndarray) else np.zeros(0)
    fits = [w for w in wants if came.shape == np.shape(w) and np.allclose(came, w, rtol=1e-4)]
    return fits[0] if fits else wants[0]


@check("q2", points=0.5)
def thirteen_and_its_price_by_hand(student, rng):
    """A loss of 13 and the three weights make 13.65 at wd = 0.1."""
    spare = learnable(student, [WEIGHTS])
    own = own_penalty(student, spare, spare, 0.1)
    held = learnable(student, [WEIGHTS])
    loss = student.fixture("slopes", parameters=held, values=[np.array(SLOPES)])
    got = student.call("loss_with_wd", loss, held, 0.1)
    wants = [[13.65]] + ([[13 + own[0]]] if own else [])
    expect_close(got, nearest(got, wants), "the loss with the price of three weights")


@check("q2", points=0.5)
def both_slopes_by_hand(student, rng):
    """Going back from the sum gives the slopes of the loss and of the price together."""
    spare = learnable(student, [WEIGHTS])
    own = own_penalty(student, spare, spare, 0.1)
    (p,) = learnable(student, [WEIGHTS])
    loss = student.fixture("slopes", parameters=[p], values=[np.array(SLOPES)])
    student.call("loss_with_wd", loss, [p], 0.1)
    student.backward()
    got = gradient_of(p)
    wants = [[1.3, -6.4, -0.9]] + ([SLOPES + own[1]] if own else [])
    expect_close(got, nearest(got, wants), "the slopes after backward()")
