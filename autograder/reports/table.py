"""Print the short table that ends a grading run.

In: outcomes. Out: lines in the terminal, or in a log, at most 80 columns wide.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from autograder.graded import Graded
from autograder.records import Outcome
from autograder.reports.figures import Bar, QuestionFigures, distribution, question_figures
from autograder.reports.words import told_changed, told_waiting, wants_a_look
from autograder.wording import count, number

_LEVELS = "▁▂▃▄▅▆▇█"


def print_summary(
    outcomes: Sequence[Outcome],
    title: str,
    out_dir: Path,
    console: Console | None = None,
    rules: Path | None = None,
) -> None:
    """Print how the class did, and where to look.

    Args:
        outcomes: What grading found.
        title: The assignment's title.
        out_dir: Where gradebook, feedback and report were written.
        console: Where to print; the standard output if it is not given.
        rules: The file with the rules that these outcomes were counted by, if there were any.
    """
    console = console or _standard_output()
    console.print(Text(title, style="bold"))
    if not outcomes:
        console.print(Text("No submission was graded."))
        return
    points = max(o.points for o in outcomes)
    counting = [o for o in outcomes if not o.excused]
    scores = [o.score for o in counting]
    console.print(Text(", ".join(_headline(outcomes, scores, points))))
    if scores and (bars := distribution(scores, points)):
        console.print(_spread(bars))
    console.print()
    console.print(_questions(question_figures([o for o in counting if o.came_in])))
    console.print()
    graded = Graded(out_dir)
    places = {"Report": graded.report, "Feedback": graded.feedback, "Files": graded.out}
    if rules is not None:
        places["Rules"] = rules
    for what, where in places.items():
        console.print(Text(f"{what + ':':<10}{where}"), soft_wrap=True)
    if told := list(filter(None, (told_waiting(counting), told_changed(outcomes)))):
        mark = [str(Path(sys.executable).with_name("autograder")), "mark", str(out_dir)]
        console.print(Text("\n" + ".\n".join(told) + ". To mark in formgrader:"))
        console.print(Text(f"  {shlex.join(mark)}"), soft_wrap=True)


def _headline(outcomes: Sequence[Outcome], scores: Sequence[float], points: float) -> Iterator[str]:
    yield f"{count(sum(o.came_in for o in outcomes), 'submission')} graded"
    if scores:
        yield f"mean {number(fmean(scores))} of {number(points)}"
    told = {
        "missing": sum(not o.came_in and not o.excused for o in outcomes),
        "late": sum(o.penalty > 0 for o in outcomes),
        "excused": sum(o.excused for o in outcomes),
        "for a tutor to look at": sum(wants_a_look(o) for o in outcomes),
    }
    yield from (f"{n} {what}" for what, n in told.items() if n)


def _standard_output() -> Console:
    # A title may hold a × that a log in plain ASCII cannot: better a question mark than a stop.
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=80)


def _spread(bars: Sequence[Bar]) -> Text:
    most = max(bar.count for bar in bars)
    line = Text(f"Scores from 0, in steps of {number(bars[0].high)}:")
    for bar in bars:
        level = _LEVELS[round(bar.count / most * (len(_LEVELS) - 1))]
        line.append(f" {level}" if bar.count else " ", style="cyan").append(str(bar.count))
    return line


def _questions(questions: Sequence[QuestionFigures]) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    table.add_column("Question", max_width=28, no_wrap=True)
    table.add_column("Mean", justify="right", no_wrap=True)
    table.add_column("Share", justify="right", no_wrap=True)
    table.add_column("Most frequent mistake", no_wrap=True)
    for q in questions:
        mean = Text(f"{number(q.mean)} / {number(q.points)}")
        share = Text(f"{q.share:.0%}")
        common = f"{q.mistakes[0].count} × {q.mistakes[0].id}" if q.mistakes else ""
        if not q.points:
            mean, share = Text("dropped"), Text("")
        if q.waiting:
            mean, share, common = Text("by hand"), Text(""), f"{q.waiting} to read"
        table.add_row(Text(f"{q.name}  {q.title}"), mean, share, Text(common))
    return table
