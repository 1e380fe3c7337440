"""An eighth assignment begins as one that keeps its promises."""

import runpy
from typing import ClassVar

import pytest
from helpers.assignment_contract import AssignmentContract

from autograder.authoring.build import Places, build
from autograder.authoring.laying_out import lay_out
from autograder.errors import AuthorError


@pytest.fixture
def project(tmp_path):
    (tmp_path / "solutions").mkdir()
    return tmp_path


class TestAsItStands(AssignmentContract):
    """What `autograder new` writes, taken at its word."""

    name = "two-towers"
    points: ClassVar = {"q1": 2}
    model_questions: ClassVar = set()

    @pytest.fixture(scope="class")
    @classmethod
    def places(cls, tmp_path_factory):
        root = tmp_path_factory.mktemp("project")
        (root / "solutions").mkdir()
        paths = lay_out(cls.name, root)
        styles = next(p for p in paths if p.name == "styles.py")
        cls.styles = runpy.run_path(str(styles))["STYLES"]
        build(Places(root), solved=False)
        return Places(root)


def test_its_tests_are_laid_out_too(project):
    lay_out("two-towers", project)
    test = (project / "tests/solutions/two_towers/test_two_towers.py").read_text()
    assert "class TestTwoTowers(AssignmentContract):" in test


@pytest.mark.parametrize("name", ["Two Towers", "two_towers", "../two", "two--towers", ""])
def test_a_name_that_cannot_be_one_is_refused(project, name):
    with pytest.raises(AuthorError, match=r"small letters, digits and single hyphens"):
        lay_out(name, project)


def test_what_is_there_already_is_left_alone(project):
    lesson = lay_out("two-towers", project)[0]
    lesson.write_text("mine")
    with pytest.raises(AuthorError, match=r"two_towers is there already"):
        lay_out("two-towers", project)
    assert lesson.read_text() == "mine"


def test_another_folder_than_the_project_s_is_named(tmp_path):
    with pytest.raises(AuthorError, match=r"There is no solutions/ in .* --root"):
        lay_out("two-towers", tmp_path)
