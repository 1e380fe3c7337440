import { afterEach, describe, expect, test } from "vitest";
import widget, { angle, cosine, dot, formula, reach, sigmoidRange, terms } from "../../cfkit/widgets/dot_product.js";
import { show } from "./fake_model.js";
import { ALICE } from "./states.js";
import vectors from "./vectors/dot_product.json";

afterEach(() => document.body.replaceChildren());

describe.each(vectors)("$name", ({ user, item, ...wanted }) => {
  test("terms", () => terms(user, item).forEach((x, k) => expect(x).toBeCloseTo(wanted.terms[k])));
  test("raw score", () => expect(dot(user, item)).toBeCloseTo(wanted.raw));
  test("sigmoid_range", () => expect(sigmoidRange(dot(user, item), [0, 5.5])).toBeCloseTo(wanted.score, 3));
  test("cosine", () => expect(cosine(user, item)).toBeCloseTo(wanted.cosine, 4));
  test("angle", () => expect(angle(user, item)).toBeCloseTo(wanted.angle, 1));
});

test("a vector of zeros has no direction", () => expect(cosine([0, 0], [1, 2])).toBeNaN());

test("the formula is filled with the numbers, negative ones in brackets", () =>
  expect(formula([0.8, -0.3, 0.6], [0.7, 0.5, 0.9])).toEqual([
    "0.80 × 0.70 + (−0.30) × 0.50 + 0.60 × 0.90",
    "0.56 − 0.15 + 0.54",
    "0.95",
  ]));

test("what rounds to zero has no sign", () =>
  expect(formula([0.5, -0.001], [1, 1])).toEqual(["0.50 × 1.00 + 0.00 × 1.00", "0.50 + 0.00", "0.50"]));

test("the sliders reach past the longest number", () => {
  expect(reach([0.8], [-0.3])).toBe(2);
  expect(reach([0.8], [-3.2])).toBe(4);
});

describe("the view", () => {
  const readings = (el) => [...el.querySelectorAll(".cfkit-card strong")].map((x) => x.textContent);
  const press = (el, name) => [...el.querySelectorAll("button")].find((b) => b.textContent === name).click();

  test("reads the lesson's 0.95 in three ways", () =>
    expect(readings(show(widget, ALICE()).el)).toEqual(["0.95", "★ 4.75", "★ 3.97"]));

  test("follows a slider", () => {
    const { el, model } = show(widget, ALICE());
    const slider = el.querySelector("input[aria-label='Alice, dark']");
    slider.value = "0";
    slider.dispatchEvent(new Event("input"));
    expect(model.get("user")).toEqual([0.8, 0, 0.6]);
    expect(readings(el)[0]).toBe("1.10");
  });

  test("follows Python", () => {
    const { el, model } = show(widget, ALICE());
    model.set("item", [0, 0, 0]);
    expect(readings(el)[0]).toBe("0.00");
    expect(el.textContent).toContain("no direction");
  });

  test("shows that length counts: doubled, the score doubles and the angle stays", () => {
    const { el } = show(widget, ALICE());
    press(el, "Double Alice");
    expect(readings(el)[0]).toBe("1.90");
    expect(el.querySelector("[role=status]").textContent).toContain("the angle stays 43°");
  });

  test("goes back to where it started", () => {
    const { el, model } = show(widget, ALICE());
    press(el, "Halve Alice");
    press(el, "Reset");
    expect(model.get("user")).toEqual([0.8, -0.3, 0.6]);
  });

  test("two views of one model agree", () => {
    const { el, model } = show(widget, ALICE());
    const other = document.createElement("div");
    widget.render({ model, el: other });
    press(el, "Double Alice");
    expect(readings(other)).toEqual(readings(el));
  });
});
