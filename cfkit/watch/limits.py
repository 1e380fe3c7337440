"""From where on a difference matters, however sure it is."""

from __future__ import annotations

from dataclasses import dataclass, fields

from cfkit.errors import ModelError


@dataclass(frozen=True, slots=True)
class Limits:
    """How far each signal may go before somebody is called.

    A limit says what *matters*; whether a difference is *more than luck* is asked apart, and both
    must hold. So a million ratings raise no alarm about nothing, and ten ratings none about chance.

    Args:
        error: How much larger the RMSE may be than on the held-out ratings, as a share. 0.1: nearly
            all that taste brings; on MovieLens 100K item means alone err by 12 % more than factors.
        offset: How far mean prediction − rating may move, in stars. 0.1: it moves a film
            from the middle of MovieLens 100K's ranking by 71 of 939 places.
        mean: How far the mean rating may move, in stars. 0.15: half as much again as the offset,
            since it also moves when other people come, which is no fault of the model.
        calibration: How far the share of ratings inside their intervals may move. 0.05: 8 in 10
            become 3 in 4.
        newcomers: Which share of the ratings may be given by users whom the model has not learned
            from, or to such items. 0.2: beyond that, one prediction in five is a guess.
        activity: Population stability index of who rates, by how busy they were. 0.25: the usual
            rule for "another population" (Siddiqi 2006, Credit risk scorecards).
        weight: Which share of the best items may owe their place to one small group, beyond what
            a group by lot decides. 0.3: three of a list of ten.
        accounts: How many accounts may rate one item and nothing else before it is looked at,
            however unlikely chance is. 4: fewer may be a family.

    Raises:
        ModelError: If one is not above 0.
    """

    error: float = 0.1
    offset: float = 0.1
    mean: float = 0.15
    calibration: float = 0.05
    newcomers: float = 0.2
    activity: float = 0.25
    weight: float = 0.3
    accounts: int = 4

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not value > 0:
                raise ModelError(
                    f"A limit is above 0: got {field.name}={value}. For a signal that is not to "
                    'ring at all, take float("inf").'
                )
