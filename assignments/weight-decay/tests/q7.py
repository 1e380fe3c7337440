"""The checks of question 7. Made by `autograder build` from solutions/weight_decay/checks.py; do not edit."""

OK_FORMAT = False
name = "q7"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.768067,
    {
        "0d298e39e2a3ce82": "gGnAPmNANBFsUZ/fFu65eEcR+N4oAfneYiSTdv2QYzZsWEBlkU7qPGC7ldg1oHxRUXPr0MwkJaevkWidE1Sf3w9T/GXL1Z004bqFD94yTDPMs8wAkDvsTBJmwku/xDCebIVYfvrn/1B1epHAy5L3FBg6HxHK8OHZtGPcqiHD7Cm4gj8MFYWBGOdw",
        "140537e30f360a92": "0HSxfTYRHYZx0c1cztzN6ZilPK2PWtMSnoZogohosTRGHq+q5bEKdt0fV6TqgSteCIBYUgD0lz0q/n67BlAq1KPl61CBRkn5ZAPRg7t0/fR74Q==",
        "22dcb4ae1af2e510": "ygWOHRvcfFRAcBYOoB1hoOYBsXmEB0SKVfbLe51QW931IDCOTBnJMCC2Yo8h6Hxw31sV/YN4M0YmHDlb4ckzwx66XNDOCZCyAxydXSXuZxN6fxWCtaWKMC3VCjaMgLaIAiuJ",
        "3c66ffe532613506": "HPJnLBpi8530GeQo1MgVYZnLFS1UGpkyXJRMUw4bjAg8bsf2arg8eAQhUynDvoruHVwdJF5qt5GpXOQmuA60sNaYXup965pRHWWX3weP4uVwq/YrUU3rlLsM+4XyysO39MOt7GrL+euSevTmh6ru9HZckQ==",
        "3f6883523a05188c": "99dIu3tQzB6iYE5kuYXIIORO1xSeG09/ssX+whaS2qS26wlt0ET/ZOQ9WNcjUH2AZMRWBsJ7w71j5IF6PEDRyenSRHGJDSz/",
        "3fe19986da145af9": "iNXApq4V/n3XbCSjtFlFQUdXz8YXaIaIb8Mg1aoxRe5Jmn/8UoNrul/VtFZIUyMzMiIVQ8ZkoAq7C81rwgoP",
        "413dd6f30dda5d1a": "MBHb5GqiMOEvnUI4IJeU+CC//AYkTh+QHP5WN/0Nu2bjiqOg+KnxJTw9DTTcxfTwgraogyFZSyKZhVBmFzCPA6S+YkkQL5IZ6xJKOlGqCPfRTNms+J3U6oaRBb+f1UCYFRu+HO4pU/xuumd1cP6jWgr15CxFewUshVUQTTr4lN42YqDB26jlfuSIw1w=",
        "489ed9899df3330d": "TKq1gPlojcnWZx8Ryh8NcRlOEp6U46jb3KH2jhIL5g6XWuwb3s66Ny54GZCrayEcWNb36znLeEAzUas6M/PWDkkeS5fv0w5bfzNViIvk7MKs/OlN/x5Q3JUTXOXDimy1PMow/Yr8I/+3eM30/eRSRcnASAfmMKjM",
        "4e30f7df88105430": "3sXwIvd6/rFjKd6dzBLinuKKtvpmOKwjwth9JvXdoeEtwQMoeovD6Yl7VoGdJ1l6AkRcIZ2RdR0Ppnsqi9U4lxiX4OzwWL5Av4D8oFUixOaFlek7cg7UUGfMOjA+tg==",
        "4e367cf1e1fab94e": "+ZX0vEeAqQdvX8qt/4wWzunX6QeIkNXe0bS/o/GqtCulUZEv4vV3sAvaSbWTJOMKZawCbHTsuYID1lPnmzah//9Tx3O/Eg3/bDYplGEgSeDcOOkrAmG0VrXBhcE=",
        "50ca8c0a19d774df": "/mWP7Wj5Pu0BymLnv8IjpnjLMVeAW2Q3ciq4gtfPQSSRYuXAu8V8QyBCto14Xc2xKjN5et6j/mh9XALrITLryGBub/rgpA5s09zho4MfK+JzXrGKcgT7mj/i4nOl5QST6RIHDdRB3ows0UVEC4Cf1Kh/0Q==",
        "53e5de4780ae698c": "7D3Y6vDgervmxytrz9HxLmXgxMmYLqt8WdGODlmJGPTHb16A0bbwWTPEI5h8bkAI5UFjQVgkIAf1L3D/MHDxPKBIEYwLZFVTpvf6mz0xlwQ/ewH5FGBXEJJ+NN7RHjmINEFhjXWXcoE=",
        "549c8fc52f898d5b": "Ipq4jEqS/607ArquspJDctzgfxYRtrfhaCEBcoh/WgDDrxi84/KomIiuDHEY8VZyEZuM5qMzokQUervZz053N+AoaxkaZhQHThltsA4rOzzvVAlnoMk+TmH7UF9JAxIoEVfikWKZfdTSe7GYbQG04K65HeZYhQMuqD1zFJQalczdhsQHGHDxdg==",
        "63b6fa1d9d385df3": "6QUzgYShNL0oGe1rRmX23ZAQ2qtybazreiNCXufEwXl7XFGiIdt7wabNja9wEi3PhPJSHcsCr4bUO/rkU4g7nPKu2r/fE3OIGiuCW4uzJmvT4GTRPZ2R",
        "65ea98c1525e585a": "ONMl3lo6beBCIU3DXC1sU0rYFO5BpOMkYiFLrs65jjRsZJAKh9Ruynl5Xux3T9NsqxHtTEglWXpOwbTgJS6+8QkZVpGAaThYFLzmuk+7K1kpxcqP9lJ/U97PFrB1I/koOvyV2y0OAi63x8X/0V0JIq/EflDOhD8=",
        "6896d37ad6c8ab14": "u+d3S+7K4V444ZS/pJfAIxVMPdwGaqTZRcRj0uuLmdKooBd2XuHXmJkBQ4CwGcbc0+2a3SfvyliJzTU4z8UuyTj92118ktGt+4GCHUhrMcLT/A==",
        "74d36d0d200b4ad0": "H5mv68xGWBZQNB9NbROpFUlX+ld4+irQ6ZcVa7z5OIBi2M/HLnEWLSIyWPYvTItS2haxPHhG5ENJjoBddLEAVyTuUyS1O/VljU2rTTuAE5nxGoRyPlDuZbGVFfIqFYXnToZn5ZKR",
        "8f09f87cee9f86fd": "j1YZzF7D/4gUEk8iCGgh4S4WAXhSooXliakSfRXhMvjATPeJBFv6g70qJji01PjhxMkzTKpNFcqw07geOWxmwBuRgL98senqfo5EySGkVYquCD1CjLIetFud65d+qgY8HX9JefclYmKi4IE7fvJdkucpqlB4gNHO3+7sHwoXy3sYFA==",
        "918ac16f5cd02a15": "sPguSZLZtTDjo5eO664heXRvCrDm2oHkCQ/sb07u67Z97/Dp9gwdkV2aAaa5wpxbOBLWMRg1eqtM/Rxi7SMCBy5kEtQ3eUJ85opqhAYixmjBhomq6p5nuQh/fs6Jhg7h8kbTPKQeITXPVnnk7coMSAXwaw==",
        "928dfcd56553e767": "HEGrN09IByr1AB/tFyk3KJK7ur48Wx6IuBPD5lzr8Axg2zGj4JWpqI/SDEQewO3h8mylQMgX9YvWF/Juw+Z3",
        "9578394fb9748fed": "U2NQH4TgIR1EmkKw4EsymCrKNGIbBfJ7pDnOTzSBEDNCoGzaTIkk7tn3O15Ld/mIjTeGHTtOlD7EyWfhCZAHlY11bKaSuvHB0gaakp227FMcUxB7gTxOrnhlQrHqxos6RZyClj6EGsL9DIf0x/yC1Yt9iV9W40CgMhk715tXh9696ng=",
        "a07589c7e4778923": "RtGADl3ZYl3XpkFLAJzZiCngllIaPwcA1enzdoehCoyAtFz0EgpEY9LvbYl0gPsZV2FCScf6Dm0IDMma00eVbVqkZENPv3uVBnnKpim39S0PPxnbFI6s3xmmiqMn8ExuwjMixaTYMWpE9D2IN49wVcJploTz",
        "a8b9418f1f86c222": "BTZ27RHzd+IQ/Z9GBDVujo4U9ELyXgoVgzx6WvJBtTbIckExVa4OEQARCAY2WWq/Ubg0JuDU9Co5Ge4e9B1SIiGmhkPsrvr/vUjWB4v4pVDkfR2nGm74AGyMRlIUcQ3ENEk=",
        "c6c133da58310f3f": "7v38MWCK064A0zXXI3ztofGBabprEEYzy9uhEGj2mN8ObMVvnorHQO0Y+EaYpyvWg+n+WhH/e60A2gZAKIx2yJKNFHwoSDOTdfDpUODD2l6Cr/wgu9kgh/w3Yw==",
        "d82fa55d300df21f": "WiyIPLaC6CbeWus1b4Eq5WwiTDHhw3HMkLZYpaXPmPiDRshBFr1KSk8jDDl1wQZ2D5oJwBTIIks+LHo0oLYPi7yvwierIdZrwF4=",
        "dc2e5323306cf306": "bRO5Fvn/r6iNQL2EBH5xlCQ19XZCcz34Q9iG8RfKoXfDPpERymRRwv55BaHHqilM/XNrN8LvYmA0PlkH71SaTRU2cEu+Gf4ME/gGxaxMKTqb7wqNUaJ45491mnGc",
        "dcaba3be37e5bd11": "Agw5vyhbUEAC+vKv2UL7+F/n4aggOQDhbd2SqnAtpLGtN6gU3BT+jJU3V4qYgQbdItgZkwT6+fQOMLYUbj4obKfgENeRSq/FuEKDST3pY4fua/XXsydKIx7Yq+YIvoCbfTHrkrqb6md1",
        "e680027f09379570": "oOu9XDA9iJ9Ws7phcmtSNY/A0yh7gRWAst5uJ8rdVb9OI0gZlQngiukReTyCmqIxxmWfsECJ6ncdBr5FtrEvg1Z2+FegRWni78n52a2WMqtooSEBwEdbElCb",
        "ecd957624473b391": "A8D4UUlPo3nu3hua8sf96PHfJ8ciLfrhlRLBUdAGmPEfWbMnW8vjlJqQ4lSIe5eP43Pr8ZUlQu6I/EDJulwpakCjlpFzEnbnkBuFM3xsK/Vs+1O31fcgWFy56Qc3qvO3x1X5SbkuidGbvRUkPZjAK/zL9D7Q0NV2fWRt1TA=",
        "f48b9858f58d38a1": "3FYT0goS2ZqdMNbHoQSAaHgbQAj20Hd+HkNIth1kgbLbY3aRLS53X13mfiMz8UACMrVOnLfRUOoqu2UkQNq98Lh8tqlKoyUCbBzCskPuT3VbUPb6JXLcu7IJOqNIuLT9+xmD+MoneTf8xAxNiCQNfY2xdl3RaJs=",
        "f676de16aa8fbef3": "cms0HIpO3xy23re5ZrV+WAmwOjQnuokFcgSl4BVeKXRkUUhsAI6DwLidJzm6+h4IoISlpWUdnavtmZcfKbsw+kTkrClZP3b4dXJUWfFHnSutXw==",
    },
)

import numpy as np
from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


WEIGHTS, SLOPES = [1.5, -2.0, 0.5], [1.0, -6.0, -1.0]  # as in the lesson; their loss is 13


def learnable(student, values, slope=None):
    """Tensors that are to be learned, with their slopes where those are given."""
    slopes = slope or [None] * len(values)
    return [
        student.hold(tensor(v, requires_grad=True, grad=s))
        for v, s in zip(values, slopes, strict=True)
    ]


VELOCITY = [0.5, 0.0, -1.0]


def momentum_by_hand(student, decoupled):
    """One step with momentum from the lesson's numbers: the weights and the velocity."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    v = student.hold(tensor(VELOCITY))
    student.call("momentum_step", [p], [v], 0.1, 0.1, 0.9, decoupled)
    return np.concatenate([p.read(), v.read()])


@check("q7", points=0.5)
def decay_in_the_velocity_by_hand(student, rng):
    """With L2 in the slope the worked example steps to 1.325, −1.36 and 0.68."""
    got = momentum_by_hand(student, False)
    what = "the weights and their velocity after one step with L2 in the slope"
    expect_close(got, [1.325, -1.36, 0.68, 1.75, -6.4, -1.8], what)


@check("q7", points=0.5)
def decay_beside_the_velocity_by_hand(student, rng):
    """With decoupled decay the worked example steps to 1.34, −1.38 and 0.685."""
    got = momentum_by_hand(student, True)
    what = "the weights and their velocity after one decoupled step"
    expect_close(got, [1.34, -1.38, 0.685, 1.45, -6.0, -1.9], what)
