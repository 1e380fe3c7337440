"""What every assignment promises. A new assignment inherits these tests and names itself."""

from __future__ import annotations

import json
import warnings
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pytest

from autograder.authoring.build import Places
from autograder.authoring.folder import find_assignment
from autograder.intake import read_notebook
from autograder.looking import look
from autograder.records import Assignment, Mistake, Submission
from autograder.sandbox.process import Warm
from autograder.scoring import MistakeBook, grade_submission
from cfkit.checks.files import PRACTICE_SEED, load, sealed_hints

SEED = 20_261_121
SEEDS = range(40)


class AssignmentContract:
    """The promises of an assignment; `name`, `points` and `styles` are its own."""

    name: ClassVar[str]
    points: ClassVar[dict[str, float]]
    styles: ClassVar[dict[str, dict[str, str]]]
    model_questions: ClassVar[set[str]]

    @pytest.fixture
    def assignment(self, places: Places) -> Assignment:
        return _read_once(self.name, places.solutions).assignment

    @pytest.fixture
    def book(self, places: Places) -> MistakeBook:
        return _read_once(self.name, places.solutions)

    @pytest.fixture
    def released(self, places: Places) -> Path:
        return places.assignments / self.name

    def test_its_questions_are_worth_what_the_course_says(self, assignment):
        assert {q.name: q.points for q in assignment.questions} == self.points

    def test_the_answers_earn_everything(self, assignment):
        for question in assignment.questions:
            for check, seen in look(question, assignment.reference, SEED).items():
                assert seen.verdict == "passed", f"{question.name} {check}: {seen.message}"

    def test_the_verdict_on_the_answers_does_not_depend_on_the_seed(self, assignment):
        for question in assignment.questions:
            for seed in SEEDS:
                seen = look(question, assignment.reference, seed)
                assert {s.verdict for s in seen.values()} <= {"passed"}, (question.name, seed)

    def test_the_blank_release_earns_nothing(self, released, book, warm: Warm):
        blank = read_notebook(released / f"{self.name}.ipynb")
        handed_in = Submission("nobody", self.name, released, blank)
        outcome = grade_submission(handed_in, book, warm, limit=10)
        assert outcome.score == 0
        assert {s.outcome for s in outcome.scores} == {"not tried"}
        assert outcome.reason is None

    def test_every_mistake_fails_a_check_and_is_named_by_its_own_hint(self, assignment, book):
        wrong = []
        for question in assignment.questions:
            for mistake, face in book.faces(question):
                named = book.name(question, face)
                own = named is not None and (
                    named.id == mistake.id or (named.group and named.group == mistake.group)
                )
                if not own:
                    verdicts = Counter(s.verdict for s in face.values())
                    wrong.append(f"{_called(mistake)}: named {named and named.id}, "
                                 f"{dict(verdicts)}")  # fmt: skip
        assert not wrong, "\n".join(wrong)

    def test_every_check_catches_a_mistake(self, assignment, book):
        idle = [
            f"{question.name} {check.name}"
            for question in assignment.questions
            for check in question.checks
            if all(face[check.name].verdict == "passed" for _, face in book.faces(question))
        ]
        assert not idle, f"these checks catch nothing: {idle}"

    def test_no_check_breaks_on_a_mistake(self, assignment, book):
        broken = [
            f"{_called(mistake)} {name}: {seen.message}"
            for question in assignment.questions
            for mistake, face in book.faces(question)
            for name, seen in face.items()
            if seen.verdict == "broken"
        ]
        assert not broken, "\n".join(broken)

    def test_no_message_says_what_would_be_right(self, assignment, book):
        told = [
            f"{_called(mistake)} {name}: {number} in {seen.message}"
            for question in assignment.questions
            for mistake, face in book.faces(question)
            for name, seen in face.items()
            if seen.message and seen.fault is None
            for number in _figures(book.right(question)[name].evidence)
            if number in seen.message
        ]
        assert not told, "\n".join(told)

    def test_practice_says_what_grading_would_or_several_things_or_nothing(
        self, assignment, released
    ):
        unsaid, wrong = 0, []
        for question in assignment.questions:
            if not question.public:
                continue
            hints = sealed_hints(load(released / "tests" / f"{question.name}.py"))
            for mistake in question.mistakes:
                names = {**assignment.reference, mistake.name: mistake.value}
                said = hints.open(look(question, names, PRACTICE_SEED, public=True))
                unsaid += not said
                if said and mistake.hint not in said:
                    wrong.append(f"{_called(mistake)}: {said}")
        assert not wrong, "\n".join(wrong)
        # What only hidden checks can see, practice cannot name.
        assert unsaid < sum(len(q.mistakes) for q in assignment.questions) / 2

    def test_a_hint_names_the_mistake_and_gives_no_line_away(self, assignment):
        answers = {
            line.strip()
            for cell in assignment.cells
            if cell.kind == "answer"
            for line in _solution_lines(cell.source)
        }
        for question in assignment.questions:
            for mistake in question.mistakes:
                assert len(mistake.hint) > 20, _called(mistake)
                assert "\n" not in mistake.hint, _called(mistake)
                given_away = any(line in mistake.hint for line in answers if len(line) > 12)
                assert not given_away, _called(mistake)

    def test_nothing_hidden_is_released(self, assignment, released):
        text = "\n".join(
            json.dumps(json.loads(p.read_text(encoding="utf-8")), ensure_ascii=False)
            if p.suffix == ".ipynb" else p.read_text(encoding="utf-8")
            for p in sorted(released.rglob("*")) if p.is_file()
        )  # fmt: skip
        for question in assignment.questions:
            for check in question.hidden:
                assert check.name not in text
                assert check.sentence not in text
            for mistake in question.mistakes:
                assert mistake.hint not in text
        shown = "\n".join(c.source for c in assignment.cells if c.kind != "answer")
        for cell in assignment.cells:
            if cell.kind == "answer":
                for line in _solution_lines(cell.source):
                    # shorter lines may be in the text by chance, others are shown on purpose
                    if len(line.strip()) > 24 and line.strip() not in shown:
                        assert json.dumps(line.strip())[1:-1] not in text, line
        assert "BEGIN HIDDEN" not in text
        assert "BEGIN SOLUTION" not in text

    def test_enough_right_styles_are_known(self, assignment):
        for question in assignment.questions:
            least = 12 if question.name in self.model_questions else 5
            known = len(self.styles.get(question.name, ()))
            assert question.by_hand or known >= least, question.name

    def test_every_right_style_earns_everything(self, assignment):
        wrong = []
        for question in assignment.questions:
            for style, source in self.styles.get(question.name, {}).items():
                names = _run_style(assignment, source)
                for check, seen in look(question, names, SEED).items():
                    if seen.verdict != "passed":
                        wrong.append(f"{question.name} {style} {check}: {seen.message}")
        assert not wrong, "\n".join(wrong)


@cache
def _read_once(name: str, solutions: Path) -> MistakeBook:
    return MistakeBook(find_assignment(name, solutions), SEED)


def _called(mistake: Mistake) -> str:
    idiom = f" ({mistake.idiom})" if mistake.idiom else ""
    return f"{mistake.question} {mistake.id}{idiom}"


def _figures(evidence: list[Any]) -> set[str]:
    """The numbers of a right answer as a message might print them, if they are not everyday."""
    numbers = [n for e in evidence if isinstance(e, np.ndarray) for n in e.ravel().tolist()]
    texts = {f"{n:.{digits}f}" for n in numbers for digits in (2, 3, 4)}
    texts |= {f"{n:g}" for n in numbers}
    return {t for t in texts if len(t.lstrip("-").replace(".", "").strip("0")) >= 3}


def _run_style(assignment: Assignment, source: str) -> dict[str, Any]:
    names = dict(assignment.reference)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(source, names)
    return names


def _solution_lines(source: str) -> list[str]:
    lines, inside = [], False
    for line in source.splitlines():
        if "BEGIN SOLUTION" in line:
            inside = True
        elif "END SOLUTION" in line:
            inside = False
        elif inside and line.strip() and not line.strip().startswith("#"):
            lines.append(line)
    return lines
