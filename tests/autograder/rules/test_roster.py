from __future__ import annotations

import pytest

from autograder.errors import AutograderError
from autograder.rules.course import Person
from autograder.rules.faults import Faults
from autograder.rules.roster import read_roster


@pytest.fixture
def read(tmp_path):
    def reading(text, encoding="utf-8"):
        file, faults = tmp_path / "roster.csv", Faults()
        file.write_bytes(text.encode(encoding))
        people = read_roster(file, faults)
        faults.refuse(file)
        return people

    return reading


def test_people_are_found_by_their_ids(read):
    people = read("id,name,email\nada,Ada Lovelace,ada@example.org\nbo,Bo,\n")
    assert people["ada"] == Person("ada", "Ada Lovelace", "ada@example.org")
    assert list(people) == ["ada", "bo"]


def test_name_and_email_may_be_left_out_and_other_columns_are_left_alone(read):
    assert read("group,id\n3,ada\n") == {"ada": Person("ada")}


@pytest.mark.parametrize("column", ["email", "E-Mail", " e-mail "])
def test_an_address_is_found_however_its_column_is_written(read, column):
    assert read(f"id,{column}\nada,ada@example.org\n")["ada"].email == "ada@example.org"


@pytest.mark.parametrize("delimiter", [";", "\t", ","])
def test_every_spreadsheet_s_way_of_parting_columns_is_read(read, delimiter):
    assert read(f"ID{delimiter} Name\n ada {delimiter}Ada\n") == {"ada": Person("ada", "Ada")}


def test_a_mark_of_the_byte_order_is_no_part_of_the_first_column(read):
    assert read("id\nada\n", "utf-8-sig") == {"ada": Person("ada")}


def test_a_letter_with_an_accent_is_the_same_however_it_is_stored(read):
    assert list(read("id\nZoe\u0308\n")) == ["Zo\u00eb"]


def test_every_fault_of_a_roster_is_named_by_its_line(read):
    with pytest.raises(AutograderError) as error:
        read("id,name\nada,A\nbo,B\nada,C\n,D\n")
    said = str(error.value)
    assert "roster.csv:4: The id ada stands here again, after line 2" in said
    assert "roster.csv:5: This line has no id" in said


def test_a_roster_without_the_column_says_which_there_are(read):
    with pytest.raises(AutograderError, match=r"needs a column named id; its columns are: nr, na"):
        read("Nr,na\n1,2\n")


def test_an_empty_roster_lacks_the_column_too(read):
    with pytest.raises(AutograderError, match="its columns are: none"):
        read("")


def test_a_quote_that_never_ends_is_told(read):
    with pytest.raises(AutograderError, match=r"roster.csv:3: The roster is no CSV"):
        read('id\nada\n"bo\ncy\n')
    with pytest.raises(AutograderError, match=r"roster.csv:1: The roster is no CSV"):
        read('"id\nada\n')


def test_a_roster_that_is_no_utf8_says_how_to_save_it(read):
    with pytest.raises(AutograderError, match="CSV UTF-8"):
        read("id\nZoë\n", "latin-1")
