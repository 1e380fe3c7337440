"""What mistakes look like is looked up once, and while something else is waited for."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from autograder.scoring import MistakeBook, mistakes


@pytest.fixture
def looked_at(monkeypatch, dot_product_bias):
    """What was looked at, and the book of one question that looks there."""
    seen = []

    def look(question, names, seed):
        time.sleep(0.01)
        seen.append((question.name, names["sigmoid_range"]))
        return {}

    monkeypatch.setattr(mistakes, "look", look)
    squashing = next(q for q in dot_product_bias.questions if "sigmoid_range" in q.answers)
    return seen, MistakeBook(replace(dot_product_bias, questions=(squashing,)), seed=1)


def test_each_mistake_is_looked_at_once(looked_at):
    seen, book = looked_at
    (question,) = book.assignment.questions
    assert len(book.faces(question)) == len(book.faces(question)) == len(seen)
    assert len(question.mistakes) == len(seen)


def test_what_was_looked_at_ahead_is_there_and_the_rest_comes_when_it_is_needed(looked_at):
    seen, book = looked_at
    (question,) = book.assignment.questions
    with book.looking_ahead():
        while not seen:
            time.sleep(0.001)
    ahead = len(seen)
    assert 1 <= ahead < len(question.mistakes)
    book.faces(question)
    assert len(seen) == len(question.mistakes)


def test_what_stumbles_when_looking_ahead_is_told_when_it_is_needed(looked_at, monkeypatch):
    _, book = looked_at
    (question,) = book.assignment.questions

    def stumble(*_):
        raise LookupError("no such thing")

    monkeypatch.setattr(mistakes, "look", stumble)
    with book.looking_ahead():
        time.sleep(0.02)
    with pytest.raises(LookupError):
        book.faces(question)


def test_two_books_in_one_process_see_what_each_sees_alone(dot_product_bias):
    question = dot_product_bias.questions[0]

    def verdicts(seed):
        faces = MistakeBook(dot_product_bias, seed).faces(question)
        return [(str(m), [(n, s.verdict, s.message) for n, s in f.items()]) for m, f in faces]

    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(verdicts, (1, 2)))
    assert together == [verdicts(1), verdicts(2)]
