"""Whatever a file holds, reading gives a notebook or one sentence."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import SubmissionFault
from autograder.intake import read_notebook

ONE_CELL = {
    "nbformat": 4,
    "metadata": {},
    "cells": [{"cell_type": "code", "source": "a = 1\n", "metadata": {}}],
}


@pytest.fixture
def handed_in(tmp_path):
    def write(content):
        path = tmp_path / "work.ipynb"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path

    return write


def fault_of(path):
    with pytest.raises(SubmissionFault) as caught:
        read_notebook(path)
    return caught.value


def source_of(path):
    [cell] = read_notebook(path)["cells"]
    return cell["source"]


def test_a_cell_keeps_its_type_source_and_metadata(handed_in):
    cell = {"cell_type": "markdown", "source": "Why?", "metadata": {"nbgrader": {"points": 2}}}
    assert read_notebook(handed_in(ONE_CELL | {"cells": [cell]}))["cells"] == [cell]


def test_of_metadata_only_what_grading_reads_is_kept(handed_in):
    about = {"grade_id": "q1", "long": "x" * 1000, "deep": [[[]]]} | {f"k{n}": n for n in range(99)}
    cell = ONE_CELL["cells"][0] | {"metadata": {"nbgrader": about, "tags": [{}] * 1000}}
    own = {"cfkit": {"assignment": "numbers"}, "widgets": {"state": [{}] * 1000}}
    found = read_notebook(handed_in({"nbformat": 4, "metadata": own, "cells": [cell]}))
    assert found["metadata"] == {"cfkit": {"assignment": "numbers"}}
    kept = found["cells"][0]["metadata"]
    assert list(kept) == ["nbgrader"]
    assert kept["nbgrader"]["grade_id"] == "q1"
    assert len(kept["nbgrader"]) <= 50
    assert not {"long", "deep"} & set(kept["nbgrader"])


def test_outputs_are_left_behind(handed_in):
    cell = ONE_CELL["cells"][0] | {"outputs": [{"text": "20/20"}]}
    assert "outputs" not in read_notebook(handed_in(ONE_CELL | {"cells": [cell]}))["cells"][0]


def test_a_source_in_lines_is_joined(handed_in):
    cell = ONE_CELL["cells"][0] | {"source": ["a = 1\n", "b = 2"]}
    assert source_of(handed_in(ONE_CELL | {"cells": [cell]})) == "a = 1\nb = 2"


def test_missing_metadata_is_empty_metadata(handed_in):
    notebook = read_notebook(
        handed_in({"nbformat": 4, "cells": [{"cell_type": "code", "source": "a"}]})
    )
    assert notebook["metadata"] == notebook["cells"][0]["metadata"] == {}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_the_editor_that_saved_it_does_not_matter(handed_in, encoding):
    cell = ONE_CELL["cells"][0] | {"source": "name = 'Zoë'"}
    text = json.dumps(ONE_CELL | {"cells": [cell]}, ensure_ascii=False)
    assert source_of(handed_in(text.encode(encoding))) == "name = 'Zoë'"


def test_line_ends_of_windows_become_plain(handed_in):
    cell = ONE_CELL["cells"][0] | {"source": "a = 1\r\nb = 2\r\n"}
    text = json.dumps(ONE_CELL | {"cells": [cell]}, indent=1).replace("\n", "\r\n")
    assert source_of(handed_in(text.encode())) == "a = 1\nb = 2\n"


def test_half_a_surrogate_pair_becomes_writable(handed_in):
    cell = ONE_CELL["cells"][0] | {"source": "a = '\ud800'"}
    assert source_of(handed_in(ONE_CELL | {"cells": [cell]})) == "a = '?'"


@pytest.mark.parametrize("nbformat", [2, 3])
def test_old_formats_are_read_from_their_worksheets(handed_in, nbformat):
    sheet = {"cells": [{"cell_type": "code", "input": ["a = 1"], "language": "python"}]}
    assert source_of(handed_in({"nbformat": nbformat, "worksheets": [sheet]})) == "a = 1"


@pytest.mark.parametrize("minor", range(6))
def test_every_format_4_is_read_with_ids_and_without(handed_in, minor):
    cell = ONE_CELL["cells"][0] | ({"id": "a"} if minor == 5 else {})
    made = ONE_CELL | {"nbformat_minor": minor, "cells": [cell]}
    assert source_of(handed_in(made)) == "a = 1\n"


def test_a_missing_file_is_missing(tmp_path):
    with pytest.raises(SubmissionFault, match=r"There is no file 'work\.ipynb'") as caught:
        read_notebook(tmp_path / "work.ipynb")
    assert caught.value.code == "missing"


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\0\0\0"])
def test_a_file_without_a_word_is_empty(handed_in, content):
    fault = fault_of(handed_in(content))
    assert (fault.code, fault.sentence) == ("empty", "The file is empty. Ask for it again.")


def test_a_file_that_was_cut_off_says_in_which_line(handed_in):
    fault = fault_of(handed_in(json.dumps(ONE_CELL, indent=1).encode()[:30]))
    assert fault.code == "not-json"
    assert "in line 3. It may have been cut off" in fault.sentence


def test_an_endless_number_is_not_json(handed_in):
    fault = fault_of(handed_in(b'{"nbformat": ' + b"9" * 5000 + b"}"))
    assert fault.code == "not-json"
    assert "a number that is too long" in fault.sentence


def test_a_pickle_is_not_json(handed_in):
    assert fault_of(handed_in(b"\x80\x04\x95cos\nsystem\n")).code == "not-json"


@pytest.mark.parametrize(
    "content",
    [[], 7, None, {}, {"nbformat": 4}, {"cells": []}, {"nbformat": "4", "cells": []},
     {"nbformat": 4, "cells": {}}, {"nbformat": 3, "cells": []}],
)  # fmt: skip
def test_json_without_cells_is_not_a_notebook(handed_in, content):
    fault = fault_of(handed_in(content))
    assert fault.code == "not-a-notebook"
    assert "it has no list of cells or no nbformat" in fault.sentence


@pytest.mark.parametrize("head", [b"<!DOCTYPE html>", b"\n<html lang='en'>", b"\xef\xbb\xbf<HTML>"])
def test_a_saved_web_page_is_told_apart(handed_in, head):
    fault = fault_of(handed_in(head + b"<body>Sign in</body></html>"))
    assert fault.code == "not-a-notebook"
    assert "a web page that was saved under a notebook's name" in fault.sentence


@pytest.mark.parametrize("bomb", [b"[" * 200_000, b'{"a":' * 200_000])
def test_a_bottomless_file_is_a_fault(handed_in, bomb):
    fault = fault_of(handed_in(bomb))
    assert fault.code == "not-a-notebook"
    assert "nested too deeply" in fault.sentence


def test_a_huge_file_is_not_even_opened(tmp_path):
    path = tmp_path / "work.ipynb"
    with path.open("wb") as file:
        file.truncate(60 * 1024**2)
    fault = fault_of(path)
    assert fault.code == "too-large"
    assert "The file has 60 MB; up to 50 MB are read" in fault.sentence


def test_a_notebook_of_endless_code_is_too_large(handed_in):
    cell = ONE_CELL["cells"][0] | {"source": "a = 1\n" * 500_000}
    fault = fault_of(handed_in(ONE_CELL | {"cells": [cell]}))
    assert fault.code == "too-large"
    assert "The code cells hold more than 2 MB of text" in fault.sentence


def test_a_folder_is_no_notebook(tmp_path):
    fault = fault_of(tmp_path)
    assert fault.code == "not-a-notebook"
    assert "A notebook is a plain file" in fault.sentence


def test_a_file_that_cannot_be_opened_is_unreadable(tmp_path):
    path = tmp_path / "work.ipynb"
    path.symlink_to(path)
    fault = fault_of(path)
    assert fault.code == "unreadable"
    assert "could not be read: Too many levels of symbolic links." in fault.sentence


def test_a_file_of_somebody_else_is_unreadable(handed_in, monkeypatch):
    path = handed_in(ONE_CELL)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)  # root may open everything
    fault = fault_of(path)
    assert fault.code == "unreadable"
    assert "could not be read: Permission denied." in fault.sentence


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
cells = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": st.sampled_from(["code", "markdown", "raw"]) | anything,
        "source": st.text() | st.lists(st.text() | anything, max_size=3) | anything,
        "input": anything,
        "metadata": st.fixed_dictionaries({"nbgrader": anything}) | anything,
    },
)
sheets = st.lists(st.fixed_dictionaries({"cells": st.lists(cells | anything) | anything}))
notebooks = st.fixed_dictionaries(
    {},
    optional={
        "nbformat": st.sampled_from([3, 4]) | anything,
        "metadata": st.fixed_dictionaries({"cfkit": anything}) | anything,
        "cells": st.lists(cells | anything, max_size=4) | anything,
        "worksheets": sheets | anything,
    },
)


@pytest.fixture(scope="module")
def any_file(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz") / "work.ipynb"


@given(st.binary() | (notebooks | anything).map(lambda data: json.dumps(data).encode()))
def test_no_content_breaks_more_than_its_own_file(any_file, content):
    any_file.write_bytes(content)
    try:
        notebook = read_notebook(any_file)
    except SubmissionFault:
        return
    json.dumps(notebook)
    assert all(isinstance(c["source"], str) for c in notebook["cells"])


def test_a_notebook_of_a_million_cells_is_too_large(tmp_path):
    path = tmp_path / "many.ipynb"
    path.write_text('{"nbformat": 4, "cells": [' + "{}," * 9_999 + "{}]}")
    with pytest.raises(SubmissionFault, match="has 10000 cells; up to 5000 are read"):
        read_notebook(path)
