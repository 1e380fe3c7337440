"""Read a MovieLens set from disk.

In: a set's name. Out: `RatingData`, of the same shape as an invented world.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cfkit.errors import DataMissingError
from cfkit.movielens.places import find
from cfkit.ratings import RatingData
from cfkit.worlds import world

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

_NO_GENRE = "(no genres listed)"
# What the numbers in users.dat stand for, as the README of 1M says; its ages are those from which
# a bracket begins.
_JOBS_OF_1M = (
    "other", "academic/educator", "artist", "clerical/admin", "college/grad student",
    "customer service", "doctor/health care", "executive/managerial", "farmer", "homemaker",
    "K-12 student", "lawyer", "programmer", "retired", "sales/marketing", "scientist",
    "self-employed", "technician/engineer", "tradesman/craftsman", "unemployed", "writer",
)  # fmt: skip
# 25M ratings at 8 bytes a number would fill a laptop.
_SLIM = {"userId": "int32", "movieId": "int32", "rating": "float32", "timestamp": "int64"}


def load(name: str = "100k") -> RatingData:
    """The ratings, films and people of a MovieLens set that is on this machine.

    Args:
        name: "100k" (1998: 943 users, 1,682 films), "1m" (2003: 6,040 users, 3,706 rated films),
            "25m" (2019: 162,541 users, 59,047 rated films) or "latest-small"; the last two have
            half stars, and nothing is known of their users.

    Raises:
        DataMissingError: If the set is neither in CFKIT_DATA nor in the cache.
    """
    folder = find(name)
    if name == "100k":
        return _load_100k(folder)
    return (
        _load_1m(folder)
        if name == "1m"
        else _load_csv(folder, f"MovieLens {_written(name)}", large=name == "25m")
    )


def load_ratings() -> RatingData:
    """MovieLens 100K where it is at hand, else the invented world; `.name` says which.

    Raises:
        DataMissingError: If CFKIT_DATA is set, and the set is neither there nor in the cache.
    """
    try:
        return load("100k")
    except DataMissingError:
        if os.environ.get("CFKIT_DATA"):
            raise  # who names a folder means real ratings, and may have mistyped it
        return world()


def _load_100k(folder: Path) -> RatingData:
    import pandas as pd

    ratings = pd.read_csv(
        folder / "u.data", sep="\t", names=["user", "item", "rating", "timestamp"]
    )
    genres = pd.read_csv(folder / "u.genre", sep="|", names=["genre", "number"])["genre"].tolist()
    films = pd.read_csv(
        folder / "u.item",
        sep="|",
        encoding="latin-1",
        names=["item", "title", "released", "on_video", "url", *genres],
    )
    names = [
        "|".join(genre for genre, has in zip(genres, row, strict=True) if has)
        for row in films[genres].itertuples(index=False)
    ]
    users = pd.read_csv(
        folder / "u.user", sep="|", names=["user", "age", "gender", "occupation", "zip_code"],
        dtype={"zip_code": str},
    )  # fmt: skip
    return RatingData(
        "MovieLens 100K", _in_stars(ratings), _films(films[["item", "title"]], names), users
    )


def _load_1m(folder: Path) -> RatingData:
    import pandas as pd

    # "::" between the numbers would take the slow parser; ":" leaves every other column empty.
    columns = {0: "user", 2: "item", 4: "rating", 6: "timestamp"}
    ratings = pd.read_csv(folder / "ratings.dat", sep=":", header=None, usecols=list(columns))
    films = _read_dat(folder / "movies.dat", ["item", "title", "genres"])
    users = _read_dat(folder / "users.dat", ["user", "gender", "age", "occupation", "zip_code"])
    return RatingData(
        "MovieLens 1M",
        _in_stars(ratings.rename(columns=columns)),
        _films(films[["item", "title"]], films["genres"].tolist()),
        users[["user", "age", "gender", "occupation", "zip_code"]].assign(
            occupation=users["occupation"].map(dict(enumerate(_JOBS_OF_1M)))
        ),
    )


def _read_dat(path: Path, names: list[str]) -> pd.DataFrame:
    import pandas as pd

    return pd.read_csv(
        path, sep="::", names=names, engine="python", encoding="latin-1", dtype={"zip_code": str}
    )


def _load_csv(folder: Path, name: str, large: bool) -> RatingData:
    import pandas as pd

    ratings = pd.read_csv(folder / "ratings.csv", dtype=_SLIM if large else None).rename(
        columns={"userId": "user", "movieId": "item"}
    )
    films = pd.read_csv(folder / "movies.csv").rename(columns={"movieId": "item"})
    names = films["genres"].replace(_NO_GENRE, "unknown").tolist()
    users = pd.DataFrame({"user": sorted(ratings["user"].unique())})
    ratings = ratings if large else _in_stars(ratings)
    return RatingData(name, ratings, _films(films[["item", "title"]], names), users)


def _in_stars(ratings: pd.DataFrame) -> pd.DataFrame:
    return ratings.astype({"rating": float})


def _written(name: str) -> str:
    return name.upper() if name[0].isdigit() else name


def _films(films: pd.DataFrame, genres: list[str]) -> pd.DataFrame:
    year = films["title"].str.extract(r"\((\d{4})\)", expand=False).astype("Int64")
    return films.assign(year=year, genres=genres)
