"""The checks of question 5. Made by `autograder build` from solutions/neural_cf/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 7  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.201563,
    {
        "03a4a8a64f4ceb1e": "e9OuMLT6xdw1f7avUJAeaMATa8pYaSNkuuKdUHFJEp54in+icVxw/KugaRoadgnjtSBuggXg3tqd+ZyL9Fryb6CHCp62/jnQHKZgoXB0//LEUDyUNKWO+8WGjeKad7UPBcZcmqw6sDwRE3T1",
        "046c85ca34027f69": "7RS6QHitsDKiVUSVfW7bRO6vlX9kZi6iIaxgAsNDQHEDbPuICEtmWVgt+e3uSjmcxN7pxv1/WWW3UguKHlHI9HVkgO4DA1ADe/H+jkv0+43+sddYRVvGOrMC",
        "0680bf6971939a41": "MODjDePmdAi8JzmDibrk8tgPI13ZIROr+JfrYQiaJ8d4rxJrTPq1s6BpIwelsgUceVGxno4YjUFbiLyQ9d6+1CFPPuUPNdnF",
        "0feffb0964bc393e": "ThnB5DqTNMIDzRkfYlUHK/xIEqTZPRwZ//5pO6agQ6qWFteJ3gahmF4mlYxewY+nCwlCg+kcrnX9d+48iCEsB5fSfPeI5Muv1bCyn2RlQqW7r7UKRh2FwLvt8ersrEg=",
        "1533b08bf073a9a2": "yL/Wb+O7JA5x2IxMQi6x72WpoPHr606Fa+fJhEgX0V6sy5nMvo6vdFxahInxvtUiHubHp15ch1yXKSOXuXYl0sT4NkieIJgz368m0kmvkz3jch9h5/zrcfTHelI7s9T11c1uAA==",
        "154ad0a575ee8130": "uvrV6VdoSLuLJJKVhvLH8rxWvbEQb6UvJKionInfncRqDzWlj3HGqxp4o+7sBcG7il6TBjhaS29y51X51Jh4hhfvx6f1XUegLdsuszoIcdnuQu8AVW2IOBON8bfg3qA=",
        "15996191efe025e2": "n2MREhVlkq/fdPvDq/1GbpxtC0ptZnEQaEm4zuEYN2fH7eVKG+YpoyO+PXpCKrqkK6L5bL90mipFCKNiO3Y9i6dopMEToyYMJPnWQOshI9wSEuJ/97Jf3joi2bXUN9W0N8wKFI5kb4W0fv/mr2KBbYNC2ZUVklA=",
        "19434d10dfce8572": "5cQvB6BMKFHYaZiBJnRwqFqfHfTPpjtbVY0xYNORxUx+SSfTUpaCSe8iBQnskuNNBQanChD7jYPReQ/i0qshdkxTY4j6pXms7wlIc4VBAR9GOW5hGK2jDLExKi2GhX58ddZGPnTDIw==",
        "1a6cf443c3aa22c4": "+SZ3g6U6t6mVwhv4bFIDesnvDKzNag1lIxpKM9gumRKCJPqfQbXwqJb/kchIkm9cOZn5kbdyVg+J/xB4xpx0D1l1hjESH1Vl1g1omsmp3AVU6NE=",
        "1c1d80452dc33902": "SOvfV1Je0tWJI8Gx1praYpNrhPPuS5lj7JBKMgvcCu1k9m0+54TRXhpi8mEiYY3PJvyCfnU7RZox9PVW4vNzlPRhBctr5kPPAVedhsQlxCN/AxfP34Xmw5rVeG3jHA==",
        "2311db66f1946824": "o5m/pjMFCHBVPJhjn0SldKL23P6NZGi9gDvdUlXQQPDwWoDkgjbW8STrodFE4rJ5eD4/jA+1IZbXSHs72yMTgnE2VvQhwJsvusOvEql473bPcut9EWsbidx3KwNLIIDmU0xGiroYalIGBO5I",
        "34482f8ef547cfe5": "np6crqe7y488l/fUyBIPXxLoXf1d1QPKXx95lENjAp2CMn+sIOamFRGt3UnbEOieA7WbeK1Jz3GnX5gTT8P/38wrp1mV2AjxoX7kOiyIoO5fZvgFSXQ3sO242yWCUGQLKCT7",
        "37e573e188532cb5": "vvjNMod4uP3hJ0w85Bn/Vb9ZlS9mDQ15S5e5vFIiA/6zJB70vuSFDBLJ/vv1ROEyK7ekhfowp0d77v0jdk4ZnRfMRLaQaa0wcA8cW9NYts1zV0jdcRER9RP/67h6ujvRRpCRntqJZWEzPEnjCLRAOagl3cWFkXQ=",
        "3b5ba0f180dd4319": "0DlRMYgK0zWpN45CGYdEjux8LBJofKGV77Pin8HCKX/9ax/czM+Gc/v0LDqG2c1iQOtZdQL2g+PMlYijTgm7QQ+WNE3mUoTgAbdcrkhFofshfbHeUzmnNXpuxLbq8KQ1B3R7hT+3/Ie7HkHu64ItbiY=",
        "3eb5715332d5b8cf": "nlZRXpi8IqSEahNQ0tNyy3VY7lbXigA2cM73ga4pk0DBxeqxCGEvT/vVpnwMjLeZW137VwXFSzeODOONZCU0hf3MJyv3JZ0E5IcFSgV92/aHRT967ej6KxG/",
        "4f58d75202ac12a4": "Te8wSYSyf0M9meASOmzD/upK0jN2iIqiftISP8kSaAoiePMpzBem9MsExAw9gSFW4BcZfB6LufNBx6PWif/A93nwDiL5oRqeHsgUc74OOaiDSJrjKTzgPMj6J060yQwz0WPbzbkaZgOPDrGiE+IngaiG",
        "5ae09d6f02c17903": "mxOvucm0D0ikqwMQASxyOYjI4j9oLrznWoVtqpTfJ7zcNU2Fxpa+GJWc9MQlDGHjH5aOT5XMREFRXWqpBCU=",
        "6d2bccc26a5566c6": "/AQRBevmFLU06LzHiNr2gq+3jjoMPeK/anYHeD32rTxQ4isBi0XVO1Hu8kVf+Vw1dNCzHK0LERma4DZpldQXtvomIE8txHXydLe5rqNuhXq5Aum2bSF7PDUlK4aWQQR+FTo=",
        "746f9a6984e74dcb": "ewa1B7vZLKGyRoIZMLtWHBdqMpJNMf2KXVN51qFHoWSWYMaA33SBPtITU2tBpCaMq8GBNaohaCDOi7s9mhD6r2erS+slBYXklDO/8T0DQeE61rY7zTMNEP1SGjF0rcpQntJoASewyAo2JUhz00O5EAwOU0zBIA==",
        "74f4d8d0a427b345": "4lmQzESmYUr0kK6+Vhsmg9q6/QR/j8e2w0fqdofO9aYRFkcspQFuvgKjRiNVDqmRy/yP42i/sExLtb5Vq3TlGCJX7Z7+93Fo07BFMXAE7wGxHhIrhQ==",
        "75a429ccb740879a": "7BKc7pL8QYR1uOdlfvGGulsxQTQAX6TI7Tjauep1a8uTGF4zNI5JS5KudbsdUF5JAaHJ78nlVpfg5VwLkjg0mzyRbSETzPTu8U784/ZFPes1qy9oQjZ9tfFCugoqX4l/h29gYXU=",
        "7d8d8fc71c19664f": "U97BGGQpgy4r9rvUZxgpxRFUMptcYex270rN9PchPQ/cMTxBXfSt/JJYL0+aULHvCH/TCZ4Zx9s/XwTEFIieHefbXWtekywIlTwOG9v38cq7265mILzEe2YotVnurpzfnnKMJesloko1Ui3YdAMEC0fGwkdP1eempNED+ges787DK9NN2/1VqLZHAA==",
        "85d3266378f973d9": "L4YA343Ryi6o5ALa0YUOyCFb4rXjmXWohBJmW/SU/SDdAOt9ESqfPeDWJxzQCrR9kV/t0kn/mb+5N1WR0FiqC/3e+7Oy63ny0WwhGOZxQ18WnijZnr2bq8Ew8BClJTczkn6WH6l9A9j51tA=",
        "88492792a7860fb0": "5p79mqLD8edAuAUv1Sh0vNWGSsN/VsbXiScxhgt4hj+z7PpXfSq6AJz0/MtGHLhxw4HUB4t7mWWiYx4hWtKTGie7pClgIG2RLLyBcSB2J3KecgKViDzTlPv7YO+anFWJcVhjvftFgUZHJlKPDA5E",
        "8862d8c161727bbf": "dP8vUBykcRMOJjU/SPf4WU6JvYbj7Qs6ChOQHodnDEEpoIxNnFvpq7eIhe6ABcfYYO09LzyibyypeBK/FdTEpdqDpcw4iJJDF91dQTiv28dpkcMvOSGRDMkr4ZkfoTcHfH6B",
        "8bcff5da0ee3eb83": "hbE7RySNLP3HEv4opayShuqJKEHdUQv5GmWbPATrpxjOpkXorJ2YbD0CghA7aDa+s11XBos+1N72BQ5TKQOr/Y37AVLPGJV8MWOHdbs7Uco=",
        "8f17bff12a00f878": "semlLVFL+hpjUs0WJIcJPy6Ex+Xz9IM//RTr5xLpAgjE/+iAuTutcojOMi3pW3e4vzAAOT8bUTD9VTfMC91pN+ly50E879rk3FOh5YKP6tlBGLEMR20Z/UqCBhTkulV3MGGaCUQ2MultkbvxYcpSLQMz7Zf31m2OiiR7uVSfFU4U/+NVh08002Pxs2Qnh58=",
        "9ac694a1287c51e6": "X4ftwB+FEZirfEnUgYRwWAkYSiIOi3SazItihyMcpFyA9dgAnu4gHU2htne4YxIRyw1e0i5xRqvSd7UWQQ==",
        "9dd8cea6fa2761c4": "xSo6k09La2kn8PVCg5XkGQDi/ys+yrQaoZI+UqCI3uADBtmyuWBUfP8ftDAbHVnk8VPHrKTPIvksHO2qGJjb7Rxc/xCl+D4SxbVsdVkcf3EEjXXgKA==",
        "a7012a19aa7c3397": "GQCEhAs3u/2nL4eIeKRWVEXRh0SuJPucHrxn4pKFRvGpFbAUVebJOrUpQrhOc4xDK1Yr7RdY+tDDRfmwgpo7E/rvAAVV4S1fVQK+cWEA/CkVHSL3hPGCcvcxT5C/5Xg6HnmBOyA=",
        "af430f3461546441": "kT/Wg4kUPsdx6J6Wc7IxjlBLUXo9h1cn0YgESrt4AlJ9OeGGTBfgIgRK9rf7hpnENKzPsN7ry/4=",
        "b7834f348f4d9e30": "oCer0hSQpk3Ps6MTWomOPW9DjMm82MRctVcKTkPrzkuHJM0dHPSjbw7mZIYPzSXM4parpi6GgZufYR5iElkAxsKK4M10S/LADTNnlRSE4elCLJHMFjcztwu/Dnnf15N4",
        "c077d5ba448f3fe3": "EbjwzIGL/10qAYzXL9C4TJcymOUVOHZomy/NCYg5gX3B6c0npik+f/q2x0soczkjSmtEX9BsEvCbd1M6WBdurkdBfZZLxpvZoUhJRaU/a5RzAOLHzoC8v+i1CLY=",
        "ca3d80571a40b65a": "c/8R3sjHyAQbI0A0OrELizZDn2vSFeZWP9/TPtlWfJucqQ9385lfuNWj8KYOkQ550p02cTslSYGU0rMWrbF9WpdTp28M6zbxyLVNcjH65upJPd8Tu8d7O8uHMH9fYElw2GMyElDeaZz+35Mr7TQxUXnW",
        "d07ed3b69021868c": "NQMt6+ynBbtpImRPcFlcvMFyP7YX/JJ9CQ8o0k891CiEMbXjbPjGpGOp/Ll2ANULkYIBsCc5PQxLJDPztxLCCgUMRQveg1SEY0oiTmeKINcsnFWycBwDBtyYruPlMDA53pHGLq8cFh2e37g=",
        "d7c3613444b3e18d": "RTq1ULoD366f7qumLe67rKtjla5mnCE2ugOsmXzUDmK+I3q/ANlCaheQYmLhRbl1ozofkYN5311zDw2UUikO16mvxVUBeQNDSvrnXCSLbh8H2hO9QajWB4b5NvIxXRIquTYh8T6WgPo3+uCU31/9NbetbSVzh9XLOmE/lxmYYIEDiQh6TFC6vyqMdO3TjsJqCiELgxGf3w6BYCAC66TXwttcBHBGV4ug/NU=",
        "da3b7375b80505c4": "lGRlqywVLAbpqlMLPyHpN1Y5BuZp3BzC1yu8ch782n+qxkVEGj1RT1uxp9aF9bUQx5F7x4l1fpmcyDxM66od4RZNgHLtC5GsjPV6SJqHzs4rjQ0J5UcH7BjNG42yVJNtp0OaL2b1xymKw6o18CrKLFilfwiDu+iunpHICF+uT/CToyQpTkjtmV6kUU7Jv0ofu1rkal7FZuVNRwg2iE7jPFNwOs7uUctrd9tqg33vnCGaHAOkd+WeIkRBt0RxqOq2w/H75moBTAeICMBSMacvOlgAs8Pp2Y/XLgi9/BKS+bO5x43HgdqF1MKBtWBNQvtpGw==",
        "dcc85e17ea5e1888": "1YL3r7wCeUT+YlBoTyt8QCTtAxZyb2wTbf7QB7WDUC27muvqh8YcltUIWE6CNmFMRqreChwn1pqlmt2VVEgp4/Fe0BD/JqzjzbtLpf2nPkNJm0UHLwvVf9mjjU0Gt4LqO2yqKnxghQqYC4tLxWV8Yu9bZ5MNCydNp2L4Yp8uAgBtSnGU5+jqbzbIEcoI0J8drvkqm/TLS53A5tx6hs/Hdx7zJ04xiSekSgwXt4nZHyxB",
        "e8487b3b09e3d039": "993uQOl08rCVba3Y4yX0INbA0xyWy5d/DdUr9EWcDmiz26DPFlFGxjJtG33raL1mA6vOEjP9X0qC6XGjUVrcjWeP4/uBskutjBzqMcNOTlXf9Zvf2lrw333I2WjSmYqb5JkxXOX8VSSvRI84",
        "f33f5d46572ec405": "C5WfHv1wmkkv1WUriwZaLDeS70aC/t7Ceyfn8mWWOwSeZw2pR2Vxn9oJm8OGO2YPof/VbssX/fO4uD4o93JJZRqMg5vuG1FkVFxdF0UTjPi6i5J+QN0+VxH3n7qHVeJP/uJQFHc/esl1d3Hj",
        "f5ca93129d13ffdb": "6Q9g8Z7Aa1febqAWkXSjCbCT0/2haJzTG1UaDRrKjYp/4D2hD6P86Wzq5Z4g2rieXr9BosHNttBw2MnC+ZvkBA5nO5mfeo0J38uxaoFnTUDi2rHyeQCWPPYJTTAf/3I3AD36tOycRORyKCON0gJdOFgZMNg1cSK3dg==",
    },
)

import numpy as np
from cfkit.checks import LayeredModel, Layout, expect, expect_close, expect_count, expect_numbers, expect_within, tensor
from cfkit.checks.files import check


def steady(model, *args):
    """Ask twice: a model in eval mode answers alike."""
    once, again = model(*args), model(*args)
    first, second = (expect_numbers(got, "the prediction") for got in (once, again))
    same = first.shape == second.shape and np.allclose(first, second, atol=1e-6, equal_nan=True)
    expect(same, "The same rows, asked twice in eval mode, get two different predictions.", same)
    return once


def wide_and_deep(student, n_users=12, n_items=10, n_factors=3, layers=(7, 4), options=None):
    sizes = {"n_users": n_users, "n_items": n_items, "n_factors": n_factors}
    layout = Layout(((n_users, n_factors), (n_items, n_factors)), hidden=tuple(layers), wide=True)
    made = {**sizes, "layers": list(layers), **(options or {})}
    return LayeredModel(student, "WideAndDeep", layout, made, spare=1)


@check("q5", points=0.25)
def eight_pairs_get_eight_predictions_from_wide_and_deep(student, rng):
    """A batch of 8 pairs gives 8 predictions, each between 0 and 5.5."""
    model = student.new("WideAndDeep", n_users=7, n_items=5, n_factors=3, layers=[4])
    model.mode("eval")
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    expect_within(expect_count(model(rows), 8, "the prediction for 8 pairs"), 0, 5.5, "it")


@check("q5", points=0.5)
def wide_and_deep_by_hand(student, rng):
    """In the lesson's example a kind user and a weak film get 4.50 stars."""
    model = wide_and_deep(student, n_users=4, n_items=5, n_factors=2, layers=[3])
    model.fill(rng, tables=[[1, 0.5], [0.5, 0]], weights=0.5, biases=[0.5, -1], wide=[0.5, -0.25])
    got = steady(model, np.array([[0, 0], [3, 4]]))
    expect_close(got, [4.50, 4.50], "the prediction of the worked model", atol=0.006)
