"""Questions, banks of them, and marking.

In: a bank's name or file. Out: questions, and whether an answer is right, with feedback.
"""

from cfkit.quizzes.banks import bank
from cfkit.quizzes.marking import Mark, Remark, mark
from cfkit.quizzes.questions import Option, Question

__all__ = ["Mark", "Option", "Question", "Remark", "bank", "mark"]
