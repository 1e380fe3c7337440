// Pair of dot_product.py. Reads the names and y_range. Reads and writes user and item.
import { fmt, follow, h, s, writer } from "./shared.js";

export const terms = (u, v) => u.map((x, k) => x * v[k]);
export const dot = (u, v) => terms(u, v).reduce((sum, x) => sum + x, 0);
export const sigmoidRange = (x, [low, high]) => low + (high - low) / (1 + Math.exp(-x));

/** The cosine of the angle between two vectors; NaN if one is all zeros. */
export function cosine(u, v) {
  const lengths = Math.hypot(...u) * Math.hypot(...v);
  return lengths ? Math.max(-1, Math.min(1, dot(u, v) / lengths)) : NaN;
}

/** The angle in degrees; NaN if one vector is all zeros. */
export const angle = (u, v) => (Math.acos(cosine(u, v)) * 180) / Math.PI;

const below = (x, digits) => fmt(x, digits).startsWith("−"); // −0.001 reads 0.00
const bracket = (x, digits) => (below(x, digits) ? `(${fmt(x, digits)})` : fmt(x, digits));

/** "0.80 × 0.70 + (−0.30) × 0.50 = 0.56 − 0.15 = 0.41", in three parts. */
export function formula(u, v) {
  const sum = terms(u, v).map((x, k) => (k ? `${below(x) ? "−" : "+"} ${fmt(Math.abs(x))}` : fmt(x)));
  return [u.map((x, k) => `${bracket(x)} × ${bracket(v[k])}`).join(" + "), sum.join(" "), fmt(dot(u, v))];
}

/** How far the sliders must reach, in whole steps. */
export const reach = (...vectors) => Math.max(2, Math.ceil(Math.max(...vectors.flat().map(Math.abs))));

const LONGEST = 8; // doubling stops here: the lesson is learnt by then
const SCALE = 92; // px for the longer of the two arrows

/** Both arrows in the plane that they span, the user's along the ground, and the shadow. */
function picture(u, v, userName, itemName) {
  const [a, b] = [Math.hypot(...u), Math.hypot(...v)];
  const unit = SCALE / Math.max(a, b, 1e-9);
  const turn = Math.acos(cosine(u, v)) || 0;
  const [x, y, foot] = [120 + b * unit * Math.cos(turn), 108 - b * unit * Math.sin(turn), 108];
  const end = 120 + a * unit;
  const arrow = (x2, y2, kind) => {
    const [dx, dy] = [x2 - 120, y2 - 108];
    const long = Math.hypot(dx, dy);
    if (long < 1) return s("circle", { cx: 120, cy: 108, r: 3, class: `cfkit-${kind}-fill` });
    const [ex, ey] = [dx / long, dy / long];
    const head = [[0, 0], [-9, 4.5], [-9, -4.5]]
      .map(([p, q]) => `${x2 + p * ex - q * ey},${y2 + p * ey + q * ex}`)
      .join(" ");
    return s(
      "g",
      {},
      s("line", { x1: 120, y1: 108, x2: x2 - 6 * ex, y2: y2 - 6 * ey, class: `cfkit-arrow cfkit-${kind}-line` }),
      s("polygon", { points: head, class: `cfkit-${kind}-fill` }),
    );
  };
  const said = Number.isNaN(cosine(u, v))
    ? "One of the vectors is all zeros and has no direction."
    : `${userName} and ${itemName} as arrows, ${fmt(angle(u, v), 0)}° apart.`;
  const itemSide = x > 175 ? "end" : x < 65 ? "start" : "middle";
  return s(
    "svg",
    { viewBox: "0 0 240 142", role: "img", "aria-label": said, class: "cfkit-plane" },
    s("line", { x1: 20, y1: 108, x2: 220, y2: 108, class: "cfkit-ground" }),
    s("line", { x1: x, y1: y, x2: x, y2: foot, class: "cfkit-drop" }),
    s("line", { x1: 120, y1: 112, x2: a && b ? x : 120, y2: 112, class: "cfkit-shadow" }),
    arrow(end, 108, "user"),
    arrow(x, y, "item"),
    s("text", { x: Math.min(end, 226), y: 133, "text-anchor": "end", class: "cfkit-user-fill" }, userName),
    s("text", { x, y: Math.max(y - 7, 11), "text-anchor": itemSide, class: "cfkit-item-fill" }, itemName),
  );
}

function render({ model, el }) {
  const write = writer(model);
  const get = (name) => model.get(name);
  const [userName, itemName, names] = [get("user_name"), get("item_name"), get("factor_names")];
  const [low, high] = get("y_range");

  const slider = (side, name, k) => {
    const input = h("input", {
      type: "range",
      step: "0.01",
      "aria-label": `${name}, ${names[k]}`,
      oninput: () => write({ [side]: get(side).map((x, i) => (i === k ? input.valueAsNumber : x)) }),
      onchange: () => say(`The dot product is ${fmt(dot(get("user"), get("item")))}.`),
    });
    const shown = h("span", { class: `cfkit-number cfkit-${side}` });
    return { input, shown, cell: h("td", {}, h("div", { class: "cfkit-slide" }, input, shown)) };
  };
  const rows = names.map((name, k) => {
    const [user, item] = [slider("user", userName, k), slider("item", itemName, k)];
    const term = h("span", { class: "cfkit-number" });
    const bar = h("span", { class: "cfkit-term", "aria-hidden": "true" });
    const line = h("tr", {}, h("th", { scope: "row" }, name), user.cell, item.cell, h("td", {}, h("div", { class: "cfkit-slide" }, term, bar)));
    return { user, item, term, bar, line };
  });
  const head = (text, kind = "") => h("th", { scope: "col", class: kind }, text);
  const table = h(
    "table",
    {},
    h("thead", {}, h("tr", {}, head("factor"), head(userName, "cfkit-user"), head(itemName, "cfkit-item"), head("product"))),
    h("tbody", {}, ...rows.map((row) => row.line)),
  );

  const [products, sum, total] = [h("span"), h("span"), h("strong")];
  const reading = (name, note) => {
    const [figure, small] = [h("strong"), h("span", { class: "cfkit-muted" }, note)];
    return { figure, card: h("div", { class: "cfkit-card" }, h("span", {}, name), figure, small) };
  };
  const raw = reading("raw score", "any number at all");
  const times5 = reading("× 5, as on the slide", "for scores from 0.2 to 1 only");
  const squashed = reading(`sigmoid_range(·, ${low}, ${high})`, `always between ${low} and ${high}`);

  const plane = h("div");
  const lengths = h("p");
  const heard = h("p", { role: "status", class: "cfkit-status" });
  const say = (text) => (heard.textContent = text);

  function stretch(by) {
    const before = [get("user"), get("item")];
    const user = before[0].map((x) => x * by);
    if (Math.max(...user.map(Math.abs)) > LONGEST) return say(`${userName} is long enough to see it.`);
    write({ user });
    const turn = angle(...before);
    const rest = Number.isNaN(turn) ? "" : `, same direction: the angle stays ${fmt(turn, 0)}°`;
    say(
      `${by > 1 ? "Twice" : "Half"} as long${rest}, and the raw score goes from ` +
        `${fmt(dot(...before))} to ${fmt(dot(user, before[1]))}. Length counts too.`,
    );
  }
  const start = { user: get("user"), item: get("item") };
  const button = (text, onclick) => h("button", { type: "button", class: "cfkit-button", onclick }, text);
  const root = h(
    "section",
    { class: "cfkit cfkit-dot", "aria-label": `Dot product of ${userName} and ${itemName}` },
    table,
    h(
      "p",
      { class: "cfkit-formula" },
      h("span", { class: "cfkit-user" }, userName),
      " · ",
      h("span", { class: "cfkit-item" }, itemName),
      h("br"),
      "= ",
      products,
      h("br"),
      "= ",
      sum,
      h("br"),
      "= ",
      total,
    ),
    h("div", { class: "cfkit-cards" }, raw.card, times5.card, squashed.card),
    h("div", { class: "cfkit-geometry" }, plane, lengths),
    h(
      "div",
      { class: "cfkit-bar" },
      button(`Double ${userName}`, () => stretch(2)),
      button(`Halve ${userName}`, () => stretch(0.5)),
      button("Reset", () => {
        write(start);
        say("Back to where we started.");
      }),
    ),
    heard,
  );

  function draw() {
    const [u, v] = [get("user"), get("item")];
    const far = reach(u, v);
    const longest = Math.max(1, ...terms(u, v).map(Math.abs));
    rows.forEach(({ user, item, term, bar }, k) => {
      for (const [{ input, shown }, x] of [[user, u[k]], [item, v[k]]]) {
        input.min = -far;
        input.max = far;
        if (input.valueAsNumber !== x) input.value = x;
        input.setAttribute("aria-valuetext", fmt(x));
        shown.textContent = fmt(x);
      }
      const product = u[k] * v[k];
      const share = (Math.abs(product) / longest) * 50;
      term.textContent = fmt(product);
      bar.style.setProperty("--width", `${share}%`);
      bar.style.setProperty("--from", `${product < 0 ? 50 - share : 50}%`);
      bar.dataset.sign = product < 0 ? "minus" : "plus";
    });
    const score = dot(u, v);
    [products.textContent, sum.textContent, total.textContent] = formula(u, v);
    raw.figure.textContent = fmt(score);
    times5.figure.textContent = `★ ${fmt(5 * score)}`;
    squashed.figure.textContent = `★ ${fmt(sigmoidRange(score, [low, high]))}`;
    plane.replaceChildren(picture(u, v, userName, itemName));
    const [a, b, cos] = [Math.hypot(...u), Math.hypot(...v), cosine(u, v)];
    lengths.replaceChildren(
      ...(Number.isNaN(cos)
        ? ["A vector of zeros has no direction, and its dot product with anything is 0."]
        : [
            "length × length × cosine",
            h("br"),
            h("span", { class: "cfkit-user" }, fmt(a, 3)),
            " × ",
            h("span", { class: "cfkit-item" }, fmt(b, 3)),
            ` × ${bracket(cos, 3)} = `,
            h("strong", {}, fmt(score)),
            h("br"),
            `They are ${fmt(angle(u, v), 0)}° apart. ${itemName}'s shadow on ${userName}'s line reaches ` +
              `${fmt(b * cos, 3)}; times ${userName}'s length, that is the score again.`,
          ]),
    );
  }

  const undo = follow(model, ["user", "item"], draw);
  el.append(root);
  return () => {
    undo();
    root.remove();
  };
}

export default { render };
