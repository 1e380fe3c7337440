from cfkit.worlds.titles import TITLES


def test_no_title_is_used_twice():
    titles = [title for genre in TITLES.values() for title in genre]
    assert len(titles) == len(set(titles)) == 120


def test_animation_comes_first_because_its_taste_does():
    assert next(iter(TITLES)) == "Animation"
