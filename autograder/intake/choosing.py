"""Choose which of a submission's files is graded.

In: the files of one submission. Out: the notebook, where it stands, and in sentences what had to
be done to find it; or the fault that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.errors import SubmissionFault
from autograder.intake.archives import ZIP, Unpacking
from autograder.intake.copies import Copies
from autograder.intake.files import File, listed
from autograder.intake.located import locate
from autograder.intake.reading import LARGEST_CODE, notebook_in
from autograder.intake.telling import label_of
from autograder.records import Assignment, Fault, Notebook

MOST_READ = 20  # files of one submission that are looked into for the one to grade


@dataclass(frozen=True, slots=True)
class Chosen:
    """The file to grade."""

    file: File
    notebook: Notebook
    notes: tuple[Fault, ...]


class Choice:
    """Chooses among the files of one submission.

    Args:
        assignment: The name of what is graded.
        asked: All of it, if notebooks of other names are to be tried by what they answer.
    """

    def __init__(self, assignment: str, asked: Assignment | None) -> None:
        self._assignment = assignment
        self._asked = asked
        self._copies = Copies(assignment)
        self._unpacking = Unpacking()
        self._left = MOST_READ

    def choose(self, files: Sequence[File]) -> Chosen:
        """Give the file to grade.

        Raises:
            SubmissionFault: If there is none, or it cannot be read.
        """
        own = [f for f in files if f.parts[0] == self._assignment and len(f.parts) > 1]
        chosen = self._choose(own or files)
        notes = [*self._unpacking.notes, *chosen.notes]
        if chosen.file.suffix == ".py":
            sentence = (
                f"It was handed in as a Python file ({chosen.file.name}): its answers were found "
                "by what they define."
            )
            notes.append(Fault("python-export", sentence))
        return Chosen(chosen.file, chosen.notebook, tuple(notes))

    def _choose(self, files: Sequence[File]) -> Chosen:
        if not any(f.is_notebook and self._copies.has(f) for f in files):
            files = self._unpacking.open_all(files)
        notebooks = [f for f in files if f.is_notebook] or [f for f in files if f.suffix == ".py"]
        if not notebooks:
            raise self._nothing(files)
        called = sorted((f for f in notebooks if self._copies.has(f)), key=self._copies.rank)
        if called:
            return self._first_readable(called)
        if len(notebooks) == 1:
            return self._read(notebooks[0], notebooks)
        return self._by_content(notebooks)

    def _first_readable(self, called: Sequence[File]) -> Chosen:
        depth = len(called[0].parts)
        among = [f for f in called if len(f.parts) == depth]
        faults: list[SubmissionFault] = []
        for file in called:
            try:
                return self._read(file, called if faults else among)
            except SubmissionFault as fault:
                faults.append(fault)
        raise faults[0]

    def _read(self, file: File, among: Sequence[File]) -> Chosen:
        data = self._data(file)
        if data.startswith(ZIP):  # a zip that was renamed, not unpacked
            return self._choose(self._unpacking.open(file))
        return Chosen(file, notebook_in(data, file.name), tuple(_several(file, among, "its name")))

    def _by_content(self, notebooks: Sequence[File]) -> Chosen:
        """Take the one that is labelled as what is asked for, else the one that answers it."""
        read = list(self._readable(notebooks))
        tests = (
            ("its label", lambda notebook: label_of(notebook) == self._assignment),
            ("what it answers", self._answers),
        )
        for why, test in tests:
            fit = [c for c in read if test(c.notebook)]
            if len(fit) == 1:
                [one] = fit
                return Chosen(one.file, one.notebook, tuple(_several(one.file, notebooks, why)))
        raise SubmissionFault(
            "missing",
            f"None of the {len(notebooks)} notebooks is called {self._assignment}.ipynb: "
            f"{listed([f.name for f in notebooks])}. Rename the one to grade.",
        )

    def _readable(self, notebooks: Sequence[File]) -> Iterator[Chosen]:
        letters = 0
        for file in notebooks:
            try:
                notebook = notebook_in(self._data(file), file.name)
            except SubmissionFault:
                continue
            letters += sum(len(cell["source"]) for cell in notebook["cells"])
            if letters > LARGEST_CODE:  # all of them are parsed, to see what they answer
                return
            yield Chosen(file, notebook, ())

    def _data(self, file: File) -> bytes:
        """Read a file, as long as this submission has not had many read."""
        self._left -= 1
        if self._left < 0:
            raise SubmissionFault(
                "too-large",
                f"More than {MOST_READ} files were handed in that could be the notebook. Ask for "
                "the one to grade.",
            )
        return file.read()

    def _answers(self, notebook: Notebook) -> bool:
        if self._asked is None:
            return False
        try:
            return len(locate(notebook, self._asked).missing) < len(self._asked.questions)
        except SubmissionFault:
            return False

    def _nothing(self, files: Sequence[File]) -> SubmissionFault:
        if self._unpacking.faults:
            return self._unpacking.faults[0]
        if links := [f for f in files if f.leads_out]:
            try:
                links[0].read()
            except SubmissionFault as fault:
                return fault
        if self._unpacking.notes:
            sentence = f"{self._unpacking.notes[0].sentence} There is no notebook beside that."
            return SubmissionFault("archive", sentence)
        names = sorted({f.parts[0] for f in files})
        instead = f"; there is only {listed(names)}" if names else ""
        return SubmissionFault("missing", f"No notebook was handed in{instead}.")


def _several(file: File, among: Sequence[File], why: str) -> list[Fault]:
    others = [f for f in among if f is not file]
    if not others:
        return []
    sentence = (
        f"{len(among)} notebooks were handed in: {'/'.join(file.parts)} was graded, for {why}, "
        f"and not {listed(['/'.join(f.parts) for f in others])}."
    )
    return [Fault("several-notebooks", sentence)]
