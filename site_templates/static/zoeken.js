/* The box on the page to search on. It loads the names and pages once, and of the words only those that begin with the same letters as what is typed.
   Classic scripts and no fetch: so it works from disk. What is looked for stands behind # in the address, which no browser sends to a host.
   Its texts stand on the page (data-…), in the language of the page. */
"use strict";

(() => {
  const vak = document.getElementById("zoek");
  const invoer = document.getElementById("zoek-woord");
  const stand = document.getElementById("zoek-stand");
  const uitkomst = document.getElementById("zoek-uitkomst");
  const meer = document.getElementById("zoek-meer");
  const ook = document.getElementById("zoek-ook");
  if (!vak || !invoer || !stand || !uitkomst || !meer || !ook) return;

  const WEINIG = 5; // so few other pages need not be folded away
  const TITEL = 24; // the most that one word gives a page which was not said to be looked for by it
  const WIJST = 40;
  const PER_KEER = 20;
  const MERK = "#zoek=";
  const onderweg = new Map();
  const index = new Map(); // letter → [stem, postings]
  let gegevens = null;
  let beurt = 0;

  /** A text of the page, with words or elements in its {places}. */
  const zin = (naam, plekken) => vak.dataset[naam].split(/\{(\w+)\}/).map((stuk, nummer) => (nummer % 2 ? plekken[stuk] : stuk)).flat();
  const tekst = (naam, plekken) => zin(naam, plekken).join("");

  window.zoekgegevens = {
    paginas(gelezen) {
      gegevens = gelezen;
      gegevens.zonder = new Set(gelezen.weg);
      gegevens.namen = gelezen.namen.map(([naam, uitleg, doel, delen]) => ({ naam, uitleg, doel, delen, woorden: ontleed(naam.replace(/\(.*\)/, "")) }));
      gegevens.wijzers = gelezen.wijzers.map(([woorden, paden]) => ({ woorden: ontleed(woorden), paden: paden.map((pad) => `${pad}/index.html`) }));
    },
    woorden(letter, gelezen) { index.set(letter, Object.entries(gelezen)); },
  };

  /** Run a script of the index once; false when it could not be fetched, and then it is tried again the next time. */
  function haal(bestand) {
    if (!onderweg.has(bestand)) {
      onderweg.set(bestand, new Promise((klaar) => {
        const script = document.createElement("script");
        script.src = bestand;
        script.onload = () => klaar(true);
        script.onerror = () => { onderweg.delete(bestand); klaar(false); };
        document.head.append(script);
      }));
    }
    return onderweg.get(bestand);
  }

  /** How many letters differ between two words; more than the limit is all the same. */
  function afstand(een, ander, grens) {
    if (Math.abs(een.length - ander.length) > grens) return grens + 1;
    let rij = Array.from({ length: ander.length + 1 }, (_, plaats) => plaats);
    for (let i = 1; i <= een.length; i += 1) {
      const nieuw = [i];
      for (let j = 1; j <= ander.length; j += 1) {
        nieuw[j] = Math.min(rij[j] + 1, nieuw[j - 1] + 1, rij[j - 1] + (een[i - 1] === ander[j - 1] ? 0 : 1));
      }
      rij = nieuw;
    }
    return rij[ander.length];
  }

  const speling = (woord) => (woord.length < 5 ? 0 : woord.length < 8 ? 1 : 2);

  /** Areas of which the name holds every word typed: whole, or as its beginning, or (only when `ruim`) with a slip; spaces and hyphens do not matter. */
  function vindNamen(getypt, ruim) {
    const past = (woord, deel) => {
      if (deel === woord) return 3;
      if (deel.startsWith(woord)) return 2;
      return ruim && afstand(woord, deel, speling(woord)) <= speling(woord) ? 1 : 0;
    };
    const aaneen = getypt.join("");
    const gevonden = gegevens.namen.map((gebied) => {
      const punten = getypt.map((woord) => Math.max(0, ...gebied.woorden.map((deel) => past(woord, deel))));
      return { gebied, punten: punten.every(Boolean) ? punten : [past(aaneen, gebied.woorden.join(""))] };
    });
    return gevonden
      .filter(({ punten }) => punten.length && punten.every(Boolean))
      .map(({ gebied, punten }) => ({ gebied, som: punten.reduce((een, ander) => een + ander, 0) - gebied.woorden.length / 10 }))
      .sort((een, ander) => ander.som - een.som)
      .flatMap(({ gebied }) => (gebied.delen.length ? delenVan(gebied) : [gebied]));
  }

  /** A name for several buurten stands for each of them. */
  function delenVan({ naam, delen }) {
    return gegevens.namen.filter(({ doel }) => delen.includes(doel)).map((deel) => ({ ...deel, uitleg: tekst("deel", { soort: deel.uitleg, naam }) }));
  }

  /** How well a word typed is one of the words by which the city says that a page is looked for: 0 = not. */
  function wijst(woord, kern, woorden, ruim) {
    if (woorden.includes(woord)) return WIJST + 5;
    if (woorden.some((bekend) => stam(bekend, document.documentElement.lang) === kern)) return WIJST;
    if (woord.length > 2 && woorden.some((bekend) => bekend.startsWith(woord))) return WIJST / 2;
    return ruim && woorden.some((bekend) => afstand(woord, bekend, speling(woord)) <= speling(woord)) ? WIJST / 2 : 0;
  }

  /** Points of every page on which a word, another form of it, or a word that begins with it stands, or that is looked for by it. */
  function vindWoord(woord, ruim) {
    const kern = stam(woord, document.documentElement.lang);
    const punten = new Map();
    gegevens.wijzers.forEach(({ woorden, paden }) => {
      const gewicht = wijst(woord, kern, woorden, ruim);
      if (gewicht) gegevens.paginas.forEach(([, , , pad], nummer) => {
        const plaats = paden.indexOf(pad);
        if (plaats >= 0) punten.set(nummer, Math.max(punten.get(nummer) || 0, gewicht - plaats));
      });
    });
    for (const [bekend, stappen] of index.get(woord[0]) || []) {
      const factor = bekend === kern ? 2 : bekend.startsWith(woord) ? 1 : 0;
      if (!factor) continue;
      let getal = 0;
      for (const stap of stappen) {
        getal += stap;
        const pagina = Math.floor(getal / 4);
        punten.set(pagina, Math.max(punten.get(pagina) || 0, factor * [0, 1, 4, 12][getal % 4]));
      }
    }
    return punten;
  }

  /** Pages by points; the same page of several editions is one, with the newest first. */
  function vindPaginas(getypt, jaar, alle, ruim) {
    const perWoord = getypt.map((woord) => vindWoord(woord, ruim));
    const som = new Map();
    perWoord.forEach((punten) => punten.forEach((aantal, pagina) => {
      const [gehad, woorden, meeste] = som.get(pagina) || [0, 0, 0];
      som.set(pagina, [gehad + aantal, woorden + 1, Math.max(meeste, aantal)]);
    }));
    const samen = new Map();
    som.forEach(([punten, woorden, meeste], nummer) => {
      const [titel, soort, editie, pad, uitleg] = gegevens.paginas[nummer];
      if ((alle && woorden < getypt.length) || (jaar >= 0 && editie !== jaar)) return;
      const sleutel = editie < 0 ? `/${pad}` : pad;
      const pagina = samen.get(sleutel) || { titel, soort, pad, uitleg, punten: 0, gezocht: meeste > TITEL, edities: [] };
      pagina.punten = Math.max(pagina.punten, punten);
      pagina.edities.push(editie);
      samen.set(sleutel, pagina);
    });
    const paginas = [...samen.values()];
    paginas.forEach((pagina) => pagina.edities.sort((een, ander) => een - ander));
    return paginas.sort((een, ander) => ander.punten - een.punten || een.soort - ander.soort || een.titel.localeCompare(ander.titel, document.documentElement.lang));
  }

  const adres = (editie, pad) => `../${editie < 0 ? "" : `${gegevens.edities[editie]}/`}${pad}`;

  function element(naam, eigenschappen, ...inhoud) {
    const nieuw = Object.assign(document.createElement(naam), eigenschappen);
    nieuw.append(...inhoud);
    return nieuw;
  }

  function jaartal(editie) { return element("time", { dateTime: gegevens.edities[editie] }, gegevens.edities[editie]); }

  /** One line: where it leads, what it is and of which edition, and what it is about. */
  function regel({ titel, soort, uitleg, pad, edities }) {
    const [eerste, ...rest] = edities.filter((editie) => editie >= 0);
    const links = rest.map((editie) => element("a", { href: adres(editie, pad) }, ...zin("andere", { jaar: jaartal(editie) })));
    const plekken = { soort, jaar: jaartal(eerste), edities: links.flatMap((link, plaats) => (plaats ? [", ", link] : [link])) };
    const woorden = eerste === undefined ? [soort] : zin(rest.length ? "edities" : "editie", plekken);
    const nieuw = element("li", {}, element("a", { href: adres(edities[0], pad) }, titel), element("span", { className: "links-woord" }, ...woorden));
    if (uitleg) nieuw.append(element("span", { className: "links-woord" }, uitleg));
    return nieuw;
  }

  /** A name leads to a page of an edition; the same page of other editions stands beside it. */
  function alsRegel(gebied, jaar) {
    const [, editie, pad] = /^([^/]*)\/(.*)$/.exec(gebied.doel);
    const eigen = gegevens.edities.indexOf(editie);
    const edities = gegevens.paginas.filter((pagina) => pagina[3] === pad && pagina[2] >= 0).map((pagina) => pagina[2]).sort((een, ander) => een - ander);
    const gekozen = jaar >= 0 ? edities.filter((een) => een === jaar) : edities;
    return { titel: gebied.naam, soort: gebied.uitleg, uitleg: "", pad, edities: gekozen.length ? gekozen : [eigen] };
  }

  function toon(regels, melding, overige = []) {
    let getoond = 0;
    ook.hidden = !overige.length;
    ook.open = overige.length <= WEINIG;
    ook.firstElementChild.textContent = tekst(overige.length === 1 ? "ookEen" : "ookMeer", { aantal: overige.length });
    ook.lastElementChild.replaceChildren(...overige.map(regel));
    const vul = () => {
      const eerste = getoond;
      regels.slice(getoond, getoond + PER_KEER).forEach((gevonden) => uitkomst.append(regel(gevonden)));
      getoond = Math.min(regels.length, getoond + PER_KEER);
      meer.hidden = getoond === regels.length;
      return uitkomst.children[eerste];
    };
    uitkomst.replaceChildren();
    vul();
    meer.onclick = () => vul().querySelector("a").focus();
    stand.textContent = melding;
  }

  const geteld = (aantal, deels = "") => tekst((aantal === 1 ? "een" : "meer") + deels, { aantal });

  async function zoek() {
    const mijn = (beurt += 1);
    const vraag = invoer.value.trim();
    if (vraag || location.hash.startsWith(MERK)) history.replaceState(null, "", vraag ? MERK + encodeURIComponent(vraag) : "#zoek");
    if (vraag.length < 2) { toon([], ""); return; }
    stand.textContent = gegevens ? stand.textContent : vak.dataset.bezig;
    const gelukt = await haal("paginas.js");
    if (!gelukt || !gegevens) { toon([], vak.dataset.mislukt); return; }

    const getypt = ontleed(vraag);
    const jaar = gegevens.edities.findIndex((editie) => getypt.includes(editie));
    const echt = getypt.filter((woord) => /[a-z]/.test(woord));
    const zinvol = echt.some((woord) => !gegevens.zonder.has(woord)) ? echt.filter((woord) => !gegevens.zonder.has(woord)) : echt;
    if (/(^|\s)[1-9][0-9]{3} ?[a-z]{0,2}$/i.test(vraag) && jaar < 0) {
      toon([], vak.dataset.postcode);
      return;
    }
    await Promise.all([...new Set(zinvol.map((woord) => woord[0]))].filter((letter) => gegevens.letters.includes(letter)).map((letter) => haal(`woorden/${letter}.js`)));
    if (mijn !== beurt) return;
    antwoord(vraag, zinvol, jaar);
  }

  function antwoord(woorden, getypt, jaar) {
    const namen = eenPerPagina(vindNamen(getypt, false).map((gebied) => alsRegel(gebied, jaar)));
    const paden = new Set(namen.map((naam) => naam.pad));
    const paginas = vindPaginas(getypt, jaar, true).filter((pagina) => !paden.has(pagina.pad)).map(benoemd);
    if (namen.length) {
      // An area stands on top; pages looked for by the same word come next, and those that only have it in their text apart.
      const gezocht = paginas.filter((pagina) => pagina.gezocht);
      const aantal = namen.length + gezocht.length;
      const gebieden = tekst(aantal === 1 ? "gebied" : "gebieden", { aantal });
      toon([...namen, ...gezocht], gezocht.length ? geteld(aantal) : gebieden, paginas.filter((pagina) => !gezocht.includes(pagina)));
      return;
    }
    if (paginas.length) { toon(paginas, geteld(paginas.length)); return; }

    const lijkt = eenPerPagina(vindNamen(getypt, true).map((gebied) => alsRegel(gebied, jaar)));
    if (!lijkt.length) lijkt.push(...vindPaginas(getypt, jaar, true, true).map(benoemd));
    if (lijkt.length) { toon(lijkt, tekst("lijkt", { woorden })); return; }
    const deels = vindPaginas(getypt, jaar, false).map(benoemd);
    if (deels.length) { toon(deels, geteld(deels.length, "Deels")); return; }
    toon([], tekst("niets", { woorden }));
  }

  /** Several names may lead to one page: it stands there once, by its own name. */
  function eenPerPagina(regels) {
    const eigen = new Set(gegevens.paginas.map(([titel, , , pad]) => `${pad} ${titel}`));
    const perPad = new Map();
    regels.forEach((gevonden) => {
      if (!perPad.has(gevonden.pad) || eigen.has(`${gevonden.pad} ${gevonden.titel}`)) perPad.set(gevonden.pad, gevonden);
    });
    return [...perPad.values()];
  }

  function benoemd(pagina) { return { ...pagina, soort: gegevens.soorten[pagina.soort] }; }

  function uitAdres() {
    if (!location.hash.startsWith(MERK)) return;
    try { invoer.value = decodeURIComponent(location.hash.slice(MERK.length)); } catch (mislukt) { invoer.value = ""; }
    zoek();
  }

  let straks = 0;
  invoer.addEventListener("input", () => { clearTimeout(straks); straks = setTimeout(zoek, 250); });
  invoer.addEventListener("focus", () => haal("paginas.js"), { once: true });
  vak.addEventListener("submit", (gebeurtenis) => { gebeurtenis.preventDefault(); clearTimeout(straks); zoek(); });
  addEventListener("hashchange", uitAdres);
  vak.hidden = false;
  uitAdres();
})();
