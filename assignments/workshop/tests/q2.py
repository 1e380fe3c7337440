"""The checks of question 2. Made by `autograder build` from solutions/workshop/checks.py; do not edit."""

OK_FORMAT = False
name = "q2"
points = None
waiting = 6  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.068679,
    {
        "06851f26c9638a03": "ICrCdYHoI+3ZNwHrwIRsgik2bDTQh8slaU8BPlMOMqw4Q+TFlS1tHCBUZ4XfI7LjTI3zIGD+Tw4iAYcVaxnAZOKVfnnMQaO/pNYKfRJ8Q9AA2OC7FqTI4XyAKsLCv+K3wZAsdDnaNiBDkUoZrwAVfZDecoPeTY8y/nf9",
        "093bc76aede48637": "5f4LsMkXmDX43HYA3aVhKP1vtx2ePomuqGZOyjc1bS8Y5hXtgk1p/Ksxju/A7CuevxLdUJv0zt7fbMlXaPG8Y86qlBNWQwye1eZMzss=",
        "0d5bc00caa8487b2": "6ItDI5eF3QaYZEWQpsBpej2LTTdQMfZgM4XlEpNjg+LYS75KEK2HiZ/NcTv93hNdA5SPVcQkH//IZh8TenxxJaC9oyasaDGM",
        "131f0b32e48afe19": "+OK03NcplMZh4bXHBjyJeb2dPoRxEF65nIRBBxJzDlqjjQFq2ANje9DEefdSFpR0FL0iEIDJJhWTJJtBSSq7s38FEjoqNcUF63mdlPoD5kW1Sv8LxfhbWRT4etj9EMRhTjiL",
        "291fae55d0384a38": "155Nt7DI1DiWc0OzhGQsp4ZXiQoJtr+5fnNWxezLnnOsntCPFkDnZCkxH3EnQWr9vO8Z8PrSWQvmjD6ssJ0SVG14Pl3LNWIt3zk2U5ZCLjB6X+0z",
        "2b539788695f7fad": "BF4JBQ+eLSaF8Ai5aaEgq8VHoJwnn+yJL2sXjTZ1cxw1DHr9MKEjDW1Xwau0mvMSW8An0ic57OtBn07moXJg8b0TR1TB5OG16N7uAPJ0d8GRmU40D0YuYVEFbAHVk2OrbwMmFuafDjSSCcUcXW/0AbfrTw==",
        "2ffe2da8cd88b74a": "3p8Ajx4jVvVBAKGTCjWOGEJcZZPxfLBGORU6KzM2fRvhY2+uugI9tErMKk/idxTykemLWNUc+FDgooP1pGu/g9zn4YCyQTFKEa8he2b5bRDv6cUYb5ZyPemvCf7kq4MIlIv5M4Hvkr6PrmXNz/ttfShCLaUj5+TwkGKigJIj03Wm6juCtOY4Q6BHHzEtROEW327tGPTH1Zmi1dT1jRDyvSv69T+qjmXZHCw9H/Hpb0G7bUcflddjC2I65g==",
        "3ea40c246f6bc3b7": "I95QbwY9DaSSTT5la6UzcpSlwJ1v7xRgWzhube/aMpCZmBwVE+IIaf8B7fJuo7uUqbMuxAOh1n/va2j3KjoBH2cZg7o1QJrmQucQ/RXzwVsARhRJ5TmBTilo0Ctp97PE7YkSuqHluyXb+LXhrJLcbi5ldtBB47DR5to=",
        "3f12c53e2d133ab0": "ajPrsRYgdGSy6Bs5AcExAw16XutxvZozkhlxnVmwEtgZnn29txEhHCiTvw+OD36pnRZQGEf1YuuNyMGPtIPylsX8ZvO6GnwQz8kwb2i0bYgwd9KjrCJvOisArCnSPUNcuqpDrWl1utZmKza+MDCh8r/Xsct0PE/k5Q==",
        "43131d294af1402b": "Hb3eX+xFM948tQVDhWwBWsqCD3PjuIGqLQw+lEEHrco8Mt/FHf2ogz5Y3b2uuB5/pFZzu41W9/bpVbdl2euBKYpEMFuesqx67g7qdrFbP9RupmHivFmptGLmV3ThvPDRUapF",
        "46015f316d538688": "AoK4DA9QnJqVr+V1IHFRxKZPWjR2Z36YIa9j+waOgOvIYjHP4K71xr6Ovc/L+iyeyRI6BD97xeQzlG7G911URuguI+88oh3FZH335n8BSRAYexIq2wwQW3ArsUHHILTUBaXR",
        "4acbf057542177d1": "7Q9Iq7iRdG/8qhc6QRxuqRqdSdCu4hG8Swg7yQhCbnm3io0ik2bC8iy2UVA+nyKkz7I1j656bJHctrMWK5U/so/NG3Cttsyy7U17IehiOsRZSN6fgJ2jUEQYE7RE",
        "4d2ee8e8ee458d0c": "YOFeKBsHuyXHYwwVEl6ytkAWGrDXb3nh/I7iwfQxMB684psClAfW232iX9s3f5eGI6B+VlZYNEiH3CkxqO3jXKN/0j26asqpw8YXF6PsXws+sjFdKwD6Tzfhk4KdVL+OUhMdvFxFhnJkaJM=",
        "518ded9ce190e710": "ycBSR3YGP/igUIYGXU3xLx5YDMMfV0W1KPWP2XhMaICvIcgI/HNMpqrwwwc4s4PIju/BUdSxX9ZPYGj8m1jk9cuMrY4qkAi6ZeFt+gn5FzrZ8icbvUH+AxC9adJ93k4SontVJ1+0ScJGkvFvpnSzp6NKZX/lFfakjGKwP6IAsCEi",
        "596458d746663125": "uzlucvzx7CPS9atfujfTRZkMxdsGGGrnGI2+lOdkNvR4ffco9hl8/Huz0XQj3Xq4QiHd8q8Q3lwIvoLsJTT4t3w1u/tb8kU6n9asCPdxRcq/Jx4OEWteXqTe2H+9YoYDuEyZq+gJSk/Zuy8zXyJyDhIBuGI=",
        "602189de988dcb88": "T/GQ42YqsIpPSYZMfQszm8sRzd1g12J8/n64mif7M3XWlzKOVyFJJLqlussJg+AAbmuhYt3Ha/t9vQCI1ZHu5xxVckFj0vt0ao7WQCmGXzzqSJEw+h8wUKP0ytiaYuvhe1kbnx7Ru/yzwYR/E2tXPXRnNV0IhH4WgimlzvGRyAQRK0we4W0gUYD1gfV9zJUDWhgyOfbgr/LLt49PLFOrh8bhM8USMzq2Ab6Ti9YephlebFp3RGj8JR6mNnBdr02lzztE8hC/v+lMDyrrVCJLTfvptvOEU8EsUQ==",
        "64949b87e3ea0fb3": "QcdjV58pPu/gdYvQFaVXrZHGqNshv1PpqKfkRwt3MFODOQRTN8Tid34FfcUMH2T7etrkBpT7eilJ+WvkVtR8sIQKUpzpiXbPiw8ppqMJtPSU8ipgN6ETGbc0P8Um+M0YpFgYXVxo75MUeyNKnqA/LLm0wsDr9ePNVmCgIXIu3lR/qXIaf6IB/URSyw==",
        "689c5c61f967b9dd": "tdMutKsqh/ViiHbuyz8tXR+EoYqpyCzW7WcDp6G9d7v3LcFflzQsKb/052U7okQQ/d1XsX5Q3wS/f5rlvKqIN+1edIBZ70XnxADoW+rgARuGoshsbDm2Xw==",
        "6a17472f29051841": "8VPKshVvdthZMkB+wcdWJaUU4Z0sTRUECl2ffF+z+kWIB7qUfySOnMo88pdqY9Pukm8r8oN8lWNRcCvD6726bZ0xDLUnKfnJESE1yGG9vP65bnlxpBXYNcAbNCfFFsWRW2SLhiYtD3Klx22veNDVPnofVJRiURUlOn2+pv02yFN4",
        "99574e2315f75376": "q9piDp2qmV4vSP4Jsa9wVP0NCmBIU451h2z3gCZ57EIFWebgWOuDV3Ujn2f2LL9puMbDXnHmNqF+I22Dm5dtZcSyeZKHfHNlosOkC/Ydt5xu0RCkDMGM",
        "9a73b824257c5fc5": "5DwhkaUzhF4Otie1CZcgzx4FTAfDhq8GW7MC8q2E3qWTJmRMVYNBkvJeAyzEBgdBBzEaKLgG/vBx3LtWR9TNiyk7f9c4Za/tA4LSwfG4+w==",
        "9e080f558fa76f48": "ajv2t6YElpxIAfQ9FjbeRI2Q7V4nd+hDwG1GbXv/7+KGKNot3QXg6NDDMnipFX1LOg18djN3Al2iZ6AYYkx0iOcJ4qX2x2YkZiFzwsn/bQ/SL2PGXc+8+1UTkBxNxAyCAqAlnwkTN1YhEWZNgJW0cP8QNRTdmkc21rQFI5BWJiqOWYMDgFoQAnGuJwRaXa0qGTlmNPJx7LdUj6U0kdix+Wb9z/J+G6vtub+8CJMzuHS0n2jQ0nk14zcTRqE1lE2u5zDY237p/4u6EckzxIVzuxMESlJyZdGuc+4UVCe7xUzOPQdVjUYZiSF//uI2vSEXqQVS9VV42Js=",
        "9f49f0b2cfcf9178": "AR704CyYuPberZaXq+/ewRrQA73+ZXby+gX6HNQAu+k1lr6irsKZHVeF1trt1fqZSgxMf7gP1DGPT9eK9WKkxh9GqLWY2YgCbEb/GNqi",
        "aa999f33c282e19b": "3idSpJ9VvOAjre+y4U/7owR62ekyb7OUpdGQUbyw1+YcooQ0EkUWVcmGwRElg6UmBn4WT9ZH0Os7veYVi1PeNQhMOf/P3ZQm",
        "e11fdeb32a1bda02": "kNv5ACvBUcdn3QyjhMBGccq6vO/0eJ+LDOkHPY5j1FZoqkhzvOlOteQ+hAZihEZVsDZ/XJStORsNtS34bmgUPfz6OvQ=",
    },
)

import numpy as np
from cfkit.checks import CheckFailed, Table, expect, expect_close, expect_count
from cfkit.checks.evidence import note
from cfkit.checks.files import check


def ratings_table(user, item, rating, timestamp=None, index=None):
    n = len(rating)
    return Table(
        {
            "user": np.asarray(user, np.int64),
            "item": np.asarray(item, np.int64),
            "rating": np.asarray(rating, np.float64),
            "timestamp": np.asarray(np.arange(n) if timestamp is None else timestamp, np.int64),
        },
        index=index,
    )


def needs_columns(got, names, what):
    """Demand a table with these columns; give it."""
    if not isinstance(got, Table):
        kind = type(got).__name__
        note(("no table", kind, np.shape(got) if isinstance(got, list | tuple) else None))
        raise CheckFailed(f"{what} should be a DataFrame; a {kind} came back.")
    came = list(got.columns)
    for name in names:
        if name not in came:
            note(("columns", tuple(came)))
            raise CheckFailed(
                f"{what} has no column `{name}`; its columns are: {', '.join(came) or 'none'}. "
                "What stands in the index is no column."
            )
    return got


CURVE = "n_factors", "train_mse", "valid_mse"


def curve(student, train, valid, sizes, **options):
    """Run the student's function; give the maker of its models, and its table."""
    maker = student.fixture("sized_maker", **options)
    got = student.call(
        "learning_curve", train, valid, maker, student.fixture("sized_trainer"), list(sizes)
    )
    return maker, needs_columns(got, CURVE, "What learning_curve returns")


def curve_values(got, sizes):
    """The two errors by size, in the order of `sizes`, whatever the order of the rows."""
    found = expect_count(got.columns["n_factors"], len(sizes), "the column `n_factors`")
    expect(
        sorted(found.tolist()) == sorted(sizes),
        "The column `n_factors` should hold the sizes that were asked for, each once.",
        ("sizes", tuple(found.tolist())),
    )
    rows = [found.tolist().index(k) for k in sizes]
    return [
        expect_count(got.columns[name], len(sizes), f"the column `{name}`")[rows]
        for name in CURVE[1:]
    ]


@check("q2", points=0.5)
def a_row_for_each_size(student, rng):
    """learning_curve returns a DataFrame with one row per size and three columns."""
    train, valid = ratings_table([0], [0], [3.0]), ratings_table([1], [1], [4.0])
    _, got = curve(student, train, valid, [5, 2], by_size=1)
    curve_values(got, [5, 2])


@check("q2", points=0.5)
def the_two_sizes_worked_out_by_hand(student, rng):
    """The worked model has the errors 4 and 1 at size 5, 1 and 4 at size 2, in either shape."""
    train = ratings_table([0, 1, 2], [1, 0, 1], [4.0, 3.0, 4.0])
    valid = ratings_table([3, 2], [1, 0], [5.0, 4.0])
    for column, shape in ((False, "(n,)"), (True, "(n, 1)")):
        _, got = curve(student, train, valid, [5, 2], by_size=1, item=1, column=column)
        errors = np.concatenate(curve_values(got, [5, 2]))
        what = f"train_mse and valid_mse of the worked example, the answers {shape}"
        expect_close(errors, [4, 1, 1, 4], what)
