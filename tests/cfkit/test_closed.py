import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import cfkit
from cfkit.closed import closing, refuse
from cfkit.errors import ShortcutTaken

ONE_RATING = pd.DataFrame({"user": [1], "item": [2], "rating": [4.0]})


def test_a_closed_name_is_refused_in_a_sentence():
    with (
        closing("sigmoid_range"),
        pytest.raises(ShortcutTaken, match=r"cfkit\.sigmoid_range, which holds it"),
    ):
        refuse("sigmoid_range")


def test_other_names_stay_open():
    with closing("sigmoid_range"):
        refuse("logit_range")


def test_a_name_opens_again_even_after_a_crash():
    with pytest.raises(ZeroDivisionError), closing("fit"):
        _ = 1 / 0
    refuse("fit")


def test_what_an_outer_block_closed_stays_closed_after_an_inner_one():
    with closing("fit"):
        with closing("fit", "density"):
            pass
        refuse("density")
        with pytest.raises(ShortcutTaken):
            refuse("fit")


@pytest.mark.parametrize(
    ("question", "ask"),
    [
        ("index_ids", lambda: cfkit.IdMap.of([3, 1])),
        ("rating_matrix", lambda: cfkit.crosstab(ONE_RATING)),
        ("density", lambda: cfkit.density(ONE_RATING)),
        ("nearest", lambda: cfkit.neighbours(np.eye(2), 0, ["Heat", "Up"])),
        ("extremes", lambda: cfkit.bias_ranking([0.1, 0.2], ["Heat", "Up"], n=1)),
    ],
)
def test_the_kit_does_not_answer_for_a_student(question, ask):
    ask()
    with closing(question), pytest.raises(ShortcutTaken, match=r"cfkit\.\w+, which holds it"):
        ask()


def test_what_is_refused_is_a_name_of_the_kit():
    kit = Path(cfkit.__file__).parent
    texts = [p.read_text(encoding="utf-8") for p in kit.rglob("*.py")]
    refused = {name for text in texts for name in re.findall(r'refuse\("(\w+)"\)', text)}
    assert {"IdMap", "fold_in", "sigmoid_range"} <= refused <= set(cfkit.__all__)
