"""The checks of question 3. Made by `autograder build` from solutions/weight_decay/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.319317,
    {
        "095e90506397d863": "1dT83VwQy+ue7Ugk3yOzqoQLW5881AYr/nXy6z4zYVbrGg/3N682mrOn9sHKrFHvkESMLT20v1jB+V8/LEN2jk5+vJc+J4daW3jLpJodAn0=",
        "15b9b88e56da45ba": "gkgbMCESpyyB+Z7YeodRn3tuovpef6lg1VbrUGYb8qcbeYkO2cL0tMbweGTByGMHlxyWN+YIK5uP1JO70NQssEP3nErxKTS2R8o5pZJa4H0YCLlOLU7/WSQp",
        "2067434e7e96a9a0": "nluQjQaLignW2SeRPvxUiXDKR7JHS37ufn59QXAECEKdcL0u/NRW1x5O6kGGb+cDpAg+y2LcttcclN9w8nLxGpVgigi+AmIkHkqO0cmhKNgjvQ==",
        "3752211f9bbaadbf": "aeI2I0mI0O9yEVjj9DL5+bsEHhgH5BdCiJ95oqpwrU+bz0c6n0kdO48nqnkKg0bauQ1rARV3bOstzNtIVq0mfb0+jNsPZNGcVtGZegf8Ooagtsm3VYK/XQqleoagNHGFPgME34ly5F5SiVUJMI2ItOt/ZLo8Z5wTUODBK1HKBUcYLyeZniEdFSlqVZk=",
        "4e121c2554327b2f": "MItJthghqctE7+4IRM0rqIyJXeZOJodNSva9bP94hryVXpMlpGmojgmitq3/wM+6VuKKimJrQFC2RDL9rBp+aVY1TL3syS6KQAf8OHqkfjUp9mMzB2DQYpghpEOrrOPc5tRhwU+IgR6MlFQEKhl6DnhO+3MUX+rjVoyPAmlaLD5Kbj77zvdxdH0=",
        "52b3f5c9210842ed": "1x+s1qLF00DX+x/pX5JuUoJ6m4C/WkOGYgSAmy6y9gibKB2XIKX9fGJK8E5oFSzvOPNn8Z1BNRswRiTVxOd89rgcZ3GMLBRm9b4WxpdTR8krmLjnY8QGPhLG4dWqSmfMWJzwvnKtboilqIMmBctDHWMbjxkFovNrVHNfAf9HSphz0Ho6gjlMHlFlr5ai0aMRVBz4Cps2zz65zTF0pAlytzukIr/PL54a7qFGoRtNdze6c/Lipp1PaKmsq0KlalaohDiqq8IERBMju/8Sldc1CYfqmwDLT/OoeXrRM8yj1SOsoKnHji5bcrOLVtflubd++xewTwJzxc8bbcxOgzBrxikANNW4ZuPN9mrV1uA6jHrfxOH1gUSiALbbMJZ1IFybXClIrQ==",
        "5b2b77f289dae185": "8bucol6CwFyfI1KaLE/r0+8ScxGECkNmA80TDPTdrfaPvBHNBk0Q7QkVgPtPd138ib4sk4BKzzjDtUGRjQh+qfQLDNvKWcsaJYHZQ8OnBUU=",
        "638b9b3321eae27d": "D1z2rHPJU8JADi8X+MAMxBknqPFqwy0vl+ljcVXWm6gtU6xrpcWCEqaYgGU/UJlyvu+Nr9mFE64r7/a4hgopWzCJdYMbKOJLPCP+AN3jhP3ecRuuGKW8b0LiuMejajEsDRHBkrCAFwK8WVi9bDpwaWeajoA62r9km8hciTwgMZIwn9P81balgVJVxJ/O",
        "75b887012a13405a": "ycvErCOFuBeeXth6kVe5WhIGJxsL42up9WAn/Zs/wffVFaAFEyx/rXxAFotQKKvxjfIdPZj7MMQZ93bJgrZVC1bIV7sWr+QpfBgQmyt/AGQgRXsCp1Isst/pceQlB3ZkZSrF",
        "78ef69f2afa7f1c1": "Fe1xXu9w6yCznxJ2poSq39BuHkn3RBs0apY7ONhXfPts2vOd2fQtXIdJHK9JrDQT82R3dQbVHUTs2xPkJwjh5SqE52rYdmVL4wFWlaRlKh8yBu2Pti6ZkIo0igUHzR2ev967FIWvntZZ9X4fvxKOEJw=",
        "825bce2199ceafae": "EwkPVMBOvmBP624D/gCszRdw9p6k4TBLw40xjPTUjEPHl1q3Gi+4mIeNZjEa6DYM/k67+N+wH0m3M0UeW627cPUKJO7/rtGuQa1Y2zSpgC3ZZrfYodOz3EdQ7w==",
        "8777832185c7c4bf": "NpXiTd0tJk8EZBGjD4/UJpVYYpHp4iq9kgfMzvJrpAg1+6ew7g5o/gWMIdeTRWzUjnP0JGBRr+OlBl8KxE9OFZnU3lsUn8Gk9IlJ1jPfc+6RYXIhdRi0Oot5iuwQqa6zP/LjP9VHFRTY",
        "97cc48fd3afadc28": "dz9CSiUzLQx04Wn4nkIAXKFQ0aKIvJsktIcclJcNiz3X/2Imie4QSchmhhR4dQ3ei9tVdLI44+cY+uzogSoqJWUQIzV3tMdexmsNPtouUEa+eWqlmrPXNiQh8fI9vKTHKknT1n50y8leis9iCUOkxhyuEJSgbUEXq5Hms8Y=",
        "a25c4820355b797c": "x2oMXgzLF5O810LRx/2+PVGq24jRzP7334d/06GP6rhRU0QbTe30rRRjyMjWF2DkeWtqrMBiRtscugcGprAKnAQ6UnoutnmkyO/FJOrEoBHRPPHTNGbq09f/TlLRXAPQ2ELE0xViAbfPFPui8MLF+lRdl8GLKuzpqjV3xGZrJgMbSSibNA==",
        "a958cd88cc893a58": "Ltrm857K6FGJSF6psc8FQN6XYmzwbo/atwBhPw1CdFjH0okiz4TDOf62+1FDaN2GvP6lVvXjUWag9o6sSxTBMgAHTK1WitX9JzSpCdfWvE/GyTUNCPgtVClMwniq2gi73uqn",
        "ac99be8e34a79973": "aKcE53NdOqL5eCsD+12PVqf5sBgigP/cIBmrrlF0klY66eftofguZsUOn3HcyxUnHkfIgyXlksIGQfwG6cBW",
        "aebeade931599ff7": "bY8v++KBtgYWo4Ql4n38LHpDdZ16OznZV38lz/xIjtyV9gQhcqH/RYrcQ1CijakNPulQenOKXtfICMa2slqiPil3yc5B03fCFrTlJfaAoMfj0macLpCiSGcFyIf+Ox+pTJyJbEPZNyzLHY43hiCI0tRf+A==",
        "b624d944a41ad040": "KKLiL2eOASC+MUHdT8o/FJ280vP0v4ulYYtTfktPWG26b4jLHm1E/LGDAO4pzCW2gSrSJoOYHsKmnbQekJS9xun3EQlkpunpwS4NheEMwHL3Wnt6n3s8MY027L/BOcjLnpcHwkgBteLeJNIzgqUs3HcPaH8WMPHq",
        "bc51803cf5217870": "tDTl938P/kBOPQZ3aFowxQcne5GkIyqAJBqiPazEVgqK4RJ9w6DezCno+SyeUi3MHu6axpsWoodiS7bHwY4nEH9xWbNmMx55G1a7P6D4vT4G3zbaHAiZ5TEqsbsO/JrDTqSixv3YWkmBrW5bNxQ32UjL",
        "bfdfb50abd6c8c63": "hkcGuGKRWUGdwdDKQ2yHJog344cgpqUvRoTx0SKC2sTejP9uY+dZ6rHKsEvRzBAvSZEJup9eWP562M5EVoId8qR3aviAw2By3XqCHFW1KClAl3JJmhMDef2lCQY5rWn5RO/7EULrCvkJzTC58eReZTRGKq9f7OV+VgSSQVmfAfFSFVlTyQIFC3U=",
        "f1b28547eb38f340": "ZJ/Yby34X3xM6nYh8J34RW2leaQFZw6lSUJyV1v7YMmNZq+mqQwOhVPv7Atu+NlX3RoMNI8LYJGU7eJZhmxNTvlKPopKiqfLMns/2Pk5gZpTs5y/iL0Ld+GyBWkrhiyYtIAvpVVcwbeg7g==",
        "f2a723354f7d7991": "qcqBS6oU41jfjWefobah2OJxBoLyufrO50pimS9+oUlNwc8yxzOA2aFvMdduzT7R+9DnKFxgxz94cb77xK5QYNS3iwQDcixbO5fcNjipJ7n/PlvvI0fcx1fvD+hy7zmF8oI9JKJf457ITw==",
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


@check("q3", points=1)
def three_slopes_by_hand(student, rng):
    """The slopes 1, −6 and −1 become 1.3, −6.4 and −0.9 at wd = 0.1."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("add_wd_to_grads", [p], 0.1)
    expect_close(gradient_of(p), [1.3, -6.4, -0.9], "p.grad afterwards")


@check("q3", points=0.5)
def the_weights_keep_their_values(student, rng):
    """The slopes change and the weights do not."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("add_wd_to_grads", [p], 0.1)
    expect_close(p.read(), WEIGHTS, "the weights afterwards")
    expect_all_moved([np.array(SLOPES)], [gradient_of(p)])
