import pytest

from cfkit.errors import QuizError
from cfkit.quizzes import bank

COURSE = bank("course")


def test_the_course_has_its_four_knowledge_checks_in_order():
    assert list(COURSE) == ["what-predicts", "blank-cell", "n-factors", "y-range"]


def test_the_right_answers_do_not_all_stand_in_the_same_place():
    assert len({question.answer for question in COURSE.values()}) == 4 - 1


@pytest.mark.parametrize("question", COURSE.values(), ids=lambda q: q.id)
def test_the_longest_option_does_not_give_the_answer_away(question):
    right = [o.text for o in question.options if o.right]
    others = [o.text for o in question.options if not o.right]
    assert min(map(len, right)) < 1.5 * max(map(len, others))


def test_a_bank_can_be_your_own_file(tmp_path):
    (tmp_path / "mine.toml").write_text(
        """
        [sky]
        stem = "Which colour?"
        options = [
          { text = "red", feedback = "At dusk." },
          { text = "blue", feedback = "Yes.", right = true },
        ]
        """
    )
    assert bank(tmp_path / "mine.toml")["sky"].answer == {"b"}


def test_a_bank_that_is_not_there_names_those_that_are():
    with pytest.raises(QuizError, match=r"no question bank 'corse'\. The kit has: .*course"):
        bank("corse")


def test_a_question_that_is_not_there_names_those_that_are():
    with pytest.raises(QuizError, match=r"no question 'blank'.*blank-cell"):
        COURSE["blank"]


def test_a_file_that_is_not_toml_is_refused(tmp_path):
    (tmp_path / "mine.toml").write_text("stem: yaml")
    with pytest.raises(QuizError, match=r"mine\.toml is not TOML"):
        bank(tmp_path / "mine.toml")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('feedback = "At dusk."', "`feedback` to be text in quotes, got 3"),
        ('text = "red"', "`text` to be text in quotes, got 3"),
        ('stem = "Which colour?"', "`stem` to be text in quotes, got 3"),
        ("right = true", "`right` to be true or false, without quotes, got 3"),
        ("multiple = false", "`multiple` to be true or false, without quotes, got 3"),
    ],
)
def test_a_field_of_the_wrong_kind_is_named_with_its_question(tmp_path, line, sentence):
    good = """
        [sky]
        stem = "Which colour?"
        multiple = false
        options = [
          { text = "red", feedback = "At dusk." },
          { text = "blue", feedback = "Yes.", right = true },
        ]
        """
    field = line.split()[0]
    (tmp_path / "mine.toml").write_text(good.replace(line, f"{field} = 3"))
    with pytest.raises(QuizError, match=f"Question 'sky' needs {sentence}"):
        bank(tmp_path / "mine.toml")


@pytest.mark.parametrize(
    "text",
    ['[sky]\nstem = "?"', "[sky]\noptions = []", '[sky]\nstem="?"\noptions=[{txt="a"}]', "sky = 1"],
)
def test_a_question_that_lacks_something_says_what_it_needs(tmp_path, text):
    (tmp_path / "mine.toml").write_text(text)
    with pytest.raises(QuizError, match="'sky' is not written as a bank needs it"):
        bank(tmp_path / "mine.toml")
