"""The little of a browser that vegaEmbed asks for before it makes a view: as JavaScript, to be read before the bundle."""

from __future__ import annotations

STAND_INS = """
(() => {
  const nothing = () => {};
  const soon = (task) => { Promise.resolve().then(task); return 0; };
  function Element() {
    this.childNodes = [];
    this.style = {setProperty: nothing, removeProperty: nothing};
    this.classList = {add: nothing, remove: nothing};
  }
  const silent = ["addEventListener", "removeEventListener", "setAttribute", "removeAttribute", "append", "removeChild", "replaceChildren"];
  for (const name of silent)
    Element.prototype[name] = nothing;
  Element.prototype.appendChild = (child) => child;
  Element.prototype.insertBefore = (child) => child;
  Element.prototype.getAttribute = Element.prototype.getContext = Element.prototype.querySelector = () => null;
  const document = new Element();
  document.createElement = document.createElementNS = document.createTextNode = () => new Element();
  document.getElementById = () => null;
  document.head = new Element();
  document.body = new Element();
  Object.assign(globalThis, {
    window: globalThis, self: globalThis, document, Element, HTMLElement: Element, ShadowRoot: function ShadowRoot() {},
    setTimeout: soon, clearTimeout: nothing, setInterval: () => 0, clearInterval: nothing, requestAnimationFrame: soon,
    addEventListener: nothing, removeEventListener: nothing,
    structuredClone: (value) => JSON.parse(JSON.stringify(value)),
    console: {log: nothing, info: nothing, debug: nothing, warn: nothing, error: nothing},
    newElement: () => new Element(),
  });
})();
"""
"""No canvas: Vega then guesses the widths of texts. They decide nothing here, for our layout has placed every text itself."""

USES = 500
"""Drawings by one view: Vega keeps what is left of every line that it ever met, so a view that lasts too long becomes slow."""

DRAWING = """
(() => {
  const specs = {}, views = {}, left = {};
  const lineOf = (row) => `${row.role} ${row.series}`;
  const named = (rows) => {
    const lines = new Map();
    for (const row of rows) if ("series" in row) lines.set(lineOf(row), row.role);
    const order = [...lines.keys()], kind = [...lines.values()].join(" ");
    return rows.map((row) => ("series" in row ? {...row, series: `${kind} ${order.indexOf(lineOf(row))}`} : row));
  };
  const viewOf = async (shape) => {
    if (!left[shape]) {
      const options = {mode: "vega", renderer: "none", actions: false, tooltip: false, hover: false, defaultStyle: false};
      views[shape]?.finalize();
      views[shape] = (await vegaEmbed(newElement(), specs[shape], options)).view;
      left[shape] = USES;
    }
    left[shape] -= 1;
    return views[shape];
  };
  globalThis.keepShape = async (shape, spec) => { specs[shape] = spec; };
  globalThis.openView = async (shape) => { await viewOf(shape); };
  globalThis.drawView = async (shape, height, scales, rows) => {
    const view = (await viewOf(shape)).height(height);
    for (const [name, value] of Object.entries(scales)) view.signal(name, value);
    for (const [name, values] of Object.entries(rows)) view.data(name, named(values));
    await view.resize().runAsync();
    return view.toSVG();
  };
  let outcome = "";
  globalThis.begin = (task) => {
    outcome = "";
    task.then((value) => { outcome = "=" + (value ?? ""); }, (error) => { outcome = "!" + error; });
  };
  globalThis.outcome = () => outcome;
})();
""".replace("USES", str(USES))
"""A view is kept per shape, for a while; a drawing sets its height, all its signals and all its datasets: nothing of the last one is seen.
Nothing waits for a clock or a network, so a task has ended when V8 has nothing left to do: `begin` starts it, `outcome` is its end.
Vega remembers the order in which it met a line (its role and name), and draws in that order. So lines are named by their place in the
drawing, and by the roles of all lines in it: two drawings have names in common only when these stand in the same order in both."""
