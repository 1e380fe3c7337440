"""What can be wrong with a question, a bank or an answer."""

from cfkit.errors import CfkitError


class QuizError(CfkitError, ValueError):
    """A question, a bank or an answer that cannot be used as it stands."""
