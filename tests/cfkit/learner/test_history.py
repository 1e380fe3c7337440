import matplotlib as mpl

from cfkit.learner import History

TWO_EPOCHS = History((2.0, 1.0), (2.5, 1.5), (0.1, 0.1), (0.01, 0.02))


def test_the_table_counts_epochs_from_one():
    frame = TWO_EPOCHS.to_frame()
    assert frame.index.tolist() == [1, 2]
    assert frame.loc[2].to_dict() == {"train_loss": 1.0, "valid_loss": 1.5, "seconds": 0.1}


def test_without_held_out_rows_there_is_no_such_column():
    assert "valid_loss" not in History((2.0,), (), (0.1,), (0.01,)).to_frame()


def test_the_picture_shows_both_losses_by_name():
    mpl.use("agg")
    axes = TWO_EPOCHS.plot()
    assert [line.get_label() for line in axes.lines] == ["learned from", "held out"]
    assert axes.lines[1].get_ydata().tolist() == [2.5, 1.5]
    mpl.pyplot.close(axes.figure)
