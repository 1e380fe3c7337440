"""The checks of question 4. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 7  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.0,
    {
        "0c9aa809d9a3094e": "OLXmpA2On+K5+eMLxSGRxXTTY/NNH+p+EUzvgWzaKa8982PVaJSRvWuMGNR1nnTQZBszi18JrZvUbzDV4LmuwDcEFJJumBOznmXd3HcgJOA4Eq956yFEc4hX7gkDa/ERzghxtGA2nc/BX8sOjfDmemYdZD4Eu3RvpDz38F0yis55lVFfQXESuSJPDvp6NEo+ihb/6O+57+K0hpwvhuppEIhgwWK0brM=",
        "1586db52ae1d281b": "vjiKnY1WSyNIkaACT1chw3G7yhwj3b7Yoo6qgB1/U0dds7EV7xru5t3hAKIpfxeVIvtfro1mXN38Pi9+PdcEO/rxtEkLY8i8EQEWlNsIfQ4x80VDIZklLS4sVjU75yf/qonbfg==",
        "16597a7d26682eb6": "Z/NvR2wXS6vdJsn9GYcRE+vr60qdU/aDow10skDlm8MCPrPWmiP2O7UhfodcuQSzcLinvG3rz1z029B0bk9UnHe4HZ9QNQ9Us98pXoq6OBK5MnR217hDIbY=",
        "1c7cf494843abd6c": "/cFV3XDk2cQr/iLJJAZlQQE/tvj+iySM+nUokNbGp5b6+gOEQRuJBhiOJv/2oEIPc3jPDGUoPpEQhcl3iSYIt2hLd5ejeVOUavB+zdBLDzhjlmUibGp8mfjedVhLdIqOMfjovrKxJX2EgMRtUevaN5tB733e9gpIuBiimQLhR1Tloy0Eh5ZeOI4AuMi0bd6uOhGa8Ma5gxklyLybs0V+LuZ+rJSEFsM=",
        "3d42ddbc901214af": "JLcoszI2WMmHEKvCyZ6z4UOcWfjEOIiyC4nF9+LoPkLDL5j8GWpN4DypvjQxmUFMTBTmAuA6q0EKqhdB9yanhr+Y8f7LGKdV42X2H5yQXClFt/4=",
        "47ce0902a55d3484": "azg/1QE+80cphWb/NQoszYHB+IVOawKhnhEv0ivBo05X6LMv+T4nLZuTGyyL3YRFCw9xOy/ePiZH/Vc4pbTC3y4aa2KQS/k3mofzo0O//+YuQg39qOQ/SdgdyufJsjII+y4jllhtj3oIJCIyTC9Pwl6noiYUJQ==",
        "4f9e231d015cee5d": "V34pJ/3latKSy/HKLdz0IR1RR/CO8XJ+gLDL/nlC4GerKFsSPcJYrGBznVT6EVBxLIg5ryiOT+rU4g+QhnwuI37H0SEp3hvfLJat1rIotruXX+pj57zhS4y/HhcEMZcfB34MdQJegstTpSFcPVZmCn4TTcCnYo2EMthh7Q==",
        "521b1aa7ccbc9d1f": "xH0EOBiKBBiT3z3mww+N3JyCFR0NenJweZk4agoTqaQYJVLX+lN28j3M3oMBxm7P8YSQn1d7IKpl25yKfJZ1T4uzKvQ06uPFQiX+KWlsvy3dBXESuxvRokD4sLhTaIIlsTJZfGGLZn8dJszfjn0yKemBfri8oo8k9EBYF6v5IC3KUZWKS5bVB7YxsVGiea0Q8zexUssGQ0/HU4YrmDrd",
        "656306a1fcba8587": "j9Se9ZqE/0jd3baG6nS0ug8zRomA4SI7OXavEvEaA5ecasuMevOreXr+H+C8cgx1JCbbojdajRCAQ18sGDl4hPGitjQCCykJogPe5HTZ8QISqWOhWZSE2w==",
        "79a05dba75f8da4a": "SAQ01FmvnKUXDRRH9GLgMxPzWDV9OSOUgtcCd4Ksw3aM8xZfoP/ExWzsVqm5f8qa2G4BTUO1FsS6K4L3pb9tY1ppNk7UU0m1Oha/c27Ll+biyPjPywEyc46XhW+01Sw=",
        "97a6a29628a793c0": "8PbQa0mQ/Ajmw62N6soZfoXFeUaJbF+goqsH9AgT88d2EKojQKSAqVjXMDWHB0HhPALJsezqsSaX4SrOFtDg9Vb+fiP0A+RmejOtrOadNPk4OzIb/kL/1XvZd0jBAcujQ5vsp8sjyZs=",
        "a20425536dcefba4": "QUcLPDjp5eJuRWcdl01yzo4+2NMV5+iS/dtY/HD3FW0ZmXAiHyBSg8VUHK1qrHoWsRr+J6JlK+RmhGfH7eNsP82Mf7Q0C8saWjCZfcOXQC1MCON71akQDWJYXnhfkqZ9zHz2Veap1H2yfEmKP47o2al3YCea0xEVALZte1Dt7BKzjKZP5OA3+th53r3FrBc=",
        "b747a9e7d5538cdf": "K/ykmSPL+nC5DbBvpxp1VrFeG10/TAqouO+drCfFNPlI8D10/R9Z0pq+CaFAa6gsmKAdqlpyVtYb4ZTVPdt1fg6YU4zUyu3iClCiSAwPayURXsJoHzZFLjTu4H/x/VwDcq8GUPgYihb0/bdkn+zjCZjErYqN/eqZFE9qhMqpyBw7g+hp",
        "cc42a1b3ec973eaf": "3reta+z64RriDjnM8jOaFS1dXkARBncpnxBFWTapdyORdY0EW7mVVUHRDP7v06p9DDwk0GaZAszANbXYsBYzOBr3//vLLHAJJfoG6dYV5F0xMaNGvmL7Nn/5jTcaqM21eeqiPIAs2zKztFdeyr5vSQt+veSFrsXZlh4lpeFk017pICpIZdxSciV2rjRYxJLlmMgsvYi8Leb+cPIyUuv4DAw11krj++qP7dbrHPg=",
        "e6cca41fc5b041b0": "yNDO4gCwOvzwws7G+rP9tUSwKodI34LdiLR+totA0EMuPFSU1zZCeN6RuluIF+RwWeR23ZFrnAl7B3jk4ChCR8lHuhdBRpbEXPL45BTvavfIfPq9qQ+G9tJma8NY9o+utzg=",
    },
)

import numpy as np
from cfkit.checks import expect, expect_pair, expect_table, ratings_table
from cfkit.checks.files import check


COLUMNS = ("user", "item", "rating", "timestamp")


FRIENDS = [
    (0, 0, 5), (0, 2, 4), (0, 4, 5), (1, 1, 5), (1, 3, 4), (2, 0, 3), (2, 1, 4), (2, 3, 5),
    (2, 4, 2), (3, 2, 5), (3, 4, 4),
]  # fmt: skip


def ratings_of(rows, index=None):
    """A ratings table of (user, item, stars); no two rows share a timestamp."""
    user, item, stars = (np.array(column) for column in zip(*rows, strict=True))
    when = 880_000_000 + 37 * np.argsort(np.sin(np.arange(len(user))))
    return ratings_table(user, item, stars, when, index)


def two_parts(student, table, valid_pct, seed, columns=COLUMNS[:3]):
    """Split, and give the rows of train and of valid as lists of tuples."""
    parts = expect_pair(student.call("split", table, valid_pct, seed), "what split returns")
    return [rows_in(p, name, columns) for p, name in zip(parts, ("train", "valid"), strict=True)]


def rows_in(part, name, columns):
    part = expect_table(part, columns, name)
    readable = all(isinstance(part.columns[c], np.ndarray) for c in columns)
    expect(readable, f"The columns of {name} should hold numbers.", readable)
    return [tuple(row) for row in np.column_stack([part.columns[c] for c in columns]).tolist()]


def expect_sizes(parts, n, n_valid):
    sizes = tuple(map(len, parts))
    if sizes != (n - n_valid, n_valid):
        expect(
            False,
            f"{n} rows were split into {sizes[0]} for train and {sizes[1]} for valid. "
            "How many rows should be put aside?",
            ("swapped" if sizes == (n_valid, n - n_valid) else "", sizes),
        )
    expect(True, "")


def expect_each_row_once(parts, table, columns=COLUMNS[:3]):
    train, valid = parts
    given = rows_in(table, "the table", columns)
    strange = not set(train) | set(valid) <= set(given)
    shared = len(set(train) & set(valid))
    lost = len(set(given) - set(train) - set(valid))
    twice = len(train) > len(set(train)) or len(valid) > len(set(valid))
    seen = (
        strange,
        "none" if not shared else "all" if shared == len(set(valid)) else "some",
        "none" if not lost else "some",
        twice,
    )
    expect(not strange, "Some rows of your parts are in no way rows of the ratings.", seen)
    expect(not shared, f"{shared} rows are in train and in valid.", seen)
    expect(not lost, f"{lost} rows are neither in train nor in valid.", seen)
    expect(not twice, "A row stands twice in the same part.", seen)


def follow_the_share(student, table, seed):
    """The sizes of the parts change with the share: all in one part is no split."""
    little, much = (len(two_parts(student, table, share, seed)[1]) for share in (0.2, 0.7))
    expect(little != much, "For a larger share your valid holds as many rows.", little != much)


@check("q4", points=0.5)
def two_of_eleven_are_put_aside(student, rng):
    """Of the four friends' 11 ratings a share of 0.2 puts 2 aside and leaves 9."""
    expect_sizes(two_parts(student, ratings_of(FRIENDS), 0.2, 3), 11, 2)


@check("q4", points=0.5)
def each_of_the_eleven_is_in_one_part(student, rng):
    """Each of the four friends' ratings is in train or in valid, and in one of them only."""
    table = ratings_of(FRIENDS)
    follow_the_share(student, table, 3)
    expect_each_row_once(two_parts(student, table, 0.4, 3, COLUMNS), table, COLUMNS)
