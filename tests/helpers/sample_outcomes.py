"""An invented class: an assignment of seven questions, and what grading found in 40 students."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from autograder.records import (
    Assignment,
    Check,
    CheckOutcome,
    Mistake,
    Outcome,
    Question,
    Score,
    Verdict,
)

TITLE = "Predict a rating: dot products and biases"


def check(question: str, name: str, points: float, hidden: bool = False) -> Check:
    """A check that nobody runs."""
    words = name.replace("_s_", "’s ").replace("_", " ")
    return Check(name, question, points, hidden, words.capitalize(), lambda *_: None)


def question(
    name: str, title: str, checks: Sequence[Check], mistakes=(), by_hand=False, points=None
):
    """A question worth what its checks are worth."""
    points = sum(c.points for c in checks) if points is None else points
    hints = tuple(Mistake(i, name, hint, "answer", None, "") for i, hint in mistakes)
    return Question(name, title, points, ("answer",), tuple(checks), hints, by_hand)


def assignment(*questions: Question, name: str = "dot-product-bias") -> Assignment:
    """An assignment with no cells."""
    return Assignment(name, TITLE, Path(name), (), questions, "", {})


SAMPLE = assignment(
    question(
        "q1",
        "Squash a score into the range",
        [
            check("q1", "a_score_of_zero_lands_in_the_middle", 0.5),
            check("q1", "the_shape_stays_as_it_was", 0.5),
            check("q1", "any_range_is_reached", 0.5, hidden=True),
            check("q1", "far_scores_stay_finite", 0.5, hidden=True),
        ],
        [
            ("offset-forgotten", "Try y_range (1, 5): what is the smallest value you can return?"),
            ("bare-sigmoid", "You stop at 0 to 1. Where does the rating scale enter?"),
        ],
    ),
    question(
        "q2",
        "Look rows up with a one-hot matrix",
        [
            check("q2", "the_second_row_of_the_worked_table", 0.5),
            check("q2", "many_rows_in_the_order_asked_for", 0.5, hidden=True),
            check("q2", "the_kind_of_number_stays", 0.5, hidden=True),
            check("q2", "the_rows_looked_up_can_learn", 0.5, hidden=True),
        ],
        [("always-float32", "float64 factors went in. Which kind of number came out?")],
    ),
    question(
        "q3",
        "DotProduct: taste alone",
        [
            check("q3", "eight_pairs_get_eight_predictions_from_dot_product", 0.5),
            check("q3", "alice_and_inception_by_hand", 0.5),
            check("q3", "the_prediction_follows_the_formula_without_biases", 1, hidden=True),
            check("q3", "one_row_and_none_work_without_biases", 0.5, hidden=True),
            check("q3", "both_tables_can_learn", 1.5, hidden=True),
        ],
        [
            ("rows-for-columns", "How many rows came in, and how many predictions came out?"),
            ("bare-squeeze", "Try a batch of one row. How many numbers come back?"),
        ],
    ),
    question(
        "q4",
        "DotProductBias: kind users, good films",
        [
            check("q4", "eight_pairs_get_eight_predictions", 0.5),
            check("q4", "a_kind_user_and_a_weak_film_by_hand", 1),
            check("q4", "the_prediction_follows_the_formula", 1, hidden=True),
            check("q4", "the_output_is_squashed_after_the_biases", 1, hidden=True),
            check("q4", "the_range_is_the_one_given", 0.5, hidden=True),
            check("q4", "users_are_told_from_items", 0.5, hidden=True),
            check("q4", "one_row_and_none_work", 0.5, hidden=True),
            check("q4", "every_table_can_learn", 1, hidden=True),
        ],
        [
            (
                "squash-before-biases",
                "Can your prediction leave y_range when a bias is large? Try a bias of 10.",
            ),
            (
                "one-dot-for-all",
                "Does each row get its own dot product, or do all rows share one number?",
            ),
            ("user-bias-by-item", "Give two users different biases: do their ratings differ?"),
        ],
    ),
    question(
        "q5",
        "Count what the model learns",
        [
            check("q5", "the_lesson_s_own_count", 0.5),
            check("q5", "any_count_with_and_without_biases", 0.5, hidden=True),
        ],
        [("items-forgotten", "Whose factors have you counted, and whose have you left out?")],
    ),
    question(
        "q6",
        "Train it",
        [
            check("q6", "the_history_is_a_falling_list", 1),
            check("q6", "every_row_once_an_epoch_in_a_new_order", 1, hidden=True),
            check("q6", "held_out_ratings_are_predicted_better", 2, hidden=True),
            check("q6", "the_history_is_in_the_scale_of_the_mse", 1, hidden=True),
        ],
        [
            ("gradients-never-cleared", "What is in p.grad at the start of the second batch?"),
            ("same-order", "Does every epoch meet the rows in the order of the one before?"),
        ],
    ),
    question("q7", "Whom does the model serve badly?", [], by_hand=True, points=2),
)

_MESSAGES = {
    "failed": "The prediction for 8 pairs is off in 8 of 8 places, by up to 0.83.",
    "crashed": "At line 7 of your cell, `self.biases(x)`, your code stopped with TypeError: "
    "'Parameter' object is not callable",
    "not tried": "This question is still as it was handed out.",
    "broken": "ZeroDivisionError: division by zero",
}
_NAMES = """Ada Amara Anton Beatriz Bilal Chiara Daiyu Dmitri Elif Emeka Farah Finn Greta Hana Ines
Ivo Jamal Jonas Kaya Lars Leila Lin Maja Marek Mira Nadia Niko Noor Oskar Paula Priya Quentin Rania
Rosa Sami Silke Tariq Uma Viktor Zoë"""


def score(of: Question, verdict: Verdict, failing: Sequence[str] = (), mistake: str | None = None):
    """One question's score: `failing` names the checks that do not pass.

    With no names every check has the verdict itself.
    """
    if of.by_hand and verdict != "not tried":
        verdict = "waiting"  # whatever is written, a tutor reads it
    inner: Verdict = "failed" if verdict == "partly" else verdict
    outcomes = tuple(_seen(c, inner, c.name in failing or not failing) for c in of.checks)
    hint = next((m.hint for m in of.mistakes if m.id == mistake), None)
    earned = sum(c.score for c in outcomes)
    return Score(of.name, of.title, earned, of.points, verdict, mistake, hint, outcomes, of.by_hand)


def _seen(check: Check, verdict: Verdict, hit: bool) -> CheckOutcome:
    verdict = verdict if hit else "passed"
    earned = check.points if verdict in ("passed", "broken") else 0.0
    message = _MESSAGES.get(verdict)
    return CheckOutcome(
        check.name, check.hidden, verdict, earned, check.points, message, check.sentence
    )


def outcome(
    student: str, scores: Sequence[Score], reason: str | None = None, notes: Sequence[str] = ()
) -> Outcome:
    """One student's outcome."""
    name, points = SAMPLE.name, sum(s.points for s in scores)
    earned = sum(s.score for s in scores)
    return Outcome(student, name, earned, points, reason, tuple(notes), tuple(scores), 1.2)


def perfect(student: str = "Ada") -> Outcome:
    """Everything right."""
    return outcome(student, [score(q, "passed") for q in SAMPLE.questions])


def blank(student: str = "Blank", reason: str | None = None, *notes: str) -> Outcome:
    """Nothing tried, or nothing that could be read."""
    return outcome(student, [score(q, "not tried") for q in SAMPLE.questions], reason, notes)


def mixed(student: str = "Mira", **scores: Score) -> Outcome:
    """Everything right but what is given."""
    return outcome(student, [scores.get(q.name) or score(q, "passed") for q in SAMPLE.questions])


def sample_class(n: int = 40, seed: int = 5) -> list[Outcome]:
    """A class with all that happens in a class; the same for the same seed."""
    rng = random.Random(seed)
    special = [
        perfect("Zoë"),
        blank("Quentin", "not-json", "The file is not JSON: it ends in the middle of a cell."),
        blank("Priya", "missing", "There is no notebook in the folder."),
        blank("Uma"),
        _slow(),
        _broken(rng),
        outcome(
            'Robert"); <script>alert(1)</script>',
            _attempt(rng, 0.4),
            "cells-duplicated",
            ["The answer to question 4 stands there twice; the last one was graded."],
        ),
    ]
    taken = {o.student for o in special}
    others = [name for name in _NAMES.split() if name not in taken]
    rest = [outcome(name, _attempt(rng, rng.betavariate(4, 1.6))) for name in others]
    return sorted((special + rest)[:n], key=lambda o: o.student)


def _attempt(rng: random.Random, skill: float) -> list[Score]:
    """An able student gets more right; harder questions go wrong more often."""
    scores = []
    for number, q in enumerate(SAMPLE.questions):
        luck = skill + rng.uniform(-0.3, 0.3) - 0.05 * number
        if not q.checks or luck > 0.45:
            scores.append(score(q, "passed"))
        elif luck < -0.05:
            scores.append(score(q, "not tried"))
        elif luck < 0.06:
            scores.append(score(q, "crashed"))
        elif luck < 0.14:
            scores.append(score(q, "failed"))
        else:
            known = rng.choice([*q.mistakes, *q.mistakes[:1], None])
            hidden = [c.name for c in q.hidden]
            failing = rng.sample(hidden, rng.randint(1, len(hidden)))
            scores.append(score(q, "partly", failing, known.id if known else None))
    return scores


def _slow() -> Outcome:
    stopped = mixed("Tariq", q6=score(SAMPLE.question("q6"), "crashed"))
    return outcome(
        "Tariq", stopped.scores, "too-slow", ["q6: The call took longer than 5 s and was stopped."]
    )


def _broken(rng: random.Random) -> Outcome:
    q2 = SAMPLE.question("q2")
    scores = _attempt(rng, 0.6)
    scores[1] = score(q2, "broken", ["the_kind_of_number_stays"])
    note = "A check of ours broke; its points were not taken away."
    return outcome("Noor", scores, "broken", [note])
