"""The checks of question 1. Made by `autograder build` from solutions/workshop/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.637027,
    {
        "01a2581519278e53": "cBSlGy1G0wb+I4ItgQ6+lZ0FqtutrGpD0txJEsDYbS8+n5LUdJt/tvjRNa1BQmQn/rhRU1PDtXfBL+BzVrmFKnYNYCpguqUpNCU3YX03XDUZxJ9dpaBRoOdzXekZ6CMilPItIwq6Ku7lpIRWzyCJYjfQ+9EMqwIsb5b1pHcnMxBVbV0=",
        "0b4b5b1089e2f463": "6dMTd+6GO4yKHjJ2VH0brtvueRNZVmJctGp6lF3gtoLk3qSjqzhsMSukeyPg+ztgDLQ9RdBBa5wqDk9YAAw1xUET4nQZsJ0JtpijFw==",
        "0dc5301a40ef3e73": "8MDDDkop5k6aJabXjADAPrXosH0dDLblg4OEeKxjReS+eRhYTVo17OSKbbY1LDIZupWnSOSeORxSY6rboNjmx6okHJoqBBbx9JEXpkKzThrS3dm6fCTTyyooJStqI76xIpUD",
        "0f509d6e2ab11dab": "UNsf8reTNJ9S9LT1NsBe8g6/57ah56wGPOZFHj4/qGMvd/gl5yoRHe7rsdxdRwCil5CpKCGNnnDearkTOHRl5EeoEQa/GNYMO0B/E521/yeX3IDcWPxaF1ZDh7cBnxNriVL4PJehPt4jyNSMQ1nAD4DCxg6XfPcC2wpFfQZnTDQ06eplVEbvbqUtqMG2a8dUSGjnEih2IqA5euINhnt7Nwxwpk8MGOhLuQedcbE=",
        "13b1ddb308cc6f02": "XQt0xeWOzOh3cIeaFIj0b+r8RebrQnq8W5u4v8sglmqqLPG3QS6ZIj9HWzgNBisgoznJcAFC7Ry/E5qYwTwUZwGTspk4idAIJ9/uXsguEdIDRkrhTpRIZLfD3vcsDnkRZA4=",
        "1d0f14b4a7d6d907": "16jVoYWcPTOPiVf2rjAPhq2qY2i1tQ6IS6g+Y8ZIq2BSMf5gNrANMhoTLCiLAjp+apCZ45AZRVfm/cU4d+pij7HkbHopnwRLoq7YwbuGZDflLRvZQSzFUuHmlAxtoTIhnU3G1wjmDVOXMSVWKm5JyNk=",
        "28ef2934d47a42a2": "h6VOcDbu7CBoqxKpf1+h/qiEXG+uy/w+TSoFAoiUo/4WevhlcKHbk9FhSXZjbcRPyUxIFK/b7Oed4pWayH46aosVTzAwO1qoPtKFv6f3j6jpo37U",
        "2b04f1ab2b8f3454": "zUf+ctfi+g0UvEuG0+Pcbwz7dqWSKML2LAKzfPhmQxKGwHuInxIKxMh3SjEePbnZlpBLPDR0PUCpvH5qG/OnhMUj1yCu+y18VFkWmrg71Jup//tbUcrPOh586jGq9y37JhH1fnOmEWWi2KmyQr/Xf9Rmg4U=",
        "301a61106f277d9b": "1jyZNf0bDN5qVdCaDTydicX1iyDcWc7/5dk85qb03WIc4nFPH4TwH2NElT11RQXZL+uoI8/OlciccTbn/UaC0hSz7VZIotZfYVwJUWOuq9V1pfz2MCh/iDgMZBBH8nvr2NGmdO9uVpPn4+xRYkT6YEYBIjHTMWEaSiLpfIRdaPwqfkJkMAGiR3a54wA=",
        "303da81d64dfaf9c": "hdkQlhv953aXvs/1J5rUYRxrjTSfCzoZxshIFBmM2GXvhIDqIPUqj8xJlwdDQ/GqhZbqIRdFHSXvSozIfDjNRqpEvQLq5iuAiG4G/HEOinLd/4j5uMQadK+I+3hedpuh8alurHTpMhkv2+rEDQReN33g",
        "370d2810dc443963": "R2OgrgLSz3LfFgO5gF7SO3yMkG9wUchrzxr0KF9zYES48pcWdQPCeAktDMxMO1xNcZ96PiVuVL4gT82drbCmofr8VXbZuRxBpQ66tZcYfNoHKRDBrEZVbfLhjRuB0O48UEYWAXW5K/jOb5EpHOIaPWCoZYigUDjkoB5gyiaMU9uxr7LzY9yX6JRAcYokP7zhAvLlG41D5cwAyTVwhvrDKsDIZ3bXRO4ak5ENOZeGbErFGMkKvtQ7XXm0IEfBoO9YGkZlzs2RRPsflldfN9qyGw0bVOYarkCHs7IYPEI8No0KGUPlzhK016A/Sad/7H12o+cEFg8Fc0wInQRCeLi7AQ==",
        "411eae0a2ace07a8": "OctON9L3q4GlvqHG6CuRDTjvt8eM1Ik3uAX0gKWOx8Syw2u2C3IMogB90+Cb4YW5YHfehEKZmzfmssddRoinmeKJ16rZoSen1UgFSmeRlO9WAyzjGCISNm0BVA6yhdGrI2KIM+Yr46ZIFZ0nBS+eNHyEMYzpjXz2TA==",
        "43eee71f5c9eab50": "cB3kkzOwMxKEjKuRk7o9dUfM+rO2PpztvJQ4gJ/Vj+1NRFv4jeUYU5TeDY/hqemEkLulaeJjrA9S1t1YgoxKD63MRnskPdj/sMBNJISTsS9AbUekiwT1sz/vUQBRHv2tE/fWjjkYeFNMsLOlF/Y=",
        "4571a7aec6f80f56": "C+SVO9CQWH0p7RXYtHkrkexbORq9DrG8WAexLM7z+2ZwGVmQ1VGo8UiezE3p79AvCzBnKmeBdCYPQo1e3WEOof1EimSN6kb3yuTTP+r3VRLAUf8OsXVUGe7kOvF+EIcWEA3CKaUUJYyFnZ4XsL3G4xkHqGM4T+l088mscmLY8i0NGC7ZfYYkl+h+eFI=",
        "4852437e0e1e293f": "RaFluQm9xh9JEhwI/uCrBX0MHV9JH1TrWwzde6hP6unbEwAqCmiUKP9HUE8HfPzH0FQhkeOaqx9WDRI+aLpZatx3vI6I+yFE/4HHUoY9CzQ5sgqpD/3oY1Bb0LOLbvHk6fDN6pW+3fPeHb3r/A==",
        "4fedb313fcc39d62": "8ZW6QnkyY5Qc3KpoPdB2RaYtI1pomtgls/fUSGRwxd/0OoTGBxwo/b/hmEYPjg2qVaoS1DOKo3O1HkOZETTNtq2rh2KgLkBmz9JxIlHgJDCNyvPnkMr+0hTFjMG6xBzWgmARCwgnDoJn9sc=",
        "52a4ca95bceba565": "sG/o1HIRi5n6MLveFjKNEYQH76UVChDYtGOkhaV/sEHgcnrVZqRxgx6X9gfqvhCY5hdOAwvUi/yF5aWxZciJ1Ix5+gCkT6yIpCxYQQ/CHgMnzVEugVkZfPY=",
        "5982300a56624683": "jIDiTtxhHQd1ttxtnseK10ao/RInQAOneCB0gvYF+mAM9hUq2VviMLeKSs1WdB25LOeZzz/3YBZCfiZTqNi7TLFCKQ3/CurGFP2VcaOYIB/ubhX/hhp/quGJfEksUalnC3gaKdfxT+gPFtBZ2RHfWqrarytG0Ij06UcH",
        "642e17587419ad42": "P4bW/PfdXTs3NY+AlkS8epBj7j5ONKrZySz3QtAiT9Nxb9Kkq3dLuBaj9ODVgDBDLlgft+8QDzIgiY2lFKwYJaau8rLQrujlLzgBB8FAU8vHDNbQWOLaOQmJPeM1HgFP5vodVgaoK4I=",
        "66984890a29245c9": "F6FzkVh6tc9XZS6ZkNvJqJ9wL7v2Uch6CsV84xKa5APqyB5KQy/4lp51niRRw9DrJqcwXqSmnyBHCc4kHJ//oIp4+UbfUzQe2cpuUkSOJjVVawhclMCNdwRxWvRV+aOv+rqdFSBVM9KD4TbHY1z16/UxMj4pEov9N0w5iwqPEaajL6h6anIsF/T+Ppqm3tjB4Va5mQgwGQ==",
        "6a3df0eb6c45e0a3": "DiFJcP9U8btIUjoQPzSBTpobAeo4aCPTbTXBH6T3GrOSCf/xWiNMBWEEai/EvB1drQZGWJuDeF91wTOYNJkjRrR8zkwHmppAh4t8YH4OtcLW2PA47kZpTwXXVz2wtsUfXwgxi9jZKZvq4KEo/eV/Lg/gctdM5WqUEnxifGohXpQ=",
        "6b72326980c9d73a": "I2l3wuqgL1VMR15ARB7Ub0ks1S5Utel5AGPgW6TatXZrrS29q2nq21mzw9Ca+R6i+9A07u08iDu+k/t48hyYFAYqfcQEy8vBLpg9jWnxqpbHzqnSkU2pPoUgawbcHv3m",
        "7ae14afac18c751f": "fpWV1QiX6epApw4gasAr3VD4A3+yg7e1NujaTG7xK9yphKfjOyAiS/4Y0Spstnh2/Kc/plGImJ8/M2UlYWHT+k6YS7BiiGdPdHMT7T/paydKf9vNdKvzB1g4njOnH4Y//uds",
        "7be6aa22445095a2": "Hstub2iJV/y4xTnUolTx9FTasgycofvaeU6yqJfld5TlKtI3ZsyPyTZP6rhiWhbXwi/TSmmyrfPcMdRUpZjOid+t6uxGmtqns7TFFYIdd7J4kd2MydJr54vRr0havo6DSUlJvd/VRES/CvxP0M5+6M925quzZCqqoOTsDDWkb1AlILnzZvtaSS9LNVJXKWba",
        "7e44ba823d525780": "QrN+i3eAfmxpx0zuBNtBz2eafQ6o4UXp64klY36TYhVjzpW579jHylh1qZahmyJYUheddAQXIzfDkrlsz1qmGwDVWYvX8+u6+x/wU4nszap/oq8ieEkjcdx87KUN3ZiSHZHnMeWJAuMy+V9jBAM=",
        "a0aaabeb9d1d0bc4": "vNImv9xB6jvwmn0c45+32/avELhcBdlskjpgMNgpLfb8+lFAAA/NGSD3ZDD0VvNxw5ZWjTKv3ZkXLAT41f2rkn5QQJWztBVmZ7mpcsLMwZ2a6u2kVNqAIvcTYEHZ",
        "a77910ffe93c733a": "2qf4QFsvN6g65XujbBXVXNRI9Fxh1MrLZofSu4RJ3a9SqcZRF8xrIoY2CYsqxAIyVc/EAEp1qDtGoViPvhgOfSZyc9/s6BmTnDCcM7V4L3nZTUMEA6HZgasE1r+Bzta1VVPl2KLqTg==",
        "acf11a4ddbdb3e2a": "kRTklr8JRB1KChO+tmRKSg3OoMPPS/YshvHVm6PDFRdO80cExgr4pWrdeMfMyPA2BEYcRm8+Ndq97zh5yiWBhVw8ATAeffYPCBG9gSA=",
        "af90af1184ddab8b": "EJnu0eKigMRUmdxq+XtNCmyFJ3NcJMgDzidUo+r0PECmKjnKRWo4NSNU3RqblvFtpDgRODnG+m7ObXLmLhWMyovFXh9BEsTy8Hkxva+/KNnvoQrkQRN7mOyC4V3xVjvC00ooYY/CQwjOf3cC8o9ZtWyBEqj+CkyiVA==",
        "afa991aaee18e949": "i/14O5IzK4IYuEeZrzv2wG/bsgz02swPfjJzc8We4LomtjFuGYR8rr2/NNvJ2WE3Touap5FhLqkCu0C1WIAtmpJefA==",
        "b7ce391a79bc7f9f": "7fISfSE+L8qEKxzehaAhNXTyjLGJCrJtO66HPRvXV+Yux4KcaAjIvivHlaRGbHf2WnjQ0U0OtnY2yhxhY2FpdTI713W0IMJ/kTFM0ZmkXPzDQUe/D1ley8bFaD7yRMMq+DTwZvuoEL+XUA==",
        "cb6b210364ce659c": "Vlv4Y0U/wsXO+njSieRjaNjQfvi2REaeX0qsWiT/Y806/lxMppTL8axicO/FgZ1jbSwHYwu7AqsoOTHqsB3YVAKQ6LNIQQULNYScHqTEiuJQfmCLqalswNvFLfyQL9MQp6VjNWXf8IayP8LWmHD2GAg=",
        "cd70cae8e0f546ec": "uurapIZXcCxJIUb3Z4HKBhMv4z+5eCY6boKMUfmL+31J74dKCb5xxmDjG3o4rQ9y7eYqPj4KyIPKpc4jCwzuiMI5lQu1jtu05T2PsiBXCjDlMwFzLTaQaEuKzLXuDckABATuVw==",
        "cfa51d88370e1000": "gINM8jfjkzfqSjRrUSeqKpO6YsQiDqivqUTc+OUZOPfJwZPS2DUKS3/boAerYBtbBJVTV03VwV88Ua6xa/MjcyGSjTq1og5g5rWyf41cHfXGMlsSl3KcyKpJVRVN1gfzWCdF7ZJs66MGh6gu",
        "d00bce1aebc9dfe0": "f9/O0I9evXVg0pAQ307EfPQzww4n3iT8F30ii55jzJ18XhPjham0bLzhQox6T3T+flbJgPaBBuNGo0ewYpbVSbGschXy1iRXRIGk9Vy0Z1GsAfjfvEk5ie1VPL+Bn86i1Nz4",
        "d2e906e6c6391297": "uOxXGxOh5IpJAEvBX+bDghSmfadKDCi5vFusdtFdS79JW1VXWrXoZ3bBKwMuI5RmJqUP0CMOQcvXKOIIvqLiipr80GCNGGlsots0Tfs/T0R6ZNkBC1bApFkqhQv77NewsbE3w14Q5E2ULIDMN6YTdkYT1uN52NS0voQFpADbiBNMdXA=",
        "d69fec3957886b75": "ZveiP0OSI/+johAduFlwRoBbpjP7qj5sUroP8/yYQTrV8/2tekxusIbWnOGNt2+Z8c3ACmOoE9eytT3AJJbJJu8apfhzdu8k0kIhVcjUazxvjwdwcI+MR9RyqPgOJvgFzMOdBDJXX0o=",
        "d9ebff61b405a26b": "DM9D2rE2V1QDXNsUvSzd/19d+SMwz9YdYfCdGPgFYcRHgm/SBB8HAyqesiH5D2H+HBEWuTc58h1CdyxSDygDUtAOvP/k4GtamN7FDyu4ukGilFZ1fsm/T/TGNfC3BFRGwU2RuL4cHngLhLO+nmFPNJButwxQq8MTf7V01+kKBWxCS1mG3aCArPI=",
        "db0bfeef04f824d3": "XRnPPIf8FyDKYNaEoBEX6LSPB6sovQrDWlbYZqsHW25LSPDv2Qkj8lkTliO4JLu4cj+/CWCHkmWcobAc+W8ePSnbozc9GDlRI2gOWsd7J68L+Gmg5L+eor+lrG4nSif77tV3DxUbX+BD2DUkr0Y8vh9pMXK4KmgUP4Xe",
        "e23d094c45d0ca62": "jdnihGk6jKOCLQH04Pz5AhH/iecX6MnG8Zgam0Pd3B6AsqJr5gnOXLk9M94rizz1wHgSfyAgO5Cjl5106GILwSul7k1oVk20ITU3/ebImfT9t0CLLoDAMOJ/vYO4g+sgD+vwM+P6TBBwqGJ0GXA2dXMoX24=",
        "eb24dc6382cf853e": "Lmbg8tCsPQeSyrap+fTZmR7z4CmbbQ0prLAqj3AQoW4V4wy61pjF7CyV5gE5/HXm1L8dt5qcI7gkJ2M0dX8dGAPBiAYETUMFoFeQ+h93eKU9C5MFJqI74JKSI2RxWBbea70ilzs7oyO55niddML9+jnwS6o8V6Iy+Q==",
        "ed34af30e0a4c025": "GSQ0ldwKbfMpLsim8slgNo9PvKOcTL0v7CdS36TMxlOB7IWL45Mvog1Zkz34PG9xYyfXsjwaGHdJRs5Yi3egCcxQph9LZyIwCKpUvyuuzvsdTb3fFIC39MYxXul4",
        "ed9418efaa0cffce": "98b+y6JXS2k6+ebIslawPC/LPOtXVm5YI6GiJGH2knoNzO9xsGbUL3HtY9Af6KphjJ5iqt0WMWpE4knYsLVgt7OUFE2pFPl9JMusKjwRzmaKq40qCDr4Yr95fFx3X55Lp4SROXO0yTQ448PULUccWL9G3FV0hHT7re6c6zx3i6irb+mUyaQIYGjJ2kdjU9WsupRD",
        "f5ae44293ab51f12": "40+g60bqPd5RWh0byWgICTdvtvHZTxd/m3klwPb9Zo9yyi3g+Nf0kwreW25Y90TatbW0zD/aPxpFkrVm0vTiCZHxrf8+0G5CFOUt+nNzd0t8jaCGxM57zajjNyD3XptjEsPOf5jvSJxNpkyZcyO0cY7p+OA=",
        "fb50c4d4948fd78c": "id6KbTI2S0ata+17+vOFqX0I12OulHD2VcCETCHEN/aNlTfGfds4pXjkNdhJoA840Z7xie/5xabI3eGzS3BrVsbjYpe/ku0Vc1/2PAmTgVNGNjIICnkEzXU5Aj8S+2EP6tReQSsK0vk6186lOxvbYRTPftmNLmgjUvVASk8BOgWRUN9lQfpJ4POuxafD/gJyxYTin5O+Jq2ljMk=",
        "fbcdc8da1c54a875": "bfGQhlE1fSKYABlqhoKSfeUreW6hqWgGAXe2BNdRY3ExNaUSxKm2Dq1vK0tqelw2KWUS+Mcs94/KkURnogVqjqicLg4ZooHgW+mjFPMvyR9xy7te3FlwI3Q62Slf",
    },
)

import numpy as np
from cfkit.checks import expect, expect_close, expect_count, expect_table, ratings_table
from cfkit.checks.files import check


RESULTS = "mean_mse", "std_mse"


def row_of_each(got, names):
    """Demand one row per model; give the row of each name."""
    expect_table(got, ("model", *RESULTS), "what compare returns")
    found = got.columns["model"]
    found = found if isinstance(found, list) else np.asarray(found).reshape(-1).tolist()
    expect(
        sorted(map(str, found)) == sorted(names),
        f"There should be one row per model, {len(names)} in all, with the model's name in "
        f"`model`; yours has {len(found)} rows.",
        ("models", tuple(map(str, found))),
    )
    return {str(name): place for place, name in enumerate(found)}


def hands(student):
    """The lesson's own case: one model predicts its seed, one the mean of train."""
    models = {
        "seed": student.fixture("seeded_trainer", seed=1),
        "mean": student.fixture("seeded_trainer", mean=1),
    }
    train = ratings_table([0, 1, 2], [0, 1, 2], [3.5, 3.5, 3.5])
    valid = ratings_table([0, 1], [1, 2], [2.0, 4.0])
    got = student.call("compare", train, valid, models, [2, 3, 4])
    return got, row_of_each(got, list(models))


def by_hand(student, name, wanted):
    got, rows = hands(student)
    values = expect_count(got.columns[name], 2, f"the column `{name}`")
    in_order = values[[rows["seed"], rows["mean"]]]
    expect_close(in_order, wanted, f"`{name}` of the worked example", atol=0.001)


@check("q1", points=0.25)
def a_row_for_each_model(student, rng):
    """compare returns a DataFrame with one row per model: model, mean_mse, std_mse."""
    hands(student)


@check("q1", points=0.5)
def the_two_means_by_hand(student, rng):
    """The model that predicts its seed has a mean MSE of 1.667, the mean of train 1.25."""
    by_hand(student, "mean_mse", [1.667, 1.25])


@check("q1", points=0.25)
def the_two_spreads_by_hand(student, rng):
    """The model that predicts its seed has a std of 0.471, the mean of train one of 0."""
    by_hand(student, "std_mse", [0.471, 0.0])
