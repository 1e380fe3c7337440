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
        "0de0311d6efa43de": "pQhiMjc6brk7rqE/DeWUUf0Ar5ZOhceyQDd2ybxuiVxkfre/ep2yRu1AplCV6R+D1Cgn5idrPGI6oKXjOgY=",
        "11104ea19538a1a8": "80nwmJJqoKDGnMiau7DwE9rGsWSPcjlWi0dVnlHnbMsmJvFNZ4/LWPMa1kc0GfEg04KE0jXZdiqzj3tBea5G+BVugXFooDm07Rq3qRMtj1RDemrYo8k7AuPAP4wlexma9lg9EWpd61o=",
        "352841d6af15349d": "Lnels4XngDctcXdM5mweADlO3vQE/MN4i7w5M2AKtxE+AjXd0onyorxjh4nSQimCjbGJGgDrXzOrPeaxWo7y+/VJo6J9QRXpIFBT2HAY7p2JLoVw+O+c6yZOH6c=",
        "3c129e3b469fb43b": "L7Wz6CeKQF3nW6ukGnrV6rrkCyzLRuaP+nglRT1ruXkq9VslekBfaMedd0mdN7DmD+YjBFZlLwbUK4XAgnf3FyC1uCVxBXGZg7lSpfSr+9cSD3KsEw8yG0t/hsNLOpN22lwaWXcIkLDUKsSAR/rSl+mcbuFN3aWo/B6Odqx+UNwTe0e2pATfJGmJyJU8b5/zrBgrFYvx5Xx5eFaKycfTU3a0uRtZ8a63HAK+yz7Ius83OPxCZ2EydxenjC3LZVdDMf61m2N+BTXQI5J0E9RwYpUIGd6FBVtOcBT8BBw+PeRMxHpw4nS3te8QNxti2pcdLtt/jkNdRt9I5xOSQT84iYxQV+MnWaRiR8WUA/nZrUcthkkoUQ==",
        "63499105a04797c4": "BiGyudvFMvW9G2O6jhaVqgJWAik1jUiIlMfwmL9rgYg9ryZznSLK9o+0IJnKpUowjapVHDBrV0ij25EKAiorAO8wFxgA2zkvzkHGM7pjvnWMdHJ/qTcnA88/LyQ8GijSHs5hR/jSYCe1Y7Aa3rDuHP299W+5DaI2uJjtyPHGuDdnAcXz1xskbvVF0/TEhyjKWp1evB7g4KQVGUAZCuQ7nDPvGDvZEgscR0uQqGjncdpskA==",
        "740bf7e43b9b8a7f": "PNIxrJk/w6WKwuarvUKXJXMdnW9w2+Gf/GjkAfsLENOUR9DeRF+4I0WUitcd0XxFgoYbPLk+UqWRlnHIyWfQGZI33xtnmOSIezu9IWVzZndMU1KEkSwmOcnT8dh6mF33VYBxVXyd89MXrU/tdmGxQBiBMhoC",
        "7eb2f75a26bf490d": "UxJcNQZpzriLU1SKZQ2qMtejK///EZgksN4zPnQQQRM5yhKYis19+SyQomW5BoaHUgggosULN7GY8ks8pKmVI8mv0RCUjIac9UgXfI79+/bYVKAka+KdcZ+xlBOVh6EGwbk=",
        "89724e5ac8e1a55c": "dxwIZmomL5n4HkPkJjbZaHaVggNPJqyZl+PpFYafV8sMGz/X37BwDkHjjisni1tXuYr0HMdG6912/lEHlRnyfVl1Y3UMHjP4/+trTBxHgy8hXebWabDQ8ylryiSDjhhZ4fKoZY6ElYNR/s+gFBX/EqqUSE51p2SPdNx28Bc=",
        "9bad8daeeb863e0b": "Nj69cGNPdAAKDf7bo4l00Za8It6Ugg9GeQf2Kgak2dbo9rlhk1LBlqlVx6TiBPrGQBiSrw0MVjBuQtlc/UFOk8mc6TY=",
        "a849b0bdf2977331": "XT/9Lb0ZegTKwNQJUg19VYZcre8duPwafnQqElB4uyvrasqZi193an1uLdZ/0En+Cz5Movftw15wEI5BOTFzm11O7ln7Tm9XXAwDIMJ1L4mHMqVN5JbOvGMqSQtbvuDrMfEMMxvEiabKITQdCg==",
        "a9e7a12c24f09ddb": "VRgruosfegau8djcn6yKYqr5drbYzJO6iXVCS/rBYOj3F1AVqPwNjDwqGq6V0UVjlQ+GtRXSVIxwgpfTN53ZbaDsuLj8ozhZ+YDH",
        "ae60c2a6669dc7bc": "2jeAuiXQ7cTDJXP5gMGxGvCPK1+romCP5f6Y7RgiR3PjDSEn/L92Ztc9KWrXFVuf3N3wmbfCN8klNQAoiJ8TlMxkLLipVhMxqYCFyE3yN0olQeAbTDRIiphX5nggT2jsM2ZR1pDpGc5znW5roTP0pm5jQyWJ",
        "ee33a07e4c99ac6f": "d2hgMFIYjvpEXtyvRhbB/+tCJ8n8j3Y7Y33eB/gu8zcMMRfmzhBH4Nb488wB5Pw39gFylzCeO24ra2496mbcBBeTKRs7",
        "f17dfb112e7ca337": "+loQnLpsyftudxLPMAReI+qohmpyMmYmf/okJaP+obrjBCdDnCNlWiJOPrj0lPWLb0VMaSnc6NNlMWoNocwT50TejnRxMGHaF7deF1zAX4o=",
        "fe336365c7cd2545": "DscAre2HkHsNdyOUPyYAACFXuOMrZtXxb7DvCQYeu4YTwdsIRJ74PAlXmQiaTvqKszI4bR9nCcbVAWArNX1wUwownyPXIY40kjlw7lgEV0NzXahDIpzugdoRLSsFUKMMWtdMbpWa2WjIkJVX0uHNchL+EEww",
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
    expect(bool(diary), "Not a single candidate was trained with.", bool(diary))
    expect_choice(chosen, diary, (0, 3, 1), 1, "In the worked example")
