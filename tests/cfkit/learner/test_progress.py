from cfkit.learner.progress import Progress


def test_numbers_stand_under_their_heads(capsys):
    table = Progress(shown=True, held_out=True)
    table.start()
    table.epoch(1, 1.5, 2.25, seconds=0.31)
    assert capsys.readouterr().out == (
        "   epoch  train mse  valid mse   seconds\n       1     1.5000     2.2500       0.3\n"
    )


def test_without_held_out_rows_the_column_is_gone(capsys):
    Progress(shown=True, held_out=False).start()
    assert capsys.readouterr().out == "   epoch  train mse   seconds\n"


def test_it_can_be_quiet(capsys):
    table = Progress(shown=False, held_out=False)
    table.start()
    table.epoch(1, 1.0, seconds=0.1)
    assert capsys.readouterr().out == ""
