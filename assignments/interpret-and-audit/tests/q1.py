"""The checks of question 1. Made by `autograder build` from solutions/interpret_and_audit/checks.py; do not edit."""

OK_FORMAT = False
name = "q1"
points = None
waiting = 3  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.0,
    {
        "06b11a61fe2dd8f3": "YkL6enzh9XWHOgySX6X02fnu5mEUSJY8nxD/A07JI8FtJiC6ya7bP94G+rIQdnOcIpUMWc4Px/4OXQuUoAVV6jlNi+jUuB61puk=",
        "07b352248cdc9a40": "N9mRfJm8vDfrTp7b2yFMj6SrBcgMylwGpO1Qd5aL4DWRrgO1r38EbyeGr7LV8sJ3mWLZ4ieG7U/hltChztbPeEjNpGM15skPKpqcyteDjkKxRdlzamlAmqSNCF+G/1MA+zWMQ68/Cm8=",
        "10b381e83cf9482d": "J9sBCAiheFPv+aeyEz+Jab5gVCFb3b2AxQZVQdtLAPmqJS1iBjmCl6A6zRb4OuSkffCkzMo8OFDFDv718LXoiFYZEawJ/KBdcsea9SY0KPxiABTJ1jOm",
        "162ade656d63d9b4": "Mb8FNfkhu5VjCjy5YlN6/7Ordj/mDzEgg93J2IRO8m/JbcOG6PW/zczqvuqbnPrKufVkAJlgqowHQ7fqchI+4uqYgNIqGVDMeCEnRAZ7nXplL05Am8wWHe1iaqNriZfg",
        "1c366aa43e917477": "PeBd9yJoIzVq9+1LZ0loJn1XAEe3nmA+uE7GGuzOeSprCL6/q+/6um+IHaQ4s0C/8PUkHKQIbPac3OzqUtLZ4YY6GvYwE6kb8KMw9VkERG6B3pIxBI44sJsUeVTlFakS3RI=",
        "1e0b22089d6e279e": "YEwU1kDZZAtUnDe1AlbgwvVZMPXZIXp119T8bXfcaE3o5Ss36cp5MKzoFwshXkuS/FILqYf7tld4EV4hZrRNFEphYazdOIhDbb98OH8gL5AlA+Li+Q==",
        "363807aa283c367a": "dGBuiDJmCdSTPzLahgnjZIKrspCIAhOux0LUJFl494D3Sevl3nkbPX8ofz2ph5m6qmFsSBzVSRwHa+iCmWEFHi1KX4HvU1bpoMadL4eoU4Q=",
        "454f48efdc2d92bc": "iL3G6z18Lt7E/O79MYH+G3vjsKhz0TNooctcBjmhVEJI7daH5M6Jlj0DKPZ7nwsiLC4seacdJLZZRBRX+yumK5Z9kQ==",
        "5052a70824642804": "N+lZyZFDKwTYv8FBj7Wwu6eGeBr1NIOtQKz4zFzXpdA9jYxYqEMC482RbfuaW0mq1GpZ6Frn9/owWmi9yU4ExLkG/nbacml1Dy+P4wV/g2DuoztVPU/qJAZAzA==",
        "5abe7a146694acf8": "TyRncXeJxn7MH2dmi/FnN3EREcXV4jKS9TZy9beXrA8ofjT21WukoN3AJyOo/BWn+3fpeUheecQqCohz1gBFYJOd48VI06bg7x7f3xajgs16gg/bnw==",
        "7f549ce42768ee53": "yDhGkXnFwHcHLSK4IhakNd8SkWbwfeHf7yjXJ62YHffEu416/kwt5EApRRGNm1vGOjD6KxJRWmFJinyEsSXHatMIgIL/F1KF0oAAUwbvnG/+lHyLxojWuAFI",
        "998a4319076e0360": "jRK8mmyhDM2aMPC0reb9uh3KEATM6hzZRRLXPU5lik1fECedEytRjQb6rg25rYFMi2sF0h0RzeCmYMo/lzxWa64DDLIhmqSEIw/Rmsc=",
        "ae5388e83be3dba3": "85TiSxP51ZqnMjDM2R8J9ziLGHPWstum7WPX/vlHMDnsONCSqD3R5QLuIWysx0V+Wc1Va9hqgEMT+XU4trV4RPhqy2yzqgI9gY/NbG0RFyMddJ/28iSZ79gPcaUTwHbwVwi8QKKtL9SA",
        "bf35855e9170a689": "rjUdXMe4jJZwQ9fR3ETPe53MdKOqRjbfnCBLRfAzENaq0gZN7NGFUta0upWOAHnozWDZeCvZQpbUkJUg6zW1J0zRpuTACrZPjsvfaxwPiRhHvqKy9iG57A==",
        "cc1d29e56fe119ec": "GPMBm1AuUcGcPyK1ReQAOT5nlTzVdjzK3r5rPhSbA1dcVLe2faK8jmvh/H72aRHJ",
        "dcf325e916401ebd": "l79qKyLw1dG1uE0fMzYVklPR5eY2c5hUzGW7reoAeYz1ZMc5bcqYYzj0FQriWVQazykaX5Me1Jk13Gt0QU4BbEJI62k5zwtjC0RPpwe6qM6nbLdir4XmOTZrWsDG4xa+fJ3WsgFpRUgeHGx0FgDAwwPGhRmz/bCYydTq6V54jDWjFtPepJEu/lcJ7Aiou/IE/o9GsY3rYLjaHpTviOrCrNNVs1EjuCgngAbmQOuNPE1n7960yubDWSDs",
        "de26ed6a64b3ae91": "eJhI7Y3kVCrcM9S64T86PSHiSIrc6Nro6/94SgdUKKTA2oHi2KTdYRCBEcy0c8MUJlNWoBbgpjyJbLhyDVXwVWMJnJfWyefdWFoiTV7WwPQEdzo=",
        "f9a816183448fae6": "b4KCEW2ds2w8i25XG+0GyX8+MHcig41hR15HZ05lkHcc9EnV+bLt+SczcdWiC64ZBAPUXSaKuCQM2A539Sg0IPCYZuUqaitb8Zu7i8Uo3h+6dTfFCvtHl3MwyvfsVjJfI5E=",
    },
)

from cfkit.checks import expect, tensor
from cfkit.checks.files import check


def both_ends(got):
    """Take a pair of lists of titles apart."""
    is_pair = _is_pair_of_lists(got)
    expect(
        is_pair,
        "extremes should give a pair of lists of titles: the lowest, and the highest.",
        "a pair" if is_pair else (type(got).__name__, str(got)[:200]),
    )
    return [list(end) for end in got]


def _is_pair_of_lists(got):
    return isinstance(got, list | tuple) and len(got) == 2 and all(
        isinstance(end, list | tuple) for end in got)  # fmt: skip


def expect_titles(got, want, which):
    right = got == want
    words = "are not all titles" if not all(isinstance(t, str) for t in got) else (
        "are the right ones, in another order" if sorted(got) == sorted(want) else
        f"are {len(got)}, and {len(want)} were asked for" if len(got) != len(want) else
        "are not the right ones")  # fmt: skip
    expect(right, f"The titles of the {which} {words}.", tuple(map(str, got)))


@check("q1", points=0.5)
def the_two_lowest_of_the_worked_list(student, rng):
    """Of the four worked films, the two lowest come first in the pair, the lowest first."""
    values, titles = tensor([0.3, -0.5, 0.1, 0.9]), ["Delta", "Alpha", "Gamma", "Beta"]
    lowest, _ = both_ends(student.call("extremes", values, titles, 2))
    expect_titles(lowest, ["Alpha", "Gamma"], "lowest")


@check("q1", points=0.5)
def the_two_highest_of_the_worked_list(student, rng):
    """Of the four worked films, the two highest come second in the pair, the highest first."""
    values, titles = tensor([0.3, -0.5, 0.1, 0.9]), ["Delta", "Alpha", "Gamma", "Beta"]
    _, highest = both_ends(student.call("extremes", values, titles, 2))
    expect_titles(highest, ["Beta", "Delta"], "highest")
