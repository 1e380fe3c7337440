"""The checks of question 6. Made by `autograder build` from solutions/weight_decay/checks.py; do not edit."""

OK_FORMAT = False
name = "q6"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.679123,
    {
        "07996e102aef4291": "At4aMiOnw+5hlmNUUjEMGcTyAkuJoEGa29DaIZXKoYWe/4x237smjJ+ZNfhrhZRIgMhWofvThSpmn8LEjOS6hztghTkQ3GseX55/NLH4lWxuQ8tMCHkimYjJbmk=",
        "11104ea19538a1a8": "80nwmJJqoKDGnMiau7DwE9rGsWSPcjlWi0dVnlHnbMsmJvFNZ4/LWPMa1kc0GfEg04KE0jXZdiqzj3tBea5G+BVugXFooDm07Rq3qRMtj1RDemrYo8k7AuPAP4wlexma9lg9EWpd61o=",
        "114b06a2228db8bb": "yJD6QT9TmcNNgmJb60qMp766P6pFR5sYk/HWmzA4v2ri8OPrCcxQSR+bGtQGQ/L6P1eSEb5/YVspT4uVSPZJVPrmDMVvk1n4X1ulEACW59vyAkHghV+j3oslwDlZFzgXyeWJACasobIKPUlWYp+ia+9/D5wC",
        "27fe933a5e1fa886": "b1gaXqee+BrJNssaLDEYOXw+qHX6NPEC6C1/m3uE0GdU5YABAM2otgXPW32RsJe4mSUEi5BOqcSkOvmhJJa01ESqxWH+8mUPHgR4pi0vM/ZB9kIKv8KGbiPB0sNWwKPptzl2e/SPGKe18OwfaVaOWxhSG91nU3vzCNje3g/VIY0RMbHRNV+RSRUWK4nkbPSNHzy3sD5KwiMfXW/gMaU8CO4lyAC369GBTo7q0Qkg6zXRDQfftrYduP1o0DKABVl7+im3kSFbMCTbT55e1+Tnsqb0GZpei1PNH3iCqTILlgdaHFDiOPdhgujDLRjmdnlDNX2xCO5zoMTYLDHzy9sWcmMpSXMUeuYLWP4bo/NTnn7ucMhLhQ==",
        "352841d6af15349d": "Lnels4XngDctcXdM5mweADlO3vQE/MN4i7w5M2AKtxE+AjXd0onyorxjh4nSQimCjbGJGgDrXzOrPeaxWo7y+/VJo6J9QRXpIFBT2HAY7p2JLoVw+O+c6yZOH6c=",
        "3a9e02bf4f523089": "2Tk1KpZvKY7wyIjVmGzib4/d90p4cr+gh0+nSdP6VmYG1G5MVfsZt9oLEMq1AgwKrgphmxgGUPhCax1fy+4=",
        "6ad7058787be333d": "Z9ryN80cAD7K/A2mNBYDgl3CCS/4g9v9/LCjDp4118IbviAi/4OPspN6GhS/Rzq7dQNO9Rl6uXVlnOL2igo+YBOdBt9Oh83C7yYSehdBJV/W04TSkTfmy1tI3N/dBzSDCT09BDOLEUI8kkEdDTanpE43EzUD9pd2HxFj+ANsZzG6AQ/N/prQZOjIfB4J3+PuT2YuJq+Avz8yiVNMBdmTf3C8wM3R2CL9xaOQIkHEwj5XYw==",
        "795bc465fcd7b289": "998OO1n5gPdJYRy+3PLV7ypPqIulG3YbdTf33LGfoBDjdrkjIqxlWE5OzscOlH71vcFGkXciyoT5sf9IFgawM6W5CfGZ5EPxM4VNhP4eR3sb+3+j4u41R9muKErYO23mlnkm9p26+juYbR5K5YUM0r1b0xqp",
        "7eb2f75a26bf490d": "UxJcNQZpzriLU1SKZQ2qMtejK///EZgksN4zPnQQQRM5yhKYis19+SyQomW5BoaHUgggosULN7GY8ks8pKmVI8mv0RCUjIac9UgXfI79+/bYVKAka+KdcZ+xlBOVh6EGwbk=",
        "89724e5ac8e1a55c": "dxwIZmomL5n4HkPkJjbZaHaVggNPJqyZl+PpFYafV8sMGz/X37BwDkHjjisni1tXuYr0HMdG6912/lEHlRnyfVl1Y3UMHjP4/+trTBxHgy8hXebWabDQ8ylryiSDjhhZ4fKoZY6ElYNR/s+gFBX/EqqUSE51p2SPdNx28Bc=",
        "8f1a51ff944c6963": "BPvEeEwFO6LZlk4BC8+5YyyQsZiip/mfcr1uH3mtn0n5FWfp71eXory4G+bbgRvP04dqTHWwf2hsUO0p2niyppPvyDOVcSpfQQKmwH5ktiyp9Xy5t4z3QmXLBfBbEDcoim/i5sylXv5dFeCPvmcYlYSSYVZl",
        "9bad8daeeb863e0b": "Nj69cGNPdAAKDf7bo4l00Za8It6Ugg9GeQf2Kgak2dbo9rlhk1LBlqlVx6TiBPrGQBiSrw0MVjBuQtlc/UFOk8mc6TY=",
        "a2e6bccf87ffc8e0": "1hstJc04sQ9v19Jonyc3w6dGUt4bEE/KG3x6HLcc2yuic1vBnrPCGIez3qUcVqKusLX4+CcxjRRphQoB4j4wc6VqmeOl",
        "a6d6466d0aef66a7": "5kfECcG5xgYy774sNArha0hRras+dlh/fzZtzIJA4UzSwkKCywMxM+77dubWQCNYnFiQoNHY1dIPJrkdTDvEJAcwZbr7eN2UTKHE",
        "a849b0bdf2977331": "XT/9Lb0ZegTKwNQJUg19VYZcre8duPwafnQqElB4uyvrasqZi193an1uLdZ/0En+Cz5Movftw15wEI5BOTFzm11O7ln7Tm9XXAwDIMJ1L4mHMqVN5JbOvGMqSQtbvuDrMfEMMxvEiabKITQdCg==",
        "d0ddc278d7b43a97": "nlE1SGFjiWXy4h+PXnKUYoYdKYmvapkPcrS6lThQcqBIRl9J3NgIc4OgzwE42dR9jvwFJIT6lLgzIY4l1OftkONfX7zT",
        "f17dfb112e7ca337": "+loQnLpsyftudxLPMAReI+qohmpyMmYmf/okJaP+obrjBCdDnCNlWiJOPrj0lPWLb0VMaSnc6NNlMWoNocwT50TejnRxMGHaF7deF1zAX4o=",
        "fee25180bf5b19ba": "JeZSOtmpddX5ZvlyvuLG7JW+LLXtxIc6dokK83T+ndQKoIHb5LfNx3DUySJviJtYfq112GL8eIuD5NRtuVNK9KYCfQgQk/xvUKXZMKBTwxDuWhBAmNhmLhnZWv5Ah/xPeP2PzVkuyr4eazqSxsJ3BmAtMhc6fc9vanHLzkCpR9ErhifCJ+MyLma1w7y9Rpwtz4DPvo/fMQ82dU3kVZZGdMXvoGIpr1zIEJlkqIqnczpHh7J4t3X08LzMlOebkMhqCYpBuPYPW2eg6IAR",
    },
)

import numpy as np
from cfkit.checks import expect, expect_count, tensor
from cfkit.checks.files import check


def try_candidates(student, candidates, world, n_users, lr=0.2, steps=12, column=False):
    """Have a candidate chosen; give it, and how the training was called."""
    (x, y), (x_valid, y_valid) = world
    make_model = student.fixture("per_user_maker", n_users=n_users, column=column)
    train = student.fixture("wd_trainer", lr=lr * n_users, steps=steps)
    got = student.call(
        "choose_wd", candidates, make_model, train,
        tensor(x), tensor(y.astype(np.float32)), tensor(x_valid), tensor(y_valid.astype(np.float32)),
    )  # fmt: skip
    chosen = float(expect_count(got, 1, "the choice")[0])
    return chosen, tuple((float(wd), int(n)) for wd, n in train.method("diary"))


def expect_choice(chosen, diary, candidates, want, where):
    among = any(abs(chosen - c) < 1e-6 for c in candidates)
    expect(among, "What came back is none of the candidates.", (among, chosen, diary))
    right = bool(abs(chosen - want) < 1e-6)
    expect(
        right,
        f"{where}: another candidate does better on the held-out ratings than the one you chose.",
        (chosen, diary),
    )


@check("q6", points=1)
def three_candidates_by_hand(student, rng):
    """Of 0, 3 and 1, the worked example speaks for 1."""
    world = (
        (np.array([[0, 0]]), np.array([5.0])),
        (
            np.array([[0, 1], [0, 2], [0, 3]]),
            np.array([5.0, 5.0, 3.0]),
        ),
    )
    chosen, diary = try_candidates(student, [0, 3, 1], world, n_users=1)
    expect_choice(chosen, diary, (0, 3, 1), 1, "In the worked example")
