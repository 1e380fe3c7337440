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


def load(name: str = "100k") -> RatingData:
    """The ratings, films and people of a MovieLens set that is on this machine.

    Args:
        name: "100k" (1998: 943 users, 1,682 films) or "latest-small" (half stars; nothing
            is known of its users).

    Raises:
        DataMissingError: If the set is neither in CFKIT_DATA nor in the cache.
    """
    folder = find(name)
    return _load_100k(folder) if name == "100k" else _load_csv(folder, f"MovieLens {name}")


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


def _load_csv(folder: Path, name: str) -> RatingData:
    import pandas as pd

    ratings = pd.read_csv(folder / "ratings.csv").rename(
        columns={"userId": "user", "movieId": "item"}
    )
    films = pd.read_csv(folder / "movies.csv").rename(columns={"movieId": "item"})
    names = films["genres"].replace(_NO_GENRE, "unknown").tolist()
    users = pd.DataFrame({"user": sorted(ratings["user"].unique())})
    return RatingData(name, _in_stars(ratings), _films(films[["item", "title"]], names), users)


def _in_stars(ratings: pd.DataFrame) -> pd.DataFrame:
    return ratings.astype({"rating": float})


def _films(films: pd.DataFrame, genres: list[str]) -> pd.DataFrame:
    year = films["title"].str.extract(r"\((\d{4})\)", expand=False).astype("Int64")
    return films.assign(year=year, genres=genres)
