from __future__ import annotations

import pytest

from autograder.wording import instead, listed, meant, nearest


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["q1"], "q1"),
        (["q1", "q2"], "q1 and q2"),
        (["q1", "q2", "q3"], "q1, q2 and q3"),
        (["q1", "q2", "q3", "q4", "q5"], "q1, q2, q3 and 2 more"),
    ],
)
def test_names_are_listed_as_people_do_and_many_are_cut(names, said):
    assert listed(names, 3) == said
    assert listed(names) == listed(names, len(names))


def test_a_name_is_known_in_small_letters_and_large():
    assert nearest("WEI-ZANG", ["Wei-Zhang", "ada"]) == ["Wei-Zhang"]


def test_a_misspelt_name_gets_the_one_that_was_meant_or_all_there_are():
    assert instead("q11", ["q1", "q2"]) == "did you mean q1?"
    assert instead("zzz", ["q1", "q2"]) == "there are: q1, q2."
    assert instead("zzz", []) == "there are none."
    assert instead("zzz", [f"q{n}" for n in range(40)]) == "none is like it."


def test_whoever_may_be_meant_is_asked_in_a_sentence():
    assert meant("adda", ["ada", "edda", "bo"]) == " Do you mean ada or edda?"
    assert meant("zzz", ["ada"]) == ""
