"""The checks of question 4. Made by `autograder build` from solutions/dot_product_bias/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 6  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.323317,
    {
        "0f1fc3fae4f5a207": "4d/JGtDMSTMs+U/35IgVjMez4ZdG05RJfxiw+fmE9Bm3wiAeSplnpH7rZKappkHJnTROBHxspawsb2VD+buHFAp5Ur6b5F6z4kdu3ml2mCcSGYzxGi3u2eAQERJoNJHTRpAtB2m9y+b4p6SUwcYK6hNILUB61PN3QNFSl+IjPH6/JCauWsYzJMN2I7NpLND8gDQ5n/7xF1UayFozozSwY2TUsG6CydvAJQ==",
        "12121c8157f5ea21": "WPFZ1g8UFtX3YD/6CZQbbpYq51iQ6HzssyKOA1fASzYeGJl2QDkz9AOLeoZtbfCg2IqogN/xk+nMNtJ2YByIHa+eAb5vIUsGtj2v3ze5ESej0JOAjnk21grJbXWYgU1UyHMkHy+IOm4gDVrwLmj0zxtr",
        "187ebe386ece9a8e": "jPTPFmXyuI+OSIGp7GW/6vicFZ1Fh8jpK9xt+6atBhvnScEBHTx27QMFDqMBm4Y9pJT2CQGQfP78zhPmfuTSBovotwUKdaVrElv67nQG5rp6TXFergo01fwGgNzUDgktS544ubVqXGF7sid+vGF4qNujwo/OzpKXJsL7nA6CMjL6MrmEkpWmRT45//z2ve9S/uw7rHi529H1Uk/4BdN3V/Rife+PVdUcsbsnFfkoBuUQ+f1S4MRG+XRMs50iqA==",
        "1d5e596d3d4776d3": "te9NaZG4Ha/MaLC0590X16ZsttQO8dBktVltRxJj0aDR2J6ZVyt2CggBzxS3SIcidH/mki6N6VcW8Jp2b23o/1UUP/gbEQhxRXElDFTQzKnWru5RNaqp5tBjsvrD57yWoFqsklmxSR3+ADHI/2u675CzcFr0UiaY0VISnXb6szX/ZvHDhDsdCu6NuODAX+PFm3WQKT5qDa7EZ6pxbrQQNv4m",
        "1fcc21d94d11d363": "eSXcioplCZ8dYJSjbwBYjN/pnn8DM02fgJEXcCJcj04JQNSFfh6/xH/4sHKv8T7vcPdzIwEGnBdbVVfaDCcRz0S9QPhCOAK4SxXLJDsiGS8mm2CCyuYc05D/y0spVQiQdCUtQsYLqwV22HlP4POtoZ5A/mxPWRtu4M3jtw==",
        "284e2fa0bdc16686": "GR8P1aDpf0f053eQwzSnndJJ169Do8QjRYCQNF9aXTZvBYE41tZKkdmboWndM3nravTvCeyLWRPE3xiS6bMlG/z23QEqex7LFuxKjEsnHUXriuWtqHk=",
        "3ca5190f8cefeeee": "MbOcMkNsy7xmE6ewbwMQv6LOXmbT66e5N3o0+rjb2VyvfUz0iidrJHBv5lMPG46jaP3hN+KrQs/dyYFIe8WCkJllGuq0rj3FfHBIw7fFVEM=",
        "4599bd19b681ef01": "j2e1iXVW9UgkllH627GMaeK7puuR6rydvrGV2Lxd8tiiUF8pvonHUyYtyVBq8VUZF1Y5Kaaj8ioBRr+J6ZLoHkUL0KfX6OWitUL7KQrKg0Txi6cUFcGMFkrBXOMz",
        "531f09caa813c865": "WcUx8eowJI4VFqW1WiN5RAyOGfLk7iySxanFD2cqpGl67rHU7nZ20ymh0PqrtVGTrqITWSooasZLh99ISJ/PvtUG7EqZiujjMg==",
        "5e44e77b8d298add": "BrvYi7cHTJn24NcibjCMuetCRAxeGrWmzD6YOoLLdwS888AMe9w/COKN4Uf2jY4JtlRxm7ncnk8khEqdh5tj9oRRM8IFqxCjv1yHchjyIUJ7OH0aah/0+cLRQIMuzNg2WFOR",
        "5fc203f7aae73b2c": "u4NJvdMm4fhYlBbZ1MvAoUu4rS/5XiK3Em1SB7+Xa3Dvz4WehLRH78oz+t9PMhfrs30DXoi+cKlhD0n0cq/wyg67++dv8aOUjBohFapMvfQbAJTaJ2vZqMGmv6CV84EYxpMOeEX4UA==",
        "5fefe24bf93c979a": "v4useLxIqw91eOloUcfq0O0ZA55ql7vqqnZVxUUDmv8Otof9VssfWpeut0W73LJhaRgr8lWqXOp5cROFxVi+YP4WYRRlkpta9KSZWjiHYEoJniTOfmdg37tmXC0WFtqvqwqyfeEv7PmPObxq/N0fzGPYwh6W5Y1F2/epNerTTg==",
        "63787118c64cca2b": "jRYIPn1D0+axSW+hbt+vvCVV9yreNr/LqZKz997X7+xuhpjboMdwRp4vghTGP2WB9tsV3kw4tQI9wgu5cuDGaEPvOu4WRgRZDyjz4A==",
        "66caabd82a85b406": "zQe06VWw1CD4mHpv/EBGLhjST7EyKE/Yp90M18KxgxwI+K4ClUoibYdmktr/kh3kBbZ/EtgYEu8GZAwIZCjwv9Xb2Rbgv0kzKRMVxdsWYpfihLeZzt3lcO/I0z9g+x4UUEq9h4ZkoB4pAPel+kc=",
        "673132b0f3888c2e": "alKj9W9jX3F+6pmjpzcf9FYwNF3yelOxr89jRFPhIvVRR0mbVFRPbDSjdinSexCYxGH0f4IaJxcDPJTUydby5VxyubRkq2aXzTL2J7LQWumnNUlgIe6aK+ukUHxBp13KqkwAvmtgXg==",
        "6740386c09b94e2a": "Mhfrcf+cwPcnmVF4gtFX9rdlUpzMdGWuejZMH4FYOD2U5NJ1LL/11sg9AxQVAsbhgChbqqE0UGEsYp0MxcQ3bbs7ejUWHotv1Rm3lt2OcuGFZeJhz//knlyQLDT9TngLiXB/khacx8IK90LAnERUQTSLhMNvyFOt91U=",
        "6db8e3a0713f3644": "EwFRJi77FXGROdqQTX/aUErNSFKtlGJiTofTzIdG7gkzkctRaiQJPDI9YUo4Q1KnVo0ls/cmh2qb6qcSE4XpwQEOTpivnLZaXD6bwP187wEsx2Q5KUamJ8Dyhf+GnMCPNtlncVHLal5tnPs/8pZHyNDmmljhHZGQZpV8+yyFj8hnxrqmy8H0+RimFgj+8T3XVdI5Ri9rGv/FD2LHVHpRhLAZF04muLk18g==",
        "6eab5209a59bd34e": "/3KXcUruEn7Hyvv7MHsXgybpZi8IZJPIHSpYFcTlcWJr7Iq7aYarLTMXvbqegqERp54pab3Bnr+mEe69udZzkivEcWyfxATJH7DvUH8gpzJcvWI40tvwdYjNf3HldcsomxUrsn6zrS0ZeYpYDKPV/V805JvJ1k2gbQ9P/8rI4jBEWHqs0CAkl5i8Xk1qYQtPUFGj8+88c99FcWdJJUVkr02R56k+L/ZKe5lpG1al0w8qtlpjsX001sAkBmi1U3ufTb8c2mA0BVVmq278Ji01A948x/Nu5C8PeGscNMfmk7c=",
        "6f1ca90a8efd2d30": "NzkBzWvpXkouek017d1rqhd0Zt6IE0zE9vy8NUfdmwY7XIt23A7MYgZGmmp3uOneGJyUnQpfZNJyUGMNlpEx8am5X6TuL5w7",
        "6fa9712bebb476aa": "oqcOzsU1I75/sSi0LOjLOjjvZtK+sQ80XzrIgTocgJ6jSQQU2H6PsytrusCkOt8s2hXnSSotxi5ftMY3ngHQbnop7ZvyqDyfVXKQvK654p4ACcjvZWOzT6vjEDht+8DjPPtdb3yq+PHFE4V7R3JWgs/wb9UKV8B5",
        "860f39d037afe2bc": "F+bS9elcMTCcYSMxoohLHk2ObQqUxBSiR2l5hrMdgHG0QqTsBBJXoMr29jjtX2PLdF/okBBftpD+5oRr0uGGHptDpqb1Ygj5aC3SkFIwL2Llv99WZePIa9h+mdUjvQ==",
        "8b643cdbac132865": "UumVh0/zHwjJN38IyESs+uhQkCDf1Qia63bZgQMoTo1xKWxWNMSwwmI49xZ0WkJ5JnfNIEV07w4eallR+iAmCvRA5nNMqeNyMKTp",
        "9006bccdc3d0df11": "9ft/xjOvsrPhvkWIQq0UnPcS/nhcwFPWqQkKSDazp/zEaOzBwQR3AhKacRozdojcMJMCvIoBND65keFOvIAwbIGcHcEoFNHn9kN8owg4XMcvdPcCfMEIMIM=",
        "919ed163ebac9655": "cLcQwM6x0QgNvkZ5Cs1ECbqWcz8WVzjI6cOUAuOa0egjWAkgELFxLT4tMyIAvjS3D58FKdUndoqZVMHXqwOd1ubRwTyxE5Ryw97Zhi30Pr9BysYcFb+VkgFcr6D/DiqzgR+DWMrZ0yvaIg==",
        "95e6826826726e66": "Gq4B0EgDDWb/kx12BEElqb+xiMHnuWdvat9ij6WSyElrohxqsMmaInr2dRtpI9nUt1vrGH+LGS70r9z1fgCXXvoKfP6mB8cEFU/jeXXin8k=",
        "990dcf741cd2129a": "ACseNsE6C91THBl2DyPgW9DVbm+uCirgu/aOP5ZgwT4Pe46SBXfJWBezAmlgSG9etqItSlWrrYLsvMUz9E/TVkbZeBGqjhEooN6vb045X/tqPiX1fgKpkNs3",
        "99ca88736f3d64a4": "3c+S1w/rESya4yiVUiZjPB8gXGADZbsWWQQDNjhl7GB0Bh3FJLE1MmeS2OUltqLEv6jsnyBwfFUOhsu0rREvw9xNHmn1Zaj4Le/0iJnTcxgjAggtxosMlnVNrhNFZwQW+qbQ4aoTZfJRgUo=",
        "9ad12799136964fa": "a+jYQm2D6CG8QCvZVY7rfId+zwpP+J0Nz2NlfclDiDgCdxoA0dgKpAgJTW7vYWa3HBHpDumCC+tw5co9p/5cd3XFgGRj79cjrKHGT6UXLoILpUXN7iAZCLuJ5kwVxOmy",
        "ac7aaea0ceb4d3d4": "IYZ7KhutRy39hghE8CjV6vK0fFJYwIU2vvsEJmG7xsanG4Kk9juwQ4zUog6grvJgmojeEU27rxxkc7TJZba08hGTvSIZ8Dh1POtFVOaY+Bh8i0DdkaihNyPH/JU=",
        "bd7e29eaeea89904": "e7YfyHyirAoVgxxZbjUuR2YUa0UqhB2sBE4iAJbL7s3Yv37c4WPrTEeVenDBWKZl8KKiNrPtWbhfUEk+nE5g3mGtVWQ7P19gV4J8",
        "c085a3ac6cb3c582": "LQBiVI67oYit+rNwwBvaqx2Rk/rwqCLgFcPreaGsyMd4JFff15uQzLo54q9AYftVFMqlJWJmVE1kkwH68OKFFNRmb8KoVPIWnH7YU6gCSXn4Rdh9CbsMhp+FUhA8uYxuoT1BTR8kXGqsWfz/",
        "c4941f932568fd87": "Gmpgutx5SmLK/7houtxWfqf03Fos93YQSdiTwtrfMIxL2vTVUV2f7QsT95T0cc6kLMLGSZiAi4xgPVMzAB+mrr2Iw6o7iSFGTU/otIbgRMe8cBOhbah1JjZmMp43mt/R5q4T5Q==",
        "cb9b78a27dd6a887": "2AlpBhMRFaEHASiraupcB/I+fmzzPCmAxn8iiDfQcAmLg5Lq91pIs4+vn3Y3qcuAmdLGelr1dgIqHSPis5V0hGee9U4zPBcT2O0+m3UwSJm2QTkj9OhBhCLz",
        "cbfd032c15b2fe40": "h1i5uloKYWnsumzmvntpYin8zUFvHxy4DhX9dp5S42OIDI1YTW26RqnSgBzy/mJEy8olO5hPBJQEZ5cS/hAw6qWvRtYJyBudIEVx+aaeWSyBP5KckBV8F2Egf8DCX3s896EdjVBPH708hPkBmliMvFREcPpQ0gC8JBimryqGyg==",
        "d41642757e077faa": "kW4Fv98qeyMsIPqwy4tXcCaTnnpiJnMeVBR+YHhRuf/4l3enx2NUKO8lgqtOj9dO6qxWjcUfuLkrzrkbSZ5xRZQJl7QJhStcSYzRXyxFNXFMv9gJ9ujv41pEpIKI/tgMwH/Sd9R5l+7cxESl",
        "d6d553c872399d2a": "DKRxs3Lrp3u0Eig+fMpiiCG8UC6XR7/GJPIqgoiR2F7P8Sm72lcOAfdnSgc8MHVFrSPx4kj1PIFGnDWtYwu8ftVTUt0YGOLTjeed4gKNMcGV08Ra7jPHmh1yITL7mm+Egl8BnlxkwA==",
        "e872928d25a5b1b4": "wEu8zUF/LftncPusHRiHyTtrY0DvIDxN6p+GOtXAWsnPVDFhVpuGXqlC3L9fLETULH1f/BPpmp/MKz/JuIWc6FWCYmYeZi55xymFNKiNiVdBLkpUQMuU8EjbH0oGXUJn5OXsw4b4L/SnHOUB+s0CbxbUPWxxO7tw7LQCGLPYiXvpoJiL4hjk8vd0oEPcevot/lDbA/ptQPtl0feEfVyS1sv1",
        "ebfe3f11c9cbdb6a": "52E4fHKWpgdVbA0/FqMb29+TUx7mDfivzh2cchwo8eDFLUqZoME2NrDyGH5Y0SOH082A6lAHFkLY0d5I4luB0V3vali1sw74bP4A",
        "f5a74264cc4f377b": "XdrEP3VAF5luoI1nA51BHrnj6J2gMNZK2k+5dBf3QX87wF57dUoP0eivlvzDEFTqM4DEFmGIs2LnzpDR7blyUzzcSnN4JeSq7Vscy1Sii2SZ4f4=",
        "f80c69820c08218b": "CIpRaRKMaVjrs7PuIysQ6P3tNk/DNdQrC0KhAjxQOIZhTqa3YChKTlLKqcy5T2se3ASLrrGP7gzKwJxGhU+kS4W3xINEH0lraBZvjCpRubZvhBf3B9UH3lV1IxIR7FS5xVDOt03itHvE1yua",
        "fb3f75bfdeedda83": "+Nht+MvcBDBmnmqBkTdTZoBKEL51AhH194A3KxFdDhquZZLk90NGYWzSssY0ZbcMlTlQX6Y6h0Ci/mXz2Fcfe7q1cJgNUyg0K4ZpV1nmcMqDhr9IFra1AdnndkRgTOcEyg13TqcxnQ==",
    },
)

from cfkit.checks import FactorModel, expect_close, expect_count, expect_within, pairs, tensor
from cfkit.checks.files import check


SIZES = (7, 5, 3)  # users, items, factors: all differ, so that a swap cannot hide


HANDS = [0.8, -0.3, 0.6], [0.7, 0.5, 0.9]  # Alice and Inception, as in the lesson


@check("q4", points=0.5)
def eight_pairs_get_eight_predictions(student, rng):
    """A batch of 8 pairs gives 8 predictions, each between 0 and 5.5."""
    model = FactorModel(student, "DotProductBias", SIZES, bias=True)
    rows = tensor([[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 0], [6, 1], [0, 4]])
    expect_within(expect_count(model(rows), 8, "the prediction for 8 pairs"), 0, 5.5, "it")


@check("q4", points=1)
def a_kind_user_and_a_weak_film_by_hand(student, rng):
    """With a user bias of 0.5 and an item bias of −0.25 the rating is about 4.23 stars."""
    alice, inception = HANDS
    model = FactorModel(student, "DotProductBias", (2, 4, 3), bias=True)
    model.fill(rng, user_factors=alice, item_factors=inception, user_bias=0.5, item_bias=-0.25)
    expect_close(
        model(pairs((0, 0), (1, 3))), [4.23, 4.23], "the prediction for these 2 pairs", atol=0.006
    )
