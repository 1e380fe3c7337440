"""The checks of question 5. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 7  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.200205,
    {
        "034dfa34abd0d99d": "oH/eZO6NX85tymUXz6/LHYyVmd/XootCAzOslHI0HDRDEz5fSbQnsyJqeZJ6G9qYVSkYT4wg5lP6UropXNcrhUpWlvlBRQX0T1X2tWeuqhTKClhe5DAz2YD2LKm32UfH16zCSY5bMe+a+Qp/dGlq1dh5sX/iJAcY",
        "0d25de663b70b03c": "YFJGVZvyGrxyv2zyJPGqnb9WOGGSWJ4pNLPolrH6Qq3MVT3j7a4XVsoEzqrJ3B1KNP9CdXywphBaX0FhtH9u3k0lfJzDeXl3Y9A73JqtPsp/s/SG1Ke2CpCELnhJQHgefQ4m",
        "0e67e3171a8da3c5": "40ip+XMuJkevSs0fPn1gxYgacPRpkY7LbViAWFA5Udpvk+vF0z+7+vac+Parq++SlP0R7AEWiu7hs5j0qT5I6KkqvoEUwXg17jlRalK7hUHhN8/cAzXJwA==",
        "104ac504eff3ccdb": "hiffDztTwdWHeNcJd2LdMhQ+YeoiAJh5m3x4gL3lrjgEW3jsQVYYxecsQKBiC5HQvbPKjou/p2VX803tibXdg4EXBOndIZFJ0Cgq7Ckx5SXjT3sJAcjZuMmS6xwBchVdElyeQukRLwGiUWnlshKEmgQU1wxUra5v5e2Vv2z9qAUK2x3V6faP+mpUdHhFckaweuz3CCZ03KzxaJjE6LGflZsFlA9fAxfXqDyH65x+1A==",
        "112b5897fee49bd2": "PcHsisqENKvkGdb4D3BfOj8F71q+3kFh69t4RbqrjrkTSoimjdhh/RExhxfmSYkiHMzQLBtvgvScwtLy5DN4fF4abJQ6PKOUwGB0x/cVr/vg6n/v8jOcFg8aLf44",
        "1c387328fa4fb9e2": "UzHCMTdG8dCZI9iFK0SEg4WRTkZffuLSoAophrAwk0uax39gXgIGskBuWOk4HA+oetz3xEMwsx5cYnW0EmQ+48SzNvZLCx78AR5+TbL6C+ZTjT4ADoIzznJwChCMivooJ9Kv3lbo2FBmc+AuRVNKQ/uzamVQkTAuuXHAfqeHQ0BB",
        "2cd0a53901f37c6c": "NP0B9TipVPhug8qxNqg0nM+k0GH1IMu7KABi2jqBvFEeUFCiwS1qQi/cwTbTV/JSz2egf4HH45pcaLU1g0pckGVlcIRldGv/5N77PXsxqacy29WcqOov55wHBtoUtMsqcuoJH8zXr5egcCJEwopoDNPJbrUyQGliA2fj/u88oIdlFhmwJA8iT5gbOylMjg==",
        "2cea7eddf5aa3a87": "RmNkogwHI5xW/OWauCoehk29zh9TpQlcYfHv39u9EHoUTaEnbHo7fMRGmP4SiPWq4wNbB9ysnd+D3DepK+tq8HMrAiGCtKvoxG7+4YuCFPJX1g4FVtya6iBAMpCvk+sHWjxtPXa9nIIUaIfR/R622cxa3L2Ir34RVLYcKdJKEGjKDFAUxUAj48Lu9qJLECOsma+jejdgaf/2h1c5KKr75u/rpwwVJBBNRZhyVaA=",
        "5a057551aa9c4a65": "Vc9bUWWdv7h/r0wNz6jrWGHZlumQAS0GxRrVZ9J9sfKWN03K74Gz+75OoY/hp+5eQUgzqSgO3kNuMHsct6hxrxiPNMjhmObOuJ7BZzeQTnl33RibjdwPhlVnt7+hZVjeaqYF8ewCbmqSg7ljC8VyBUvRec16RHidIawcZdSxiiY6WyecBpqpj8u7gy3Vw0MBQSe+eNHE35cNyZhPRbaLP0N+",
        "7a8be249ae5164d5": "l8V0F6FgCtfjZiEZYR+cas9btLeqUnYUohQCfek6zUvJ3BPUCVpv3kSOH8FwLUwsDBHZK/CVfCbTvzEEl24gNZPd89d4GCAEhfZ3fR4/1RNUr5/YyF0HpUFO2O0oTE4662lPZcrHLum/Xof5+oAtCoRKynxgTQ==",
        "7dc2b827f0d45fa9": "6YKi985T4dSKppGqbf+e4+1iABtO/dGUcVtnED+PsaOZdXkRWfveqsyOiMGAGHEUkdg++lv3pesGe4Mh3RV3lP20Q2CWBeQoiz3xrjIQ/91huAlmbDsioOs=",
        "8450a746433e8683": "boNxCazdZJEVqZE2aQPLDTrUIIAicl2a8tJFya9fu2F7zYsNxkISQ1WVSFx8GbIGuUl+Iuyo31UdkOQvb93XP1eOY+Zqhdluwfi7DUCnv7cv/lAVVj2HpraFrukf5QZoLPrvOn06KL5KnBplQqYYvDPQ0wKYJg==",
        "a06f5960ad6183ca": "0QU5gS9LHT+X8AUjPsM4xsbKdAjDrlFmZbn6AAhZfMh89S42jfQeqH3iRhVPzLYVjk8g62Px2s8+0Oq/MblTzaRWNuLYERaUmYzFLWktHajXRrftNYTxYOtRgcC2D/dmAWJr95Aw8991jqpoR9ViyiZDdbAXv1iGdsOpf1Vf",
        "a20f1c6fbe4cddf0": "PWRZeVb0uS4uoqztbIospfPBJ0xrSfWbr88fVzj27UXdp5vawpnoZG/o9U2YFzticC2HJJT1ktLlIiZXhm6BGmL+QuKPy7PpsRYozvtBjGYqPnH5zBe/pAfGhHEQdkXwezy9DiHKyG4241d1QqTXn8KiR2QSf0Y=",
        "a80d967bbbf5c16d": "By67y5QkmOf/o6RgMBbss4y4ajlycEcM+S3SFWnVsHeY9Ah4BJx/RR0i6btD8zRY3oPMEZZk+hoedbRDVp7tKoJ3UD2yNMAtarZxDeQiVt/qLp9ysCm0VK4nRgPvW1rXpxDMVr7hQomiCjN6ZQ==",
        "caa53405f6b34f15": "7Hy/vdVFkVRrQR3mnesRcufB/AjXeJmbFeFlgrbcUaS5nDsvcitzL8VJklmQY2sIwVvA4EaCaWoUsVz7G8CXgoXkIZzNC9B9ZiOVVdcWeJ1821dECOe+eWI1TCw2pYHYRhE7crVWffF1kU8Vnv7s+FXbsSX8EMyokbZeMLDnGQy88wCLkqHvw3S4lIWXWFDAUBxdEBH7cdmioDRZ65U=",
        "d703341da6b85c50": "qIIJST5dq0wsflf39losuV3e5R82k6LCthYHM8+WDr2PdwmkUx8OwGf7lrmVn9LPcFn6Mpo+jVmSmjHP/m1dlpVHWQvF8bGix53KPyDhidRBk3Fk1dZojRnCns1zv1f2hHiB0jOuE6e8l942Iv6m35Dl20t0SO6KrAZw6PX3Ptb6j264sg6wEG0aQoIfyy79DT+52fwt8tzr6rd0dwi+I+J/Q1niFjXp",
        "da891bcabfdd02c2": "OuZQiF1LRm2bMiKb8lVgUDah5qj5ghSYRxNhrgVL3Xy4V8zN5iy7x91LBYqKxXDtOp9v7ylZIFK0FnSuc/oVF5RKjFcs1YJ6IchC9DOclRsRLXZDUpSBRyfyLEirbaluxj7nc3aSPXwygUk=",
        "e0307322ee52eb82": "Iy1Fp25iLRGdeSLcCYGhClw188sbNxAvdJB4KOFuVTQFgvS4RkFJuMPCybj4XrpL7UqBz6UlBLk4GB6GJSVtVSEfUbZOe9pHXVLJLu1vOi8kE/ic/57RIlUtcIfHyOnFI8rUwE8Zj04vyjhq1Ab4DAevPXKT8HK+v4kGzGNOMkG5No+MV1tZu5/ZXKFS7ZeCe15HqqlnsZzEaeD9UA9Losfh/wDcAdbk9LUSTsJVaLg=",
        "e2f82af7f28cf274": "Z8Isbk9SrjVBGnQE8zTtq2d0rftjZ6xEuZVL5T9/VA1kbJdERoTG9WeEudF+t/MxccGMTeg7D1/lOp+kJSsYRCFV4FHhrGwrzOtFZMFG2GLOxUP2n96HxVHnkBwstg4VR/SDqrtzWPPcesxfKJjsn0RWnXuaA9OLdnKQtUDBNY2/3naojThdCwFS3r+4dbJG6dI=",
        "fc1a3a70404003f2": "OhT4iz7K+LsWMHI2n/UTeUJkkGBTERdKEQ2darYl93oRcn5cQIziovJ7WtFfFtwEYcyu1FZuBA2MEmyi8f4H/gbi9fncXVOuCNLmOe+bwwD4uDyVRA==",
    },
)

import numpy as np
from cfkit.checks import expect_close, ratings_table, tensor
from cfkit.checks.files import check


FRIENDS = [
    (0, 0, 5), (0, 2, 4), (0, 4, 5), (1, 1, 5), (1, 3, 4), (2, 0, 3), (2, 1, 4), (2, 3, 5),
    (2, 4, 2), (3, 2, 5), (3, 4, 4),
]  # fmt: skip


DAVE, INCEPTION = 3, 0


def ratings_of(rows, index=None):
    """A ratings table of (user, item, stars); no two rows share a timestamp."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    when = 880_000_000 + 37 * np.argsort(np.sin(np.arange(len(user))))
    return ratings_table(user, item, stars, when, index)


@check("q5", points=0.25)
def the_mean_of_all_for_everybody(student, rng):
    """The mean of the friends' eleven ratings, about 4.18, whoever and whatever is asked for."""
    x = tensor([[3, 0], [2, 2], [0, 3]])
    got = student.call("baseline", ratings_of(FRIENDS), x, "global")
    expect_close(got, [46 / 11] * 3, "the prediction of kind global")


@check("q5", points=0.75)
def dave_and_inception_by_means(student, rng):
    """Dave and Inception: 4.5 (user), 4.0 (item), 4.32 (both); Carol and The Matrix: 3.5, 4.5, 3.82."""
    x = tensor([[DAVE, INCEPTION], [2, 2]])
    for kind, stars in (("user", [4.5, 3.5]), ("item", [4.0, 4.5]), ("both", [4.318, 3.818])):
        got = student.call("baseline", ratings_of(FRIENDS), x, kind)
        expect_close(got, stars, f"the prediction of kind {kind}", atol=0.006)
