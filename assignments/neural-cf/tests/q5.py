"""The checks of question 5. Made by `autograder build` from solutions/neural_cf/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 7  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.201563,
    {
        "0188861e7030c499": "9JXTdG+wwtlj9oFpNFTVGMAR+u1usuvJxuzmrejK5LL0N7PcSYSH6lZqn4wHXBHCGnkC0u5nLVeEif8jHLZK+SZ3Kf3uM4LwuvYuo1rmE7oPEKroieTdariQRAp1yLSxwY4Wmg==",
        "046c85ca34027f69": "7RS6QHitsDKiVUSVfW7bRO6vlX9kZi6iIaxgAsNDQHEDbPuICEtmWVgt+e3uSjmcxN7pxv1/WWW3UguKHlHI9HVkgO4DA1ADe/H+jkv0+43+sddYRVvGOrMC",
        "0a02f52f44d0ba74": "+lgvlSeYf6jS2WcEEFPJluZ/BCpD0+HvEqJ8ei7Gm/AmQ5MjVBM2fk5gTS93gtz0IvYT0D6wqX1TaFjbbaWuYOk8bY0RUqFCdb6RGE2sZVrdCYdmm2mKye8Ic/+CvraOA24HcGvciBZqoUYg",
        "0feffb0964bc393e": "ThnB5DqTNMIDzRkfYlUHK/xIEqTZPRwZ//5pO6agQ6qWFteJ3gahmF4mlYxewY+nCwlCg+kcrnX9d+48iCEsB5fSfPeI5Muv1bCyn2RlQqW7r7UKRh2FwLvt8ersrEg=",
        "109148baccbff715": "g4Rfjn8Zn7jl1b+4DGbcgruwY/qsWyfIHRDfuXCN+ANZuHvrzRKdLqM6XZ0VjBXYJL3SrjC//F+CiYBeXkdK/Z0aPdpzwrvA",
        "154ad0a575ee8130": "uvrV6VdoSLuLJJKVhvLH8rxWvbEQb6UvJKionInfncRqDzWlj3HGqxp4o+7sBcG7il6TBjhaS29y51X51Jh4hhfvx6f1XUegLdsuszoIcdnuQu8AVW2IOBON8bfg3qA=",
        "19434d10dfce8572": "5cQvB6BMKFHYaZiBJnRwqFqfHfTPpjtbVY0xYNORxUx+SSfTUpaCSe8iBQnskuNNBQanChD7jYPReQ/i0qshdkxTY4j6pXms7wlIc4VBAR9GOW5hGK2jDLExKi2GhX58ddZGPnTDIw==",
        "1c1d80452dc33902": "SOvfV1Je0tWJI8Gx1praYpNrhPPuS5lj7JBKMgvcCu1k9m0+54TRXhpi8mEiYY3PJvyCfnU7RZox9PVW4vNzlPRhBctr5kPPAVedhsQlxCN/AxfP34Xmw5rVeG3jHA==",
        "2311db66f1946824": "o5m/pjMFCHBVPJhjn0SldKL23P6NZGi9gDvdUlXQQPDwWoDkgjbW8STrodFE4rJ5eD4/jA+1IZbXSHs72yMTgnE2VvQhwJsvusOvEql473bPcut9EWsbidx3KwNLIIDmU0xGiroYalIGBO5I",
        "293e069c318898fe": "qaCbjLkWiNFy7E/P6N9fETdTnjD1WQqOk7SRidVAw9q/Rnn3dNViBiwY9h9wqtA3Cp3Euyt0/ODK7iY91uatqyo9Gku7yTTHdNCB6OtE8+OMngrlIpgSy9a9geFO3q74d3Z226STV9BuZfWY",
        "35f529fcfcc09117": "G1i6M+Nz4Dt4ZpLGpX8hgu2Fr+bdYgAX0x2iEZ6TefQcExFXz2rxOAgANeR1b4fUe9iSmRN1i8gku19crPi7OlzaeJPM6Tz1FClOL6K2XvDb4ruAaJ22PcbUZlurtTRsLPd+EZQkjX6S3y8=",
        "37e573e188532cb5": "vvjNMod4uP3hJ0w85Bn/Vb9ZlS9mDQ15S5e5vFIiA/6zJB70vuSFDBLJ/vv1ROEyK7ekhfowp0d77v0jdk4ZnRfMRLaQaa0wcA8cW9NYts1zV0jdcRER9RP/67h6ujvRRpCRntqJZWEzPEnjCLRAOagl3cWFkXQ=",
        "3b5ba0f180dd4319": "0DlRMYgK0zWpN45CGYdEjux8LBJofKGV77Pin8HCKX/9ax/czM+Gc/v0LDqG2c1iQOtZdQL2g+PMlYijTgm7QQ+WNE3mUoTgAbdcrkhFofshfbHeUzmnNXpuxLbq8KQ1B3R7hT+3/Ie7HkHu64ItbiY=",
        "3eb5715332d5b8cf": "nlZRXpi8IqSEahNQ0tNyy3VY7lbXigA2cM73ga4pk0DBxeqxCGEvT/vVpnwMjLeZW137VwXFSzeODOONZCU0hf3MJyv3JZ0E5IcFSgV92/aHRT967ej6KxG/",
        "41672b43c546d033": "84swNaeU1uQRsx0gIjjzyTiOneKkxBTxxtZAq2e3+UuUmaV+ttqzuIHVRSsU1KF4rzpb5NmDzboNXVxSOUuaOxzPIe7/3k5Jmwo7uIhIZVbATcZVNop12XigH6WPTwEsF6MGQdnj94wLOPXM8PY/5XpnFEqCgcAifvyvcMFwcvKqJwd0Rj2IX6yn8ZDfJkxxG5oKvIRQThklj8kALNRgcBi0fjBRAeB9XaETp2jVJrPqxyYkB2eUo0ZPKW5xuNYYl2IA5f/XfJlUxePbRAAedecKmaOR7K4z5QrqFqzkTeXqAbQeuCRjgdRopse4aygJbw==",
        "58a4d91270108b70": "sf6oW4Gf5960V8sUCvXQ1ryEd/oePVb5yXywlSBFOjtHlQLLmhiWvsXAMlG1KnipZ93xdVuRNSmBioZVtovtpg8xhS3xiYSJdFX8B2j7pceLnUunC/+5K+eGZKIeRZcA2xfmQMJbcWY/nDB7dRN4R6zoPrvqdw1N2vgdFsdQ4arxBzjmlyXlZ1SfyHTeSTQ=",
        "634dffd67a1e9be5": "bYEs8QeVDLVVCapqO1KgvkqXdWngvoBXu3JQu323ah4kOrR9+68xhk0MpJkwfDUnrInxKktVAx8KqVzyVd04eeJaVewdMhdu2l9Obl+gOdvJbBE=",
        "69db836465d74336": "2NJ5pVT6yGjmHxGyq1NM/PG1pqDDhYjCb+sxekrw8ew2ZXHjX5u02GfSBfMik3zwM4Xf1BsJUwES/fRaY02VWukZtg255/W+QNa7DxoGcASm8VeI/TUcOVjOcBOpYBNeWTjodxZ6VCd/bWMMqD5VF6fsdfa32is=",
        "6d2bccc26a5566c6": "/AQRBevmFLU06LzHiNr2gq+3jjoMPeK/anYHeD32rTxQ4isBi0XVO1Hu8kVf+Vw1dNCzHK0LERma4DZpldQXtvomIE8txHXydLe5rqNuhXq5Aum2bSF7PDUlK4aWQQR+FTo=",
        "6e53197624d9e3dd": "63RaJ2ueOkAB+wT2Ug9J3w4rrH5Gdz4sIqn+fzmfdXHnR4uFkTePc0rli5caosNKSxddfq0YiZYYbu6XWA==",
        "746f9a6984e74dcb": "ewa1B7vZLKGyRoIZMLtWHBdqMpJNMf2KXVN51qFHoWSWYMaA33SBPtITU2tBpCaMq8GBNaohaCDOi7s9mhD6r2erS+slBYXklDO/8T0DQeE61rY7zTMNEP1SGjF0rcpQntJoASewyAo2JUhz00O5EAwOU0zBIA==",
        "7696b2ffec8ba68f": "u+yC2ytLkILNx6D3tvKEmBerBNjYM6+b+2SviFcijujQ6Wa4rJgyqSIj5esQJxkir4r15C0YpTRkW2lIA1CCYwsKdb45a3unQIUKWSSENHv+9KIXYJZp9mNxFYgYIYsQEY1SE19nl1EjJS8C+bvz/t0lp/kXJlQU63TAXGHLIGjEa9CeZdjIrY8piuIA2Nb3ip1juk27xOTQRnQ5EEsDj+FMN9Qgi6BsP+A=",
        "78352e36199d333d": "wRHi1LaboFWelzrSb723c0O+n/2Iy4Jf0NArHIZJTDY7NYWn5zSR6e5pRFFrCnPP9ZWYajN8/0wa3mfOjH4=",
        "7d8d8fc71c19664f": "U97BGGQpgy4r9rvUZxgpxRFUMptcYex270rN9PchPQ/cMTxBXfSt/JJYL0+aULHvCH/TCZ4Zx9s/XwTEFIieHefbXWtekywIlTwOG9v38cq7265mILzEe2YotVnurpzfnnKMJesloko1Ui3YdAMEC0fGwkdP1eempNED+ges787DK9NN2/1VqLZHAA==",
        "88492792a7860fb0": "5p79mqLD8edAuAUv1Sh0vNWGSsN/VsbXiScxhgt4hj+z7PpXfSq6AJz0/MtGHLhxw4HUB4t7mWWiYx4hWtKTGie7pClgIG2RLLyBcSB2J3KecgKViDzTlPv7YO+anFWJcVhjvftFgUZHJlKPDA5E",
        "894fa21e3f041fbd": "9w9xZzK79V3gj+AxRbpD80fwX70tBoeLTbLEgrgEWjtVNZUIBeLq5h5Ce3qv59BPz/bSRRP8wnaEpuTyWc5TxKHqYr8AaZQ+yOu359BkAyvE2RlRQc1nCQg6KMzxGCWXrI9g+xMFH4Upq8A=",
        "a49dabdd7311ab6b": "qMNCMOrzWabvrnM196iUXw0Hzb++4ALHuMMby45hGFvsXj+R1oRGUMNSWw09qqB1Fwtwr9xULeSV2x5jmd6Mwmf+WxwxEGvxtWGXetwqLOG5i0L/ZA==",
        "a7012a19aa7c3397": "GQCEhAs3u/2nL4eIeKRWVEXRh0SuJPucHrxn4pKFRvGpFbAUVebJOrUpQrhOc4xDK1Yr7RdY+tDDRfmwgpo7E/rvAAVV4S1fVQK+cWEA/CkVHSL3hPGCcvcxT5C/5Xg6HnmBOyA=",
        "b2f378ea92cb55e4": "VPIQIREN1Mum907Ya830l1Z65wcB9u+jxI9b1bIp5oHndNKvWxdRH8Cx9wUT0816HK4ee2ahezXjDVmcAI+qlXVqS1OHd8lCWx8Sd6i7aH/7879kD5+GtnOsKc5H+cW2Np0kBVl7yO2Aq1mJHTKqXOu4",
        "b7834f348f4d9e30": "oCer0hSQpk3Ps6MTWomOPW9DjMm82MRctVcKTkPrzkuHJM0dHPSjbw7mZIYPzSXM4parpi6GgZufYR5iElkAxsKK4M10S/LADTNnlRSE4elCLJHMFjcztwu/Dnnf15N4",
        "b91465b955286cbc": "MmewuN/zua6agZpi1dY4l6DoDKfe9PhWkskGGVXVxtXBvahMmQOymaDbNepydmvQG6Wj1q0759YN9uNuZyvMzyoGDpk6pnvpgC2zLM51RityLtJvepPcPeOS63BKtSbRRwhBFtk=",
        "c077d5ba448f3fe3": "EbjwzIGL/10qAYzXL9C4TJcymOUVOHZomy/NCYg5gX3B6c0npik+f/q2x0soczkjSmtEX9BsEvCbd1M6WBdurkdBfZZLxpvZoUhJRaU/a5RzAOLHzoC8v+i1CLY=",
        "c14ead2496e954ac": "cbkTbwnMPbePVwtmru7VNyYZKAETu3H5XMbmN0f2897X3EgS6TDyZHAvjJKW17+ow0fpPFmw4hmsu3wMmTXaW/pwOGZ+CX8tBvmMjsVA9xLWF8Spbqqc1QO7YxgyUm2g7y7u",
        "ca3d80571a40b65a": "c/8R3sjHyAQbI0A0OrELizZDn2vSFeZWP9/TPtlWfJucqQ9385lfuNWj8KYOkQ550p02cTslSYGU0rMWrbF9WpdTp28M6zbxyLVNcjH65upJPd8Tu8d7O8uHMH9fYElw2GMyElDeaZz+35Mr7TQxUXnW",
        "d33f382732acf3e1": "ibF8W+HX/VLJdZph8GAg8x/VxepZcp7qtbTbktuoko3Kz1Or3CtUrdrSSdU1yln8nwCLQnRbYMI=",
        "dcc85e17ea5e1888": "1YL3r7wCeUT+YlBoTyt8QCTtAxZyb2wTbf7QB7WDUC27muvqh8YcltUIWE6CNmFMRqreChwn1pqlmt2VVEgp4/Fe0BD/JqzjzbtLpf2nPkNJm0UHLwvVf9mjjU0Gt4LqO2yqKnxghQqYC4tLxWV8Yu9bZ5MNCydNp2L4Yp8uAgBtSnGU5+jqbzbIEcoI0J8drvkqm/TLS53A5tx6hs/Hdx7zJ04xiSekSgwXt4nZHyxB",
        "e63614e5b528610f": "Zo+jGfOVu6DU0vebSWuWr6pU6wjYEzvmStsd2d9lNQ0ogKIlxouTZMyu2CE3/dKlo841h93Og9fdvS9mnuV8UAjLdy9bR+Ug0Jh68FiMA2w=",
        "e8487b3b09e3d039": "993uQOl08rCVba3Y4yX0INbA0xyWy5d/DdUr9EWcDmiz26DPFlFGxjJtG33raL1mA6vOEjP9X0qC6XGjUVrcjWeP4/uBskutjBzqMcNOTlXf9Zvf2lrw333I2WjSmYqb5JkxXOX8VSSvRI84",
        "f5ca93129d13ffdb": "6Q9g8Z7Aa1febqAWkXSjCbCT0/2haJzTG1UaDRrKjYp/4D2hD6P86Wzq5Z4g2rieXr9BosHNttBw2MnC+ZvkBA5nO5mfeo0J38uxaoFnTUDi2rHyeQCWPPYJTTAf/3I3AD36tOycRORyKCON0gJdOFgZMNg1cSK3dg==",
        "f69ede40d14f3989": "gSsCpLUqPtBH/0AJ3e75svLYFHTd9G+LNY4753dO8M5VyXHbr/nPCdu7LkBE7IisY1SPq4Gw1Csw1uNe3fZXTJ+1a8CTpbFPBJELIQmzyJXtn1ZBYeSB8bXZAiImYibKPkNp",
        "fe07fcbd52b54668": "s1HhuHk1WQh6k5EEsYslJROoRrg6QCVHUzvuGR1BZQiDXt5oHHVmMnbW4poNR0KentckdDZENUSvpV/NEy9amuC8ntYSv4CVYF6843Ce/b1ClWie+A==",
    },
)

import numpy as np
from cfkit.checks import LayeredModel, Layout, expect, expect_close, expect_count, expect_numbers, expect_spread, tensor
from cfkit.checks.files import check


def steady(model, *args):
    """Ask twice: a model in eval mode answers alike."""
    once, again = model(*args), model(*args)
    first, second = (expect_numbers(got, "the prediction") for got in (once, again))
    same = first.shape == second.shape and np.allclose(first, second, atol=1e-6, equal_nan=True)
    expect(same, "The same rows, asked twice in eval mode, get two different predictions.", same)
    return once


def tells_rows_apart(model, rng, n_rows, *inputs):
    """Demand a prediction for each row; with new numbers in the model not all are the same.

    Of a few units all may be silent, by chance: then other numbers are tried.
    """
    what = f"the prediction for {n_rows} rows"
    got = expect_count(model(*inputs), n_rows, what)
    for _ in range(40):
        for index, shape in enumerate(model.parameters()):
            values = rng.normal(0, 2, shape) / np.sqrt(max((1, *shape)))
            model.write(index, values.astype(np.float32))
        got = expect_count(model(*inputs), n_rows, what)
        if np.ptp(got) > 1e-3:
            break
    expect_spread(got, n_rows, what)


def wide_and_deep(student, n_users=12, n_items=10, n_factors=3, layers=(7, 4), options=None):
    sizes = {"n_users": n_users, "n_items": n_items, "n_factors": n_factors}
    layout = Layout(((n_users, n_factors), (n_items, n_factors)), hidden=tuple(layers), wide=True)
    made = {**sizes, "layers": list(layers), **(options or {})}
    return LayeredModel(student, "WideAndDeep", layout, made, spare=1)


@check("q5", points=0.25)
def eight_pairs_get_eight_predictions_from_wide_and_deep(student, rng):
    """A batch of 8 pairs gives 8 predictions, not all the same."""
    model = student.new("WideAndDeep", n_users=7, n_items=5, n_factors=3, layers=[4])
    model.mode("eval")
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    tells_rows_apart(model, rng, 8, rows)


@check("q5", points=0.5)
def wide_and_deep_by_hand(student, rng):
    """In the lesson's example a kind user and a weak film get 4.50 stars."""
    model = wide_and_deep(student, n_users=4, n_items=5, n_factors=2, layers=[3])
    model.fill(rng, tables=[[1, 0.5], [0.5, 0]], weights=0.5, biases=[0.5, -1], wide=[0.5, -0.25])
    got = steady(model, np.array([[0, 0], [3, 4]] * 4))
    expect_close(got, [4.50] * 8, "the prediction of the worked model", atol=0.006)
