"""Zips are looked into, in memory; whatever is odd about one is told, and costs nobody else."""

import stat
import zipfile

import pytest
from helpers.class_folders import NAME, codes, notebook, only, put, source, students, write, zipped

from autograder.intake import archives

RIGHT = {f"{NAME}.ipynb": notebook("mine")}


def hand_in(folder, content, name="work.zip"):
    write(folder / "ada" / name, content)
    submission = only(folder)
    assert [p.name for p in folder.rglob("*")] == ["ada", name]  # nothing was unpacked
    return submission


@pytest.mark.parametrize("name", [f"{NAME}.ipynb", "homework.ipynb", f"ada/work/{NAME}.ipynb"])
def test_a_zip_around_a_notebook_is_opened(tmp_path, name):
    submission = hand_in(tmp_path, zipped({name: notebook("mine")}))
    assert (submission.student, source(submission)) == ("ada", "mine")
    assert (submission.notes, submission.path.name) == ((), "work.zip")


def test_a_zip_that_was_renamed_to_a_notebook_is_opened(tmp_path):
    assert source(hand_in(tmp_path, zipped(RIGHT), f"{NAME}.ipynb")) == "mine"


def test_a_loose_zip_is_called_after_its_student(tmp_path):
    write(tmp_path / "ada.zip", zipped(RIGHT))
    submission = only(tmp_path)
    assert (submission.student, source(submission)) == ("ada", "mine")


def test_an_archive_that_was_unpacked_beside_itself_is_not_in_the_way(tmp_path):
    write(tmp_path / "ada.zip", zipped({f"{NAME}.ipynb": notebook("packed")}))
    put(tmp_path / "ada" / f"{NAME}.ipynb", "unpacked")
    assert source(only(tmp_path)) == "unpacked"


@pytest.mark.parametrize(
    ("name", "content"),
    [("w.tar.gz", b"\x1f\x8b"), ("W.7Z", b"7z\xbc\xaf\x27\x1c"), ("w.rar", b"Rar!\x1a"),
     (f"{NAME}.ipynb", b"\x1f\x8b")],
)  # fmt: skip
def test_an_archive_of_another_kind_is_refused_with_what_to_do(tmp_path, name, content):
    fault = hand_in(tmp_path, content, name).fault
    assert fault.code == "archive"
    assert f"{name} is an archive, and only zips are opened here. Unpack it" in fault.sentence


def test_a_zip_in_a_zip_is_opened_and_a_third_is_not(tmp_path):
    second = zipped({"inner.zip": zipped(RIGHT)})
    assert source(hand_in(tmp_path / "two", second)) == "mine"
    fault = hand_in(tmp_path / "three", zipped({"outer.zip": second})).fault
    assert fault.code == "archive"
    assert "inner.zip is a zip in a zip in a zip; two are opened" in fault.sentence


@pytest.mark.parametrize(
    "name", ["../evil.ipynb", "/tmp/evil.ipynb", "a/../../evil.ipynb", "..\\evil.ipynb",
             "C:\\evil.ipynb"],
)  # fmt: skip
def test_a_name_that_leads_out_is_left_alone_and_told(tmp_path, name):
    submission = hand_in(tmp_path / "beside", zipped({name: notebook("evil"), **RIGHT}))
    assert (source(submission), codes(submission)) == ("mine", ["odd-archive"])
    fault = hand_in(tmp_path / "alone", zipped({name: notebook("evil")})).fault
    assert fault.code == "archive"
    assert f"work.zip holds names that lead out of it ({name})" in fault.sentence


def test_a_link_in_a_zip_is_not_followed(tmp_path):
    link = zipfile.ZipInfo(f"{NAME}.ipynb")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    fault = hand_in(tmp_path, zipped([(link, "/etc/passwd")])).fault
    assert fault.sentence.startswith(
        f"work.zip holds links ({NAME}.ipynb); they were not followed."
    )


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_files_of_one_name_the_last_counts(tmp_path):
    name = f"{NAME}.ipynb"
    submission = hand_in(tmp_path, zipped([(name, notebook("first")), (name, notebook("last"))]))
    assert (source(submission), codes(submission)) == ("last", ["odd-archive"])


def test_what_macos_adds_is_no_notebook(tmp_path):
    odd = {f"__MACOSX/._{NAME}.ipynb": "x", ".ipynb_checkpoints/a-checkpoint.ipynb": "x"}
    submission = hand_in(tmp_path, zipped({**odd, **RIGHT}))
    assert (source(submission), submission.notes) == ("mine", ())
    assert hand_in(tmp_path / "empty", zipped(odd)).fault.code == "missing"


def test_a_bomb_is_stopped_where_it_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr("autograder.intake.zip_members.LARGEST", 100_000)
    fault = hand_in(tmp_path, zipped({f"{NAME}.ipynb": bytes(1 << 20)})).fault
    assert fault.code == "too-large"
    assert f"'{NAME}.ipynb' in work.zip swells without end" in fault.sentence


def test_a_bomb_that_lies_about_its_size_is_broken(tmp_path):
    data = zipped({f"{NAME}.ipynb": bytes(1 << 20)})
    lie = (10).to_bytes(4, "little")
    fault = hand_in(tmp_path, data.replace((1 << 20).to_bytes(4, "little"), lie)).fault
    assert fault.code == "archive"


def test_many_zips_together_may_not_swell_either(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MOST_BYTES", 100_000)
    inner = zipped({"data.csv": b"x" * 60_000}, zipfile.ZIP_STORED)
    fault = hand_in(tmp_path, zipped({f"{n}.zip": inner for n in range(9)})).fault
    assert fault.code == "too-large"


def test_a_zip_of_endless_names_is_refused(tmp_path):
    fault = hand_in(tmp_path, zipped({str(n): "" for n in range(10_001)})).fault
    assert fault.code == "too-large"
    assert "work.zip holds more than 10,000 files" in fault.sentence


def test_a_zip_whose_list_of_names_is_endless_is_not_even_listed(tmp_path):
    names = {f"{n}{'n' * 60_000}": "" for n in range(80)}  # 80 names of 4.8 MB
    fault = hand_in(tmp_path, zipped(names)).fault
    assert fault.code == "too-large"


def locked(data):
    """Give a zip whose first file says that it is encrypted."""
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    changed = bytearray(data)
    changed[local + 6] |= 1
    changed[central + 8] |= 1
    return bytes(changed)


def test_a_locked_zip_says_so(tmp_path):
    fault = hand_in(tmp_path, locked(zipped(RIGHT))).fault
    assert fault.code == "archive"
    assert "work.zip cannot be opened: it is locked with a password." in fault.sentence


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_method_that_can_swell_in_one_step_is_not_read(tmp_path, method):
    fault = hand_in(tmp_path, zipped(RIGHT, method)).fault
    assert f"it is packed by a rare method, number {method}" in fault.sentence


def test_a_zip_that_was_cut_off_says_so(tmp_path):
    fault = hand_in(tmp_path, zipped(RIGHT)[:-30]).fault
    assert fault.code == "archive"
    assert "work.zip cannot be opened: it is broken or was cut off" in fault.sentence


def test_an_empty_zip_is_missing_its_notebook(tmp_path):
    assert hand_in(tmp_path, zipped({})).fault.code == "archive"
    assert hand_in(tmp_path / "file", b"").fault.sentence.startswith("work.zip is empty.")


def test_names_are_read_as_whoever_packed_them_wrote_them(tmp_path):
    data = zipped({"Übung.ipynb": notebook("mine"), "Lösung.ipynb": notebook()})
    unmarked = bytearray(data)  # macOS writes UTF-8 and does not say so
    for sign, flags in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
        at = -1
        while (at := data.find(sign, at + 1)) >= 0:
            unmarked[at + flags] &= ~8
    fault = hand_in(tmp_path, bytes(unmarked)).fault
    assert "Lösung.ipynb" in fault.sentence
    assert "Übung.ipynb" in fault.sentence


def test_a_zip_stops_nobody_else(tmp_path):
    write(tmp_path / "ada.zip", b"PK\x03\x04 broken")
    put(tmp_path / "bob.ipynb")
    assert students(tmp_path) == ["ada", "bob"]
