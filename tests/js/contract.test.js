// What every widget promises, whatever it shows.
import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import dotProduct from "../../cfkit/widgets/dot_product.js";
import quiz from "../../cfkit/widgets/quiz.js";
import ratingMatrix from "../../cfkit/widgets/rating_matrix.js";
import { show } from "./fake_model.js";
import { ALICE, LESSON, PAIRS } from "./states.js";

const SOURCES = import.meta.glob("../../cfkit/widgets/*.js", { query: "?raw", import: "default", eager: true });
const WIDGETS = [
  ["dot_product", dotProduct, ALICE],
  ["rating_matrix", ratingMatrix, LESSON],
  ["quiz", quiz, PAIRS],
];

afterEach(() => document.body.replaceChildren());

describe.each(WIDGETS)("%s", (name, widget, state) => {
  test("undoes all that it did", () => {
    const { el, model, undo } = show(widget, state());
    expect(model.n_listeners).toBeGreaterThan(0);
    undo();
    expect(model.n_listeners).toBe(0);
    expect(el.childElementCount).toBe(0);
  });

  test("has no ids, so it can stand in a page twice", () =>
    expect(show(widget, state()).el.querySelectorAll("[id]").length).toBe(0));

  test("keeps the keys of every element that can hold the focus", () => {
    const focusable = "input, select, textarea, button, a[href], [tabindex]";
    const { el } = show(widget, state());
    for (const element of el.querySelectorAll(focusable))
      expect(element.dataset.lmSuppressShortcuts).toBe("true");
  });

  test("satisfies axe-core", async () => {
    const { el } = show(widget, state());
    // jsdom paints nothing, so contrast is left to the browser tests.
    const found = await axe.run(el, { rules: { "color-contrast": { enabled: false } } });
    expect(found.violations.map((violation) => violation.id)).toEqual([]);
  });

  test("asks the network for nothing", () => {
    expect(SOURCES[`../../cfkit/widgets/${name}.js`]).not.toMatch(/https?:|fetch\(|XMLHttpRequest|localStorage|eval\(/);
  });
});
