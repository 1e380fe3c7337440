"""What a student sees after a check: a card in the notebook, and the points as a number.

In: what each check saw. Out: HTML for people; plain text that is the points alone, because
nbgrader reads the last result of a check cell as its partial credit.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from html import escape
from typing import Any

from cfkit.checks.checking import Declared, Seen
from cfkit.checks.hints import SealedHints

_WORDS = {
    "passed": ("✓", "passed"),
    "failed": ("✗", "not yet"),
    "not tried": ("○", "not tried yet"),
    "crashed": ("!", "stopped with an error"),
    "broken": ("?", "this check is broken: our fault, not yours"),
}
# No background is painted, and colour is never alone: it reads in every theme.
_CARD = (
    "border-left:3px solid {edge};padding:.3em 0 .3em .9em;margin:.2em 0;"
    "max-width:48em;line-height:1.45"
)


@dataclass(frozen=True, slots=True)
class Feedback:
    """What one question's public checks saw.

    Args:
        question: The question's name.
        results: Each check with what it saw.
        waiting: How many further checks run at grading.
        hints: The hints for known mistakes, sealed.
    """

    question: str
    results: Sequence[tuple[Declared, Seen]]
    waiting: int = 0
    hints: SealedHints = field(default=SealedHints(), repr=False)

    @property
    def score(self) -> float:
        """The points earned so far; a whole number as an int."""
        earned = sum(d.points for d, seen in self.results if seen.verdict == "passed")
        return int(earned) if float(earned).is_integer() else earned

    @property
    def points(self) -> float:
        """What these checks are worth."""
        return sum(d.points for d, _ in self.results)

    @property
    def advice(self) -> list[str]:
        """What a kind tutor would say, if the mistake is a known one; the likeliest first."""
        return self.hints.open({d.name: seen for d, seen in self.results})

    def __repr__(self) -> str:
        return f"{self.score:g}"

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/plain": repr(self), "text/html": self.html()}

    def html(self) -> str:
        """Draw the card."""
        rows = "".join(map(_row, _worth_saying(self.results)))
        done = all(seen.verdict == "passed" for _, seen in self.results)
        edge = "#2e7d32" if done else "#b26a00"
        head = f"Question {escape(self.question.removeprefix('q'))}: {self._headline()}"
        return (
            f'<div role="status" style="{_CARD.format(edge=edge)}"><strong>{head}</strong>'
            f'<ul style="list-style:none;padding:0;margin:.3em 0 0">{rows}</ul>'
            f"{self._advice()}{self._waiting()}</div>"
        )

    def text(self) -> str:
        """Say the same in plain lines."""
        lines = [f"Question {self.question.removeprefix('q')}: {self._headline()}"]
        for declared, seen in _worth_saying(self.results):
            mark, word = _WORDS[seen.verdict]
            lines.append(f"  {mark} {word}: {seen.message or declared.sentence}")
        if self.advice:
            lines.append(f"  {self._sure()} {self.advice[0]}")
        return "\n".join(lines)

    def _headline(self) -> str:
        if all(seen.verdict == "not tried" for _, seen in self.results):
            return "not tried yet. Write your answer above and run this cell again."
        passed = sum(seen.verdict == "passed" for _, seen in self.results)
        if passed == len(self.results):
            return f"all {passed} checks here passed." if passed > 1 else "the check here passed."
        return f"{passed} of {len(self.results)} checks here passed."

    def _advice(self) -> str:
        if not self.advice:
            return ""
        hint = escape(self.advice[0])
        return f'<p style="margin:.4em 0 0"><strong>{self._sure()}</strong> {hint}</p>'

    def _sure(self) -> str:
        return "Hint:" if len(self.advice) == 1 else "Perhaps:"

    def _waiting(self) -> str:
        if not self.waiting:
            return ""
        checks = (
            "1 further check waits"
            if self.waiting == 1
            else (f"{self.waiting} further checks wait")
        )
        return f'<div style="opacity:.8;margin-top:.3em">{checks} at grading.</div>'


def _worth_saying(
    results: Sequence[tuple[Declared, Seen]],
) -> Sequence[tuple[Declared, Seen]]:
    """A question left open needs one sentence, not one for every check."""
    if all(seen.verdict == "not tried" for _, seen in results):
        return ()
    return results


def _row(result: tuple[Declared, Seen]) -> str:
    declared, seen = result
    mark, word = _WORDS[seen.verdict]
    text = seen.message or declared.sentence.split("\n\n")[0]
    label = "" if seen.verdict == "passed" else f"<em>{word}.</em> "
    return (
        f'<li style="padding-left:1.6em;text-indent:-1.6em"><span aria-hidden="true" '
        f'style="display:inline-block;width:1.6em;text-indent:0">{mark}</span>'
        f"{label}{escape(text)}</li>"
    )


@contextmanager
def quiet() -> Iterator[None]:
    """Swallow prints and warnings: nbgrader gives no points to a cell that wrote to stderr."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
