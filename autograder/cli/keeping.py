"""What a tutor does with what was kept: explain a mark, forget a student."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from autograder.cli.app import Root, app
from autograder.errors import AutograderError

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
    from autograder.cli.counting import count, find_rules
    from autograder.explaining import explanation, replay
    from autograder.intake import collect
    from autograder.outcomes import find_outcome, read_outcomes
    from autograder.rules import asked_in
    from autograder.wording import harmless, number

    asked = find_assignment(assignment, root / "solutions")
    own = [o for o in read_outcomes(out / "outcomes") if o.student == student]
    rules = find_rules(out, None, root / "solutions", assignment, asked_in(own))
    counting = [o for o in count(out, own, rules) if o.student == student]
    outcome = find_outcome(
        out / "outcomes", student, attempt or next((o.attempt for o in counting), 1)
    )
    handed_in = collect(submitted, asked)
    found = [s for s in handed_in if (s.student, s.attempt) == (student, outcome.attempt)]
    if not found:
        raise AutograderError(
            f"Nothing of {student} is in {submitted}. Say with --submitted where it was handed in."
        )
    typer.echo(explanation(replay(outcome, found[0], asked, unsafe), question))
    for one in counting:
        which = f"attempt {one.attempt}, " if len(own) > 1 else ""
        typer.echo(
            f"What counts, by the rules and with tutors' marks: {which}{number(one.score)} of "
            f"{number(one.points)}."
        )
        added = (f"  {note}" for note in one.notes if note not in outcome.notes)
        typer.echo(harmless("\n".join(added)))


@app.command()
def forget(student: Student, out: Out = Path("graded"), root: Root = Path()) -> None:
    """Remove what grading has kept of one student, and say what that was."""
    from autograder import forgetting
    from autograder.cli.counting import count, find_rules, title_of, write_pages
    from autograder.gradebook import gradebook_url
    from autograder.outcomes import read_outcomes
    from autograder.rules import asked_in, same

    removed = forgetting.forget(student, out, gradebook_url(out))
    left = read_outcomes(out / "outcomes")
    if left:
        name = left[0].assignment
        rules = find_rules(out, None, root / "solutions", name, asked_in(left))
        rules = rules.without(same(student))
        title = title_of(name, root / "solutions")
        write_pages(count(out, left, rules), title, out, rules)
        removed.append(f"{out / 'report.html'} was made again without them.")
    else:
        (out / "report.html").unlink(missing_ok=True)
    typer.echo("\n  ".join(["Removed:", *removed]))
    for path in forgetting.still_named(student, out):
        typer.echo(
            f"{path} still names them, and so would the next report. Take them out of your own "
            f"copy, and run `autograder report {out} --rules` with it."
        )
    typer.echo(
        "Not touched: what was handed in, your own roster, logs that were kept with --names, marks "
        "in the learning platform, and backups of any of it."
    )
