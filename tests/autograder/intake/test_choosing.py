"""Which of several files is graded, and what a tutor is told of it."""

import pytest
from helpers.class_folders import NAME, codes, notebook, only, put, source, write, zipped
from helpers.tiny_notebooks import DOUBLE, NUMBERS


def test_a_second_download_is_accepted(tmp_path):
    put(tmp_path / "ada" / NAME / f"{NAME} (1).ipynb", "mine")
    submission = only(tmp_path)
    assert (source(submission), submission.notes) == ("mine", ())


def test_the_plain_name_wins_over_its_copies_and_the_tutor_is_told(tmp_path):
    put(tmp_path / "ada" / NAME / f"{NAME} (3).ipynb", "copy")
    put(tmp_path / "ada" / NAME / f"{NAME}.ipynb", "plain")
    submission = only(tmp_path)
    [note] = submission.notes
    assert (source(submission), note.code) == ("plain", "several-notebooks")
    assert note.sentence == (
        "2 notebooks were handed in: dot-product-bias/dot-product-bias.ipynb was graded, for its "
        "name, and not dot-product-bias/dot-product-bias (3).ipynb."
    )


def test_the_highest_number_wins_among_copies(tmp_path):
    put(tmp_path / "ada" / NAME / f"{NAME} (9).ipynb", "ninth")
    put(tmp_path / "ada" / NAME / f"{NAME} (10).ipynb", "tenth")
    assert source(only(tmp_path)) == "tenth"


@pytest.mark.parametrize("name", ["Dot-Product-Bias", "dot_product_bias", "dot product bias"])
def test_a_name_that_differs_in_little_is_the_assignment_s(tmp_path, name):
    put(tmp_path / "ada" / f"{name}.ipynb", "mine")
    put(tmp_path / "ada" / "scratch.ipynb")
    assert source(only(tmp_path)) == "mine"


@pytest.mark.parametrize("place", ["ada/{}.ipynb.txt", "ada/{}.ipynb.json", "ada.ipynb.txt"])
def test_a_suffix_that_a_browser_added_does_not_matter(tmp_path, place):
    put(tmp_path / place.format(NAME), "mine")
    submission = only(tmp_path)
    assert (submission.student, source(submission), submission.notes) == ("ada", "mine", ())


def test_other_notebooks_beside_the_right_one_do_not_matter(tmp_path):
    put(tmp_path / "ada" / "a scratchpad.ipynb", "scratch")
    put(tmp_path / "ada" / f"{NAME}.ipynb", "mine")
    submission = only(tmp_path)
    assert (source(submission), submission.notes) == ("mine", ())


def test_a_broken_file_of_the_right_name_gives_way_to_a_whole_one(tmp_path):
    write(tmp_path / "ada" / f"{NAME}.ipynb", "")
    put(tmp_path / "ada" / f"{NAME} (1).ipynb", "mine")
    submission = only(tmp_path)
    assert (source(submission), codes(submission)) == ("mine", ["several-notebooks"])


def test_the_label_says_which_of_two_notebooks_is_meant(tmp_path):
    put(tmp_path / "ada" / "first.ipynb", "other", label="weight-decay")
    put(tmp_path / "ada" / "second.ipynb", "mine", label=NAME)
    submission = only(tmp_path)
    assert source(submission) == "mine"
    assert submission.notes[0].sentence == (
        "2 notebooks were handed in: second.ipynb was graded, for its label, and not first.ipynb."
    )


def test_what_is_answered_says_which_of_two_notebooks_is_meant(tmp_path):
    put(tmp_path / "ada" / "first.ipynb", "x = 1")
    put(tmp_path / "ada" / "second.ipynb", DOUBLE)
    submission = only(tmp_path, NUMBERS)
    assert (source(submission), codes(submission)) == (DOUBLE, ["several-notebooks"])
    assert "for what it answers" in submission.notes[0].sentence


def test_several_notebooks_of_other_names_are_not_guessed_at(tmp_path):
    put(tmp_path / "ada" / "one.ipynb", label=NAME)
    put(tmp_path / "ada" / "two.ipynb", label=NAME)
    fault = only(tmp_path).fault
    assert fault.code == "missing"
    assert "None of the 2 notebooks is called dot-product-bias.ipynb: one.ipynb, two" in (
        fault.sentence
    )


def test_a_notebook_deep_in_folders_is_found(tmp_path):
    put(tmp_path / "ada" / "homework" / "week 2" / "mine.ipynb", "mine")
    assert source(only(tmp_path)) == "mine"


def test_a_python_file_is_graded_where_there_is_no_notebook(tmp_path):
    write(tmp_path / "ada" / f"{NAME}.py", "def f():\n    return 1\n")
    submission = only(tmp_path)
    assert (source(submission), codes(submission)) == ("def f():\n    return 1", ["python-export"])


def test_a_python_file_beside_a_notebook_is_a_helper(tmp_path):
    write(tmp_path / "ada" / "helpers.py", "x = 1")
    put(tmp_path / "ada" / f"{NAME}.ipynb", "mine")
    submission = only(tmp_path)
    assert (source(submission), submission.notes) == ("mine", ())


def test_a_zip_of_data_beside_the_notebook_is_not_opened(tmp_path):
    write(tmp_path / "ada" / "data.zip", b"PK\x03\x04 broken")
    put(tmp_path / "ada" / f"{NAME}.ipynb", "mine")
    assert source(only(tmp_path)) == "mine"


def test_a_broken_zip_beside_a_notebook_of_any_name_does_not_hide_it(tmp_path):
    write(tmp_path / "ada" / "data.zip", b"PK\x03\x04 broken")
    put(tmp_path / "ada" / "homework.ipynb", "mine")
    assert source(only(tmp_path)) == "mine"


def test_the_named_notebook_in_a_zip_comes_before_another_beside_it(tmp_path):
    write(tmp_path / "ada" / "work.zip", zipped({f"{NAME}.ipynb": notebook("mine")}))
    put(tmp_path / "ada" / "scratch.ipynb", "scratch")
    assert source(only(tmp_path)) == "mine"


def test_of_very_many_files_that_could_be_the_notebook_few_are_read(tmp_path):
    inner = {f"{NAME} ({n}).ipynb": "nothing" for n in range(9)}
    packed = zipped({f"{NAME} ({n}).ipynb": zipped(inner) for n in range(9)})
    for number in range(9):
        write(tmp_path / "ada" / f"{NAME} ({number}).ipynb", packed)
    assert only(tmp_path).fault is not None


def test_of_much_code_only_so_much_is_looked_into(tmp_path):
    for number in range(5):
        put(tmp_path / "ada" / f"part-{number}.ipynb", "x = 1\n" * 90_000)
    assert only(tmp_path).fault.code == "missing"
