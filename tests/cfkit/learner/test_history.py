import matplotlib as mpl

from cfkit.learner import History

TWO_EPOCHS = History((2.0, 1.0), (2.5, 1.5), (0.1, 0.1), (0.01, 0.02))


def test_the_table_counts_epochs_from_one():
    frame = TWO_EPOCHS.table()
    assert frame.index.tolist() == [1, 2]
    assert frame.loc[2].to_dict() == {"train_loss": 1.0, "valid_loss": 1.5, "seconds": 0.1}


def test_without_held_out_rows_there_is_no_such_column():
    assert "valid_loss" not in History((2.0,), (), (0.1,), (0.01,)).table()


def test_the_picture_shows_both_losses_by_name():
    mpl.use("agg")
    ax = TWO_EPOCHS.plot()
    assert [line.get_label() for line in ax.lines] == ["learned from", "held out"]
    assert ax.lines[1].get_ydata().tolist() == [2.5, 1.5]
    mpl.pyplot.close(ax.figure)


def test_a_notebook_shows_it_in_one_line():
    assert (
        repr(TWO_EPOCHS) == "History: 2 epochs, learned from 2.000 → 1.000, held out 2.500 → 1.500"
    )
    assert repr(History((2.0,), (), (0.1,), ())) == "History: 1 epoch, learned from 2.000 → 2.000"


def test_its_picture_has_no_ground_of_its_own():
    mpl.use("agg")
    ax = TWO_EPOCHS.plot()
    assert ax.figure.patch.get_alpha() == 0
    assert TWO_EPOCHS.plot(ax=ax) is ax
    mpl.pyplot.close(ax.figure)
