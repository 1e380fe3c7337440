// What every widget needs to build its view.

/** 0.5 → "0.50", −0.3 → "−0.30"; a minus sign proper, and never "−0.00". */
export function fmt(x, digits = 2) {
  const text = Math.abs(x).toFixed(digits);
  return x < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/**
 * h("button", { class: "x", onclick: f }, "text") makes an element. What can hold the focus
 * gets data-lm-suppress-shortcuts, or the notebook takes its keys: "b" would insert a cell.
 */
export function h(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}

/** The same for SVG. */
export function s(tag, props = {}, ...children) {
  return dress(document.createElementNS("http://www.w3.org/2000/svg", tag), props, children);
}

function dress(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value != null && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  if (node.matches("input, select, textarea, button, a[href], summary, [tabindex]"))
    node.setAttribute("data-lm-suppress-shortcuts", "true");
  node.append(...children);
  return node;
}

/** Call `draw` now and whenever one of `names` changes; gives what undoes it. */
export function follow(model, names, draw) {
  const events = names.map((name) => `change:${name}`);
  events.forEach((event) => model.on(event, draw));
  draw();
  return () => events.forEach((event) => model.off(event, draw));
}

/** Set traits and tell Python, at most once per frame. */
export function writer(model) {
  let waiting = 0;
  return (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    waiting ||= requestAnimationFrame(() => {
      waiting = 0;
      model.save_changes();
    });
  };
}
