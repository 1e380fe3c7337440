"""The same few words mean the same to every student's work."""

import numpy as np
import pytest
import torch

from cfkit.checks import Table, Walk, pairs, ratings_table, tensor
from cfkit.checks.faults import StudentFault
from cfkit.checks.local import LocalStudent


def student_with(**names):
    return LocalStudent(names)


def test_a_list_becomes_a_float32_tensor_and_whole_numbers_become_int64():
    student = student_with(kind=lambda t: str(t.dtype))
    assert student.call("kind", tensor([0.5])) == "torch.float32"
    assert student.call("kind", tensor([1, 2])) == "torch.int64"
    assert student.call("kind", tensor(np.zeros(2))) == "torch.float64"


def test_an_empty_batch_has_two_columns():
    assert student_with(shape=lambda x: list(x.shape)).call("shape", pairs()) == [0, 2]


def test_a_ratings_table_is_a_data_frame_with_the_four_columns_of_the_course():
    student = student_with(
        columns=lambda ratings: {c: str(ratings[c].dtype) for c in ratings},
        labels=lambda ratings: ratings.index.tolist(),
    )
    table = ratings_table(user=[7, 7], item=[0, 2], rating=[4, 5], index=np.array([9, 3]))
    whole = dict.fromkeys(("user", "item", "timestamp"), "int64")
    assert student.call("columns", table) == {**whole, "rating": "float64"}
    assert student.call("labels", table) == [9, 3]
    assert table.columns["timestamp"].tolist() == [0, 1]


def test_a_result_comes_back_as_plain_numbers_without_its_graph():
    student = student_with(double=lambda t: 2 * t)
    got = student.call("double", tensor([1.0, 2.0], requires_grad=True))
    assert isinstance(got, np.ndarray)
    assert got.tolist() == [2.0, 4.0]


def test_a_subclass_that_lies_about_its_values_is_not_believed():
    class Liar(torch.Tensor):
        @classmethod
        def __torch_function__(cls, func, types, args=(), kwargs=None):
            return torch.ones(3)

    student = student_with(lie=lambda: torch.zeros(3).as_subclass(Liar))
    assert student.call("lie").tolist() == [0, 0, 0]


def test_a_generator_can_be_walked_only_once():
    student = student_with(twice=lambda items: [len(list(items)), len(list(items))])
    assert student.call("twice", Walk((tensor([1.0]), tensor([2.0])))) == [2, 0]


def test_a_table_arrives_as_a_data_frame():
    student = student_with(columns=lambda df: [*df.columns, len(df)])
    table = Table({"user": np.array([1, 2]), "rating": np.array([4.0, 5.0])})
    assert student.call("columns", table) == ["user", "rating", 2]


def test_a_table_can_arrive_with_its_rows_shuffled_and_with_texts():
    student = student_with(rows=lambda df: [df.loc[7, "title"], df["title"].iloc[0]])
    table = Table({"title": ["Heat", "Up"]}, index=np.array([3, 7]))
    assert student.call("rows", table) == ["Up", "Heat"]


def test_texts_come_back_as_a_list_however_they_are_kept():
    import pandas as pd

    keepers = [np.array, pd.Index, pd.Series, lambda t: pd.array(t, dtype="string")]
    for keep in keepers:
        student = student_with(titles=lambda keep=keep: keep(["Heat", "Up"]))
        assert student.call("titles") == ["Heat", "Up"]


def test_a_data_frame_comes_back_by_columns():
    import pandas as pd

    student = student_with(table=lambda: pd.DataFrame({"model": ["bias"], "mse": [0.9]}))
    got = student.call("table")
    assert got.columns["model"] == ["bias"]
    assert got.columns["mse"].tolist() == [0.9]


def test_an_array_that_holds_itself_ends_somewhere():
    def endless():
        array = np.empty(1, dtype=object)
        array[0] = array
        return array

    assert isinstance(student_with(endless=endless).call("endless"), list)


def test_things_may_stand_inside_of_lists_dicts_and_walks():
    student = student_with(
        total=lambda many: float(sum(p.sum() for p in many)),
        named=lambda models: float(models["a"].sum()),
    )
    held = student.hold(tensor([1.0, 2.0]))
    assert student.call("total", [held, held]) == 6
    assert student.call("total", Walk((held,))) == 3
    assert student.call("named", {"a": held}) == 3


def test_what_is_not_plain_stays_behind_a_handle():
    student = student_with(Linear=torch.nn.Linear)
    layer = student.new("Linear", in_features=2, out_features=1)
    assert repr(layer) == "a Linear"
    assert layer.parameters() == [(1, 2), (1,)]


def test_parameters_can_be_written_whatever_their_shape():
    student = student_with(Linear=torch.nn.Linear)
    layer = student.new("Linear", in_features=2, out_features=1)
    layer.write(0, np.array([3.0, 4.0], np.float32))
    layer.write(1, np.array([0.5], np.float32))
    assert layer(tensor([[1.0, 1.0]])).tolist() == [[7.5]]


def test_gradients_come_back_after_backward():
    student = student_with(square=lambda t: t**2)
    held = student.hold(tensor([1.0, -3.0], requires_grad=True))
    student.call("square", held)
    student.backward()
    assert held.grad().tolist() == [2.0, -6.0]


def test_backward_takes_weights():
    student = student_with(same=lambda t: t * 1)
    held = student.hold(tensor([1.0, 1.0], requires_grad=True))
    student.call("same", held)
    student.backward(np.array([2.0, 5.0]))
    assert held.grad().tolist() == [2.0, 5.0]


def test_a_check_can_see_that_an_argument_was_changed():
    def spoil(values):
        values += 1

    student = student_with(spoil=spoil)
    student.call("spoil", tensor([1.0]))
    assert student.arguments()[0].tolist() == [2.0]


def test_arrays_are_copied_so_the_check_s_own_stay_as_they_are():
    def spoil(values):
        values[:] = 0

    ours = np.ones(2)
    student_with(spoil=spoil).call("spoil", ours)
    assert ours.tolist() == [1, 1]


def test_an_open_stub_is_not_an_error():
    def fit():
        raise NotImplementedError("your answer here")

    with pytest.raises(StudentFault, match="still open") as caught:
        student_with(fit=fit).call("fit")
    assert caught.value.kind == "not tried"


def test_what_torch_has_not_implemented_is_an_error():
    student = student_with(square=lambda p: p ^ 2)
    with pytest.raises(StudentFault) as caught:
        student.call("square", tensor([0.5]))
    assert (caught.value.kind, caught.value.error) == ("error", "NotImplementedError")


def test_a_name_that_is_not_there_says_to_run_its_cell():
    with pytest.raises(StudentFault, match="no `fit` yet: run the cell"):
        student_with().call("fit")


def test_an_error_comes_back_with_its_type_and_the_student_s_line():
    names = {}
    exec(compile("def f():\n    return [][3]\n", "cell", "exec"), names)
    with pytest.raises(StudentFault, match="list index out of range") as caught:
        student_with(**names).call("f")
    assert caught.value.error == "IndexError"
    assert caught.value.line.startswith("line 2")


def test_the_kit_s_own_answer_is_a_shortcut():
    import cfkit

    student = student_with(sigmoid_range=cfkit.sigmoid_range)
    with pytest.raises(StudentFault, match=r"cfkit\.sigmoid_range, which holds it") as caught:
        student.call("sigmoid_range", tensor([0.0]), 0, 5)
    assert caught.value.kind == "shortcut"


def test_a_result_that_answers_only_when_it_is_looked_at_is_a_shortcut_too():
    import pandas as pd

    import cfkit

    class Later(pd.Series):
        def to_numpy(self, *args, **kwargs):
            return cfkit.sigmoid_range(np.zeros(2), 0, 5.5)

    student = student_with(sigmoid_range=lambda *_: Later([0.0, 0.0]))
    with pytest.raises(StudentFault) as caught:
        student.call("sigmoid_range", tensor([0.0]), 0, 5.5)
    assert caught.value.kind == "shortcut"


def test_the_kit_s_own_helper_may_be_used_in_another_answer():
    import cfkit

    student = student_with(stars=lambda x: cfkit.sigmoid_range(x, 0, 5.5))
    assert student.call("stars", tensor([0.0])).tolist() == [2.75]


def test_sparse_gradients_can_be_read():
    table = torch.nn.Embedding(3, 2, sparse=True)
    student = student_with(make=lambda: table)
    held = student.new("make")
    held(tensor([1]))
    student.backward()
    assert held.grad(0).tolist() == [[0, 0], [1, 1], [0, 0]]


def test_one_seed_makes_the_student_s_draws_the_same():
    student = student_with(draw=lambda: torch.rand(3))
    student.seed(4)
    first = student.call("draw")
    student.seed(4)
    assert student.call("draw").tolist() == first.tolist()
