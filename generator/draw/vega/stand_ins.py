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

DRAWING = """
(() => {
  const views = {};
  let drawn = 0;
  const fresh = (row) => ("series" in row ? {...row, series: `${drawn} ${row.series}`} : row);
  globalThis.keepView = async (shape, spec) => {
    const options = {mode: "vega", renderer: "none", actions: false, tooltip: false, hover: false, defaultStyle: false};
    views[shape] = (await vegaEmbed(newElement(), spec, options)).view;
  };
  globalThis.drawView = async (shape, height, scales, rows) => {
    drawn += 1;
    const view = views[shape].height(height);
    for (const [name, value] of Object.entries(scales)) view.signal(name, value);
    for (const [name, values] of Object.entries(rows)) view.data(name, values.map(fresh));
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
"""
"""A view is kept per shape; a drawing sets its height, all its signals and all its datasets, so that nothing of the last one stays.
Nothing waits for a clock or a network, so a task has ended when V8 has nothing left to do: `begin` starts it, `outcome` is its end.
Lines are named anew in each drawing: Vega remembers the order in which it met a name, and draws in that order."""
