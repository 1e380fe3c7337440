"""What every assignment promises. A new assignment inherits these tests and names itself."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
from helpers.lazy_answers import give_nothing, lazy_answers

from autograder.authoring.build import Places
from autograder.authoring.folder import find_assignment
from autograder.intake import read_notebook
from autograder.looking import look
from autograder.proving import broken_promises
from autograder.records import Assignment, Question, Submission
from autograder.sandbox.process import Warm
from autograder.scoring import MistakeBook, grade_submission
from cfkit.checks.files import PRACTICE_SEED, load, sealed_hints

SEED = 20_261_121
SEEDS = range(200)
SHARE = 10  # each mistake and each style meets every tenth of the seeds
GIFT = 0.1  # of a question's points, at most, for an answer without content


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

    def test_its_promises(self, book, released):
        assert not list(map(str, broken_promises(book, released=released)))

    @pytest.mark.seeds
    def test_the_verdict_on_the_answers_does_not_depend_on_the_seed(self, assignment):
        for question in assignment.questions:
            for seed in SEEDS:
                seen = look(question, assignment.reference, seed)
                assert {s.verdict for s in seen.values()} <= {"passed"}, (question.name, seed)

    @pytest.mark.seeds
    def test_the_verdict_on_a_mistake_does_not_depend_on_the_seed(self, assignment, book):
        changed = set()
        for question in assignment.questions:
            for number, (mistake, face) in enumerate(book.faces(question)):
                names = {**assignment.reference, mistake.name: mistake.value}
                for seed in SEEDS[number % SHARE :: SHARE]:
                    for check, seen in look(question, names, seed).items():
                        if seen.verdict != face[check].verdict:
                            changed.add(f"{question.name} {mistake}, {check}: seed {seed}")
        assert not changed, "\n".join(sorted(changed))

    @pytest.mark.seeds
    def test_the_verdict_on_a_style_does_not_depend_on_the_seed(self, assignment):
        wrong = set()
        for question in assignment.questions:
            for number, (style, source) in enumerate(self.styles.get(question.name, {}).items()):
                names = _run_style(assignment, source)
                for seed in SEEDS[number % SHARE :: SHARE]:
                    for check, seen in look(question, names, seed).items():
                        if seen.verdict != "passed":
                            wrong.add(f"{question.name} {style}, {check}: seed {seed}")
        assert not wrong, "\n".join(sorted(wrong))

    def test_the_blank_release_earns_nothing(self, released, book, warm: Warm):
        blank = read_notebook(released / f"{self.name}.ipynb")
        handed_in = Submission("nobody", self.name, released, blank)
        outcome = grade_submission(handed_in, book, warm, limit=10)
        assert outcome.score == 0
        assert {s.outcome for s in outcome.scores} == {"not tried"}
        assert outcome.reason is None

    def test_no_lazy_answer_earns_its_keep(self, assignment):
        gifts = []
        for question in assignment.questions:
            lazy = [] if question.by_hand else _all_lazy(assignment, question)
            for what, answers in lazy:
                seen = look(question, {**assignment.reference, **answers}, SEED)
                passed = [c for c in question.checks if seen[c.name].verdict == "passed"]
                earned = sum(c.points for c in passed)
                if earned > GIFT * question.points:
                    names = ", ".join(c.name for c in passed)
                    gifts.append((earned / question.points, f"{question.name}, {what}: {names}"))
        assert not gifts, "\n".join(f"{share:.0%} of {of}" for share, of in sorted(gifts)[::-1])

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
                    wrong.append(f"{question.name} {mistake}: {said}")
        assert not wrong, "\n".join(wrong)
        # What only hidden checks can see, practice cannot name.
        assert unsaid < sum(len(q.mistakes) for q in assignment.questions) / 2

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


def _all_lazy(assignment: Assignment, question: Question) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every lazy way, and for each name that the question asks for an answer made so."""
    made = {name: lazy_answers(assignment.reference[name]) for name in question.answers}
    for what in sorted({what for answers in made.values() for what in answers}):
        yield what, {name: answers.get(what, give_nothing) for name, answers in made.items()}


def _run_style(assignment: Assignment, source: str) -> dict[str, Any]:
    names = dict(assignment.reference)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(source, names)
    return names
