"""A course's rules, read from one file: raw outcomes → what counts, without grading again."""

from autograder.rules.attempts import counting_attempts
from autograder.rules.counting import apply_rules, asked_in
from autograder.rules.course import Person, Rules
from autograder.rules.forgetting import forget_person
from autograder.rules.oddities import oddities
from autograder.rules.points import weighted
from autograder.rules.reading import read_rules
from autograder.rules.remembering import remember, remembered
from autograder.rules.roster import same
from autograder.rules.telling import described, told
from autograder.rules.template import template
from autograder.rules.words import STRANGER

__all__ = [
    "STRANGER",
    "Person",
    "Rules",
    "apply_rules",
    "asked_in",
    "counting_attempts",
    "described",
    "forget_person",
    "oddities",
    "read_rules",
    "remember",
    "remembered",
    "same",
    "template",
    "told",
    "weighted",
]
