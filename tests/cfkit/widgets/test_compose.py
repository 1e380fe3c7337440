import pytest

from cfkit.widgets.compose import compose_css, compose_js


def test_modules_are_laid_in_a_row_each_once_and_before_it_is_needed(tmp_path):
    (tmp_path / "a.js").write_text("export const a = 1;\n")
    (tmp_path / "b.js").write_text('import { a } from "./a.js";\nexport const b = a;\n')
    (tmp_path / "c.js").write_text(
        'import { a } from "./a.js";\nimport { b } from "./b.js";\nexport default { a, b };\n'
    )
    assert compose_js(tmp_path / "c.js").split("\n\n") == [
        "const a = 1;",
        "const b = a;",
        "export default { a, b };\n",
    ]


def test_an_import_from_elsewhere_is_refused(tmp_path):
    (tmp_path / "a.js").write_text('import d3 from "d3";\n')
    with pytest.raises(ValueError, match=r"a\.js may only use `import"):
        compose_js(tmp_path / "a.js")


def test_two_modules_with_the_same_name_for_something_are_refused(tmp_path):
    (tmp_path / "a.js").write_text("export const same = 1;\n")
    (tmp_path / "b.js").write_text('import { same } from "./a.js";\nfunction same() {}\n')
    with pytest.raises(ValueError, match="same is used again"):
        compose_js(tmp_path / "b.js")


def test_indentation_stays_at_home(tmp_path):
    (tmp_path / "a.js").write_text("export function f() {\n  return 1;\n}\n")
    assert "\nreturn 1;\n" in compose_js(tmp_path / "a.js")


def test_the_shared_style_comes_first(tmp_path):
    (tmp_path / "shared.css").write_text("p { margin: 0 }")
    (tmp_path / "a.css").write_text("p { margin: 1px }")
    assert compose_css(tmp_path / "a.css") == "p { margin: 0 }\np { margin: 1px }"
