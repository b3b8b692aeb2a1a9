/* Walk through the points of a chart with the arrow keys. Over each chart lies a slider: its keys every screen reader leaves to the page,
   and its value it speaks by itself. That value is a cell of the table beside the chart, with the heads of its row and column. */
"use strict";

(() => {
  const { naam, uitleg, reeksen: meer } = document.currentScript.dataset;
  const maak = (soort, eigenschappen, ruimte = "http://www.w3.org/1999/xhtml") =>
    Object.assign(document.createElementNS(ruimte, soort), eigenschappen);
  const zet = (deel, waarden) => Object.entries(waarden).forEach(([wat, waarde]) => deel.setAttribute(wat, waarde));

  // What a keyboard sees: the point in words, the keys, and a ring. They go along from chart to chart.
  const stand = maak("p", { className: "grafiek-stand", hidden: true });
  const hulp = maak("p", { className: "grafiek-uitleg", id: "grafiek-uitleg", textContent: uitleg, hidden: true });
  let ringen = []; // drawn at the first point that is walked to: a page that is only read pays nothing for them
  zet(stand, { "aria-hidden": true }); // the slider says it

  /** What a screen reader says of a part of the table. */
  function tekst(deel) {
    const los = deel.cloneNode(true);
    los.querySelectorAll("[aria-hidden]").forEach((teken) => teken.remove());
    return los.textContent.replace(/\s+/g, " ").trim().replace(/\.$/, "");
  }

  /** `data-punten` follows the table: blocks (|) of rows (;) of cells (,), each a place, - for none, or nothing for words or a dash. */
  function reeksenVan(svg, tabel) {
    const rijen = [...tabel.tBodies[0].rows];
    return svg.dataset.punten.split("|").flatMap((blok) => {
      const regels = blok.split(";").map((regel) => regel.split(","));
      const eigen = rijen.splice(0, regels.length);
      const woorden = regels[0].map((_, kolom) => kolom + 1)
        .filter((kolom) => regels.every((regel) => !regel[kolom - 1]) && /\p{L}/u.test(eigen[0].cells[kolom].textContent));
      // Cells are looked up only when they are spoken: most never are, and a phone would go through all of them before it lets one scroll.
      const zin = (rij, kolom) => {
        const van = woorden.length ? woorden.map((ander) => rij.cells[ander]) : [tabel.tHead.rows[0].cells[kolom + 1]];
        return `${tekst(rij.cells[0])}: ${tekst(rij.cells[kolom + 1])}; ${van.map(tekst).join(", ")}`;
      };
      return regels[0].map((_, kolom) => eigen.map((rij, nummer) => ({ rij, plek: regels[nummer][kolom], zin: () => zin(rij, kolom) }))
        .filter(({ plek }) => plek)).filter((reeks) => reeks.length);
    });
  }

  function begeleid(svg) {
    const tabel = svg.closest("figure").querySelector("table");
    const reeksen = reeksenVan(svg, tabel);
    const loper = maak("input", { className: "grafiek-loper", type: "range", min: 0 });
    let [reeks, plaats] = [reeksen[0], 0];
    // Dots on one scale are passed from left to right.
    if (svg.matches(".grafiek-rangorde")) reeks.sort((een, ander) => (parseFloat(een.plek) || Infinity) - (parseFloat(ander.plek) || Infinity));

    function ga(naar) {
      plaats = Math.max(0, Math.min(naar, reeks.length - 1));
      Object.assign(loper, { max: reeks.length - 1, value: plaats });
      const zin = reeks[plaats].zin();
      zet(loper, { "aria-valuetext": zin });
      if (document.activeElement !== loper) return; // what a keyboard sees belongs to one chart at a time
      stand.textContent = zin;
      const [cx, cy] = reeks[plaats].plek.split(" ");
      ringen.forEach((ring) => zet(ring, cy ? { cx, cy, visibility: "visible" } : { visibility: "hidden" }));
    }

    /** The same row in another series, or the same place in it. */
    function naast(stap) {
      const { rij } = reeks[plaats];
      reeks = reeksen[reeksen.indexOf(reeks) + stap] || reeks;
      const zelfde = reeks.findIndex((punt) => punt.rij === rij);
      ga(zelfde < 0 ? plaats : zelfde);
    }

    const toetsen = {
      ArrowLeft: () => ga(plaats - 1), ArrowRight: () => ga(plaats + 1), ArrowUp: () => naast(-1), ArrowDown: () => naast(1),
      Home: () => ga(0), End: () => ga(Infinity), Escape: () => { loper.blur(); stand.hidden = hulp.hidden = true; },
    };
    loper.addEventListener("keydown", (toets) => {
      if (!toetsen[toets.key] || toets.altKey || toets.ctrlKey || toets.metaKey) return;
      toets.preventDefault();
      toetsen[toets.key]();
    });
    loper.addEventListener("input", () => ga(loper.valueAsNumber)); // how a screen reader on a phone moves it
    loper.addEventListener("focus", () => {
      if (!ringen.length) ringen = [0, 1].map(() => maak("circle", {}, "http://www.w3.org/2000/svg"));
      ringen.forEach((ring) => zet(ring, { class: "grafiek-ring", r: 9 }));
      hulp.textContent = reeksen.length > 1 ? `${uitleg} ${meer}` : uitleg;
      stand.hidden = hulp.hidden = false;
      svg.append(...ringen);
      loper.after(stand, hulp);
      ga(plaats);
    });
    loper.addEventListener("blur", () => ringen.forEach((ring) => ring.remove()));

    zet(loper, { "aria-label": `${naam}: ${tekst(svg.querySelector("title"))}`, "aria-describedby": hulp.id });
    const eerste = tabel.tBodies[0].rows[svg.dataset.begin];
    const begin = reeks.findIndex(({ rij }) => rij === eerste);
    ga(begin < 0 ? Infinity : begin);
    svg.after(loper);
  }

  /** One chart after the other, so that on an old phone a finger need not wait for all of them. */
  function begeleidAlle([eerste, ...rest]) {
    begeleid(eerste);
    if (rest.length) setTimeout(begeleidAlle, 0, rest);
  }

  const tekeningen = document.querySelectorAll("svg[data-punten]");
  if (!tekeningen.length) return;
  document.body.append(stand, hulp);
  begeleidAlle(tekeningen);
})();
