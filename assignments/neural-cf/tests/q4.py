"""The checks of question 4. Made by `autograder build` from solutions/neural_cf/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.491152,
    {
        "01ee33a7bf3c9a0f": "m6Y1QADOsUTBc1Vhn/TRAi9dMRItMyajTioyXMqJ9wR4Kd2aAtg0mHA98rQ/Ltwl6+kv54dlx6IolItLQ/p92Xek0bqXPRr/Xj8m",
        "0fb9e93dd79e0e3d": "eT9OzpWBOX8FE+FTkXU23KUIRkmZErq6OG/YTFUPqiekVRzckYDA6o6P5vKmAuKuoSBFhLvSbUiOMRgLZrk6J5IWbNIdqGanaWKrL3GFEzbNDFsER9jmWaFG9hZ33VLeLsKhCAnLLks=",
        "29c51639fc87750f": "icFxydFp90Xfa9vfMRVcg8YbT6P7DBwC3OSVLf1CmRzxuivjartVMTT3zXEmXnRv1jLHrHDMHN+VUuyRdDxMFL83c51zT8ynTeM9Qw==",
        "2b018e9f348968e4": "a9AzTLXTHOMVCUq9IbiNz8DGUqHyZdysIpER04UNKllSx8dNhp6fj/KH4a07jZNKHIW203LsIcX8ZBZzp5bOf8vKL8uCMeyMfZbE1st2GDPQOOqxrzYcZ+eT3Q0FgFYerE/c",
        "303a5c9cb4d020c9": "uxzItYo0GWw4XjWOT4TjcSGD2AsPBu3GCY5xIEmHHQSRZCE7Hdnqr5Uwb60vkdYQZ/KEkQxmwh/ysvq5rKcyMKuNzxZQgDYud8Px8bzwl2ZFFOcbeRNW",
        "36525bd81eba2bcb": "SqturXLTR1xTrCcKXFE9pO9PqCjYUQxtg9w3enhZpcitJ9Nq9TJlp65ZqsNj9CwT2v1sjdf8vdqvwoeqPwGeu7iisrE0OasPRKpJm5PpIkp/18HQk0iNvB73WqTpPVFupMf8G0mnFpk4t3zS01NLKbxlWNzyceUn",
        "3b5452d8f910a489": "/OVCMhS/sUPjUI4XsxakbhsoccAOzTe2Vhxyvp2CobDUa+DsRs2wLQeLg/diH+UvxK1u/f733LOvUeokxNZDAjK1nsfAGwoQZdVFlTDJSyF6su937fg/8tWzWDozpvjDckjXu5tErsxHEHWDkw57OUvqanA=",
        "4018f051c3805a50": "hl4hWkbwOKWQ/99iwRwYhDJA7d8pF8lEgpFK2Pk88yIQIk/UQA6BfSq4dWVsTG/iAuSu58CXWrl17fatiZnXTany0wfDcRLD3olL1EDr",
        "4087dbb834363bd5": "NLmz8YlY64UZ8eonl/FiYAZr4tRr873EzlcQIG39hiiQwSGqcnHv2hnF45yQiePu/JdoDvtM4HfOZe3VVJh+IOOUAolRbj1zF93hoi0=",
        "40db6345b7ade211": "08jzCxluxwxSoDVDliOgvGmQ4cCfapucUGAJp5hcsBbKy/KBg+ES45glYo0jyBB4f/zPCbptepnXU4uSWjNeB/6SKN3a4ddhEsCTyDbu/5xMS5viNPXxef/b7Rr7n5lBUkitq5OxZJnPOLD2aGfxlEyXZz0prYdpPRwATv/3eZap129BLpW3NqDxSqPTLgyHtHha6kTkmkeNf7XSHwpYUZyWrr7nCGhHnKEQHVrXUdKEYA==",
        "47d02bbcaed1b629": "BEnNg85SYR7937PU9Z0Vc9zXfAyRZbMycFYUyh+NFyMBYyxpdulz14G4AQ6B5/oa0SqYDHdvp9vwvhzMaH73Fp0+fg==",
        "52853cc8068dd82d": "RSZ3q9qJALTFdArzhx1V42rqwQyuvgNzJNdirVlG66kuVjKH1qz6hCybJJHkcSnT1pLzzUrg56HBQFQKjXPKn4R/X7eOx9f2QMWSkQUTWhXUGG7GugUGr3D6dql+pdu2WT8skfF/TzqE3LpaMl4IyUn0pAr1v2d2H7qoSZaD2pmHuQ==",
        "5f11a1b0fb1ff048": "i62NxUsGcO0TSDnuHUayYFD71+vEAFJg9ioJohbdRf7c9/OK+wSLiYJ6WHjzs0BkbOWwASZXs+RxhpZzetNvUJ4kD96J",
        "67ea0a1e425e6728": "/quziltghaB5v2u6qI2fIxooZnfusoN9JLI11jdjNYwmHmt9Wz7EV4dH+GhHBFbyPF//8TWRWGRlQ4uufvwGzL+VwwMrqDXPLMzstG9wGCMS8xSoF7lWgD+INa+s2XkBMStJAkFrF7xmnWIOto69ytRsA8Kvd3PkAXcb0oxo/YHJOMo49mXAwqcf13Cl06C2qEYRxJ43cPomMUFOU35gnl2SgtTZ118ZnTM9vaKKWfhLJgWmyOoHFDldGcnSDJ8g6siLGCg8adRNRcAt100HdluIaqiM33w3Z458Cnqx",
        "6cc0e05c3522e81a": "uq7KUi78JgtNlZ5WMZ6p0yXXXyZ+loZFs5UoiNcsm2RubLxXfiPDam9vC9T4qV49qPooWlGVO3wBHGRDKh2d6vtbVvLQ8NAt/kMEzrg1ZuhYFtNCz8KYGCeelIY0fXEwxBxLRg==",
        "7026bbf4f807b56d": "Ug1ZYPIEqdBQ2twQrQcSfx20K8a5pQt1gcKL/cxDLdchsEwsgQWHSwP9Hh0CcQoMfV6lClp1B0hLZG4Qc3DATgu0cdR6JZUzMyE9t+/eHCgNIEURDUkpui6G",
        "7092fb5267e5685a": "lwXuuS5Hx1EDWFHI+zsSQmsd0vzbQNppuj4bI1u6ynBNc5Ssmi59WTVI9RWiBxWKRmskjgRFhR7gfmwJt9WPVSVfkumAw2pYS++soEL4n1yDY9BNZc5p",
        "74f93a83ab25b255": "97XbN8O+ddAvNX4Ri9wBhtOnGztLlZZyZ+NEN2losn/Ag1kJBAHheeRKeIKqn5Tpi6lO9LZWzLvWeSR4DMSd/anqWjYaK9xesS39lKoDE5FWnCyvDjlRjeo+sa5hxBeNUNjXyiza9ktAQ1RN9Jfe09ADsCY/YzEI8lCKECCH",
        "7592062c3addd4eb": "W0ieadRpbFry3YxKMOhiM8wuuRkwprDj0/a7/8epTbuAOWj00uVTYBLmrLryIsT4lsI6eaDbo8LJIWR7G5ZCoUX84IultfzUIjIR+kHQCPB+9q8=",
        "7e816f37f7e2d4b4": "jqebSqe9oVpWZpxRokJpdpmUk3xupTgWFgRziVEFvfOClC2G1QnPfhrpxpywC7OfmDHtnL1cz94gdmSalI75XupYxA==",
        "8b0a4447a3b8c4fc": "OA4pPC4rUIx31f66BN9Kl6uUNywz7UGRF31tBQqKlQtSXdCmJlMeu8wMx6JL5wM79GUpWtF21iKIT5geCAlQsbtleDidaopUeFXDn0uLblaDERMJByqxECQ/wpJ3MWnlos2iNNPlozmnipvOv5Mxv7wZW1JZII0y",
        "99ba4ccdc8f29c45": "nePTtAC8GArgJplNpni/mGfn3/kdIEXgGwrlEsyfQ5p7an2GZU3P/47EhzdVH56mPOsyd4KyQQhAKOsz5+hwULMuGX/Sf4BchRSlsQ==",
        "9abc0e824194dde3": "UY2uxL7lPdSh0ydLP8op9iPAitBnMd4bknml7cNarzoEalpLo7TqMxXstpY0l0IEI1du/jEWfnF8D2Bzn2tnfbBg+CbshLn+",
        "a133c40ec94b35eb": "X5VqFcVpfFGCAmBf3SdzS3R9qZBwL7OhkFhDSH6I+PwYznonFUKPvuWE7JYh5po9nIQmGxDmXz6J8+h/khEXCp1WFNwtPBUU",
        "ab2aa7fd47b36c03": "0EnC9EweB9tulHP+0+XDfaA3HYLqIuy/RLp9hCyQGZYmBCRglV/fTUOMmZaNtMD/OUwYVIinz0IO8kZlR7ZnQ09J6GakLq2SbFh6MA==",
        "ab2d7c4f7c549a90": "W9Hs5s0BNrWXPfPzNhB7l+dXV/c0e6aSPzqPZXdgorOy/Kc0MTst8zazFgj5uhgQeL99LGdR25FuMrjtZyjxkEUkKJPfpl0=",
        "b08c425c808daba6": "01wcG4ago1+PNbwv1WUTMkzorhRand80jYsN/ZVJEEJK7Z2RJN4mElK8n3INVPYqgxjoYWQNOJIdZWeYhAuyjduI0qOyuw==",
        "b1f32cdc1c1676fc": "ixYWlMqOUGB+b5W+AOOwR4AuCK9D9fBrEXclfpgNGW9OJqkA5hN9XGYUZ9B43I8RnTT9wk7r2/1eUj0HMgDTiwN2MCs5yAmBreO3dC7X",
        "b9c0ab46c06c7313": "or0KBA4sQZYOpaRVBnDlrql2zVkfCm5lGD0jnR+Oqr1R3tosR2j2jle7RzMgig7yVakHNz32V2Bm/1BOYuW3rQGTYpRTxfUGiCuJLQv+4hxM8JsaSOu4S3itDsHKhtB+bg==",
        "bf60430e9bf40664": "N8aOl6iDo2YleFcOZsimG/EF/AO1j5l+caTEoZ3YYawTRHXmrGI326W6KfPar71ZY0PwFCl+eFx3tHVBGoOwL4/akWAgpCZ/9V+z3xo34wFz9g==",
        "c651f82076352980": "M+zVBvzDSylhv6BJ8UMghRkP2fPxz08QLquqiJiFDndpVOmSehWUvzo1D2gok8zvjg==",
        "d1fce0cf3f578c1d": "N2glcehFiipyJhmqa21D5kUzP8tNOzEJCFLpyrLHMFYxXieaQYMXYSpFrF08+byAnbbjg/3y3lQJeMUM5oDnse8C6kDpq++szlNSwUZrCdyrEsHTiyOHynt9FFgIfZ965vf0ll0=",
        "e3fed1ad572bb091": "UJ/d1ioY1Y449mscltCvmQ79P/y/5nF33ulq1nW1WZJtkAgL1xCrcXz94LQUlJwozaPA0l//suk/i1rZEUmRIpp0g9p6tHPOuMizcQ==",
        "ec0e0f76387808d2": "kj5HDeoYVeuCF/SyG9CNA7v3wlahlA6CGb0tGcqIcMsBqOnFOk13Z4uxcCAYYx3Wqohr3HwatdU8uh9ODEBCasAChIsGT83dqZIZdkJRLmOtUZp7IyM=",
        "efdf874ae3b5324c": "mTiILKEhqs+y23iIhbAUbCUzrfCUveM/FQ5Uo8ZxqF2r5w2Be7NcfMqeCQFxh6T+fHmaAc2VOdx1UjYM8zUn3NW4",
        "f6682e34f6c89967": "7uAk0osDZr3U5PxSSpp/DYbvtPqGswcWjhff+2UCF7aVeIQ5U/dOU3AdJq4aHWiVOPoZYzZVk5EoICWV3eGAJg==",
    },
)

from cfkit.checks import expect_close, pairs, tensor
from cfkit.checks.files import check


def worked_loss(student, **sigmas):
    return student.call(
        "pmf_loss", tensor([[1.0, 2.0], [0.0, 1.0]]),
        tensor([[2.0, 0.0], [1.0, -1.0], [0.0, 1.0]]),
        pairs((0, 0), (1, 1)), tensor([4.0, 5.0]), **sigmas,
    )  # fmt: skip


@check("q4", points=0.5)
def the_worked_loss_with_all_sigmas_1(student, rng):
    """In the lesson's example the loss is 26.5 when every sigma is 1."""
    got = worked_loss(student, sigma=1.0, sigma_u=1.0, sigma_v=1.0)
    expect_close(got, [26.5], "the loss")


@check("q4", points=0.5)
def the_worked_loss_with_three_sigmas(student, rng):
    """In the lesson's example the loss is 22 with the sigmas 2, 1 and 0.5."""
    expect_close(worked_loss(student, sigma=2.0, sigma_u=1.0, sigma_v=0.5), [22], "the loss")
