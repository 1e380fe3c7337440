from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files

import pytest
from helpers.sample_outcomes import blank, mixed, perfect, sample_class
from jsonschema import Draft202012Validator, ValidationError

from autograder.errors import AutograderError
from autograder.outcomes import read_outcome, read_outcomes, write_outcome
from autograder.records import MadeWith

SCHEMA = json.loads(files("autograder").joinpath("outcome.schema.json").read_text("utf-8"))


def validate(data):
    Draft202012Validator(SCHEMA).validate(data)


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_outcome_of_a_class_fits_the_schema_and_comes_back_as_it_went(tmp_path):
    outcomes = sample_class()
    for one in outcomes:
        validate(json.loads(write_outcome(one, tmp_path).read_text()))
    assert read_outcomes(tmp_path) == outcomes


def test_a_file_of_before_answers_in_words_said_so_can_still_be_read(tmp_path):
    file = write_outcome(perfect(), tmp_path)
    data = json.loads(file.read_text())
    for question in data["questions"].values():
        del question["by_hand"], question["comment"]
    validate(data)
    file.write_text(json.dumps(data))
    assert read_outcomes(tmp_path) == [perfect()]


def test_the_file_is_named_after_the_student(tmp_path):
    assert write_outcome(perfect("Ann Lee"), tmp_path / "outcomes").name == "Ann Lee.json"


def test_the_schema_refuses_a_verdict_that_nobody_knows():
    data = json.loads(json.dumps(perfect().to_json()))
    data["questions"]["q1"]["outcome"] = "nearly"
    with pytest.raises(ValidationError, match="'nearly' is not one of"):
        validate(data)


@pytest.mark.parametrize("key", ["student", "score", "points", "reason", "questions"])
def test_the_schema_misses_what_other_programs_rely_on(key):
    data = json.loads(json.dumps(perfect().to_json()))
    del data[key]
    with pytest.raises(ValidationError, match=f"'{key}' is a required property"):
        validate(data)


def test_text_that_has_no_utf8_survives(tmp_path):
    hostile = blank("folder-\udcff", "not-json", "It says \ud800.")
    write_outcome(hostile, tmp_path)
    assert read_outcomes(tmp_path) == [hostile]


def test_a_second_outcome_replaces_the_first(tmp_path):
    write_outcome(blank("Mira"), tmp_path)
    write_outcome(perfect("Mira"), tmp_path)
    assert read_outcomes(tmp_path) == [perfect("Mira")]


def test_a_second_attempt_stands_beside_the_first(tmp_path):
    made_with = MadeWith(
        at="2026-11-21T12:00:00+00:00", kit="1", torch="2", python="3", checks="ab", seed=7,
        limit=10.0, layers=("seccomp",),
    )  # fmt: skip
    first = replace(blank("Mira"), handed_in="2026-11-20T18:00:00+01:00")
    second = replace(perfect("Mira"), attempt=2, made_with=made_with)
    for outcome in (second, first, perfect("Ada")):
        validate(json.loads(write_outcome(outcome, tmp_path).read_text()))
    assert read_outcomes(tmp_path) == [perfect("Ada"), first, second]
    assert read_outcome(tmp_path, "Mira", attempt=2) == second


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    write_outcome(blank("Mira"), tmp_path)
    monkeypatch.setattr("os.fsync", _full)
    with pytest.raises(OSError, match="No space left"):
        write_outcome(perfect("Mira"), tmp_path)
    assert read_outcomes(tmp_path) == [blank("Mira")]
    assert len(list(tmp_path.iterdir())) == 1


def test_a_score_that_is_no_number_is_not_written(tmp_path):
    never = mixed(q1=replace(perfect().scores[0], score=float("nan")))
    with pytest.raises(ValueError, match="not JSON compliant"):
        write_outcome(never, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["", "[1]", "{}", "nonsense", '{"questions": {}, "notes": []}'])
def test_a_damaged_file_is_named_with_what_to_do(tmp_path, text):
    (tmp_path / "Mira.json").write_text(text)
    with pytest.raises(AutograderError, match=r"Mira\.json is not an outcome .* grade again"):
        read_outcomes(tmp_path)


def other_points(data):
    data["questions"]["q1"]["points"] = "two"


DAMAGES = {
    "cut off": lambda file: file.write_text(file.read_text()[:300]),
    "of another form": lambda file: file.write_text("[1]"),
    "with words for points": lambda file: changed(file, other_points),
    "without a number": lambda file: changed(file, lambda data: data.update(score=float("nan"))),
    "without a student": lambda file: changed(file, lambda data: data.update(student=None)),
    "nested without end": lambda file: file.write_text("[" * 100_000),
    "no text": lambda file: file.write_bytes(b"\xff\xfe\x00"),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
}


def changed(file, change):
    data = json.loads(file.read_text())
    change(data)
    file.write_text(json.dumps(data))


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_of_somebody_else_stops_nobody_and_is_named(tmp_path, damage):
    for student in ("Ada", "Bo", "Cy"):
        file = write_outcome(perfect(student), tmp_path)
        if student == "Bo":
            DAMAGES[damage](file)
    told = []
    assert read_outcomes(tmp_path, told.append) == [perfect("Ada"), perfect("Cy")]
    (sentence,) = told
    assert "Bo.json" in sentence
    assert sentence.endswith("It is left out: delete it, and grade again whoever it is of.")


def test_a_copy_that_another_program_made_counts_for_nobody(tmp_path):
    file = write_outcome(perfect("Ada"), tmp_path)
    file.with_name("Ada (conflicted copy).json").write_bytes(file.read_bytes())
    told = []
    assert read_outcomes(tmp_path, told.append) == [perfect("Ada")]
    assert "it is the one of 'Ada'" in told[0]


def test_a_folder_without_outcomes_gives_none(tmp_path):
    assert read_outcomes(tmp_path) == []


def _full(_):
    raise OSError("No space left on device")
