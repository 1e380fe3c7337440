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
        "0d5bc00caa8487b2": "6ItDI5eF3QaYZEWQpsBpej2LTTdQMfZgM4XlEpNjg+LYS75KEK2HiZ/NcTv93hNdA5SPVcQkH//IZh8TenxxJaC9oyasaDGM",
        "131f0b32e48afe19": "+OK03NcplMZh4bXHBjyJeb2dPoRxEF65nIRBBxJzDlqjjQFq2ANje9DEefdSFpR0FL0iEIDJJhWTJJtBSSq7s38FEjoqNcUF63mdlPoD5kW1Sv8LxfhbWRT4etj9EMRhTjiL",
        "1df97fa704cdea88": "MaH4MQfGRlsYyg55lCEvsWtkHCMWf5g6kNX5dUfbVAIlHgxgVs0FVNZZk3esfimIO1kpCoLWP/xC5GHioR0zIHJLnSBxTlM8a75cFbFyXIYsJdvkcXREPzVQaJaNwg18moTJMI4DUvjxPHw3IOw9m1aacI8=",
        "299041f66793fcb0": "MumXyA7a8VCjXy5knzHokZTnqbFMsNhIy7fUorxKLlwg7pVLB+QjC0AEzQpmYKiVDbCF5H0uD61xixddA9sTPQwVt9BvB+yRIOqNFFicSwrG2UCoxLzxmQ==",
        "2b539788695f7fad": "BF4JBQ+eLSaF8Ai5aaEgq8VHoJwnn+yJL2sXjTZ1cxw1DHr9MKEjDW1Xwau0mvMSW8An0ic57OtBn07moXJg8b0TR1TB5OG16N7uAPJ0d8GRmU40D0YuYVEFbAHVk2OrbwMmFuafDjSSCcUcXW/0AbfrTw==",
        "3994bdde409c82ab": "Du7Dr+Z06fnXNmMZXxAjtqt1pOdK7ND75e6gMoZZNeLA86vhL6OVfSnnLU2W7OZib2adMKw/0Rlo0gyd5rrWUtAa+Lo/ryX4XIaHDUWZQTO5qr/CIeGZ",
        "3ea40c246f6bc3b7": "I95QbwY9DaSSTT5la6UzcpSlwJ1v7xRgWzhube/aMpCZmBwVE+IIaf8B7fJuo7uUqbMuxAOh1n/va2j3KjoBH2cZg7o1QJrmQucQ/RXzwVsARhRJ5TmBTilo0Ctp97PE7YkSuqHluyXb+LXhrJLcbi5ldtBB47DR5to=",
        "3f12c53e2d133ab0": "ajPrsRYgdGSy6Bs5AcExAw16XutxvZozkhlxnVmwEtgZnn29txEhHCiTvw+OD36pnRZQGEf1YuuNyMGPtIPylsX8ZvO6GnwQz8kwb2i0bYgwd9KjrCJvOisArCnSPUNcuqpDrWl1utZmKza+MDCh8r/Xsct0PE/k5Q==",
        "43131d294af1402b": "Hb3eX+xFM948tQVDhWwBWsqCD3PjuIGqLQw+lEEHrco8Mt/FHf2ogz5Y3b2uuB5/pFZzu41W9/bpVbdl2euBKYpEMFuesqx67g7qdrFbP9RupmHivFmptGLmV3ThvPDRUapF",
        "4c6ebc3ebd884105": "2g0rC2tgSU864CPdkY2mEu15d3iX5q1Mti8WA1w/DfyhuI2qUDGS4aAqkiRuCtjJ7ZSEumuxQ6H1TaKWiTUYakCggMeREEe2o7jflBtG1pzXZVjB70Mb7O5X6ZG3LYUFlFoKVC/6nhfft+9s6lXe8QrV4hIhEsXrE2t7iBGDXcP4Kc7D6wdJX8k/sTuYpftkMoX2S2leIO4opObkXxC1SzJ3YFTPs0aecUslkCPT50FqpIjOO+8WF47Xe2AkzXoZ8lC3/DAPBWeZAvvMmoad20qyuk/InN1ku9suEySKOtpGkxOLY0FTwcO4uPrjnsD8tNNTxYvQD4c=",
        "4d2ee8e8ee458d0c": "YOFeKBsHuyXHYwwVEl6ytkAWGrDXb3nh/I7iwfQxMB684psClAfW232iX9s3f5eGI6B+VlZYNEiH3CkxqO3jXKN/0j26asqpw8YXF6PsXws+sjFdKwD6Tzfhk4KdVL+OUhMdvFxFhnJkaJM=",
        "5996411cb39847e7": "+/JuXXrv4uBm5Cv1qPnaIHF0k+iLiCzAA6Pi2FrdPkGStTAIRgVNmTfidhQnrsEl+xzFBPPFTYnRjkG75/Q5tD0Zax2C7dlMvHFOKGcuuYL+BXsL2w/3iPL96cbc/OqWo1Ohbp5yi3KlR9yMbND7SZTItI6Tn+5kGarsL1Hxiacd",
        "602189de988dcb88": "T/GQ42YqsIpPSYZMfQszm8sRzd1g12J8/n64mif7M3XWlzKOVyFJJLqlussJg+AAbmuhYt3Ha/t9vQCI1ZHu5xxVckFj0vt0ao7WQCmGXzzqSJEw+h8wUKP0ytiaYuvhe1kbnx7Ru/yzwYR/E2tXPXRnNV0IhH4WgimlzvGRyAQRK0we4W0gUYD1gfV9zJUDWhgyOfbgr/LLt49PLFOrh8bhM8USMzq2Ab6Ti9YephlebFp3RGj8JR6mNnBdr02lzztE8hC/v+lMDyrrVCJLTfvptvOEU8EsUQ==",
        "6fa24e67ca731ef2": "kZYFryDXi2jFArOdU7MYacnDI4w6G6STKlguJ0+JM4XnMByZsPbdYRHohGGsPeUrJB1Iba7vuB6rWPi5NXFraa+ELlM/RZqgpwAC+wOy/Q==",
        "856a09d6f6701658": "ahZzeKlqbXWWdftT/qAuXqgLPSRCH6HpnOouXV345kAoH4YdubC47vZRLpJSjLsbKq1QQh43282HJzg4c1w+Wq1JK0AzhPLk7ioZkghxbJLWn+7N9htID1Xq794i",
        "ade8255cd90c726c": "EiukFdRrTxgy9br2Yl8Nl2d1cUhwLs2mLO46/D8y2Kfnt5k7EZ1SAtOpjZXGHU6//WNKkZrdPB+CCEzYli3vyyeFQdwuC6VA0ZmuyyH2Zx977VJX",
        "d735ad3a8b0b8166": "OYulhREHH6xv5euk+vT7uVODotQtpxNY3e5XctvzAYfZ+QX6sBPPaYv5YjUgxl2BJXSdVBsQl0ja7lHFlgTc6WISe/Yz46yiUo/wVtoR4fx1qDuzlXKTJgoCecw7LfwfdY/Nup/7WovFF7XtPv+Mq+d+LIKSYO3HQnzuV3dI/A65F0HwwqgVPCAiNwMG3PsSvcTvlaSv2B1kgPU9QhfVEV8f5byTJZV1OMBnL2IaSrMLWz4Cg3hsthdjcg==",
        "d93347d88e58d680": "5HJldAGzdKVupWajKjgMe10GzcIHU7zl0SFOccU4x3KGoL+NfuYWVAr2VwRDEuh4uJw5aCicjUybieTShVLdSqTzMMF4d5ukpKEy224=",
        "dad2491ca4cf549c": "6PP483ur1+PzLiWCeiHqKnJaLRzMYP9YDOZ2iYAjNZiQiH9xPF92bzEYPprB40id1IJ6OEadgTAvdQLS96JdwPhqAaU/f9f1",
        "dd083b32aa22a12c": "kiyqcPM4Vs9fFBebgSWhj0xBHZkoV6Vm63HvB3BJloibhYKaegPmvReUuCvmiizM+1gO571YjkAfiRU2YU5BzOeMyskE3HaCPUJu/sqa",
        "e11fdeb32a1bda02": "kNv5ACvBUcdn3QyjhMBGccq6vO/0eJ+LDOkHPY5j1FZoqkhzvOlOteQ+hAZihEZVsDZ/XJStORsNtS34bmgUPfz6OvQ=",
        "e4d8d8d43288f9a7": "irTh2HgObly8i5X/yB7exHYbRACH9Mlx37s2uDtcDUGVeYVyDf/x5JNCLHVPT/T6obMXGjWMmGznVXR81h7eXJBIf7TG4qjLjWJkZ4wRepV5VVhAqyE2MznvIM8SHxRmQBwUc+iyYySYiAyl/8aextmu19HqO8Cnalb6cam/5NwRweTbD4FgZqGceg==",
        "fa27f990b9edefc5": "3kI6uBlIXA+n+3aF/a4FMvTrCseTBPTWGggNxDKVzrTrkU3vqenJd6OV6rJYDX0JI3hSoyHLonqXOj593WzuA2f68F2oFJ2nbzbPg4wSF+UYZj0fnFfSwbUizz3c2I/4Xb2qQN4+ajrEgSwjDRjgTwD6UhwT0GaOiASCfDf56UpD",
        "ff101dcee3489363": "r/nbBBHgoiCI0lvinJslkLtbBeMvUnRC8KV4eOgiCkDG3gwqH93jNgQcLkm/aYhLEHT4sppPRouVillH4lyHYTT7nkUYBC07pgXUidjv071me5l+8RljQL6mt1qfFLi7RYA5",
    },
)

import numpy as np
from cfkit.checks import expect, expect_close, expect_count, expect_spread, expect_table, ratings_table
from cfkit.checks.files import check


CURVE = "n_factors", "train_mse", "valid_mse"


def curve(student, train, valid, sizes, **options):
    """Run the student's function; give the maker of its models, and its table."""
    maker = student.fixture("sized_maker", **options)
    got = student.call(
        "learning_curve", train, valid, maker, student.fixture("sized_trainer"), list(sizes)
    )
    return maker, expect_table(got, CURVE, "what learning_curve returns")


def curve_values(got, sizes):
    """The two errors by size, in the order of `sizes`, whatever the order of the rows."""
    found = expect_count(got.columns["n_factors"], len(sizes), "the column `n_factors`")
    expect(
        sorted(found.tolist()) == sorted(sizes),
        "The column `n_factors` should hold the sizes that were asked for, each once.",
        ("sizes", tuple(found.tolist())),
    )
    rows = [found.tolist().index(k) for k in sizes]
    errors = [
        expect_count(got.columns[name], len(sizes), f"the column `{name}`")[rows]
        for name in CURVE[1:]
    ]
    expect_spread(np.concatenate(errors), 2 * len(sizes), "the errors in both columns")
    return errors


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
