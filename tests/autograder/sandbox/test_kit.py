"""A student's process imports a kit without the rooms that answer its questions."""

import pytest

from autograder.authoring.folder import find_assignment
from autograder.sandbox import kit
from autograder.sandbox.process import Warm
from autograder.sandbox.session import Allowance, Session
from cfkit.checks import tensor
from cfkit.checks.faults import StudentFault


@pytest.fixture(scope="module")
def kept(places):
    return kit.kept_back(find_assignment("dot-product-bias", places.solutions))


@pytest.fixture(scope="module")
def warm(kept):
    with Warm(kept) as process:
        yield process


def test_a_room_that_answers_questions_is_kept_back(kept):
    assert kept == {
        "squash": {"q1"},
        "models": {"q3", "q4"},
        "learner": {"q6"},
        "bayes": {"q6"},
        "collab": {"q3", "q4", "q6"},
    }


def test_the_rooms_that_read_and_question_a_model_are_kept_back_where_students_write_that(places):
    assert kit.kept_back(find_assignment("interpret-and-audit", places.solutions)) == {
        "insight": {"q1", "q2", "q3"},
        "collab": {"q2"},
        "auditing": {"q4", "q5", "q6", "q7"},
    }


def test_a_room_is_lent_when_all_that_it_answers_was_checked_in_whatever_order(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.run("import cfkit\ndef mine(): return cfkit.DotProduct(2, 2, 2)")
        session.checked("q4")
        with pytest.raises(StudentFault, match="closed"):
            session.call("mine")
        session.checked("q3")
        session.call("mine")


def test_a_question_that_the_kit_does_not_answer_keeps_nothing_back(places):
    workshop = find_assignment("workshop", places.solutions)
    assert kit.kept_back(workshop) == {"comparing": {"q1", "q3", "q4"}}  # and nothing for q2


def test_a_room_of_which_a_question_asks_a_part_is_kept_back_for_that_question(places):
    audit = find_assignment("interpret-and-audit", places.solutions)
    assert kit.kept_back(audit)["watch"] == {"q6"}


def test_what_is_kept_back_is_not_in_the_folder(tmp_path):
    kit.lay_out(tmp_path, ["squash", "models"])
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.py")}
    assert not {"cfkit/squash.py", "cfkit/models/__init__.py"} & there
    assert {"cfkit/checks/bench.py", "autograder/sandbox/wire.py"} <= there
    assert not [path for path in there if "scoring" in path or "authoring" in path]


def test_a_closed_name_can_be_imported_and_not_used(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.run("from cfkit import sigmoid_range\nfrom cfkit.models import DotProduct")
        session.run("def mine(z): return sigmoid_range(z, 0, 5.5)")
        with pytest.raises(StudentFault) as caught:
            session.call("mine", tensor([0.0]))
    assert caught.value.kind == "shortcut"


def test_a_closed_class_cannot_be_inherited_from(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.run("import cfkit\ndef made():\n    class A(cfkit.DotProduct): pass\n    return A")
        with pytest.raises(StudentFault) as caught:
            session.call("made")
    assert caught.value.kind == "shortcut"


def test_after_its_question_a_name_is_what_it_says(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.run("import cfkit\nfrom cfkit import sigmoid_range as early")
        session.checked("q1")
        session.run("from cfkit.squash import sigmoid_range as late")
        session.run("def all_three(z):\n    return [f(z, 0, 5) for f in "
                    "(early, late, cfkit.sigmoid_range)]")  # fmt: skip
        assert session.call("all_three", 0.0) == [2.5, 2.5, 2.5]


def test_what_was_lent_to_one_is_not_lent_to_the_next(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.checked("q1")
    with Session(warm, Allowance(5.0)) as session:
        session.run("import cfkit\ndef mine(z): return cfkit.sigmoid_range(z, 0, 5.5)")
        with pytest.raises(StudentFault, match="closed"):
            session.call("mine", 0.0)


def test_the_rest_of_a_kept_room_is_closed_with_it(warm):
    with Session(warm, Allowance(5.0)) as session:
        session.run("from cfkit.models.dot_product import DotProductBias\n"
                    "def mine(): return DotProductBias(2, 2, 2)")  # fmt: skip
        with pytest.raises(StudentFault, match="closed"):
            session.call("mine")


def test_a_module_that_the_kit_never_had_is_missing_as_in_a_notebook(warm):
    with Session(warm, Allowance(5.0)) as session:
        with pytest.raises(StudentFault) as caught:
            session.run("from cfkit.wigdets import Quiz")
        assert caught.value.error == "ModuleNotFoundError"
        session.checked("q1")
        with pytest.raises(StudentFault) as caught:
            session.run("import cfkit.squash.more")
        assert caught.value.error == "ModuleNotFoundError"
