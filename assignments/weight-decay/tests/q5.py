"""The checks of question 5. Made by `autograder build` from solutions/weight_decay/checks.py; do not edit."""

OK_FORMAT = False
name = "q5"
points = None
waiting = 4  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.263176,
    {
        "02f5dbf8fccdac40": "CrNAnCVQfD5S7TxzAZPVZQI3FMwrnxvsWUh+/ah+jIZp21I0UDHvqO74zmbTI+aTTiRFsuulqV8uXS4XXMxffJEGIhzLwglaC5lw4/ctYJUGvUw44xySoouh3Mso1HNbkICBpRxnAnqUh7EoNoaprs3gZTDn3MUj7xTIUzWghRRhZZ4=",
        "05bb39423aa6e5fb": "5U3EGtK4o+a9kBxabHvXvw3mal882vNvoS0hp8r+PKduBVXJK8xbPpyyEUWAhhrmioJ0IAatNvApnJEq/MTEPZPOj3L90Ud42M7hZ9reJNFPEXCXVWHwLF39YHCbYISXui6LNSm4jQOS6RgnmNV5JR6Zmg==",
        "0f1a1aff3ca98d99": "FsLukVuCjfSUcLcig3HpAXmxHZLH1X0QbLf46hJKqRiv/B0RFNKNxurHKNtsxwdWNUSoLL25otszz+bAeswckFLgCoDY1UZxH3Iv1z4azUpEXHWqckWuDtwUAtnTIf0y5SdKz9Ck0//P2ESJ9y0e9G4KIeO9lW8B5s/2O7k=",
        "2dda782d657c80a3": "xSJtdrxvATRm/7dJDV3qno6jLiCsKHUvFFPEVJGVVpcv/syWUUaujwzwcEQtlpicFmC3OTWkAMC/3XUD4UmyCBMfNBtqwCrzcuAB8z2YoEZMJeTtq/BsDB6kZQXj85MWtWVZ6PVHj7XsaB32AnW6UV73uh9dpz7KYGlP91G6rrB24NHplhnN2w==",
        "30bd66d71f88a77d": "11EJaIFZ/l7R0xVsGu4Wrp2IGEOeOzm57GsZw9adYOwbXQWm1BnMOGbN0emdNmn5zF1aEBm7czRICnIzubyJAY3zeX8JRi32ed0gewtOTzPgM9nDjdVuJpnRMy+jMRZVUDADQLscaLH1ETVXvvCFXe8l",
        "330058f022344fae": "l7BAVE3BmS8/cvluX2eWv3JnzOhsu/yyAnwv9kYIerSJITeOVso3zpl0QoNpXa3+49KTCN87slaIf89YiyyYSSl4Nr/yxFTr0DwU/HXvxp2M4zJlOcrjplGDF9OfAbxfDeQ1/FX4aT9IzSiPZvFdPCnwX8uU2q51fXIu20xfqxpmmOI/EQ==",
        "33ec3702b3d811bb": "Zmio0vtqQWwuqi5FTfjLoB+WQuA9DvKzVUWUOBbrQ7KbWWC/+f3QljK4Ljst2GkI2HlcmqCgGm4rti7CJD01oOIJ7+C4L10W3jbBleTPJJdUHNhwtKpZgKky5aeq7CVSf23XTx3/Cf+h6UNyp0olPlokcpw3lZ32EeaEBCPtWAx3yQSIT3uwdbM=",
        "51a4da33d068807b": "HU6OzJIlp3bRrrbDQouR/VaOk9PKUaJv4yXA8v7MCegvkbCO40HgZKICeJ+xrk370TL8CcEl6ZmcvikyYFxm3hbj5YBOjB4L5YecjzEz34x3h9MzIIgzkC7L4+U5/t7S29k6jAE=",
        "59a2319102e2b185": "V1fMoA1tlr10wHaoVS6yYiqgQPbOqNK0mZMky7Amfl8UEukunY2BPqL6fBTMRYBm0Ed6d8o3lpvKq90RA5b6eMGcbghsPi0N/Iu6yj1beMRXH4xcuGtjWDmAHY10rWppoYAmxMCieA==",
        "5a036552c31998e4": "v5blkGUn56zHj3A75LGALF20rlrYCcGMO1GXzw+i1JfmS07hAflL/8CmF7x50riwS2zl0TFcMPcj/G7yNUEeurEJUTjdoLULnS5KdQKzbh6ZuMhJ+PxZ1S8gfwznqbaiS5Sk8fKEVbwdquEP3d6jnbD6JUD37Xhg5JKD0KPVdKiMa1c9h7c2ZuQW+uo1",
        "744a7650902caeab": "dT4DlqVc5l8tie0kRXsSiVWxD6GhweSCFkan//dfM2OT0orKPevvDhHNnsGBWN6ZzGB8VvFLoWKtJ5JFDKBQKVM0rTChGcQwz33Y+2DUcHqOpDK5Oi6Ogn54uFWq7dnBanTa5+NiBijTo3o/DV0HnRoBkPeddBm8kU+zaEdyR3OeMo8QuZFIdhDhRkUFaMiG4PajZmg3PUG3ecvDoW053ovEHTxZLTBQRQt4giZ+PdFDjveEhg==",
        "810d112e66b09676": "NAxEsjD5o8yet98D+OUXo1oXr2qOCmv0zuy1DawomkAiM9gV4uLUqujIHBy7Ed9/RfgMJ6cFMtV/lPMvEcYe4NsnIjxi5uBTyux+7BgL7lFL9we/I2GUbxj01LekGg==",
        "879e821ca9144bd3": "7HpNMWm1j5uwnFIkAx6OWJgTDrKBpp6Kwp996837u9rkzwDqk23fiqYaI+K0XiAxWkFj4CxuePeq7PyVNLhREGAP/WhYkGTUhfvTSs+pvim/UB2Xp6XGy+kgLpWBCm7jpLPAnXZzQN6oIdvbs1EwWANHPIUukmKIlXxz+R92lxVhWBvtoio0o6N1eQoYaZ4nCqXCds7fTyGM0lwVXIDiPLTUNKX3YpTZ",
        "9aa4a1ae41249cce": "asJpoDEX2Xb5LeHAgEmMe3DYMIGbjGp3usnEwHk7nQkAeU+NwXaRDpy4F+MZVsjgSUCSHDk3RCWz7Rh4N8IjmaHzlY7magqYP6Zko9lNzTFJrDAcGz+YR5WeKfk4/b60imWAf7Lo7BD0KrfZpAI3qMMlng==",
        "b92e1c8dce4a0479": "WHkvlKScYE9PIQU8DqSPhPpDCMsaSQua5VYX/s+drFz8R4w1D/UALoARFwZiWcy6Rohk6USrpq1iDJRPRiuyZz0MWNwdTY1Rql8wJbKPyrgNWXMDUpaYq6+StOZp+5hWdKIiLfnn259DUgSzkKxP8JK0DzGdVYanFS730UN97eMyKc4Opkhx7nP/e10=",
        "ce3f2fb3045cdc98": "3UH21Wr5fLb0ZNjeXenInhtt64upOit5LkPMf9UROfz9eVLG3SKwuaKOuyUFZOx8XACJMy3JtFvPSeZ+1cXs0t5vsHQxlGneOBg2peAnx0p+0A==",
        "edc4fc417fe22a89": "VF7agJ8L9MxRaGFTvIuWRMAjdk1mopFiFvoSBO+MQ9CmDT+btPw7pRT9KVbNKCxiPL6VCPRO8FdlB/VOPUfe",
        "f6451de8a736f0fa": "eFV4dcSMShcFvoZivCK1QrBPHJldGNWggenuWj4Xy05OiQWw+dc6RWGt22iO4UXaLb657cVcSfghsroGDckj3iefnS9gme7blGSAEbDDOshw4KRQiHg=",
    },
)

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


@check("q5", points=1)
def one_decoupled_step_by_hand(student, rng):
    """The weights 1.5, −2 and 0.5 step to 1.385, −1.38 and 0.595."""
    (p,) = learnable(student, [WEIGHTS], [SLOPES])
    student.call("decoupled_step", [p], 0.1, 0.1)
    expect_close(p.read(), [1.385, -1.38, 0.595], "the weights after one step")
