"""Widgets that let a learner handle an idea: live in the browser, with or without a kernel.

In: numbers, tables, questions. Out: views in Jupyter, and what the learner did, as traits.
"""

from cfkit.widgets.base import CourseWidget
from cfkit.widgets.dot_product import DotProduct
from cfkit.widgets.quiz import Quiz
from cfkit.widgets.rating_matrix import RatingMatrix

__all__ = ["CourseWidget", "DotProduct", "Quiz", "RatingMatrix"]
