// Pair of quiz.py. Reads question. Writes value (letters chosen now) and answers (one per check).
import { follow, h, writer } from "./shared.js";
import { digest, unveil } from "./sealing.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Is this set of letters the right one? */
export function isRight(question, letters) {
  return digest(question.salt, letters) === question.answer;
}

/** What to say about each chosen letter. */
export function remarks(question, letters) {
  return letters.map((letter) => {
    const note = unveil(question.salt + letter, question.notes[LETTERS.indexOf(letter)]);
    return { letter, right: note[0] === "+", feedback: note.slice(1) };
  });
}

/** untried, wrong or right; once right, it stays right, and the attempts stop counting. */
export function standing(question, answers) {
  const at = answers.findIndex((letters) => isRight(question, letters));
  if (at >= 0) return { state: "right", attempts: at + 1 };
  return { state: answers.length ? "wrong" : "untried", attempts: answers.length };
}

/** What stands between backticks is code. */
const coded = (text) => text.split("`").map((part, i) => (i % 2 ? h("code", {}, part) : part));

const verdict = (right, yes, no) =>
  h(
    "span",
    { class: `cfkit-verdict cfkit-${right ? "yes" : "no"}` },
    h("span", { "aria-hidden": "true" }, right ? "✓" : "✗"),
    ` ${right ? yes : no}`,
  );

function render({ model, el }) {
  const question = model.get("question");
  const write = writer(model);

  const inputs = question.options.map((_, i) =>
    h("input", {
      type: question.multiple ? "checkbox" : "radio",
      name: "choice", // radios keep to the form they stand in, so several views do not mix
      value: LETTERS[i],
      onchange: () => write({ value: chosen() }),
    }),
  );
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const rows = inputs.map((input, i) =>
    h(
      "label",
      { class: "cfkit-option" },
      input,
      h("span", { class: "cfkit-letter" }, `${LETTERS[i]}.`),
      h("span", {}, ...coded(question.options[i])),
    ),
  );
  const check = h("button", { type: "submit", class: "cfkit-button cfkit-main" }, "Check");
  const again = h("button", { type: "button", class: "cfkit-button", onclick: retry }, "Try again");
  const stands = h("span", { class: "cfkit-muted" });
  const status = h("div", { role: "status", class: "cfkit-status" });
  const form = h(
    "form",
    { class: "cfkit cfkit-quiz", onsubmit: submit },
    h(
      "fieldset",
      {},
      h("legend", {}, ...coded(question.stem)),
      h("p", { class: "cfkit-muted" }, question.multiple ? "Choose all that apply." : "Choose one."),
      ...rows,
    ),
    h("div", { class: "cfkit-bar" }, check, again, stands),
    status,
  );

  function submit(event) {
    event.preventDefault();
    const letters = chosen();
    if (letters.length) write({ value: letters, answers: [...model.get("answers"), letters] });
    else status.replaceChildren("Choose an answer first, then check it.");
  }

  function retry() {
    write({ value: [] });
    inputs[0].focus();
  }

  function draw() {
    const value = model.get("value");
    const answers = model.get("answers");
    const { state, attempts } = standing(question, answers);
    const marked = answers.length > 0 && String(answers.at(-1)) === String(value);
    const right = marked && isRight(question, value);
    const said = marked ? remarks(question, value) : [];

    form.dataset.state = state;
    inputs.forEach((input, i) => {
      input.checked = value.includes(input.value);
      const remark = said.find(({ letter }) => letter === input.value);
      rows[i].dataset.mark = remark ? (remark.right ? "right" : "wrong") : "";
    });
    again.hidden = !marked || right;
    stands.textContent = {
      untried: "Not tried yet",
      wrong: `${attempts} ${attempts === 1 ? "attempt" : "attempts"}, not right yet`,
      right: `Answered right at attempt ${attempts}`,
    }[state];

    const whole =
      question.multiple && marked
        ? [
            h(
              "p",
              {},
              verdict(right, "All right.", "Not complete yet."),
              !right && said.every((r) => r.right) ? " What you chose is right; something is missing." : "",
            ),
          ]
        : [];
    status.replaceChildren(
      ...whole,
      ...said.map((remark) =>
        h(
          "p",
          {},
          question.multiple ? h("span", { class: "cfkit-letter" }, `${remark.letter}. `) : "",
          verdict(remark.right, "Right.", "Not quite."),
          " ",
          ...coded(remark.feedback),
        ),
      ),
    );
  }

  const undo = follow(model, ["value", "answers"], draw);
  el.append(form);
  return () => {
    undo();
    form.remove();
  };
}

export default { render };
