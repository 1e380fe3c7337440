// Pair of rating_matrix.py. Reads users, items, ratings, predictions. Writes guesses, compared.
import { fmt, follow, h, writer } from "./shared.js";

const known = (table) => table.flat().filter((x) => x !== null);
const sum = (numbers) => numbers.reduce((all, x) => all + x, 0);

/** How full a table is: { n, cells, share }. */
export function fullness(table) {
  const [n, cells] = [known(table).length, table.flat().length];
  return { n, cells, share: n / cells };
}

/** The mean of the ratings, and what it would be if blanks were zeros. */
export function means(table) {
  const ratings = known(table);
  return { mean: sum(ratings) / ratings.length, asZeros: sum(ratings) / table.flat().length };
}

/** How far two tables are apart on average, over the n cells that both hold. */
export function apart(one, other) {
  const b = other.flat();
  const gaps = one.flat().flatMap((x, i) => (x === null || b[i] === null ? [] : [Math.abs(x - b[i])]));
  return { n: gaps.length, gap: sum(gaps) / gaps.length };
}

/** Where a key moves the focus in a grid, or null if it is no such key. */
export function move([row, column], { key, ctrlKey }, n_rows, n_columns) {
  const last = [n_rows - 1, n_columns - 1];
  const target = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [ctrlKey ? 0 : row, 0],
    End: [ctrlKey ? last[0] : row, last[1]],
  }[key];
  return target ? target.map((x, i) => Math.max(0, Math.min(last[i], x))) : null;
}

function render({ model, el }) {
  const write = writer(model);
  const get = (name) => model.get(name);
  const [users, items] = [get("users"), get("items")];
  let at = firstBlank();

  function firstBlank() {
    const row = get("ratings").findIndex((ratings) => ratings.includes(null));
    return row < 0 ? [0, 0] : [row, get("ratings")[row].indexOf(null)];
  }

  const cells = users.map((_, r) =>
    items.map((_, c) =>
      h("td", { role: "gridcell", tabindex: -1, onfocus: () => choose(r, c), onclick: () => cells[r][c].focus() }),
    ),
  );
  const grid = h(
    "table",
    { role: "grid", "aria-label": "Ratings, users down and items across", onkeydown: press },
    h(
      "thead",
      {},
      h("tr", {}, h("td"), ...items.map((item) => h("th", { scope: "col" }, h("span", {}, item)))),
    ),
    h("tbody", {}, ...users.map((user, r) => h("tr", {}, h("th", { scope: "row" }, user), ...cells[r]))),
  );

  const button = (text, onclick, props = {}) =>
    h("button", { type: "button", class: "cfkit-button", onclick, ...props }, text);
  const target = h("span");
  const pad = h(
    "div",
    { class: "cfkit-bar", role: "group", "aria-label": "Your guess" },
    target,
    ...[1, 2, 3, 4, 5].map((n) => button(String(n), () => guess(n), { "aria-label": `Guess ${n}` })),
    button("Erase", () => guess(null)),
  );
  const compare = button("Compare with the model", toggle, { class: "cfkit-button cfkit-main" });
  const facts = h("p");
  const legend = h("p", { class: "cfkit-muted" });
  const heard = h("p", { role: "status", class: "cfkit-status" });
  const root = h(
    "section",
    { class: "cfkit cfkit-matrix", "aria-label": "Rating matrix" },
    h("div", { class: "cfkit-scroll" }, grid),
    legend,
    facts,
    pad,
    h("div", { class: "cfkit-bar" }, compare, button("Erase all my guesses", clear)),
    heard,
  );
  const say = (text) => (heard.textContent = text);

  function choose(row, column) {
    at = [row, column];
    point();
  }

  /** One cell takes part in the Tab order: the one that the number keys speak to. */
  function point() {
    cells.flat().forEach((cell) => (cell.tabIndex = -1));
    const cell = cells[at[0]][at[1]];
    cell.tabIndex = 0;
    root.querySelector(".cfkit-here")?.classList.remove("cfkit-here");
    cell.classList.add("cfkit-here");
    target.textContent = `${users[at[0]]}, ${items[at[1]]}:`;
  }

  function press(event) {
    const next = move(at, event, users.length, items.length);
    if (next) cells[next[0]][next[1]].focus();
    else if (/^[0-9]$/.test(event.key)) guess(Number(event.key));
    else if (event.key === "Delete" || event.key === "Backspace") guess(null);
    else return;
    event.preventDefault();
  }

  function guess(rating) {
    const [row, column] = at;
    const rated = get("ratings")[row][column];
    if (rated !== null)
      return say(`${users[row]} gave ${items[column]} a ${rated}. Only the blanks are yours to fill.`);
    if (rating !== null && (rating < 1 || rating > 5))
      return say(`There is no rating ${rating}: the scale runs from 1 to 5. Delete leaves the cell blank.`);
    const guesses = get("guesses").map((line) => [...line]);
    guesses[row][column] = rating;
    write({ guesses });
    const pair = `${users[row]}, ${items[column]}`;
    say(rating === null ? `${pair}: blank again.` : `${pair}: you guess ${rating}.`);
  }

  function clear() {
    write({ guesses: get("guesses").map((line) => line.map(() => null)), compared: false });
    say("All your guesses are erased.");
  }

  function toggle() {
    if (!get("compared") && known(get("guesses")).length === 0)
      return say("Fill at least one blank yourself first.");
    write({ compared: !get("compared") });
    say(get("compared") ? verdict() : "The model's predictions are out of sight.");
  }

  function verdict() {
    const fit = apart(get("predictions"), get("ratings"));
    const yours = apart(get("predictions"), get("guesses"));
    const guessed = yours.n
      ? ` Your ${yours.n === 1 ? "guess is" : `${yours.n} guesses are`} ${fmt(yours.gap)} away from the model's` +
        `${yours.n === 1 ? "" : " on average"}; who is right, only ${yours.n === 1 ? "that rating" : "those ratings"} could tell.`
      : "";
    return `On the ${fit.n} known ratings the model errs by ${fmt(fit.gap)} stars on average.${guessed}`;
  }

  function drawCell(cell, r, c, model_says) {
    const rating = get("ratings")[r][c];
    const mine = get("guesses")[r][c];
    const shown = rating ?? mine;
    const gap = model_says === null || shown === null ? null : Math.abs(model_says - shown);
    const owner = rating !== null ? "rated" : mine !== null ? "your guess" : "blank";
    cell.dataset.kind = rating !== null ? "rated" : mine !== null ? "guess" : "blank";
    cell.style.setProperty("--heat", `${shown === null ? 0 : shown * 5}%`);
    cell.setAttribute(
      "aria-label",
      `${users[r]}, ${items[c]}: ${owner}${shown === null ? "" : ` ${shown}`}` +
        (model_says === null ? "" : `, model ${fmt(model_says, 1)}`) +
        (gap === null ? "" : `, ${rating !== null ? "error" : "apart"} ${fmt(gap, 1)}`),
    );
    cell.replaceChildren(h("b", {}, shown === null ? "?" : String(shown)));
    if (model_says === null) return;
    cell.append(h("small", {}, h("i", {}, "model "), fmt(model_says, 1)));
    if (gap === null) return;
    const bar = h("span", { class: "cfkit-gap" });
    bar.style.width = `${Math.min(1, gap / 4) * 100}%`;
    cell.append(h("small", {}, h("i", {}, rating !== null ? "off by " : "apart by "), fmt(gap, 1)), bar);
  }

  function draw() {
    const [ratings, predictions] = [get("ratings"), get("predictions")];
    const showing = get("compared") && predictions !== null;
    cells.forEach((line, r) =>
      line.forEach((cell, c) => drawCell(cell, r, c, showing ? predictions[r][c] : null)),
    );
    compare.hidden = predictions === null;
    compare.textContent = showing ? "Hide the model" : "Compare with the model";
    const { n, cells: all, share } = fullness(ratings);
    const { mean, asZeros } = means(ratings);
    facts.textContent =
      `${n} of ${all} cells hold a rating: the table is ${fmt(100 * share, 0)} % full.` +
      (n && n < all
        ? ` The mean rating is ${fmt(mean)}. Count the blanks as zeros and it drops to ${fmt(asZeros)}, ` +
          "which nobody's opinion is: a blank is not a zero."
        : "");
    legend.textContent = showing
      ? "Below each number: the model's prediction, and how far it is off the rating, or from your guess (dashed)."
      : "Arrow keys move, 1 to 5 fill a blank, Delete erases. Or pick a cell and use the buttons.";
    point();
  }

  const undo = follow(model, ["ratings", "predictions", "guesses", "compared"], draw);
  el.append(root);
  return () => {
    undo();
    root.remove();
  };
}

export default { render };
