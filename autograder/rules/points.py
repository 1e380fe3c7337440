"""Weigh questions anew: their points as the rules have them, and nothing for dropped ones.

In: scores as grading wrote them. Out: the same shares of other points.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from autograder.records import Assignment, Check, CheckOutcome, Question, Score
from autograder.rules.course import AssignmentRules
from autograder.rules.faults import nearest


def reweighted(score: Score, rules: AssignmentRules) -> Score:
    """Give a question's score with the points that the rules give it and its checks."""
    if not _is_touched(score.question, score.checks, rules):
        return score
    each = _points_of_checks(score.question, score.checks, rules)
    total = _points_of_question(score.question, score.points, each, rules)
    if score.by_hand or not score.checks:
        share = score.score / score.points if score.points else 0.0
        return replace(score, score=share * total, points=total)
    checks = tuple(
        replace(c, score=_share(c) * each[c.name], points=each[c.name]) for c in score.checks
    )
    # min: a sum of fractions may come out a hair too large
    return replace(score, score=min(sum(c.score for c in checks), total), points=total,
                   checks=checks)  # fmt: skip


def weighted(assignment: Assignment, rules: AssignmentRules) -> Assignment:
    """Give an assignment with the points of the rules, for a gradebook.

    Answers in words keep theirs: tutors mark them on the scale that their rubric speaks of.
    """
    return replace(assignment, questions=tuple(_question(q, rules) for q in assignment.questions))


def misfits(rules: AssignmentRules, asked: Sequence[Score]) -> Iterator[tuple[str, str]]:
    """Give each key that does not fit what an assignment asks, with a sentence about it."""
    questions = {s.question: s for s in asked}
    for name in rules.drop:
        if name not in questions:
            yield "drop", f"There is no question called {name!r}; {nearest(name, questions)}"
    for key, total in rules.points.items():
        name, _, check = key.partition(".")
        if name not in questions:
            yield key, f"There is no question called {name!r}; {nearest(name, questions)}"
            continue
        checks = questions[name].checks
        names = [c.name for c in checks]
        if check and check not in names:
            yield key, f"{name} has no check called {check!r}; {nearest(check, names)}"
        if not check and checks and name not in rules.drop:
            each = _points_of_checks(name, checks, rules)
            # 1e-6: points are written with few digits, and sums of fractions are a hair off
            if abs(sum(each.values()) - total) > 1e-6 * max(1.0, total):
                come = f"its checks come to {sum(each.values()):g}"
                yield key, f"{name} cannot be worth {total:g}: {come}. Change one or the other."


def _is_touched(
    question: str, checks: Sequence[Check | CheckOutcome], rules: AssignmentRules
) -> bool:
    keys = (question, *(f"{question}.{c.name}" for c in checks))
    return question in rules.drop or any(key in rules.points for key in keys)


def _points_of_checks(
    question: str, checks: Sequence[Check | CheckOutcome], rules: AssignmentRules
) -> Mapping[str, float]:
    """Share a question's points out: to named checks what is said, the others keep their ratio."""
    if question in rules.drop:
        return {c.name: 0.0 for c in checks}
    said = {c.name: rules.points.get(f"{question}.{c.name}") for c in checks}
    fixed = sum(points for points in said.values() if points is not None)
    others = sum(c.points for c in checks if said[c.name] is None)
    scale = 1.0
    if question in rules.points and others:
        scale = max(0.0, rules.points[question] - fixed) / others
    return {c.name: c.points * scale if (own := said[c.name]) is None else own for c in checks}


def _points_of_question(
    question: str, points: float, each: Mapping[str, float], rules: AssignmentRules
) -> float:
    if question in rules.drop:
        return 0.0
    return rules.points.get(question, sum(each.values()) if each else points)


def _share(check: CheckOutcome) -> float:
    """Say how much of a check's points was earned; a broken check's are the student's."""
    if check.points:
        return check.score / check.points
    return 1.0 if check.outcome in ("passed", "broken") else 0.0


def _question(question: Question, rules: AssignmentRules) -> Question:
    if question.by_hand or not _is_touched(question.name, question.checks, rules):
        return question
    each = _points_of_checks(question.name, question.checks, rules)
    checks = tuple(replace(c, points=each[c.name]) for c in question.checks)
    total = _points_of_question(question.name, question.points, each, rules)
    return replace(question, points=total, checks=checks)
