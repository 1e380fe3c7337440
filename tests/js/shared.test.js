import { describe, expect, test } from "vitest";
import { fmt, h } from "../../cfkit/widgets/shared.js";

describe("fmt", () => {
  test("writes a minus sign, not a hyphen", () => expect(fmt(-0.3)).toBe("−0.30"));
  test("knows no negative zero", () => expect(fmt(-0.001)).toBe("0.00"));
  test("takes the digits that are wanted", () => expect(fmt(1.25, 1)).toMatch(/^1\.[23]$/));
});

describe("h", () => {
  test.each(["button", "input", "select", "textarea"])("keeps a %s's keys from the notebook", (tag) =>
    expect(h(tag).dataset.lmSuppressShortcuts).toBe("true"),
  );
  test("keeps the keys of whatever can be reached by Tab", () =>
    expect(h("td", { tabindex: -1 }).dataset.lmSuppressShortcuts).toBe("true"));
  test("leaves text alone", () => expect(h("p").dataset.lmSuppressShortcuts).toBeUndefined());
  test("leaves out what is false", () => expect(h("p", { hidden: false }).hidden).toBe(false));
});
