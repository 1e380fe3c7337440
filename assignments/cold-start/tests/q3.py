"""The checks of question 3. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.679962,
    {
        "110aad3eb2c7a54e": "x+kn/IYeM8lWdOZjMxdAbSPsE5w/Pik4egbN9nwsE2K8H3WWVtAiJM5UdQXhdeFhsGAmm4G62dh8U86b+HJRTF1RsQS2xAqnC6w8ag==",
        "2c6069979b76fb5a": "7UdBo4uWKZPXKHFhuGFaY69W8DWMvCK7lykpTdstXCQmX5TdNPwQEXJpkjU5SKFnX1PQ8feG8D0XE/yHPTGr5oIoOi7bMNv0ezCQ+YEoHVkTj+AOObmFyEjKgjWC",
        "31acf5fe5c16a155": "peadnIYjXYWodiQfY44mwKuUL0u1Z6KjTiRrwotHm7HVtm7/PENQuJjHPad1YuqyfXtkt50XOMDrDGKER+N9UFOl5bUZ9+lD7Xebnegjd3J4koV2I+DqkkZaw6P1WauiqZQh1A7c",
        "4e50707c03ef938b": "jF0ZPyJUmV6GhAj0e76Sbybkjp87xOHRhysF+9bGNNj539LQrw+pwD8/OjqHww3EPOhLui8ssdhxVo+tCb1IvzFlKx8bp5+lWDrqez0h+Nac2YOArEmn74I++EPj",
        "5d76c88d520ac7d9": "F0ekH0ZDO1uOGf/8OPX2aZpGe14rRaOoK/jWrkahFJLB4X8EISzQ2XL8ToqTCgs+ltbD/DwK6yijZVPonlyQtLg22Kwn1B16FH+9kiVe6Vitd52PrXFvajWAp2SDpOSWV00z1seV660WReBuXU4ltfqHAtVxxfhRWhvovtgnmT9x8PTge1dIGO0=",
        "7faea2e4216d3e66": "3+K82nVJIJwG0sjsO1PVrap1hU47ddrIANI+wybfQrYA5k58wFvV1Kg/6SaU1A23Acz0VYak/kQMlxojg6ThNQ==",
        "819f4edd79a9b088": "a0QWXdiDEWsdLspvLdvYx1oLOT0NrGUdyvNwbf63LkRLfBe9Pu5IDUJsfMdnW+LBbBLqR4If7kvsCASo7vW1Wa47KALeYfN1hThujC/plug=",
        "8492c89817c504b0": "5BUn+oddY/zJGmEJLkVJceyEFbQ1nW3PpVI10KBMv+GMGLvQjHIkP/1+nt97QDBACH2fwRPhLPkhTrDyfpaL3qBwZe96FSdnzg==",
        "9724234d3c62027f": "qz/NMfH2d1CQZbjGXll6d/je29ac+ti0a9IyGSwLX7uB5X98FryQcOUKdVc0N03AW78rBK5a9WaWOfZLtT16I16R",
        "a92b1ffe68ba6af8": "8g36SOz7nM+jT/6XeBLTRSzN2yj2m9S0LPgfrFZ1hM5wBTslyN5O1m39YTResN7ROwlbPCzWg1+0Q0c/ReCTqxY1bEAiyGYpfF8SKCNj",
        "b36f756c6f14a6b4": "rZHD53xuEWMB4+/fDqTWPdt0VrMrGdGz2z7WjSrqry7uXB4Qzg9bTT4N5a0yMhKu5w2RJrV5TS1fFHf748aRoQGwUi7OW8C15Py0ZaX8FUbYsy7pfifH/lvYfK/1oXuF6zmw748Vlgt/eH3Cp+rHPjdhUxVSlG2Pvu8=",
        "b95a50436da20fcf": "9POTBkByxeFBRdUbpf6GLBoTB2eq7awCV+B/tA+bAFXiyLHt7FcBSkqV/JLiplYgDTUzSXo4qDM248ixCY2J8aexQvHG474yEIEl2AQBlA0ld0m52J/wzagg89L0iN23Hg==",
        "bd43afcfb7e1c576": "jIvLAmOoDHa0rqvYHw0XaM/AfvBOWAVP9VWLJPz3yDWjcIcIhqttzq3nHYUeh+Mfa4lFmYPip4l4Y4J7953ldXL7uKgb8Xo4cwmVVZcsvPB8CI9R3KOCH2iafB5CgwTjHSU=",
        "c4b254d6e8eea94c": "QVyisy3U8dky6ntIzsvqSgYmjmhguN+8Pk3AkRhN7pMNdf6zrQIIb/SLJa9aSsbNMV4qsRnU0JDUdaMG4QBPexSvQkAluuNGX4JMlzV0FySBKzg5Om9OykYAFL84Zv+2lWuMdTc1fKJe+0Bz2Ole",
        "c6588015dcea1370": "6xgR5KcoA0Tir5J2jMEvD3e27IER/hfFGFmTzCOZ6ovW6HT2WvsGjN2okuMqlMSKBwBXwPjhNLFGavkOFV1KWdqeEMr7qv9MLmcwINDunpgQwc5HdlOSWT4=",
        "cd0469f2a5910595": "9cVAz/TKZMbcO39E1hQUbpwrHjWmRwVoiDh77+87dsZV2dRNYBPp+DN9oDM9v5POo6z/Q3rLHxWmUYhIzHxXH8hu2x/sj5U6M+leJeuUzpt85lKXA2Q6OekZb90yNNPQdDhxu8WukZO+yn2PzMBLxP4biKPD7tlC6bKCvrlRKO9iR4HudavCAkiNgUNqLypsnh2uhyrtu4UQ7PnlrSItRQ2BxI+TEQCF0SRqxrR+LlgqbK3b+AGowsSOFcHwFI/Kbpm3G42wUIWtfsY6RA915PGX7Pvb3dwVJa0M",
        "ea59a005b82f6fd3": "cSx8NPR8bDH+ZXr451/xceUmwuRILdrXoEJFXoaXDaSxy1pvC6a1flUQbBxEimPwVvzP/tZD/IaZ1tXrqrPf9OexaN3rjUD0AbyqdgEjiqLdfaiTPpyaHA==",
        "f47e1717827e6185": "+vtSFKDQUULKLOO0fRsYMBbW5Ge5/BlgokUHYgXPmdQwmhctcWHz++zECRWTcTxbMu28sJqyfXfqP3tRGvhg9Au5xCXvSbuY+0w=",
    },
)

from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


STARS = (0, 5.5)


@check("q3", points=0.5)
def two_films_by_hand(student, rng):
    """The lesson's person gives its two films 2.75 and 5.00 stars."""
    person = tensor([0.5, -1.0]), 0.2
    films = tensor([[1.0, 0.5], [2.0, -1.0]]), tensor([-0.2, 0.103])
    got = student.call("predict_for_user", *person, *films, STARS)
    expect_close(got, [2.75, 5.0], "the prediction for 2 films", atol=0.006)
