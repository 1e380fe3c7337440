"""Every mistake a user of cfkit can make, in one family.

Each message is a sentence: what was needed, what came, what to do next.
"""


class CfkitError(Exception):
    """Something that cfkit was asked for cannot be done as asked."""


class RatingError(CfkitError, ValueError):
    """A ratings table, or numbers made from one, cannot be what was meant."""


class UnknownIdError(RatingError, KeyError):
    """An id that no row stands for."""

    def __str__(self) -> str:
        return str(self.args[0])  # KeyError would show the sentence in quotes


class ModelError(CfkitError, ValueError):
    """A model and what it was asked to do or to learn from do not fit."""


class DataMissingError(CfkitError, FileNotFoundError):
    """Files that are needed are not here, or are not the ones they should be."""


class QuizError(CfkitError, ValueError):
    """A question, a bank or an answer that cannot be used as it stands."""


class WidgetError(CfkitError, ValueError):
    """A widget was handed something that it cannot show."""


class ShortcutTaken(CfkitError):
    """A question was answered with the kit's own function instead of the student's."""
