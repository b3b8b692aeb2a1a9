/* The interactive chart, on request: Vega of this site draws the same chart from the marks in the page, with its interpreter, so that
   nothing is evaluated. Our part is pointing: with mouse, finger, arrow keys or by name. What is said was written when the site was made. */
"use strict";

(() => {
  const vak = document.querySelector(".levend");
  const blok = vak && document.getElementById(vak.dataset.grafiekblok);
  const beeld = blok && blok.querySelector(".grafiek-beeld");
  const vast = beeld && beeld.querySelector("svg");
  if (!vast) return;

  const knop = vak.querySelector(".levend-knop");
  const uitleg = vak.querySelector(".levend-uitleg");
  const bediening = vak.querySelector(".levend-bediening");
  const keuze = vak.querySelector("select");
  const stand = vak.querySelector(".levend-stand");
  const mislukt = vak.querySelector(".levend-mislukt");
  const tekening = JSON.parse(document.getElementById("levend-tekening").textContent);
  const punten = tekening.rows.wijzers;
  const SVG = "http://www.w3.org/2000/svg";
  const BREED = vast.viewBox.baseVal.width;
  const DICHTBIJ = 40;
  const GROTER = 2;
  let levend = null;
  let wijzer = null;
  let view = null;
  let nu = -1;

  function laad(adres) {
    return new Promise((goed, fout) => {
      if (globalThis.grafiekvormen) { goed(); return; }
      const script = document.createElement("script");
      script.src = adres;
      script.addEventListener("load", goed);
      script.addEventListener("error", fout);
      document.head.append(script);
    });
  }

  /** The shape with the marks of this chart: the same as in grafiek.json. */
  function gevuld(vorm) {
    const eigen = new Set(vorm.data.filter((bron) => !bron.source).map((bron) => bron.name));
    return {
      ...vorm,
      height: tekening.height,
      signals: vorm.signals.map((teken) => ({ ...teken, value: tekening.scales[teken.name] ?? teken.value })),
      data: vorm.data.map((bron) => (eigen.has(bron.name) ? { ...bron, values: tekening.rows[bron.name] ?? [] } : bron)),
    };
  }

  /** Colours by what they stand for, as in the fixed drawing: so light, dark, forced colours and print are those of the style sheet. */
  function kleur(svg) {
    const namen = globalThis.grafiekvormen.kleuren;
    svg.querySelectorAll("[fill], [stroke]").forEach((deel) => {
      const vlak = namen[deel.getAttribute("fill")];
      const lijn = namen[deel.getAttribute("stroke")];
      if (vlak === "arcering") {
        deel.style.fill = "url(#levend-arcering)";
      } else if (vlak || lijn) {
        deel.setAttribute("class", [vlak && `v-${vlak}`, lijn && `l-${lijn}`].filter(Boolean).join(" "));
      }
      if (deel.localName === "text" && lijn) deel.setAttribute("paint-order", "stroke");
    });
  }

  function kleedAan() {
    const svg = levend.querySelector("svg");
    svg.setAttribute("class", vast.getAttribute("class"));
    svg.setAttribute("aria-hidden", "true");
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    const patroon = vast.querySelector("pattern");
    if (patroon) {
      const kopie = document.createElementNS(SVG, "defs");
      kopie.append(patroon.cloneNode(true));
      kopie.firstChild.id = "levend-arcering";
      svg.prepend(kopie);
    }
    kleur(svg);
  }

  async function teken(naam, waarde) {
    await view.signal(naam, waarde).runAsync();
    kleur(levend.querySelector("svg"));
  }

  function verberg() {
    nu = -1;
    wijzer.hidden = true;
    stand.textContent = "";
    return teken("aangewezen", "");
  }

  function wijs(nummer) {
    if (nummer === nu) return;
    nu = nummer;
    const punt = punten[nummer];
    const schaal = levend.clientWidth / BREED;
    wijzer.textContent = punt.uitleg;
    wijzer.hidden = false;
    const ruimte = levend.clientWidth - wijzer.offsetWidth;
    const onder = punt.y * schaal - wijzer.offsetHeight < 14;
    wijzer.style.left = `${Math.max(0, Math.min(ruimte, punt.x * schaal - wijzer.offsetWidth / 2))}px`;
    wijzer.style.top = `${onder ? punt.y * schaal + 14 : punt.y * schaal - wijzer.offsetHeight - 14}px`;
    stand.textContent = punt.uitleg;
    teken("aangewezen", punt.uitleg);
  }

  /** The figure that is meant: that of the area under the pointer, else the nearest one. */
  function bedoeld(gebeurtenis) {
    const gegeven = gebeurtenis.target.__data__;
    const naam = gegeven && gegeven.datum && gegeven.mark && gegeven.mark.marktype === "shape" ? gegeven.datum.naam : "";
    if (naam) return punten.findIndex((punt) => punt.naam === naam);
    const rand = levend.getBoundingClientRect();
    const x = ((gebeurtenis.clientX - rand.left) * BREED) / rand.width;
    const y = ((gebeurtenis.clientY - rand.top) * BREED) / rand.width;
    const ver = punten.map((punt) => Math.hypot(punt.x - x, punt.y - y));
    const beste = ver.indexOf(Math.min(...ver));
    return ver[beste] <= DICHTBIJ ? beste : -1;
  }

  function volg(gebeurtenis) {
    const nummer = bedoeld(gebeurtenis);
    if (nummer >= 0) wijs(nummer);
  }

  /** Up and down lead to the next line or area, at the place nearest to this one. */
  function naastgelegen(stap) {
    const namen = [...new Set(punten.map((punt) => punt.naam))];
    const hier = punten[Math.max(nu, 0)];
    const naam = namen[(namen.indexOf(hier.naam) + stap + namen.length) % namen.length];
    let beste = -1;
    punten.forEach((punt, nummer) => {
      if (punt.naam !== naam) return;
      if (beste < 0 || Math.abs(punt.x - hier.x) < Math.abs(punten[beste].x - hier.x)) beste = nummer;
    });
    return beste;
  }

  function toets(gebeurtenis) {
    const laatste = punten.length - 1;
    const stappen = {
      ArrowRight: () => Math.min(nu + 1, laatste),
      ArrowLeft: () => (nu < 0 ? laatste : Math.max(nu - 1, 0)),
      ArrowDown: () => naastgelegen(1),
      ArrowUp: () => naastgelegen(-1),
      Home: () => 0,
      End: () => laatste,
    };
    if (gebeurtenis.key === "Escape") {
      verberg();
    } else if (stappen[gebeurtenis.key]) {
      gebeurtenis.preventDefault();
      wijs(stappen[gebeurtenis.key]());
    }
  }

  function kies() {
    const eigen = punten.flatMap((punt, nummer) => (punt.naam === keuze.value ? [nummer] : []));
    if (eigen.length) wijs(eigen[eigen.length - 1]); else verberg();
    teken("gekozen", keuze.value);
  }

  function bouw() {
    levend = document.createElement("div");
    levend.className = "levend-beeld";
    levend.tabIndex = 0;
    levend.setAttribute("role", "application");
    levend.setAttribute("aria-label", `${knop.dataset.naam}: ${vast.querySelector("title").textContent}`);
    const doek = document.createElement("div");
    wijzer = document.createElement("div");
    wijzer.className = "levend-wijzer";
    wijzer.setAttribute("aria-hidden", "true");
    wijzer.hidden = true;
    levend.append(doek, wijzer);
    beeld.append(levend);
    const namen = [...new Set(punten.map((punt) => punt.naam))].sort((een, ander) => een.localeCompare(ander, "nl"));
    namen.forEach((naam) => keuze.append(new Option(naam)));
    keuze.addEventListener("change", kies);
    levend.addEventListener("pointermove", volg);
    levend.addEventListener("pointerdown", volg);
    levend.addEventListener("keydown", toets);
    levend.addEventListener("blur", verberg);
    return doek;
  }

  async function begin() {
    await laad(vak.dataset.vega);
    const doek = bouw();
    const wensen = { mode: "vega", renderer: "svg", ast: true, actions: false, tooltip: false, hover: false, defaultStyle: false };
    const gemaakt = await globalThis.vegaEmbed(doek, gevuld(globalThis.grafiekvormen.vormen[tekening.shape]), wensen);
    view = gemaakt.view;
    kleedAan();
  }

  function toon(aan) {
    knop.setAttribute("aria-pressed", String(aan));
    bediening.hidden = !aan;
    vast.style.display = aan ? "none" : "";
    levend.hidden = !aan;
    if (aan) levend.focus({ preventScroll: true }); else verberg();
  }

  /** A PNG of the drawing, made here: the browser draws the file that lies beside the page, in its light colours. */
  async function maakPlaatje(tekening) {
    const beeld = new Image();
    beeld.style.cssText = "color-scheme: light; position: absolute; left: -9999px";
    beeld.alt = "";
    beeld.src = tekening.href;
    document.body.append(beeld);
    try {
      await beeld.decode();
      const doek = document.createElement("canvas");
      [doek.width, doek.height] = [beeld.naturalWidth * GROTER, beeld.naturalHeight * GROTER];
      doek.getContext("2d").drawImage(beeld, 0, 0, doek.width, doek.height);
      const inhoud = await new Promise((goed, fout) => {
        doek.toBlob((bytes) => (bytes ? goed(bytes) : fout(new Error("leeg"))), "image/png");
      });
      const weg = Object.assign(document.createElement("a"), { href: URL.createObjectURL(inhoud), download: "grafiek.png" });
      weg.click();
      setTimeout(() => URL.revokeObjectURL(weg.href), 10000);
    } finally {
      beeld.remove();
    }
  }

  const plaatje = document.querySelector(".meenemen-plaatje");
  if (plaatje) {
    plaatje.hidden = false;
    plaatje.firstElementChild.addEventListener("click", async () => {
      const pech = document.querySelector(".meenemen-mislukt");
      pech.hidden = true;
      try {
        await maakPlaatje(document.querySelector('.meenemen-bestanden a[href$=".svg"]'));
      } catch {
        pech.hidden = false;
      }
    });
  }

  knop.addEventListener("click", async () => {
    mislukt.hidden = true;
    knop.disabled = true;
    try {
      if (!view) await begin();
      uitleg.hidden = true;
      toon(levend.hidden || vast.style.display !== "none");
    } catch (fout) {
      console.error(fout);
      if (levend) levend.remove();
      levend = view = null;
      mislukt.hidden = false;
    }
    knop.disabled = false;
  });
  vak.hidden = false;
})();
