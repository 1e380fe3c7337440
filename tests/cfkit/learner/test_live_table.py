import sys
from types import SimpleNamespace

import pytest

from cfkit.learner.live_table import LiveTable, in_notebook


@pytest.fixture
def page(monkeypatch):
    """A notebook's page that notes what was drawn on it."""
    drawn = []

    def display(html, display_id):
        drawn.append(html.data)
        return SimpleNamespace(update=lambda html: drawn.append(html.data))

    shell = SimpleNamespace(kernel=object())
    IPython = pytest.importorskip("IPython")
    monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
    monkeypatch.setattr("IPython.display.display", display)
    return drawn


def test_a_terminal_gets_a_line_per_row(capsys):
    table = LiveTable(["epoch", "loss"])
    table.start()
    table.doing("of epoch 0", 0.5)
    table.row(["0", "1.25"])
    assert capsys.readouterr().out == "   epoch      loss\n       0      1.25\n"


def test_a_notebook_gets_one_table_that_grows(page, capsys):
    table = LiveTable(["epoch", "loss"])
    table.start()
    table.row(["0", "1.25"])
    table.row(["1", "<1"])
    assert capsys.readouterr().out == ""
    assert page[0].count("<tr>") == 1
    assert page[-1].count("<tr>") == 3
    assert "&lt;1" in page[-1]


def test_the_bar_moves_now_and_then_and_goes_with_the_row(page, monkeypatch):
    now = iter([0.0, 0.1, 0.3, 0.3, 0.4])
    monkeypatch.setattr("cfkit.learner.live_table.perf_counter", lambda: next(now))
    table = LiveTable(["epoch"])
    table.start()
    for share in (0.1, 0.5, 0.6):
        table.doing("of epoch 0", share)
    assert len(page) == 2
    assert "50% of epoch 0" in page[-1]
    table.row(["0"])
    assert "progress" not in page[-1]


def test_a_bar_can_be_left_out(page):
    table = LiveTable(["epoch"], bar=False)
    table.start()
    table.doing("of epoch 0", 0.5)
    assert "progress" not in page[-1]


def test_nothing_is_shown_to_nobody(page, capsys):
    table = LiveTable(["epoch"], shown=False)
    table.start()
    table.doing("of epoch 0", 0.5)
    table.row(["0"])
    assert page == []
    assert capsys.readouterr().out == ""


def test_a_program_without_ipython_is_no_notebook(monkeypatch):
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    assert not in_notebook()
