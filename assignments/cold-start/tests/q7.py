"""The checks of question 7. Made by `autograder build` from solutions/cold_start/checks.py; do not edit."""

OK_FORMAT = False
name = "q7"
points = None
waiting = 5  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.72556,
    {
        "16a2a2b00c15347b": "Z43X8nDkBgTnd8tZjJ3lZspydIIqJ+P5A9FFXF8r84psqjeqEikGwbxdck1aeKfMOTbZlW4wo+4ZjPY8kK5dNm3Lz+mQBrqEhAVdpJEcCQct5ai+0Am1GFbD",
        "428cf6e5c7a0d5b5": "5187qCYT5A70bDeZEkeEGyHK95to0SYiBV7MjNSeIoBfDsyDsUQHqoxRSk6jghWBLTT7YzRVJLvSWiYTSusXdC4W25K+qEhzrlgD3iEs/Siw8I1RvtAyNA8WP/ViApqQVwVpUj3V+5CU0wQMqKxtuwEXZr5JBXnEvWpyBQZYiicyi1YUKTX0dSABNcQ9XzXYMtD9UswESqikk1Rb5/j0UnbB1/zHoR0=",
        "42b041c8d8a029da": "5gATJL3oTfYYCLIkOWYpssyhzZ7wYLp1EQ+KoB5ppnaQI4gdp7xJQ0ZR8N5SL+lFLFwGZJXlAhEik2pesOvU5xf66rdsSGwZQvstYo6At567J/diTkF4o0BCzLK375yQZ9bbGsjqm/8Jvs34D3ynKxiqKcgpcRllpMibMA==",
        "4d7eb1743486eaa7": "9P3zVv7i7kjiHkB1n6atNLKV+tAwgliaaR8NzJfsWH//o6Ku0ka/fhqr4ZEi14ijeRpKr9NNWLkOYVK665hboampnz5Ma8ufDIAk27u/aohltKznwiGmBTlouIP+SnOX78yH5zt+spiOoc3Pi2Ovzn5UuHUibr2oOdC3nBupxl005ltoB1dWJQ==",
        "4d8b22563eacc3a8": "vE8drvfk9ToY8nKk33Wolwh5BZM0d3Xxhl1b8oTbZqumU3OMtgs5C4QhTl6zMHXkWXWLD0Dm+ApUEne2C7HyFY9mHs1LZXu2cE2hIXMVOJ3ord13vITY5BY=",
        "5b5b3642a046f47c": "AsS/axuFcoTBe9+af5wt0YIz2BfOAlGWjmF8kuwCTadYIQaV8beLKG4wNCBgD0/g0XDUuwCV5Y0n3kvFTTUeNco2C8jo/rDoXwUGe5wlND9RjANO8yXgTYe4ImABqIB9qonrfkNg8P/sgK58nQ5jrD33blMcCVJmXbY3KlsIiaPXkk5dCBBhpCBguzg=",
        "76692583b3f12c71": "03JIp3ZVXPpBPzO/BQHWKDnv9Pss1pO1cf1dZQ/LrxLgpwiDuWzNK+36+gSOUN0G5OYUrHT2quhUQgzonsec3VELqq9O+dSlipaLOQbZc1431kmel9Fz",
        "838d55a1edd21ecd": "U8ivjsfhlWXv5jwzb/WkX31FNKB3h5bW/pa6iNtjhTVa5iSUV0bLLq+sZ7bYYjjgJ/pgx04h1tMwgRmdxUp+CsmqutPk5IAiL/fOQ9M9VUn9aNLvAQAFvSrg0GaQ",
        "92a1a8bd9daf1cbe": "3B+jSsMwJHGZnFPu5ybbzSj3ONHJXhHoTWphvfOUuupxzVRHgjUnJv0RvF/WG0ShSV/89PwBlaAiFsANRbpEqprBmRVpJcU84+H9LPlJAEIzCpgOjU64bm/1/1jwAoA0JgRpBuIhkPYpZ8kNqYClo0apDSxufvpPPj2z63wJUEDpSrfSmZImO7krDN8IB5JB1k1+E3ce0V55lR+QEjy3NV9+BDTbGoI=",
        "9d6501d8c2bf572b": "yYNQXQkncerrJ2SSKpym8Q8F7i3bUpcPVuc6P6QpD2tO/syJ9azwbBir8rhCDADapf1cnzkhIgxKT3DJbuPk7QYjiV/NkxH8mnBgRtWuCoz7GXMGI+2mEXBUUF7F/6fRLTNdSWN7SwW0qwcAeeHq",
        "a74d6a1a8310ded1": "qWK/ae1HnKk2Cxn+d+biCfFNsxaiG0QjdUY/u7SXtlaSs0SoO54yf0Xw4awqg0CgVOjmbmgn9bo7TTf8wlYGztjBnpbspFPjuXWON0mTbkNEPCG5NMCgd3UCSPRYDb0ki806v8XpT5T54X3H8M/cWAvSjbE/bsBMhGE=",
        "baa6048af1de3a92": "Mgs3Pvx1d8e+oKAnqmNUv30I2Yr47qcIY9j6WJ6Np9TyeAQtY2FEmd94GQhGD9P7eRcxa85lUbvGptGo2CclG+cBzvzbrjjoaPkFVIO4zYbJlTewQK0TSX8kRd5sYy8MoV+3LrAJzqbZwY5kXEGnkUV86Tg2sZs+N4CKllp6yTgydwvsUeGME84dpWD/UUa6egR8Tg==",
        "d3191cc296445a74": "gt5qiZngXzwLVbIDU6d2ZCZ7m9kfTUXZhD1xSfQpCYYPeDCCPKzoz6M0H7LMP2qOpJl2Omc4JXr9TibXhGdw+c4MHc5ZUm3VL12dNAzC/a/6T1gcv4ABC9Ft3r7Qm6z4dzyXWsJAquMeBARjLnGyN7qVScFv8V7+4hsCG8HMBtQcWunpTnHKfOywly0A",
        "d47204af66efec49": "/qdkvwkx5WAVMgnHA9NaeKdd3K39BoFH6GE5J2W53mx8O/n6ee6mrfInnxCmN4RR8PzE3PwzB8WmUsZKjDvNReeJTkRFaaBrHusUa1e0bsCFna4ByXQ=",
        "f68451b7c40b8ce7": "oF+5CYxg3CWbu7s5zBiheBHkCdxx2PfO1o+p1BYOSapu71oJ7mpiQC73nNAZITbOikR1cHjrRVrFGjI=",
        "f9ba0f0eb700ca50": "7cGMfnXbU/9NHWlzCeLB28tkFhvffD3MKt+YLQM+pfl8MH5/IzQmBqB8gHw0e8ofbg+MOH7uqSanfQ==",
    },
)

from cfkit.checks import expect_close, tensor
from cfkit.checks.files import check


@check("q7", points=1)
def one_genre_by_hand(student, rng):
    """In the lesson's four films a new one with the genre gets 1.5, one without it 0.5."""
    films, genre = tensor([[3.0], [1.0], [0.0], [0.0]]), tensor([[1.0], [1.0], [0.0], [0.0]])
    got = student.call("factors_from_genres", films, genre, tensor([[1.0], [0.0]]), 1)
    expect_close(got, [1.5, 0.5], "the vector of a film with the genre, and of one without")
