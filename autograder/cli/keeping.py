"""What a tutor does with what was kept: explain a mark, forget a student."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import Root, app
from autograder.errors import AutograderError
from autograder.graded import Graded

Student = Annotated[str, typer.Argument(help="The student's id.")]
Out = Annotated[Path, typer.Option(help="The folder that grading wrote.")]


@app.command()
def explain(
    student: Student,
    assignment: Annotated[str, typer.Argument(help="The assignment's name.")],
    question: Annotated[str | None, typer.Argument(help="Such as q4; else all.")] = None,
    submitted: Annotated[
        Path, typer.Option(help="The folder, or zip, of what was handed in.")
    ] = Path("submitted"),
    out: Out = Path("graded"),
    attempt: Annotated[
        int | None, typer.Option(help="Which of the student's submissions; else what counts.")
    ] = None,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Run it where this machine's files are not kept apart.")
    ] = False,
    root: Root = Path(),
) -> None:
    """Reproduce a contested mark: what was asked, what came back, what a right answer gives."""
    from autograder.authoring import find_assignment
    from autograder.cli.counting import count_unmarked, find_rules
    from autograder.explaining import by_tutors, explanation, replay
    from autograder.gradebook import take_marks
    from autograder.intake import collect
    from autograder.outcomes import find_outcome, read_outcomes
    from autograder.reports.words import to_staff
    from autograder.rules import asked_in
    from autograder.wording import harmless, number

    asked = find_assignment(assignment, root / "solutions")
    tell = partial(typer.echo, err=True)
    graded = read_outcomes(Graded(out).outcomes, tell)
    own = [o for o in graded if o.student == student]
    rules = find_rules(out, None, root / "solutions", assignment, asked_in(graded))
    unmarked = [o for o in count_unmarked(out, own, rules) if o.student == student]
    counting = take_marks(out, unmarked)
    outcome = find_outcome(
        Graded(out).outcomes, student, attempt or next((o.attempt for o in counting), 1)
    )
    handed_in = collect(submitted, asked, students=rules.roster or ())
    found = [s for s in handed_in if (s.student, s.attempt) == (student, outcome.attempt)]
    if not found:
        raise AutograderError(
            f"Nothing of {student} is in {submitted}. Say with --submitted where it was handed in."
        )
    typer.echo(explanation(replay(outcome, found[0], asked, unsafe), question))
    for before, one in zip(unmarked, counting, strict=True):
        which = f"attempt {one.attempt}, " if len(own) > 1 else ""
        typer.echo(
            f"What counts, by the rules and with tutors' marks: {which}{number(one.score)} of "
            f"{number(one.points)}."
        )
        added = [to_staff(note) for note in one.notes if note not in outcome.notes]
        added += by_tutors(before, one, question)
        typer.echo(harmless("\n".join(f"  {line}" for line in added)))


@app.command()
def forget(
    student: Student,
    out: Out = Path("graded"),
    everything: Annotated[
        bool,
        typer.Option("--everything", help="Marks for other assignments in the same gradebook too."),
    ] = False,
    root: Root = Path(),
) -> None:
    """Remove what grading has kept of one student, and say what that was."""
    from autograder import forgetting
    from autograder.cli.counting import count, find_rules, title_of, write_pages
    from autograder.gradebook import gradebook_url
    from autograder.outcomes import read_outcomes
    from autograder.rules import asked_in, same

    removed = forgetting.forget(
        student, out, gradebook_url(out), everything=everything, tell=typer.echo
    )
    left = read_outcomes(Graded(out).outcomes, partial(typer.echo, err=True))
    if left:
        name = left[0].assignment
        rules = find_rules(out, None, root / "solutions", name, asked_in(left))
        rules = rules.without(same(student))
        title = title_of(name, root / "solutions")
        write_pages(count(out, left, rules), title, out, rules)
        removed.append(f"{Graded(out).report} was made again without them.")
    else:
        Graded(out).report.unlink(missing_ok=True)
    typer.echo("\n  ".join(["Removed:", *removed]))
    for path in forgetting.still_named(student, out):
        typer.echo(
            f"{path} still names them, and so would the next report. Take them out of your own "
            f"copy, and run `autograder report {out} --rules` with it."
        )
    typer.echo(
        "Not touched: what was handed in, your own rules and roster (`report --rules` with those "
        "would list them again), logs that were kept with --names, marks in the learning platform, "
        "and backups of any of it."
    )
