from cfkit.worlds import slides_table


def test_eleven_of_twenty_cells_are_known():
    table = slides_table()
    assert table.shape == (4, 5)
    assert table.notna().sum(axis=None) == 11


def test_alice_loves_inception_and_dave_has_not_seen_it():
    inception = slides_table()["Inception"]
    assert inception["Alice"] == 5
    assert inception.isna()["Dave"]


def test_the_widget_begins_with_the_same_table():
    from cfkit.widgets import RatingMatrix

    assert RatingMatrix().to_frame().equals(RatingMatrix(slides_table()).to_frame())
