"""A notebook that was exported as a Python file has its cells again."""

import pytest
from helpers.class_folders import write
from helpers.tiny_notebooks import DOUBLE, HALVE, NUMBERS

from autograder.errors import SubmissionFault
from autograder.intake import locate, read_notebook

NBCONVERT = f"""#!/usr/bin/env python
# coding: utf-8

# # Numbers
#
# Double, then halve.

# In[3]:


{DOUBLE}


# In[ ]:


{HALVE}
"""
PERCENT = f"""# ---
# jupyter:
#   jupytext:
#     text_representation:
#       format_name: percent
# ---

# %% [markdown]
# # Numbers

# %%
{DOUBLE}

# %% nbgrader={{"grade_id": "q2"}}
{HALVE}
"""
LIGHT = f"""# # Numbers

{DOUBLE}

# +
{HALVE}
# -
"""


def read(folder, text):
    write(folder / "work.py", text)
    return read_notebook(folder / "work.py")


@pytest.mark.parametrize("text", [NBCONVERT, PERCENT, LIGHT, f"{DOUBLE}\n\n\n{HALVE}\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_way_of_exporting_gives_the_cells_back(tmp_path, text, end):
    located = locate(read(tmp_path, text.replace("\n", end)), NUMBERS)
    assert located.missing == ()
    answers = [s.source for s in located.steps if s.question]
    assert [DOUBLE in answers[0], HALVE in answers[1]] == [True, True]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_the_editor_that_saved_it_does_not_matter(tmp_path, encoding):
    assert locate(read(tmp_path, PERCENT.encode(encoding)), NUMBERS).missing == ()


def test_a_mistake_in_one_cell_leaves_the_others(tmp_path):
    broken = LIGHT.replace(DOUBLE, "def double(x:\n    return")
    assert locate(read(tmp_path, broken), NUMBERS).missing == ()


def test_what_its_head_says_in_yaml_is_not_read(tmp_path):
    bomb = "# ---\n# a: &a [1, 1]\n# b: &b [*a, *a]\n# jupyter: {jupytext: [*b]}\n# ---\n\n"
    assert read(tmp_path, bomb + "x = 1\n")["cells"][0]["source"] == "x = 1"


def test_a_file_of_very_many_lines_is_refused_before_it_costs_time(tmp_path):
    with pytest.raises(SubmissionFault, match="has more than 20,000 lines") as caught:
        read(tmp_path, "x = 1\n\n" * 10_001)
    assert caught.value.code == "too-large"


def test_what_stumbles_on_the_way_is_this_file_s_fault_alone(tmp_path, monkeypatch):
    def stumble(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("jupytext.reads", stumble)
    with pytest.raises(SubmissionFault, match="could not be read as cells") as caught:
        read(tmp_path, "x = 1")
    assert caught.value.code == "not-a-notebook"


def test_an_empty_python_file_is_empty(tmp_path):
    with pytest.raises(SubmissionFault, match="The file is empty"):
        read(tmp_path, "\n\n")


def test_a_second_head_is_not_read_either(tmp_path):
    levels = "".join(f"# a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    bomb = f"# ---\n# ---\n# ---\n# jupyter:\n# a0: &a0 [1]\n{levels}# ---\n\nx = 1\n"
    assert read(tmp_path, bomb)["cells"][-1]["source"].endswith("x = 1")


def test_a_line_of_very_many_spaces_costs_no_time(tmp_path):
    assert read(tmp_path, "x = 1" + " " * 500_000 + "\n")["cells"][0]["source"].startswith("x = 1")
    with pytest.raises(SubmissionFault, match="2,000,000 letters"):
        read(tmp_path, "x = 1" + " " * 2_000_000)
