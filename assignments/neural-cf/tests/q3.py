"""The checks of question 3. Made by `autograder build` from solutions/neural_cf/checks.py; do not edit."""

OK_FORMAT = False
name = "q3"
points = None
waiting = 7  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.962766,
    {
        "0208351f933defd6": "31PlsfxevVGIvbcjekny2hcp3PFjsH55MUvidOchV/VlB7KgzQgLhCOwHJIH6MUa7II5qIdQPlyPoo+iE95MyisPObEynV16YGovow==",
        "0c76f644a9569341": "WeH+13pZDK8QKlXwhiAEl4h9XZv3BtTDOBkm0a3UHCaKhlYNYgMNn8hHMXw7JJYqfXhdnaNgaPy6A/CB0JE42tHq+fQdbAg6NPr/WAlYgiwyLa9RB86UAxmdo13F932XV1jqvC/yNdL8pJ77",
        "11c161e218f05dfe": "58rrYHO28OGfp/M1iVXzUvv1g8z1odgAx/7T/JHN1Q76FDciE0AWY1uZbDKvZUAk7cb4bQ42oc8O9V4eiXZ6TSoRCzPhkDU9pC6C0BrxAvPVmzyo7DiXwneD71y0mokCW0XuOO7ZScORU/0qflHXAMxOJVSZV6HxO7frHxLM",
        "19c4db9f2497a359": "pnGkCMbOmS8iinDh6yPdZyO/moQ2zA5LHueFnJnMTw1fiW5IcY5lRRf7rG2UPm3DJlMfFj/IcGubriz0CZtEfxOaIU/HISoBR6nTDOWIiWdrBvq9sZbhEW76",
        "19d3399f3fd6e6cc": "wdO4AISz8oOrixwY6tlf9dnEI6/lJTH5GumUd9dkBKpplatGFNULUmMVPEX6TCXsf8AOeADDul3T0plpnMygfSZ5aCyjPBK5O9E8JMB6zB3lPR416rOSkAvV8vJVEfXIA8WlVGoyQX/E/+qOnpCKAuJDO3fuWi3JBA==",
        "2e8c8c8799d61b75": "if5oDbeZHHSc8jtlHdtc0jY1EikuBSBLOUlBNOTw/kzRCEFXEIHic4twqKHpcRueQ3zvOdWUsSkkZfUkwYK6Kx4TDekKgZafiDmKDUVM2SSviIZpuDC5isaDBNmaoB4MlN6cfiZlNgiEsPct806P3naZQQYvzjzS",
        "314c856048e69cf8": "Zolik4+9x3qlzHC98mX9VBZFvN8qOQnZAI89dJpBJd56DLMFc/gnsrB32hmoriDT3xWJKIM8SK5H4w8KBDDlNjU0ts6JBMJ9IS+ZZpLF9xM8pK+E4dKBiA==",
        "39916f09e6556437": "bDjLJfPhPxR6dG98BkpQSvRKE4a8kHwSLpM/zE1dUHgRR4n1zyh6vjQyTHPvdWNeDnjIxaBp3khrDheTmgjNTmtZF9/274EXc6Y7xB9xtNIlyXZuxhnFQcSH+Xe6DcJuELjm2x5XMpFrOixLroh3NXMxXsJdx0tnRuN1HYZmNkQatfIKC+airUCiviw9gv3ae0B1PuCEwTCV1jlkhh1q7xHU03ZRwumz4HW+Im5Yb8IYNbK4XIjkam68erxdemisL6GUZhCwADQ0mmQ3EleejyIYtvPRx2mfQJTuMrq7SgvKWshH6pZ6kvcwWfk=",
        "39a79291f5efe747": "ZSnRSkkDkepxyyj0ayH6lTejIlbyxjrxxFCzkqZ1nbf+doAIEOxavEqOn6mtNeq4H6IrgfYs4T79ZKnmL04AI5HZ+MTyuzb2ejEhyQyK37fDX4AXM1oQ/cpqrvdgErlBz9C0rg==",
        "4097b9bc5f001ca8": "eX/h0HX05AapDAalpZnHPSlqjOph6hkvpAlLQ9nIXEhyAJ58bs1lPR/JkfUG5JVTMnNrO7L2YMAkQaG0ZukPmn2W1KHelD2N1r9eRXL8pIBOGNGrMunM/7DqD6LMnT5glXukIY7Y9z6KxAa4ETtKJFGJ",
        "4c6a07a82094ce09": "5N6VpAMklIoSNn/+3fBiUXrq5k6W70mxsjdDKi5qJmh41+9RopoZ044875c4EzftbQEDcrrd7uFRx6A+7d449G12GiVPYTL0J3M73QOWMYr54OyAgNuGQ4FHbPAiDVH5FjNzk/ReGzxukzS6+Si9FOJjEB0GsA==",
        "4f5103a468fe10e9": "g77o9pDkEtY0lmKic2pIndp+SKSNQ6ArmPChV28QJriBIK+So63B10NMb5mRUfeq/mU+yt61G/wWITubT1VS/LaH59C2CX2KcGdapGwCkNaWCWKF7s35bfZp0ZyT6/HXt/lXGQzj21RTtHAe1GY3dhvuCVzEETXlYXxOYg0w",
        "4fba6aab2db41312": "TYbHFtuMrtOwmtqYOKzNsZ6azvP6DQ/f++FaSeAGZmz+bGxolET68D/W+OWHd62sD172FKamEIKrKqHt",
        "5a033c2418614251": "nWa/yPOT+r9M8knm/l2RouDyeYeyJhH5bmXtzQqtTNySetoVNteG0x+k3ExGzHqxK0JJlQjemLnzldpaDng7jd+wwmQP/bGHN9JuXPQjdy5VoFU=",
        "5a21fedad2c38d1b": "b+gpDQawBKRKDg+GmGslpZwPb4UdSkGmwbxXGoL58ZEicDxM85gj6OWOz+RuFhQaAGV5FbMVFIjoyNE7FvwzaE19N+UdY4jT6iubwpEQV6/5VqZKtmBj2YJQ",
        "5aef4d08073af5c6": "GVsu2K7Bvy5jX0h13kVbT/5N4PVAow7kCQ11/wHy3sej9Wo+rZPfs/VnSArryij1+G0Fhrl3fH/hzxl+y1e23uXl/lYP/xMvjiX+nFQMrdjqkMrLLWN9EN8VBwGL",
        "6bd82e858c9ab43b": "mFQpv8WzVjtSE0UrXitgx/ZYib/Kuf2/8tAHdqWFMazi78Z40Th8x/B+V7pV9oLEyhb94WL+fGp+j/ws90QxJc3ZQDopw7FwfNB2huGlLFNF+mZSO29xlWueVveuml8LxRN2j/SIfO0qKdfyza4evGw=",
        "73ec75be1b6c1976": "TCe+xcFCmcv9ADpIem29u2hXMXk+ng2BgQO2OTulwtbPssZ967OlCQa9mateg5J9QaQoAlNw1TmNLTRFbdi+kG5qTTvA1lAK4xMN31pzTCRxU+i4/Nl7eajAI7W+jTOjzNueaXrZxqQ8vX7bxpK9H6Vczjz6",
        "78d8e99d51077034": "OwYikKEWzz6eCtG7MeeSxoaardKdn9f4x4hUPsv7+per22BRMEsEgOT1Fo7jNKV9iXqY+hloP1DhLMIUgqgkbMtDYJggrjFKPdsrMJnyfT0J5uR2usKv/6f5Pl0J6rKDmy/6qWvewH1kw7bNG7u3hYCrXLTldt4e4ckyiI1a6PdFANFDy3q++M/gQsMYAJod2GGDQ4h68/jB7/gzhd9ivoFTJY4KowgeX3g2MY+Y09m50pGcquxOSGlgkKcX5HiUNVRejp4s6jksP6kiUcbTcEufGyXV6iTR4+Z+NYo=",
        "7be7ab92adb7e088": "Q1AFB0SuZelrwUjX8OhQyMJ84quQsOB67DxbbPjKmbB6Clyzu7RHzFVDN+wvr045OTK5+YM2ikml7gpzZQv4qv7/scssBitjvclB+PPN75eaHTehyErZB9NbGRk9K4EbmDrn0Q7RVXetkSuVXvMEULsN0xVF7MF5hzjEy2RDC7oBciQV+CAS0DtLBKKQvFXtQN65010j1MonBgRo0PgYdLrmFO3qQ0E=",
        "7d81bce980e2c6fc": "Tu4cgbbrxp9rfzxHnQc0ALJ6nrvy/f/a+jykCC69fgWY2xRoo+SgJ10sA+yP9WUKpQA7UJgHzZXg1AMo4paC87e+CbvEmgz7BGpKaasU9TJpJC+IuOwgbv8SO3zMZUsbT3W7",
        "83296c079e9c3d1f": "nxK39sL3VRops4hNZOUJICLa9NjapB47x7z9JPViHwdMw9Y6zSSr7KV1QMfpqyKDnN8KZniCx+5s9OwcEReEua1goPLuwki6hMpgWKuYMccWiIN/pr+iFw==",
        "8603c988d9e49082": "gR1sTScj2kSviFV8BUcRu7rzH7NbaVqL4uqOWh1mtfHq8X0fCyqAM0l9HjNe6hc5DWa298aQiPFZWqCqWUJs87Y+v4As1du4/p2rC5rOr7k7q7e9vg1IY1otdmRxUvZ6IUkeuQpHs1aJqVAc",
        "8a1d327f72fa9121": "yn+HGrJepr2vikEHzHVOc6/UcERLmXFD4p3wi98U0rOEFjstL+iaEvxAonPegAO6gevjqNaw8afTBM+egn4ufPNMlKCbUHhO1HI1sssZ5tfY+IvdKcC2vBWZtMXmtW9x8cFcgcYtfmDRpZY=",
        "8c9e8a73702293cc": "yU2Df3SYg3iA/N/J2ixZZvp3KwsO4syzC/mYqcsuWEEkQF4+v55hCIp/l5NEioQh9uoq6bgysOfxvyYYMC4r+i44cCIiKh11jv0/XWvqBIj4hl176NYk",
        "8e246ba0a17707dd": "TiGqyRmTVRFchtA95zm1G857NWzUEflrYwhO4gKin6CIx62pZvOZOihBZqS/a0ETegKuUv/foX6XUXdCna9tMf+54mOsfRWMiJvvQ2zhVP5DDxE8q1kXxDH/4bfepC4icsZAe2mJ/yUVDRPcuaUUmyM9C6DWh7H/COOU2UJnl/k+iJczdC3RzhJRnFfmrLqpYLTeBmSy74i44VbwlrCLClXCtqLNHJLqVL7IZV41Ff9nYuOcd3aYNiva2fo0saim5lbNz9XBf7+emAEFeBUO+VxwZEBzYZRI3hiW4ffzDrlA2Rd2pVbcB7IwrCu7Cm3gmhK8zeEL6kiEByG5MR1MUGv5A+8/Cv+A4sxXoPdi/1gjjA==",
        "8fbab45b530d3608": "V29xm+7fQX1aHvk4fagvU4eNPkhbuvYAET91WVWKDbZXAuZ3XiMIAhoB5WXca4WrXH3d2ifCMHGj145xhFFqCTeeaiClFWzBSRVpYeFzIVUZf2FcM+t0rqB6JpX+GhlL5hdZ3cOjsXY4Ivpt",
        "95389b2093ae60cb": "v1JQ9XFsFK3gRoRGHnGshXJ5Jy9uDH167eVYdcbvKuWVEr1DWYTMhhMQE4C3K7uJyPGF+sZD0R/Kpy66btEF24Gtx2BwnmImMidcPwWlciIH8A8JynM/Rm20Bg==",
        "9972703562e3a1e7": "kBidZqKYZ7/fQKeOyp2YUW6nYWWINwlQ8MHQUDlFC/Ods8CmXNSbeJnc0YNMGP0D+TRhCUwobTjKGRoa4eTLTb3DP6MgmJmJMOG+9SHETr7tjipOi1el7g==",
        "9fd795b5b5e29b7a": "Vx/AgwWZN4rUUQiWMWLDjJk29C9tpTSA6EiEjwHGlB0a+ZVPEoRmstNkZv/w6iK9VU/LFHu2U78a3PNpRvav2dO+74D3jlo15urQKOY1OXsXpu65BewpWmSw1GIymao0hjVY7mXmuFY=",
        "a4d2a08ba56f337e": "U71Ikt1oobU3Ggk7n+Wtz8jjnJK51wGwjcmkfuMpkZpf0C/ckjHRjRkxV14CIFqurDxEsPC2GBOfVwCqhyVWv1fTFmg5Cw==",
        "a54cf7b2356d7ef1": "sSoviVB7m8A8NmkfYHCzqpxkz0v+Rv/wdiBphBa+xvBpwC6VipIRpBAw08nmRVC+jvx8njEx+ZBzLvIln5wWPqPQKWSzQnZYLVOYOjwDuXkS2YfQXi8gunmNQRkFi7DEHg3Fjg==",
        "aedf3aefefbdf2fe": "w8Hktov0s9JuZj97/rMM16TgwkV1OyoeWB+kOs9sgD0TDqvYjKHpEBu5yAC+OWOfsjTprUpbc9VjGi+r7K5VVkgiK+CtvQ8uhK4ZdfCjNVhA6lvMGD2vFLMD4JxSZsw01VyVC/4aWA==",
        "b2b3debce1645048": "jbKpAolhXaqp/bUSFbxBOr3uncz6OFAqiOQE+Ezz2ahZCig/c2Hf9np2vloa9xtbAygQbBgdHMt1HZfvUqk24dD1gjjVYSrnJvwVtwJ70jTRxcN7YsElJHLWYG7Z5/C+m9l2Pf9ckfuAi8H1HekiYQJtr21w2K3a4tavBZk=",
        "b490b53c00c09dec": "zj1zbFe6mPfz3/g2ILc4/OyKLicMhzLk1bSmMCukIyICblkQ0f/mIIquF0Hq/+IEgvtbFLaI7lAmFDvPAA==",
        "b757f6b0376a5d23": "pJbD+cwJpnPwTTs4ka9Vu3N+xYFn08K0+BrQ9/NKxTROKqfJeSwYzZbZ5/letYn4rFq1qTrCwnlwrx2/QPtWH27pvtoJPlfIWwDLs+fA1w3+KGWqgV+4HnqnTLo0HLsQfVXuXoSQY5637YBbaLXYELTy",
        "b8735d5c8077178e": "RbXtof8nhs/RVdANQ3WvcB7hSAkmzPiWRrJFeeifP1TCwfK8O0+ypLkIodTTxoBUPYtBGotEXj6cxK/4UQ8L1gz09Vety74qfN2KuzWJejm2Y1eIRywWOTrgib3a5XgXwYOtWVg=",
        "c7bc93a0dece1395": "kqZEvvAb3dj+BgC9HVeWK2zg6f+GpC5aZLOMGRDaLLkOuvMtxqdXaeTeqN7IGFvnbH/Ultbx476SXLhhBYB2m8P/lpLozYtiU+pjJS/fyRmGDNPJXPnctW4XvrYVFjel1GgFmwN2+hzM6RLVLMpJ",
        "c9ed13d9cb2a96c5": "qDEhy8/++mdJtJ3UKF2bRirR8csYaKhR+wJe/RKIzdrz0q9SGLTDILlaIZ3yKTjfUqAeqyty6StdXXtX0zZuuFlLOJ/TAW+lvXE6ugohYu2cbjAjviKPYjTSpplutco=",
        "ca67d8443820046f": "9FBJLlm39DoXIP1Er3kTZgT6RexxY0aVebJDlKWgMk0drMu2OEnPvqa3BOdjWKhdCc3zGmVw8epMJlKXEoNm6DtzsLTkMaA5VoZU2kj/rBg=",
        "d14c823a5a03de5c": "vKyBY6CWsuAjAEj7DOcM12wWMsNtc3Hvqq8HJAnX9hIC7JJwZdJVpjLCunZ4rTva9SLsKyI7lyKZ9jo1AQ3LDNL3ThUQUqgwDV0Lvj8F3ELltY//wA==",
        "d52296a8d0368a87": "AqfHjt7x0Zg0qdMfV6Y1CguWoDsn4FHKrNpXeUP5pz9V39fL0+tcOBpjn0kTdWs8PyOXe0CMZqaWv5danlvMNyohR1PuacYgRreaeulfrRJfLZDi0H0=",
        "d88976cebf27270c": "qndboXuAq6Nlmm+0OcLZwmdeabqiajdBwr99wcPzfatO+7ep6bGE6ugpMOltIrAakp0rbZgadd7jRAQCceE2pE6wxsFYZhkOjN9ioCZDy0VaefC5+TU=",
        "de34c118cdea00d3": "s9ejm33X1gQ4aGAPP2CwD/KsWaHuT22BguMWs6l0X70IoVJZuCQmyftvyc7q2P6rEOGepYgYkKOd1ge1bVYhFXwqBbv4/VfEwux0YY/W87+6mK8zQkhBIYb6jmmioeyKu4rgysA1V7oTMK0=",
        "e18ff5ce75ac8105": "Wk5NNKfYizxTmwdwASM63owGYbyN8e0F/Jh2VREwOfxDptCv5CNPywXUhfx3mFFJM7+feIQVB72Qzq4clbEkTB3TCJpwnCS13XpWWqZgma2X/kkNuchIxRZBdHDqf1xWCg0=",
        "e7d1324a9a2b0ab4": "v384AdO4svF6lHmetZhYYXvd32W2O2DB3opz+9KCPZ+X5NGn90LcnRxu7h8CwUZiRHd/zYxKR6y3zU1dJuyBwJhQpu/kQ4NuEIcodbr2aA/h8kyXSw==",
        "eb439da0743c19cf": "4Dtxh2x0k9e6xVvn1C8Mr/6H3nMmy0lghYHnDvA1JNxWtNh8ry/XyZryUjt9VkPNwKitYwl9ZpnS85FSoodeMzCjacjNyA6rz5rRhw1T21bQ/PHpZMvvOcn1tLnWML5N",
        "f03e8c3ba0c417e4": "qXayg8YvrSm+3korjeu72d6kOpV+ylj9JTlkIqAdpxexhJysFnC8Km88J47mhVegBV7pZUoLNrCaqojodyVEteTJrL4Wywn2vwRXN1mkW8wZwh7P6b+jFIzB",
        "f7d2cc4599f748e1": "+TGpjYeNb3gXKOA5VFUxzGgcfmJekx8tpDEmYp/ukrKMPCq4enqLuAxmDpQOlCcaKW5S4lvZfM7VYF86WVpiVnwTUtlk1JDEyLIaGPC5byo=",
        "f88756c50add93c1": "XeKQo6gMzj6NnLp/xHxRLHxP5PTwT8tI3XuxQMVP6BHBGXhbNhkLr+QKkV8Soc7O+uNFsgkcMjbiYkZHEZ7mwlwMP1ACbGwn9S98Zoobc+QCQ9ZHZg40E12vQfNcIgnMpKMJRq8=",
        "f908ac842f8ba7b7": "a4PXh8NuieqIMomfx8FcEjLSvKq8Ue1usN01qOr9SrJiT2b9R14ZCk2ACecZ8fjyp0FNnamaVCfefDQGk35EAKO8U77Weo4iXeo4ea8trsmXR4Z7qTdskQYvpOwPHF0Zk9Ow5qmt4JQxlsT1",
        "f9956eb85d305d41": "jwuGktSFYCO6awcfbXblB8tUprhFixLM+bohFNU2u29sfleuBKOFx8pnzoKQOe85d9//JahtM5b2m/hqI4aTSY3x9CJKwDSenKa8ROiTshtJop91GcQ/uYjJciADm2r0hb11x9cuA4e7f5U=",
        "f9d8c042376fb839": "N8SND1p+LeKqcFHgjsGlgH7tVKjmXJmixgNNiG9ltDe6czR1dsd00g3pmUke0qmZKR3RpszKhHblqooYLiQXvfsz/jdNtpepd2Am7EBCDfTaKxrpxg==",
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
    """Four rows of three ids and two continuous columns give 4 predictions, not all the same."""
    model = student.new("HybridNN", emb_szs=[(4, 2), (5, 3), (3, 2)], n_cont=2, layers=[6, 4])
    model.mode("eval")
    ids = tensor([[0, 0, 0], [1, 1, 1], [2, 4, 2], [3, 3, 0]])
    cont = tensor([[0.5, -1.0], [0.0, 0.0], [1.2, 0.3], [-0.7, 1.1]])
    tells_rows_apart(model, rng, 4, ids, cont)


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
