"""What cannot work is said before any work is done."""

import pytest

from autograder.bulk import Here, grade_class
from autograder.errors import AutograderError, MachineError


def test_grading_needs_a_job():
    with pytest.raises(AutograderError, match="at least one job; 0 came"):
        Here(jobs=0)


@pytest.mark.parametrize("limit", [0, -1, float("nan")])
def test_a_cell_needs_some_time(dot_product_bias, tmp_path, limit):
    with pytest.raises(AutograderError, match="A cell needs some time to run"):
        grade_class([], dot_product_bias, tmp_path, limit=limit)


def test_a_folder_that_cannot_be_made_is_named_before_the_work(dot_product_bias, tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(MachineError, match=r"which cannot be made .*Name a folder of your own"):
        grade_class([], dot_product_bias, tmp_path / "out" / "outcomes")


def test_what_grading_writes_is_for_its_owner_only(dot_product_bias, tmp_path):
    grade_class([], dot_product_bias, tmp_path / "terms" / "graded" / "outcomes")
    for folder in ("graded", "graded/outcomes"):
        assert (tmp_path / "terms" / folder).stat().st_mode & 0o777 == 0o700
