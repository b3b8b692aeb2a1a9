/* Two to four areas side by side. Every cell is a copy of one in the tables of the page, with its link to where the figure comes from:
   nothing is computed here. The choice stands behind # in the address; a link from elsewhere may bring an area behind ?.
   Its texts stand on the page (data-…), in the language of the page. */
"use strict";

(() => {
  const vak = document.getElementById("vergelijk");
  const keuzes = document.getElementById("kies-gebieden");
  const lijst = document.getElementById("kies-cijfers");
  const stand = document.getElementById("kies-stand");
  const uitkomst = document.getElementById("kies-uitkomst");
  if (!vak || !keuzes || !lijst || !stand || !uitkomst) return;

  const VAKJES = vak.dataset.vakjes.split("|");
  const GENOEG = 2;
  const STAD = "stad";
  const letters = (naam) => naam.replace(/^[^\p{L}\p{N}]+/u, ""); // 't Ginneken stands under the T, as in the lists
  const { compare } = new Intl.Collator(document.documentElement.lang);
  const opNaam = (een, ander) => compare(letters(een), letters(ander));

  /** A text of the page with words in its {places}. */
  const zin = (naam, plekken) => vak.dataset[naam].replace(/\{(\w+)\}/g, (_, plek) => plekken[plek]);

  function element(naam, eigenschappen, ...inhoud) {
    const nieuw = Object.assign(document.createElement(naam), eigenschappen);
    nieuw.append(...inhoud);
    return nieuw;
  }

  const kopie = (cel) => [...cel.cloneNode(true).childNodes];

  /** Name of an area or figure in the address, from where its link leads: `tuinzigt`, `wijken/bavel`, `stad`, `bijstand`. */
  function sleutel(kop) {
    const doel = kop.querySelector("a").getAttribute("href").replace(/^(\.\.\/)+/, "").replace(/\/?index\.html$/, "");
    return doel.replace(/^(buurten|indicatoren)\//, "") || STAD;
  }

  function zichtbaar(kop) {
    const los = kop.cloneNode(true);
    los.querySelectorAll(".vh").forEach((woorden) => woorden.remove());
    return los.textContent.trim();
  }

  // What there is: areas from the rows of the first table, figures from the columns of all.
  const gebieden = new Map();
  const cijfers = new Map();
  const tabellen = [...document.querySelectorAll("main .tabel table")];
  tabellen.forEach((tabel) => {
    const thema = tabel.caption.textContent.trim();
    [...tabel.tHead.rows[0].cells].slice(1).forEach((kop, plaats) => {
      cijfers.set(sleutel(kop), { kop, thema, naam: zichtbaar(kop), cellen: new Map(), plaats, tabel });
    });
    [...tabel.tBodies[0].rows].forEach((rij) => {
      const naam = sleutel(rij.cells[0]);
      if (!gebieden.has(naam)) gebieden.set(naam, { kop: rij.cells[0], naam: zichtbaar(rij.cells[0]) });
      cijfers.forEach((cijfer) => { if (cijfer.tabel === tabel) cijfer.cellen.set(naam, rij.cells[cijfer.plaats + 1]); });
    });
  });

  /** One list of all areas: the city, all buurten and all wijken, each from A to Z, for who does not know in which wijk a buurt lies. */
  function keuze(label, nummer) {
    const optie = ([waarde, { naam }]) => element("option", { value: waarde }, waarde === STAD ? zin("stad", { naam }) : naam);
    const alle = [...gebieden].sort(([een, { naam }], [ander, { naam: andere }]) => opNaam(naam, andere) || (een < ander ? -1 : 1));
    const groep = (naam, bij) => element("optgroup", { label: vak.dataset[naam] }, ...alle.filter(([waarde]) => bij(waarde)).map(optie));
    const wijk = (waarde) => waarde.startsWith("wijken/");
    const vakje = element("select", { id: `gebied-${nummer}`, name: `gebied-${nummer}` }, element("option", { value: "" }, vak.dataset.geen));
    vakje.append(...alle.filter(([waarde]) => waarde === STAD).map(optie));
    vakje.append(groep("buurten", (waarde) => waarde !== STAD && !wijk(waarde)), groep("wijken", wijk));
    return element("div", {}, element("label", { htmlFor: vakje.id }, label), vakje);
  }

  function vakjesPerThema() {
    const perThema = new Map();
    cijfers.forEach((cijfer, waarde) => {
      if (!perThema.has(cijfer.thema)) perThema.set(cijfer.thema, element("fieldset", {}, element("legend", {}, cijfer.thema)));
      const vakje = element("input", { type: "checkbox", name: "cijfer", value: waarde });
      perThema.get(cijfer.thema).append(element("label", {}, vakje, element("span", {}, cijfer.naam)));
    });
    return [...perThema.values()];
  }

  const gekozen = () => [...new Set([...keuzes.querySelectorAll("select")].map((vakje) => vakje.value).filter(Boolean))];
  const aangevinkt = () => [...lijst.querySelectorAll("input:checked")].map((vakje) => vakje.value);
  const opsomming = (alle, naamVan = (een) => gebieden.get(een).naam) => {
    const [laatste, ...rest] = alle.map(naamVan).reverse();
    return rest.length ? zin("slot", { namen: rest.reverse().reduce((namen, volgende) => zin("lijst", { namen, volgende })), laatste }) : laatste;
  };

  function tabelVan(namen, soorten) {
    const koppen = namen.map((naam) => element("th", { scope: "col" }, ...kopie(gebieden.get(naam).kop)));
    const kop = element("thead", {}, element("tr", {}, element("th", { scope: "col" }, vak.dataset.kop), ...koppen));
    const lijf = element("tbody", {}, ...soorten.map((soort) => {
      const { kop: naamCel, cellen } = cijfers.get(soort);
      const rij = namen.map((naam) => {
        const cel = element("td", { className: cellen.get(naam).className }, ...kopie(cellen.get(naam)));
        cel.dataset.label = gebieden.get(naam).naam;
        return cel;
      });
      return element("tr", {}, element("th", { scope: "row" }, ...kopie(naamCel)), ...rij);
    }));
    const titel = element("caption", { id: "naast-elkaar" }, element("span", { className: "bijschrift" }, zin("titel", { gebieden: opsomming(namen) })));
    const tabel = element("table", { className: "stapel" }, titel, kop, lijf);
    metRollen(tabel);
    const rol = element("div", { className: "tabel-rol", tabIndex: 0 }, tabel);
    rol.setAttribute("role", "group");
    rol.setAttribute("aria-labelledby", titel.id);
    return element("div", { className: "tabel" }, rol, ...uitlegVan(tabel));
  }

  /** What the signs beside the figures mean, from the keys below the tables of the page. */
  function uitlegVan(tabel) {
    const tekens = new Set([...tabel.querySelectorAll(".teken")].map((teken) => teken.textContent));
    const regels = new Map();
    document.querySelectorAll("main .tabel > .tekens > li").forEach((regel) => {
      if (!uitkomst.contains(regel) && tekens.has(regel.querySelector(".teken").textContent)) regels.set(regel.textContent, regel);
    });
    return regels.size ? [element("ul", { className: "tekens" }, ...[...regels.values()].map((regel) => regel.cloneNode(true)))] : [];
  }

  /** On a phone rows are stacked, which takes the roles of a table away; here they are said. */
  function metRollen(tabel) {
    const rollen = { thead: "rowgroup", tbody: "rowgroup", tr: "row", td: "cell", "th[scope=col]": "columnheader", "th[scope=row]": "rowheader" };
    tabel.setAttribute("role", "table");
    Object.entries(rollen).forEach(([wat, rol]) => tabel.querySelectorAll(wat).forEach((deel) => deel.setAttribute("role", rol)));
  }

  const heeftCijfer = (soort, naam) => Boolean(cijfers.get(soort).cellen.get(naam).querySelector("data"));

  function toon() {
    const namen = gekozen();
    const soorten = aangevinkt();
    const genoeg = namen.length >= GENOEG && soorten.length > 0;
    const gevuld = soorten.filter((soort) => namen.some((naam) => heeftCijfer(soort, naam)));
    const leeg = soorten.filter((soort) => !gevuld.includes(soort));
    const delen = gevuld.length ? [tabelVan(namen, gevuld)] : [];
    if (leeg.length) delen.push(element("p", { className: "toelichting" }, zin("zonder", { cijfers: opsomming(leeg, (soort) => cijfers.get(soort).kop.querySelector("a").textContent) })));
    uitkomst.replaceChildren(...(genoeg ? delen : []));
    if (genoeg) stand.textContent = zin("klaar", { gebieden: opsomming(namen) });
    else stand.textContent = namen.length < GENOEG ? vak.dataset.meerGebieden : vak.dataset.meerCijfers;
  }

  /** On a small screen what was chosen stands below the lists: bring it into sight, and leave the focus where it is. */
  function wijs() {
    if (!uitkomst.firstElementChild || !matchMedia("(max-width: 48rem)").matches) return;
    const rustig = matchMedia("(prefers-reduced-motion: reduce)").matches;
    stand.scrollIntoView({ block: "start", behavior: rustig ? "auto" : "smooth" });
  }

  function bewaar() {
    const vast = (waarden) => waarden.map(encodeURIComponent).join(",").replace(/%2F/g, "/");
    history.replaceState(null, "", `#gebieden=${vast(gekozen())}&cijfers=${vast(aangevinkt())}`);
  }

  /** Choose what an address says; what does not exist is left out. */
  function kiesUitAdres() {
    const gekozenEerder = location.hash.includes("=");
    const adres = new URLSearchParams(gekozenEerder ? location.hash.slice(1) : location.search);
    const namen = (adres.get("gebieden") || "").split(",").filter((naam) => gebieden.has(naam));
    // Who comes from the page of one area sees it beside the city at once.
    if (!gekozenEerder && namen.length === 1 && namen[0] !== STAD && gebieden.has(STAD)) namen.push(STAD);
    const soorten = (adres.get("cijfers") || vak.dataset.cijfers).split(",");
    keuzes.querySelectorAll("select").forEach((vakje, plaats) => { vakje.value = namen[plaats] || ""; });
    lijst.querySelectorAll("input").forEach((vakje) => { vakje.checked = soorten.includes(vakje.value); });
    toon();
  }

  keuzes.append(...VAKJES.map(keuze));
  lijst.append(...vakjesPerThema());
  vak.addEventListener("change", (gebeurtenis) => {
    toon();
    bewaar();
    if (keuzes.contains(gebeurtenis.target)) wijs();
  });
  vak.addEventListener("submit", (gebeurtenis) => gebeurtenis.preventDefault());
  addEventListener("hashchange", kiesUitAdres);
  vak.hidden = false;
  kiesUitAdres();
  document.documentElement.classList.remove("met-keuze");
})();
