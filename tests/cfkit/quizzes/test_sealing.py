import json
from pathlib import Path

import pytest

from cfkit.quizzes import Option, Question
from cfkit.quizzes.sealing import digest, seal
from cfkit.veiling import unveil, veil

SEALING = json.loads((Path(__file__).parents[2] / "js/vectors/sealing.json").read_text())
SKY = Question("sky", "Which colour?", (Option("red", "At dusk."), Option("blue", "Yes.", True)))


@pytest.mark.parametrize("case", SEALING["digests"], ids=lambda case: case["letters"])
def test_an_answers_fingerprint_does_not_depend_on_the_order(case):
    assert digest(case["salt"], reversed(case["letters"])) == case["digest"]


@pytest.mark.parametrize("case", SEALING["veils"], ids=lambda case: case["text"][:12])
def test_a_text_is_veiled_and_unveiled(case):
    assert veil(case["key"], case["text"]) == case["veiled"]
    assert unveil(case["key"], case["veiled"]) == case["text"]


def test_a_sealed_question_shows_neither_answer_nor_feedback():
    sealed = seal(SKY)
    assert set(sealed) == {"id", "stem", "multiple", "options", "salt", "answer", "notes"}
    assert "At dusk" not in json.dumps(sealed)
    assert sealed["answer"] == digest(sealed["salt"], "b")


def test_the_feedback_can_be_had_back_with_its_letter():
    sealed = seal(SKY)
    assert unveil(sealed["salt"] + "a", sealed["notes"][0]) == "-At dusk."
    assert unveil(sealed["salt"] + "b", sealed["notes"][1]) == "+Yes."
