// The few things that a widget may ask of its model, as Jupyter gives them.
export function fakeModel(state) {
  const listeners = new Map();
  const of = (event) => listeners.get(event) ?? listeners.set(event, new Set()).get(event);
  return {
    saves: 0,
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      of(`change:${name}`).forEach((listener) => listener());
    },
    on: (event, listener) => of(event).add(listener),
    off: (event, listener) => of(event).delete(listener),
    save_changes() {
      this.saves += 1;
    },
    get n_listeners() {
      return [...listeners.values()].reduce((n, all) => n + all.size, 0);
    },
  };
}

/** Draw a widget into the page, as Jupyter does; gives its element, its model and its undoing. */
export function show(widget, state) {
  const model = fakeModel(state);
  const el = document.createElement("div");
  document.body.append(el);
  return { el, model, undo: widget.render({ model, el }) };
}
