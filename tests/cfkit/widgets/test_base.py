import subprocess
import sys

import pytest

from cfkit.widgets import CourseWidget, DotProduct


def test_a_subclass_inherits_the_look_of_its_parent():
    class Duel(DotProduct):
        pass

    assert Duel()._esm == DotProduct()._esm


def test_a_widget_must_say_what_it_shows():
    with pytest.raises(NotImplementedError):
        CourseWidget().summary()


def test_widgets_wake_neither_torch_nor_pandas():
    code = "import sys, cfkit.widgets; print([m for m in ('torch', 'pandas') if m in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
