"""The promises of `interpret-and-audit`."""

import runpy
from pathlib import Path
from typing import ClassVar

from helpers.assignment_contract import AssignmentContract

STYLES = runpy.run_path(str(Path(__file__).with_name("styles.py")))["STYLES"]


class TestInterpretAndAudit(AssignmentContract):
    name = "interpret-and-audit"
    points: ClassVar = {"q1": 2, "q2": 3, "q3": 3, "q4": 3, "q5": 2, "q6": 3, "q7": 2, "q8": 2}
    styles = STYLES
    model_questions: ClassVar = set()
