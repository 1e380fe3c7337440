"""The checks of question 4. Made by `autograder build` from solutions/rating_matrix/checks.py; do not edit."""

OK_FORMAT = False
name = "q4"
points = None
waiting = 7  # further checks, at grading

# Each hint opens only with the answer that it is for.
hints = (
    0.0,
    {
        "265778293944fa61": "mMnzJ0DEIvXoUN17WvLJxDwMNkSd0u/2uU1JPcdispo/gClyM7n08VZbLRb3DRn1YauZgerFe7VCyfI6MOuxfpFcqyYOQOSAsdWpg/OKI8RX092Hvzd5yZdjQj9w14cqoVOebA==",
        "55251d93fb728c7c": "stRNNFmqJ1+5gFxUoVq0ZMjGIr5dUfH5P/hpLFVRzVDLWfRFNJlPDyxmV6lsC1dzcUikDe/VAArz7WlxBRmSG6BSA/w9MmQHRhqHxLLEJqto+hwyRgI9J/3SgZwb51k=",
        "626d56539f0823a8": "+Yj7Xb93FEYnGFBjTmrBTTJlc+ZfdDai+bmKrfmVnS3sefAHaMDfND2JzHHBYnZytV9yewtIpTdla+UMZo2aNO7hTg8kCoI8Zu0uudiufwSl+c5DltJ033DUA8qjlJkGUVkhJukYQug=",
        "6fa670dfe4c0dcef": "rZvr57kpA7yHIj1Z68LU18xskXYTKW7vbTJ2FOJwZr89dpsCZHTABitpyxZgEQJ81mXe1MJP1Sj4f6JFivzvxCfSjFJQ/wHvhexDv5ZpNTR4PNqwtjhVvs4ayplCIOlrl6Gw9YuFTue6wsZYvoA2lLWwmJAa1HtBsiSq18oPo6UO007qeeJ2pjeZcZ0CM76BNYRaj7saAAX1B0R/hNJHzpLoWEj0j2Q=",
        "8e086f3e79789344": "nLFOhyckuH4iwkryn2vnjI2TAwRgQ6zv1xWAfYgmodpA2W8ObJTLw3h1lax/URGlgjQ+rqvupQLdxOEEjw5bpmioReu4PK+GvwZMSbrN0UeCD50nNv1HWPXYiTF9s+rT6zU=",
        "96152ccc14fceab2": "CIZ7kwpJj973AR6lBIqj2LJceS9uwS9MIhvXaL6n/5309NFEsHE4oeQZeYcD7aR4zpaQzBTdHrojCKA0/F70ULChHuEBHPpbUK5T/dqXeWSfz14AgMbuHz6o7i0Tm6sMqXvgQm6jZ6zlu05dkj7UCmg8F6UbKnkFWw7X3g==",
        "977d87853cfb2df7": "ejv45loV2GuMRJGBKFGj1d1G75qIRxgTCGon+wneE5NBB6vEbyJYHHyF+7kVOHEtfFnSRqsliIntNibZcJOOoCtuiBtpiD8Wt8ZiPJ/6KWU1QUMLxqPH+daksy98wzLgd3rk3zEdtDchldZtTmMs9tqRpL1yMrguSulLGeh09h9dj4aJbxv2NTknMbmJxrt4Pk/WpDpn0Fi32vbWS25l",
        "9b05b9470d734de0": "2ZQt3a7NzxS6BCiYGKXkaoHSeZx8ASFf5RU9x5Fvm8THjJRQaEwTXPzOCSdlWd72Sq8AHVpmcKv7f1qMAO4mXuZy+K70tXAZmuemYdGV0fC41FL29QYCf/sxWsyCKoA3dhLPx+cSSmB83GyLZr5qsZxFjX3IWEza/BRkJCoXAhpkChjX163ObQyCAhkAUi5FhyObZoZ/EdhS8/++8ZeewzwTy8idubM=",
        "a04212fee97939be": "6mqGAP0vnwusIdQMIORR4unNW2FcB6KI9P0CRKCj8QMKg6+UO6mxORWTtsTIM9wGQJB5wiS8tTLDvEScNq8mAFIf4zrPCHz0z8aeOgknZ/edSJaFvdMW5Z8=",
        "b72a4f8ecf9e083c": "KKoigW20GojPgNsJqapsLVQH0yvLJyOKau/HAWhwT0jfNHlA1GTka5HVbnTMMeN02BHmZ/fI1mYWOMvQt8QVSoXdon5WeOM2AsTjQek+FP3fz0htzCZh3YzUWyUt1dEvkU9GPre5woJURho4NLyNHeZjwNaiOPPHC1U7C6qQenCkrKIb",
        "cc42a1b3ec973eaf": "3reta+z64RriDjnM8jOaFS1dXkARBncpnxBFWTapdyORdY0EW7mVVUHRDP7v06p9DDwk0GaZAszANbXYsBYzOBr3//vLLHAJJfoG6dYV5F0xMaNGvmL7Nn/5jTcaqM21eeqiPIAs2zKztFdeyr5vSQt+veSFrsXZlh4lpeFk017pICpIZdxSciV2rjRYxJLlmMgsvYi8Leb+cPIyUuv4DAw11krj++qP7dbrHPg=",
        "cf0c8bb1c8afd156": "l8JZ+j70SPyRRvkGimgOk6lrx+Kr77DyI8cTtlXEc7OyQvli7JGPxshk5pu1BeKXGSnTpXtCwdMwmdsow9LqXihGTw0NgsyZZADP288rlrdJpvY=",
        "cff2481444047baa": "niujybagt9BVTNxYToaqhVR2xuYbdp71c4nDzo/mahZv+qKikos9FRQYC1Xtvsk3rwFm9g/HfcJ/dzRoKPfdHQLTS1A5av9BBDZaZjeoqYFbf4bW2qmusg==",
        "d3f6fa9b6c014982": "nBUiba4nQlM1N0R4guh2hWU3Rr7+DQZ1CgH1nNkQ4G/NVArHLHcOkFgQEha/3Sap1IOJMU2CskvMiMGb4Vr9REWHh45FRALPuRWhwQOuU8BtfbaxNImHHWtPP9DjEQKSSHADcMJAenskGBl6JwRJeOrFyGBWKmeZ3hZ7lPb47bbVY9XdDLPe8DfDqi94q/c=",
        "e08d40c09a9a5720": "nGY9nEudX5Ty3ZnuBCiv1gJUMEXmO4KvbYjWyQOGocmvUfgTO/qWTvV5KONsUld9ql+qSGVcvHW1hei0FTXBLc+aj6JLudJXwkr0wokgd51BUgrLf1T6ZT7Lz8ilHuCC/4rhYzgocssTP7d0tgloK8k7c+27Vw==",
    },
)

import numpy as np
from cfkit.checks import Table, expect
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
    values = (user.astype(np.int64), item.astype(np.int64), stars.astype(np.float64), when)
    return Table(dict(zip(COLUMNS, values, strict=True)), index)


def pair(got, what):
    if isinstance(got, tuple | list) and len(got) == 2:
        return got
    came = "None" if got is None else f"a {type(got).__name__}"
    expect(False, f"{what} should be a pair of two things; what came back is {came}.", came)


def two_parts(student, table, valid_pct, seed, columns=COLUMNS[:3]):
    """Split, and give the rows of train and of valid as lists of tuples."""
    parts = pair(student.call("split", table, valid_pct, seed), "What split returns")
    return [rows_in(p, name, columns) for p, name in zip(parts, ("train", "valid"), strict=True)]


def rows_in(part, name, columns):
    if not isinstance(part, Table):
        kind = type(part).__name__
        expect(False, f"{name} should be a DataFrame; a {kind} came back.", (name, kind))
    missing = [c for c in columns if not isinstance(part.columns.get(c), np.ndarray)]
    expect(
        not missing,
        f"{name} should have the columns of the ratings; {', '.join(missing)} cannot be found.",
        (name, tuple(missing)),
    )
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


@check("q4", points=0.5)
def two_of_eleven_are_put_aside(student, rng):
    """Of the four friends' 11 ratings a share of 0.2 puts 2 aside and leaves 9."""
    expect_sizes(two_parts(student, ratings_of(FRIENDS), 0.2, 3), 11, 2)


@check("q4", points=0.5)
def each_of_the_eleven_is_in_one_part(student, rng):
    """Each of the four friends' ratings is in train or in valid, and in one of them only."""
    table = ratings_of(FRIENDS)
    expect_each_row_once(two_parts(student, table, 0.4, 3, COLUMNS), table, COLUMNS)
