"""What every assignment promises, and where one is broken.

In: an assignment with its right and wrong answers. Out: for every broken promise the place and a
sentence that says what to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from autograder.proving.wording import hint_faults, leaks, numbers_told
from autograder.records import Check, Mistake, Question
from autograder.scoring import MistakeBook
from autograder.scoring.mistakes import Sightings
from cfkit.checks.checking import Seen


@dataclass(frozen=True, slots=True)
class Broken:
    """One promise that is not kept."""

    where: str  # a file and a line, or a folder
    sentence: str

    def __str__(self) -> str:
        return f"{self.where}: {self.sentence}"


Promise = Callable[[MistakeBook], Iterator[Broken]]


def broken_promises(
    book: MistakeBook, seeds: Iterable[int] = (), released: Path | None = None
) -> Iterator[Broken]:
    """Give every promise that an assignment breaks.

    Args:
        book: The assignment, and a seed for the probes.
        seeds: Further seeds, at which every verdict must be the same.
        released: The folder that students receive, to look for what is not for them. One that
            was not built yet gives nothing away.
    """
    for promise in PROMISES.values():
        yield from promise(book)
    yield from verdicts_stand_at_every_seed(book, seeds)
    if released is not None:
        yield from (Broken(str(released), told) for told in leaks(book.assignment, released))


def answers_earn_everything(book: MistakeBook) -> Iterator[Broken]:
    """Find the checks that the lesson's own answers do not pass."""
    for question in book.assignment.questions:
        right = book.right(question)
        for check in question.checks:
            seen = right[check.name]
            if seen.verdict != "passed":
                yield _check(
                    book, check,
                    f"{check.name} does not pass on the lesson's own answer to {question.name}: "
                    f"{seen.message} Mend the check or the answer.",
                )  # fmt: skip


def every_check_catches_a_mistake(book: MistakeBook) -> Iterator[Broken]:
    """Find the checks that no declared mistake fails."""
    for question in book.assignment.questions:
        faces = book.faces(question)
        for check in question.checks:
            if all(face[check.name].verdict == "passed" for _, face in faces):
                yield _check(
                    book, check,
                    f"{check.name} catches nothing: every mistake of {question.name} passes it. "
                    "Declare the mistake that it is there for, or delete it.",
                )  # fmt: skip


def no_check_breaks_on_a_mistake(book: MistakeBook) -> Iterator[Broken]:
    """Find the checks that stop with an error of their own."""
    for check, mistake, seen in _sightings(book):
        if seen.verdict == "broken":
            yield _check(
                book, check,
                f"{check.name} broke on {mistake} ({seen.message}). A check must cope with "
                "whatever comes back: use expect_numbers or expect_count before arithmetic.",
            )  # fmt: skip


def every_mistake_is_caught_and_named(book: MistakeBook) -> Iterator[Broken]:
    """Find mistakes that no check catches, and those that are taken for another."""
    for question in book.assignment.questions:
        for mistake, face in book.faces(question):
            named = book.name(question, face)
            if named is None:
                yield _mistake(
                    book, mistake,
                    f"no check of {question.name} fails on {mistake}, so it earns full points. Add "
                    "a probe that can tell, or delete the mistake if it is none.",
                )  # fmt: skip
            elif not _same_idea(mistake, named):
                yield _mistake(
                    book, mistake,
                    f"no probe of {question.name} separates {mistake} from {named} (line "
                    f"{named.line}), so it gets the other's hint. Add a probe that can tell, or "
                    "give both the same group=.",
                )  # fmt: skip


def wording_gives_nothing_away(book: MistakeBook) -> Iterator[Broken]:
    """Find hints that hold a line of the answer, and messages that say what would be right."""
    for question in book.assignment.questions:
        for mistake in question.mistakes:
            for sentence in hint_faults(mistake, book.assignment):
                yield _mistake(book, mistake, sentence)
    for check, mistake, seen in _sightings(book):
        right = book.right(book.assignment.question(check.question))[check.name]
        for number in numbers_told(seen, right):
            yield _check(
                book, check,
                f"{check.name} tells a student with {mistake} what would be right, {number}: "
                f"{seen.message!r}. Say how it differs instead.",
            )  # fmt: skip


def verdicts_stand_at_every_seed(book: MistakeBook, seeds: Iterable[int]) -> Iterator[Broken]:
    """Find answers, right or wrong, whose verdict depends on the draw of the probes.

    Args:
        book: The assignment; its own seed is what the others are compared with.
        seeds: Other seeds.
    """
    for seed in seeds:
        other = MistakeBook(book.assignment, seed)
        for question in book.assignment.questions:
            both = zip(_answers(book, question), _answers(other, question), strict=True)
            for ((answer, here), (_, there)), check in product(both, question.checks):
                one, two = here[check.name].verdict, there[check.name].verdict
                if one != two:
                    yield _check(
                        book, check,
                        f"{check.name} says {one} of {answer} at seed {book.seed} and {two} at "
                        f"seed {seed}. Choose probes on which it always shows, or never.",
                    )  # fmt: skip


PROMISES: Mapping[str, Promise] = {
    "the answers earn everything": answers_earn_everything,
    "every check catches a mistake": every_check_catches_a_mistake,
    "no check breaks on a mistake": no_check_breaks_on_a_mistake,
    "every mistake is caught and named": every_mistake_is_caught_and_named,
    "no wording gives an answer away": wording_gives_nothing_away,
}


def _answers(book: MistakeBook, question: Question) -> Iterator[tuple[str, Sightings]]:
    yield "the lesson's own answer", book.right(question)
    yield from ((str(mistake), face) for mistake, face in book.faces(question))


def _sightings(book: MistakeBook) -> Iterator[tuple[Check, Mistake, Seen]]:
    for question in book.assignment.questions:
        for mistake, face in book.faces(question):
            for check in question.checks:
                yield check, mistake, face[check.name]


def _same_idea(one: Mistake, other: Mistake) -> bool:
    return one.id == other.id or (one.group is not None and one.group == other.group)


def _check(book: MistakeBook, check: Check, sentence: str) -> Broken:
    return Broken(f"{book.assignment.folder}/checks.py, line {check.line}", sentence)


def _mistake(book: MistakeBook, mistake: Mistake, sentence: str) -> Broken:
    return Broken(f"{book.assignment.folder}/mistakes.py, line {mistake.line}", sentence)
