"""What people read: a student's feedback page, the class report, the table after grading."""

from autograder.reports.class_report import class_report, write_report
from autograder.reports.feedback import clear_feedback, feedback_page, write_feedback
from autograder.reports.table import print_summary

__all__ = [
    "class_report",
    "clear_feedback",
    "feedback_page",
    "print_summary",
    "write_feedback",
    "write_report",
]
