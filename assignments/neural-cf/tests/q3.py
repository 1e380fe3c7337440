"""The checks of question 3. Made by `autograder build` from solutions/neural_cf/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 7  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.012063,
    {
        "0208351f933defd6": "31PlsfxevVGIvbcjekny2hcp3PFjsH55MUvidOchV/VlB7KgzQgLhCOwHJIH6MUa7II5qIdQPlyPoo+iE95MyisPObEynV16YGovow==",
        "0b73e0a4de694616": "dJzD8pegfL8iUXSQuGRBTGJpgBdvYfGmNLPOqTRSe+pCWHhZaZW/GSuecdlDHpl626eFhP0z/dNiwSVpLikb0vXVVAysO7WBQRLNsQjGKRKLTSVvXjmB9p/NAtoOL99YjNVOPMStPGonmi04obIjbi2enBOKC8B+sou0vpUk",
        "0c76f644a9569341": "WeH+13pZDK8QKlXwhiAEl4h9XZv3BtTDOBkm0a3UHCaKhlYNYgMNn8hHMXw7JJYqfXhdnaNgaPy6A/CB0JE42tHq+fQdbAg6NPr/WAlYgiwyLa9RB86UAxmdo13F932XV1jqvC/yNdL8pJ77",
        "0c82c05ece17ff85": "85fq9/rqMeu8maiWlJifvLWpmyZ6Vh7dgnMO9p1Du9uazkyAQmYwRwPMwr58H4crSC/ZUE8xVGVxihdo9v+R4IZdoi9Ai1wP/ViEssRcDEqf8eLD4FI0oSgEovD783rwc4hyhQWTK7WdamfGBiLWKtpbu6Met4PBHYo5aY4=",
        "0ed305d3107d8ef5": "qpZ4ObuYgclbC4GDk0RLGwweui0EVC6MTXk29IIBZm+5JrCBOsNhRmggzSAo/RyADMldjXWAELf3qeOjRdSeo5+3eimj6deyzy9PcHb/u4AtSrv/9A==",
        "19c4db9f2497a359": "pnGkCMbOmS8iinDh6yPdZyO/moQ2zA5LHueFnJnMTw1fiW5IcY5lRRf7rG2UPm3DJlMfFj/IcGubriz0CZtEfxOaIU/HISoBR6nTDOWIiWdrBvq9sZbhEW76",
        "2e8c8c8799d61b75": "if5oDbeZHHSc8jtlHdtc0jY1EikuBSBLOUlBNOTw/kzRCEFXEIHic4twqKHpcRueQ3zvOdWUsSkkZfUkwYK6Kx4TDekKgZafiDmKDUVM2SSviIZpuDC5isaDBNmaoB4MlN6cfiZlNgiEsPct806P3naZQQYvzjzS",
        "314c856048e69cf8": "Zolik4+9x3qlzHC98mX9VBZFvN8qOQnZAI89dJpBJd56DLMFc/gnsrB32hmoriDT3xWJKIM8SK5H4w8KBDDlNjU0ts6JBMJ9IS+ZZpLF9xM8pK+E4dKBiA==",
        "4097b9bc5f001ca8": "eX/h0HX05AapDAalpZnHPSlqjOph6hkvpAlLQ9nIXEhyAJ58bs1lPR/JkfUG5JVTMnNrO7L2YMAkQaG0ZukPmn2W1KHelD2N1r9eRXL8pIBOGNGrMunM/7DqD6LMnT5glXukIY7Y9z6KxAa4ETtKJFGJ",
        "4144f9d5c35a51e4": "8MP7RkB1CSCV6Wj5OZPM7LLCOu39aEddZcCkRNyPlsTX7ws4iy9woLqOpQSxMWNLcbhbWLHqzq+xE7uQWNz9fqvf0sjFPJhG2qV6jj2ChkBrWRQ12cbvv6a7uJcp0w0c+iULjDwSLnxvxIfyuM0pQD0m+HxozluO9Dpuy9wAuv69DfbASanElanIu9Sp8SAnEODotwslUFMqBg9RhPLCohI3OGGLWEOGKzyov0Uc4zjcoOpsL/x3EoEPpWiCmTVl5LGjYfzOT3blANoEd+bC9BGiMMBytqMW5vZqhwY=",
        "436da4bbe1118e8b": "K9c5xFxY3aE8qNTMsPKazAaIMjdnSSJqZq4QN8n9qJpX7oB/X1jik6GOmwUuQzg4nauLMxbiZ2sS7TJqfCKXPh7/jsgB40SxLYKkfNlTk7XRkuchqFWmkBt4HE/2oYU6jTDMKi2Q7KYZJw5E",
        "4c6a07a82094ce09": "5N6VpAMklIoSNn/+3fBiUXrq5k6W70mxsjdDKi5qJmh41+9RopoZ044875c4EzftbQEDcrrd7uFRx6A+7d449G12GiVPYTL0J3M73QOWMYr54OyAgNuGQ4FHbPAiDVH5FjNzk/ReGzxukzS6+Si9FOJjEB0GsA==",
        "4d885a6fa7f5ead7": "yEwDa7rbM8BFJzrqm9HQdcnftsSsqztE6LBNAXECpRQTEpeOXRLmTx/Nf9pk4LXn6SUVWgxRRJiBO63rMmKGCTmb2/mS/8C5QulJLpZSu9YLxTPrvUYBHlGm49h+MSURAMjroUa2050sc40qKXqH+te9agMHT1T5O5g5YFOcEF7zVPbkPt8CB6SfOR41aLEtwmY2sW0rcJDHleybbyl0K/vzQLcPJRvLVWdjJ3AcE6GWy7mpO4dEHX412svV2F9ILgMv3GgFQIxzqCyj7VtBWWIPbxy1zG47xFgWhXKh8J2nbRfjIKJ8FSTG6Q0=",
        "4fba6aab2db41312": "TYbHFtuMrtOwmtqYOKzNsZ6azvP6DQ/f++FaSeAGZmz+bGxolET68D/W+OWHd62sD172FKamEIKrKqHt",
        "51aac0a4b8cd9f42": "AM9NUF5otyULfEnDaKBL6hD+REctAI1lU7lyFb5X3NIAYYdWRGxzcPal7pU1DVoSi8f9M7GVtRpY61p/KtM+RGvet7dQdTVmwRmW7ip3q6b2yY+2Z1dnKdl0t7WKsoL/yg3rAPQ9MWJI7UuNKr/16+pqNmeU",
        "5a033c2418614251": "nWa/yPOT+r9M8knm/l2RouDyeYeyJhH5bmXtzQqtTNySetoVNteG0x+k3ExGzHqxK0JJlQjemLnzldpaDng7jd+wwmQP/bGHN9JuXPQjdy5VoFU=",
        "5a21fedad2c38d1b": "b+gpDQawBKRKDg+GmGslpZwPb4UdSkGmwbxXGoL58ZEicDxM85gj6OWOz+RuFhQaAGV5FbMVFIjoyNE7FvwzaE19N+UdY4jT6iubwpEQV6/5VqZKtmBj2YJQ",
        "6b9e24970d785e32": "+Wl+1Hw6tUsZ+nVmjQfORHWad2evLg9iisiAsmF75/PwuGynuOlOeSPoPVVLp4R44XekDzS78Ltw7zSSlVNadjlBR4Kre6pwAdKTBi3fvGxmgURVVaebg/CPl5BCdWWXrp44xWOTsQn7qap8LqAvnb5OG5IeMlqwOg==",
        "6bd82e858c9ab43b": "mFQpv8WzVjtSE0UrXitgx/ZYib/Kuf2/8tAHdqWFMazi78Z40Th8x/B+V7pV9oLEyhb94WL+fGp+j/ws90QxJc3ZQDopw7FwfNB2huGlLFNF+mZSO29xlWueVveuml8LxRN2j/SIfO0qKdfyza4evGw=",
        "70810ee4d2b9c3ae": "h/wYUJ4Ur6P/JcAMaHEYP1CJCHitcNRh+jf071453cVFpwE7agcvEMAwp1UPdDiEjYyjCwNwdFPwiFU46RniFN2A98Q7oaYKhaR05GfqdD6gfMUbgQ96jxl6RDm+oNsMplfb9Q==",
        "7395a02fa933156d": "yUMy0xkwAq5rX+UGIUYZG+5a7t0eXNLJJiCId2g7AiyFE6IatgJ9116SwpBJhAnS0d7X6HXM+75XsPtRsSbWgJYdkVSC76YNPl/HcJPq3xA+HyDDXtll7EK6n9wckacDFpxV1qNEGB/pV+8=",
        "7be7ab92adb7e088": "Q1AFB0SuZelrwUjX8OhQyMJ84quQsOB67DxbbPjKmbB6Clyzu7RHzFVDN+wvr045OTK5+YM2ikml7gpzZQv4qv7/scssBitjvclB+PPN75eaHTehyErZB9NbGRk9K4EbmDrn0Q7RVXetkSuVXvMEULsN0xVF7MF5hzjEy2RDC7oBciQV+CAS0DtLBKKQvFXtQN65010j1MonBgRo0PgYdLrmFO3qQ0E=",
        "7d81bce980e2c6fc": "Tu4cgbbrxp9rfzxHnQc0ALJ6nrvy/f/a+jykCC69fgWY2xRoo+SgJ10sA+yP9WUKpQA7UJgHzZXg1AMo4paC87e+CbvEmgz7BGpKaasU9TJpJC+IuOwgbv8SO3zMZUsbT3W7",
        "83296c079e9c3d1f": "nxK39sL3VRops4hNZOUJICLa9NjapB47x7z9JPViHwdMw9Y6zSSr7KV1QMfpqyKDnN8KZniCx+5s9OwcEReEua1goPLuwki6hMpgWKuYMccWiIN/pr+iFw==",
        "8603c988d9e49082": "gR1sTScj2kSviFV8BUcRu7rzH7NbaVqL4uqOWh1mtfHq8X0fCyqAM0l9HjNe6hc5DWa298aQiPFZWqCqWUJs87Y+v4As1du4/p2rC5rOr7k7q7e9vg1IY1otdmRxUvZ6IUkeuQpHs1aJqVAc",
        "8c9e8a73702293cc": "yU2Df3SYg3iA/N/J2ixZZvp3KwsO4syzC/mYqcsuWEEkQF4+v55hCIp/l5NEioQh9uoq6bgysOfxvyYYMC4r+i44cCIiKh11jv0/XWvqBIj4hl176NYk",
        "8e246ba0a17707dd": "TiGqyRmTVRFchtA95zm1G857NWzUEflrYwhO4gKin6CIx62pZvOZOihBZqS/a0ETegKuUv/foX6XUXdCna9tMf+54mOsfRWMiJvvQ2zhVP5DDxE8q1kXxDH/4bfepC4icsZAe2mJ/yUVDRPcuaUUmyM9C6DWh7H/COOU2UJnl/k+iJczdC3RzhJRnFfmrLqpYLTeBmSy74i44VbwlrCLClXCtqLNHJLqVL7IZV41Ff9nYuOcd3aYNiva2fo0saim5lbNz9XBf7+emAEFeBUO+VxwZEBzYZRI3hiW4ffzDrlA2Rd2pVbcB7IwrCu7Cm3gmhK8zeEL6kiEByG5MR1MUGv5A+8/Cv+A4sxXoPdi/1gjjA==",
        "8fbab45b530d3608": "V29xm+7fQX1aHvk4fagvU4eNPkhbuvYAET91WVWKDbZXAuZ3XiMIAhoB5WXca4WrXH3d2ifCMHGj145xhFFqCTeeaiClFWzBSRVpYeFzIVUZf2FcM+t0rqB6JpX+GhlL5hdZ3cOjsXY4Ivpt",
        "902da372a030fd89": "0h5JsPC8jDPpMkDswtmV6p5+l0IG6AUzbLGPaD926V1zPJBfBMo4JXguSSKgaLS1eHZEAVqlPerIBrmNqBiYn/mmapo8ZhEKxGeZHeJFx4q/fHcB5ag=",
        "95389b2093ae60cb": "v1JQ9XFsFK3gRoRGHnGshXJ5Jy9uDH167eVYdcbvKuWVEr1DWYTMhhMQE4C3K7uJyPGF+sZD0R/Kpy66btEF24Gtx2BwnmImMidcPwWlciIH8A8JynM/Rm20Bg==",
        "9972703562e3a1e7": "kBidZqKYZ7/fQKeOyp2YUW6nYWWINwlQ8MHQUDlFC/Ods8CmXNSbeJnc0YNMGP0D+TRhCUwobTjKGRoa4eTLTb3DP6MgmJmJMOG+9SHETr7tjipOi1el7g==",
        "9fd795b5b5e29b7a": "Vx/AgwWZN4rUUQiWMWLDjJk29C9tpTSA6EiEjwHGlB0a+ZVPEoRmstNkZv/w6iK9VU/LFHu2U78a3PNpRvav2dO+74D3jlo15urQKOY1OXsXpu65BewpWmSw1GIymao0hjVY7mXmuFY=",
        "a37e391e4874123f": "VGAl+uSar5lDc0TmVe2plTxfS5S1zQUa0jR/sLFlwwwJvCbbi337nYis5I8FiL7R4ou7i7/YxagoP1EigBHioJFdWXr/WnZIqmJxi7oQph8=",
        "a4d2a08ba56f337e": "U71Ikt1oobU3Ggk7n+Wtz8jjnJK51wGwjcmkfuMpkZpf0C/ckjHRjRkxV14CIFqurDxEsPC2GBOfVwCqhyVWv1fTFmg5Cw==",
        "a54cf7b2356d7ef1": "sSoviVB7m8A8NmkfYHCzqpxkz0v+Rv/wdiBphBa+xvBpwC6VipIRpBAw08nmRVC+jvx8njEx+ZBzLvIln5wWPqPQKWSzQnZYLVOYOjwDuXkS2YfQXi8gunmNQRkFi7DEHg3Fjg==",
        "aedf3aefefbdf2fe": "w8Hktov0s9JuZj97/rMM16TgwkV1OyoeWB+kOs9sgD0TDqvYjKHpEBu5yAC+OWOfsjTprUpbc9VjGi+r7K5VVkgiK+CtvQ8uhK4ZdfCjNVhA6lvMGD2vFLMD4JxSZsw01VyVC/4aWA==",
        "b490b53c00c09dec": "zj1zbFe6mPfz3/g2ILc4/OyKLicMhzLk1bSmMCukIyICblkQ0f/mIIquF0Hq/+IEgvtbFLaI7lAmFDvPAA==",
        "b757f6b0376a5d23": "pJbD+cwJpnPwTTs4ka9Vu3N+xYFn08K0+BrQ9/NKxTROKqfJeSwYzZbZ5/letYn4rFq1qTrCwnlwrx2/QPtWH27pvtoJPlfIWwDLs+fA1w3+KGWqgV+4HnqnTLo0HLsQfVXuXoSQY5637YBbaLXYELTy",
        "b8735d5c8077178e": "RbXtof8nhs/RVdANQ3WvcB7hSAkmzPiWRrJFeeifP1TCwfK8O0+ypLkIodTTxoBUPYtBGotEXj6cxK/4UQ8L1gz09Vety74qfN2KuzWJejm2Y1eIRywWOTrgib3a5XgXwYOtWVg=",
        "bbc864006595d844": "bjxYLE4fxk0q24gbFI358oHcpKpO70X5ksB9iE8h0k5JTzTTOxIzJuWbm/zqrHmo6dJ+Tv80pvy7tt4k+Ngod7z1nkHgVDWxVEok8xpm0qQ+fwkLCKSKnKgNhIEe03mkdUOBQJWxjMZstArlRVXYjxXilBH91tw9mIeuwT9a",
        "c2891e686755c546": "NXNCBhrnwrH08ApffNVEAO0TXbD22YLj9yTowLwgsZaB6nF69JKmBDhzwUQMZJWehrnTXwrSjKvu3crM5Oo4bMnhdy4mpU7TxMAK04uQBQLiq8/CwQ==",
        "c7bc93a0dece1395": "kqZEvvAb3dj+BgC9HVeWK2zg6f+GpC5aZLOMGRDaLLkOuvMtxqdXaeTeqN7IGFvnbH/Ultbx476SXLhhBYB2m8P/lpLozYtiU+pjJS/fyRmGDNPJXPnctW4XvrYVFjel1GgFmwN2+hzM6RLVLMpJ",
        "c9ed13d9cb2a96c5": "qDEhy8/++mdJtJ3UKF2bRirR8csYaKhR+wJe/RKIzdrz0q9SGLTDILlaIZ3yKTjfUqAeqyty6StdXXtX0zZuuFlLOJ/TAW+lvXE6ugohYu2cbjAjviKPYjTSpplutco=",
        "d508915ba1a7b3f6": "KnGemevcrf2MVIujDIcwKsFxfNTTaFgLTPfAzcmYxsOK4L213kgPgt5RN/sK9UqXNwW6LJdmFOVfQs66hF0s002gouCse2vhJdi3Dl3Job5uC33PHCBYhUAI2pIu",
        "d52296a8d0368a87": "AqfHjt7x0Zg0qdMfV6Y1CguWoDsn4FHKrNpXeUP5pz9V39fL0+tcOBpjn0kTdWs8PyOXe0CMZqaWv5danlvMNyohR1PuacYgRreaeulfrRJfLZDi0H0=",
        "d879abeba8e8b361": "lEKFVK/fma/odZNAKUa8l6/1/9xW4D6asFKJ6GfLuenr03WZevEoqcAa0cnEvIv1UJV68Ggpwyiy+h1IiW4BtzTN7aofPytDNl58+lrb9zA=",
        "de34c118cdea00d3": "s9ejm33X1gQ4aGAPP2CwD/KsWaHuT22BguMWs6l0X70IoVJZuCQmyftvyc7q2P6rEOGepYgYkKOd1ge1bVYhFXwqBbv4/VfEwux0YY/W87+6mK8zQkhBIYb6jmmioeyKu4rgysA1V7oTMK0=",
        "e18ff5ce75ac8105": "Wk5NNKfYizxTmwdwASM63owGYbyN8e0F/Jh2VREwOfxDptCv5CNPywXUhfx3mFFJM7+feIQVB72Qzq4clbEkTB3TCJpwnCS13XpWWqZgma2X/kkNuchIxRZBdHDqf1xWCg0=",
        "e7d1324a9a2b0ab4": "v384AdO4svF6lHmetZhYYXvd32W2O2DB3opz+9KCPZ+X5NGn90LcnRxu7h8CwUZiRHd/zYxKR6y3zU1dJuyBwJhQpu/kQ4NuEIcodbr2aA/h8kyXSw==",
        "eb439da0743c19cf": "4Dtxh2x0k9e6xVvn1C8Mr/6H3nMmy0lghYHnDvA1JNxWtNh8ry/XyZryUjt9VkPNwKitYwl9ZpnS85FSoodeMzCjacjNyA6rz5rRhw1T21bQ/PHpZMvvOcn1tLnWML5N",
        "f03e8c3ba0c417e4": "qXayg8YvrSm+3korjeu72d6kOpV+ylj9JTlkIqAdpxexhJysFnC8Km88J47mhVegBV7pZUoLNrCaqojodyVEteTJrL4Wywn2vwRXN1mkW8wZwh7P6b+jFIzB",
        "f88756c50add93c1": "XeKQo6gMzj6NnLp/xHxRLHxP5PTwT8tI3XuxQMVP6BHBGXhbNhkLr+QKkV8Soc7O+uNFsgkcMjbiYkZHEZ7mwlwMP1ACbGwn9S98Zoobc+QCQ9ZHZg40E12vQfNcIgnMpKMJRq8=",
        "f9956eb85d305d41": "jwuGktSFYCO6awcfbXblB8tUprhFixLM+bohFNU2u29sfleuBKOFx8pnzoKQOe85d9//JahtM5b2m/hqI4aTSY3x9CJKwDSenKa8ROiTshtJop91GcQ/uYjJciADm2r0hb11x9cuA4e7f5U=",
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


def expect_numbers_learned(model, count):
    """Compare how many numbers the model learns with the lesson's count."""
    shapes = model.parameters()
    total = int(sum(np.prod(shape, dtype=float) for shape in shapes))
    expect(
        total == count,
        f"Your model learns {total} numbers, in parameters of the shapes {shapes[:12]}. "
        "Compare them with the lesson's count, line by line.",
        (total, sorted(shapes)[:12]),
    )


TABLES = ((12, 3), (10, 2), (11, 4))  # all sizes differ from each other and from the widths


def hybrid(student, emb_szs=TABLES, n_cont=2, layers=(9, 7), options=None):
    layout = Layout(tuple(emb_szs), hidden=tuple(layers), n_cont=n_cont)
    made = {"emb_szs": list(emb_szs), "n_cont": n_cont, "layers": list(layers), **(options or {})}
    return LayeredModel(student, "HybridNN", layout, made)


@check("q3", points=0.5)
def four_rows_get_four_predictions(student, rng):
    """Four rows of three ids and two continuous columns give 4 predictions, from 0 to 5.5."""
    model = student.new("HybridNN", emb_szs=[(4, 2), (5, 3), (3, 2)], n_cont=2, layers=[6, 4])
    model.mode("eval")
    ids = tensor([[0, 0, 0], [1, 1, 1], [2, 4, 2], [3, 3, 0]])
    cont = tensor([[0.5, -1.0], [0.0, 0.0], [1.2, 0.3], [-0.7, 1.1]])
    expect_within(expect_count(model(ids, cont), 4, "the prediction for 4 rows"), 0, 5.5, "it")


@check("q3", points=0.5)
def it_learns_the_122_numbers_counted_by_hand(student, rng):
    """Tables of 4 × 2, 5 × 3 and 3 × 2, two columns and layers=[6, 4]: 122 numbers to learn."""
    model = student.new("HybridNN", emb_szs=[(4, 2), (5, 3), (3, 2)], n_cont=2, layers=[6, 4])
    expect_numbers_learned(model, 122)


@check("q3", points=0.5)
def the_hybrid_by_hand(student, rng):
    """The lesson's hybrid, with a silent unit in each layer, gives 4.02 stars."""
    model = hybrid(student, [(4, 2), (5, 3), (3, 2)], n_cont=2, layers=[6, 4])
    model.fill(
        rng,
        tables=[[0.5, 0.5], [1, 0, -0.5], [0.25, -0.25]],
        weights=[[[0.5] * 9] * 5 + [[-0.5] * 9], [[0.25] * 6] * 3 + [[-0.25] * 6], 0.5],
        biases=[0, 0.75, -2],
    )
    cont = np.array([[1.2, -0.7]] * 2)
    got = steady(model, np.array([[0, 0, 0], [3, 4, 2]]), cont)
    expect_close(got, [4.02, 4.02], "the prediction of the hybrid", atol=0.006)
