"""The promises of `neural-cf`."""

import runpy
from pathlib import Path
from typing import ClassVar

from helpers.assignment_contract import AssignmentContract

STYLES = runpy.run_path(str(Path(__file__).with_name("styles.py")))["STYLES"]


class TestNeuralCF(AssignmentContract):
    name = "neural-cf"
    points: ClassVar = {"q1": 2, "q2": 6, "q3": 5, "q4": 4, "q5": 3}
    styles = STYLES
    model_questions: ClassVar = {"q2", "q3", "q5"}
