"""The checks of question 1. Made by `autograder build` from solutions/neural_cf/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.529652,
    {
        "015d80abf3728c4c": "rZpwRpn4DUqW7DwsIhLTJ+NmR7IcK/7YU2ClN9wgUbL4qJxmPceVKKfpvzVnwjdbmrLJbFAjIlZJ7g0eM02fGoZAO0oYp4k=",
        "0b353722bd10bf9e": "nZxpzKP0q+Ssl9Y8pZe61snPJNVIi83BryjQ6FmKVJl0rNN3lXOZEbqaeLHnp7/lxiImBDr6Fb7SB40=",
        "2773d321bfcf0dda": "txKnZab9fy2oLoWDZxFzFrapLowuHL7zm7x5UeaYz1ChThT9iu4HjIFZsuPpdS6C3+rZBR/T",
        "2fb910f66192020e": "kmni5fnJW4V6foj8I4tIoH78x6cBx9wWsoD62JD7mK3lqg3DUc/t9rvsYxP+GLf4P6+/YMDzNQ==",
        "33a0565fc61a0805": "epkQ9LDm7fiTPSYlZ/vyXS4c1KjjWo4JeUWj+oj2kswPljKuQ05lD2SxN0dlV6Nd1tZTP8Tk+mP1d+03C85OAtmEsjq614nbLrz0FAw=",
        "34ab3944c9219a92": "XSuRYSJyfa4tB0YmY9Kf6D3W7NLdnE/sSLEQ9elANet9cm2zXZ/6UVbzVllOd0EDhQb/qQChmkB+Nvmj37CcAh5oVVupiiqZ26KBJZQrAIX3vltOBcvKhYnc7Z8aCR/2",
        "3f036fef4162982f": "ThiD79vboEYLFJm9s53IHtrxU/cezXavh7WZo4O+4U1joVmYTdy1",
        "4106105cef5201a0": "jrA3OV3JFj2Mz2CxO8cn2InXRWFCu1DERSFLyFP2smJORt3YRFGMhHve3dkk4l07nRR+aLwgpVq5RztuPRBAVNi+0vKylQ76Zs3/cJdFpTf+f2R6iyu82voSn0YIBgLMYnFGa04bQvzUOA1Ce83p0wk8kiq+X7bmwWTNrk2KYg60GjSX0d+dvwPNs/9OiE6V9+BWSt81YbmlZPbTUPZl",
        "5f8b8391fab17f58": "uiQSV8flugVxgNo7r8VrqkAprAeTKEOFF2S3AK/QGKLJe3EhCbepGTzZVOoEqQLLExQNH/1OTWfAvYwnpkgh7cGIsF+lQaxLyxWWtjh8UgNpOw+kQeunbzv6IQ==",
        "6f4ff536f500a452": "+lYA9RrtEuabd3UXMwwKKTPzRTxwKNUQri6FuKYSXTGKzBmrBcZScHCnPpVQG7Q6OVrv2HzvOXZkjzdmQ3PycrxSTeE+KjaXokdd2G2Ro16ALwrZYw==",
        "8f0555f74446c26a": "a6lSmEFDKyKvpYtZ3RgxH/aZkijtVMKGdGK7qh/xyrG8+cEdjFQqr5I1051txl7tik1SipLqRg/Cj71Ac5ukuV0=",
        "90573c26ad6b2968": "19Ai7eooBdj90wnNC4WNBi2DsqdxfiFxOxuj7DOqHhFAv0vlY8/53toFEk6n11PVuRDVVBge6fEVsoH8tk2Uc1KwjSKH+DwN1Fj18UIT5jUN",
        "97683a046a0233ca": "4hODkUUVCUKqd0vs5jL85znMWenFdDoBgSTuW24PXVrN7RU8XqAAQUziCLKhcCec0JEA4B8kKKsOV3SEXO/ZS5PyWVQuLb4+ujUf/Tms1UFBjg==",
        "a6ef8e12c5a83507": "8Cs0ZAPOO0FTevQzLCvmCGfeoC8rQWS4jP3w2wAmd4B0mFqixtPAn02T0VJ/Ep5vmgqqDVgx1sFXXpTRPrPugTLRilvN2d89EnKSRx7m8/FsUCutm9ppjw==",
        "b62cf288637e05ad": "E8WyNSGOV1g+DWOUIYUhCCq9OzZPisaCL89knLHpmdnANrc5jir0+85BFtAZYpi5ZLUxw3cHXgJrVr/LukrzOp1J",
        "c95794b7c3f64b75": "q/ErLfC447tD4BzaSkNi9EpzyyDmhL9EOU28EaP587h5P16ZqjmEG8HjXuA9pV7wEHHFc28gF1Ysnrq5CzVvS4t5",
        "fd942a72fbe02e5c": "vWmORx6ugy0kQyZUVjXOBLlpnUkk7ip1YnOUBkzc7QapebeoB/bwY+lQr710DR1KFzT9Y2UX5L85tO1MnL1mcs4ry44bjPpV1yvkg288I6451oz4DcSNLapVi+E=",
    },
)

from cfkit.checks import expect_close
from cfkit.checks.files import check


def expect_width(student, n, width):
    what = f"the width for {n:,} categories"
    expect_close(student.call("emb_sz", n), [width], what, atol=0.01, rtol=0)


@check("q1", points=0.5)
def the_worked_widths(student, rng):
    """943 users get 74 numbers each, 1682 films 102, and 21 occupations 9."""
    for n, width in ((21, 9), (943, 74), (1682, 102)):
        expect_width(student, n, width)
