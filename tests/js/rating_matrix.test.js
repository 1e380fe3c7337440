import { afterEach, describe, expect, test } from "vitest";
import widget, { apart, fullness, means, move } from "../../cfkit/widgets/rating_matrix.js";
import { show } from "./fake_model.js";
import { LESSON } from "./states.js";
import vectors from "./vectors/rating_matrix.json";

afterEach(() => document.body.replaceChildren());

describe.each(Object.entries(vectors))("the %s table", (_, wanted) => {
  test("is this full", () => {
    const { n, cells, share } = wanted;
    expect(fullness(wanted.ratings)).toEqual({ n, cells, share });
  });
  test("has another mean if blanks are taken for zeros", () => {
    const { mean, asZeros } = means(wanted.ratings);
    expect(mean).toBeCloseTo(wanted.mean, 4);
    expect(asZeros).toBeCloseTo(wanted.asZeros, 4);
  });
});

test("only cells that both tables hold are compared", () =>
  expect(apart([[4, null, 2]], [[3, 5, null]])).toEqual({ n: 1, gap: 1 }));

describe("move", () => {
  const from = (key, ctrlKey = false) => move([1, 2], { key, ctrlKey }, 4, 5);
  test("one cell by an arrow", () => expect(from("ArrowDown")).toEqual([2, 2]));
  test("to the ends of a row", () => expect([from("Home"), from("End")]).toEqual([[1, 0], [1, 4]]));
  test("to the corners with Ctrl", () =>
    expect([from("Home", true), from("End", true)]).toEqual([[0, 0], [3, 4]]));
  test("not past the edge", () => expect(move([0, 0], { key: "ArrowUp" }, 4, 5)).toEqual([0, 0]));
  test("not by other keys", () => expect(from("b")).toBeNull());
});

describe("the view", () => {
  const cells = (el) => [...el.querySelectorAll("[role=gridcell]")];
  const key = (cell, name) => {
    cell.focus();
    cell.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
  };
  const said = (el) => el.querySelector("[role=status]").textContent;
  const predicting = () => ({ ...LESSON(), predictions: Array.from({ length: 4 }, () => Array(5).fill(4)) });
  const compare = (el) => el.querySelector(".cfkit-main").click();

  test("lets one cell into the Tab order, the first blank", () => {
    const { el } = show(widget, LESSON());
    expect(cells(el).filter((c) => c.tabIndex === 0).map((c) => c.getAttribute("aria-label"))).toEqual([
      "Alice, Toy Story: blank",
    ]);
  });

  test("takes a guess for a blank, and takes it back", () => {
    const { el, model } = show(widget, LESSON());
    const blank = cells(el)[1];
    key(blank, "3");
    expect(model.get("guesses")[0][1]).toBe(3);
    key(blank, "Delete");
    expect(model.get("guesses")[0][1]).toBeNull();
  });

  test("leaves a known rating alone and says why", () => {
    const { el, model } = show(widget, LESSON());
    key(cells(el)[0], "1");
    expect(model.get("guesses")[0][0]).toBeNull();
    expect(said(el)).toContain("Alice gave Inception a 5");
  });

  test("knows no rating 0", () => {
    const { el, model } = show(widget, LESSON());
    key(cells(el)[1], "0");
    expect(model.get("guesses")[0][1]).toBeNull();
    expect(said(el)).toContain("no rating 0");
  });

  test("says how full the table is, and that a blank is not a zero", () => {
    const { el } = show(widget, LESSON());
    expect(el.textContent).toContain("11 of 20 cells hold a rating: the table is 55 % full");
    expect(el.textContent).toContain("drops to 2.30");
  });

  test("offers no comparison without predictions, and offers it when they come", () => {
    const { el, model } = show(widget, LESSON());
    expect(el.querySelector(".cfkit-main").hidden).toBe(true);
    model.set("predictions", predicting().predictions);
    expect(el.querySelector(".cfkit-main").hidden).toBe(false);
  });

  test("asks for a guess before it shows what the model thinks", () => {
    const { el, model } = show(widget, predicting());
    compare(el);
    expect(model.get("compared")).toBe(false);
    expect(said(el)).toContain("Fill at least one blank");
  });

  test("compares: errors on ratings, distance on guesses", () => {
    const { el } = show(widget, predicting());
    key(cells(el)[1], "2");
    compare(el);
    expect(cells(el)[0].getAttribute("aria-label")).toBe("Alice, Inception: rated 5, model 4.0, error 1.0");
    expect(cells(el)[1].getAttribute("aria-label")).toBe("Alice, Toy Story: your guess 2, model 4.0, apart 2.0");
    // Against 4, the five 5s and the 3 are off by 1, the 2 by 2, the four 4s by 0: 8 / 11.
    expect(said(el)).toContain("errs by 0.73 stars");
    expect(said(el)).toContain("2.00 away");
  });
});
