import { afterEach, describe, expect, test } from "vitest";
import widget, { isRight, remarks, standing } from "../../cfkit/widgets/quiz.js";
import { digest, sha256, unveil } from "../../cfkit/widgets/sealing.js";
import { show } from "./fake_model.js";
import { PAIRS } from "./states.js";
import sealing from "./vectors/sealing.json";

afterEach(() => document.body.replaceChildren());
const { question } = PAIRS();

test.each(sealing.sha256)("SHA-256 of '$text'", ({ text, hex }) =>
  expect(Buffer.from(sha256(text)).toString("hex")).toBe(hex),
);
test.each([55, 56, 64, 119, 120])("SHA-256 pads a text of %i bytes", async (n) => {
  const { createHash } = await import("node:crypto");
  const text = "x".repeat(n);
  expect(Buffer.from(sha256(text)).toString("hex")).toBe(createHash("sha256").update(text).digest("hex"));
});
test.each(sealing.digests)("the digest of $letters", ({ salt, letters, digest: wanted }) =>
  expect(digest(salt, [...letters].reverse())).toBe(wanted),
);
test.each(sealing.veils)("unveils '$text'", ({ key, text, veiled }) => expect(unveil(key, veiled)).toBe(text));

test("all right letters and no other are right", () => {
  expect(isRight(question, ["c", "a"])).toBe(true);
  expect(isRight(question, ["a"])).toBe(false);
  expect(isRight(question, ["a", "b", "c"])).toBe(false);
});

test("each chosen letter has its own remark", () =>
  expect(remarks(question, ["b"])).toEqual([
    { letter: "b", right: false, feedback: "Mars has two, we have one." },
  ]));

describe("standing", () => {
  test("untried is a state of its own", () =>
    expect(standing(question, [])).toEqual({ state: "untried", attempts: 0 }));
  test("once right, it stays right and the attempts stop counting", () =>
    expect(standing(question, [["b"], ["a", "c"], ["b"]])).toEqual({ state: "right", attempts: 2 }));
});

describe("the view", () => {
  const tick = (el, ...letters) =>
    letters.forEach((letter) => el.querySelector(`input[value=${letter}]`).click());
  const check = (el) => el.querySelector("[type=submit]").click();
  const said = (el) => el.querySelector("[role=status]").textContent;

  test("asks for a choice before it marks", () => {
    const { el, model } = show(widget, PAIRS());
    check(el);
    expect(said(el)).toContain("Choose an answer first");
    expect(model.get("answers")).toEqual([]);
  });

  test("says right in a word and a sign", () => {
    const { el, model } = show(widget, PAIRS());
    tick(el, "a", "c");
    check(el);
    expect(said(el)).toContain("✓ All right.");
    expect(model.get("answers")).toEqual([["a", "c"]]);
  });

  test("says what is right so far when something is missing", () => {
    const { el } = show(widget, PAIRS());
    tick(el, "a");
    check(el);
    expect(said(el)).toContain("✗ Not complete yet. What you chose is right; something is missing.");
  });

  test("tries again from an empty sheet, and goes on counting", () => {
    const { el, model } = show(widget, PAIRS());
    tick(el, "b");
    check(el);
    [...el.querySelectorAll("button")].find((b) => b.textContent === "Try again").click();
    expect(said(el)).toBe("");
    expect(model.get("value")).toEqual([]);
    expect(el.textContent).toContain("1 attempt, not right yet");
    expect(document.activeElement).toBe(el.querySelector("input"));
  });

  test("holds neither the answer nor the feedback in plain text before the check", () => {
    const { el } = show(widget, PAIRS());
    expect(el.innerHTML).not.toMatch(/Until one is lost|data-correct|right/);
  });
});
