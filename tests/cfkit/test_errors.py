import pytest

from cfkit import errors


def test_one_except_catches_every_mistake_of_the_kit():
    family = [
        errors.RatingError,
        errors.UnknownIdError,
        errors.ModelError,
        errors.DataMissingError,
        errors.QuizError,
        errors.WidgetError,
        errors.ShortcutTaken,
    ]
    assert all(issubclass(error, errors.CfkitError) for error in family)


def test_an_unknown_id_reads_as_a_sentence_and_not_as_a_quoted_key():
    assert str(errors.UnknownIdError("There is no user 7.")) == "There is no user 7."


def test_an_unknown_id_is_a_key_error_to_code_that_expects_one():
    with pytest.raises(KeyError):
        raise errors.UnknownIdError("There is no user 7.")
