"""What every widget promises. Subclass it, say how to make one, and inherit the tests."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from cfkit.widgets import CourseWidget

_BEYOND_THE_MACHINE = re.compile(r"https?://(?!www\.w3\.org/2000/svg)|@import|url\(|fetch\(")


class WidgetContract:
    """A widget's tests; a subclass gives `make`."""

    def make(self) -> CourseWidget:
        raise NotImplementedError

    def test_it_speaks_in_sentences_where_it_cannot_be_shown(self):
        bundle, _ = self.make()._repr_mimebundle_()
        text = bundle["text/plain"]
        assert text == self.make().summary()
        assert len(text) > 40
        assert text.rstrip()[-1] in ".?"

    def test_it_has_a_script_and_a_style_of_its_own_name(self):
        module = Path(sys.modules[type(self.make()).__mro__[1].__module__].__file__)
        assert module.with_suffix(".js").is_file()
        assert module.with_suffix(".css").is_file()

    def test_its_source_stays_small(self):
        widget = self.make()
        assert len((widget._esm + widget._css).encode()) < 15_000

    def test_it_asks_the_network_for_nothing(self):
        widget = self.make()
        assert not _BEYOND_THE_MACHINE.search(widget._esm + widget._css)

    def test_it_is_one_module_without_imports(self):
        source = self.make()._esm
        assert not re.search(r"^import ", source, re.MULTILINE)
        assert source.count("export default") == 1

    def test_its_state_can_be_saved_in_a_notebook(self):
        state = self.make().get_state()
        json.dumps({k: v for k, v in state.items() if k != "layout"}, allow_nan=False)
