/* stam("huizen") → "huis": what the forms of a Dutch word share. Snowball's Dutch stemmer (Porter), and then what it leaves of plurals.
   The index is made by the same rules in Python (generator/publish/search/words.py); a test holds one against the other. */
"use strict";

/** The words of a text in small letters without accents; single letters are none. */
function ontleed(tekst) {
  const kaal = tekst.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  return (kaal.match(/[a-z0-9]+/g) || []).filter((woord) => woord.length > 1);
}

/** What the forms of a word (small letters without accents) share in a language; the word itself in one of which we know no forms. */
function stam(woord, taal = "nl") {
  return taal === "nl" ? stamNederlands(woord) : taal === "en" ? stamEngels(woord) : woord;
}

/** Without the s of a plural: D. Harman, How effective is suffixing?, 1991. */
function stamEngels(woord) {
  if (/ies$/.test(woord) && !/[ea]ies$/.test(woord)) return woord.replace(/ies$/, "y");
  if (/es$/.test(woord) && !/[aeo]es$/.test(woord)) return woord.slice(0, -1);
  return /s$/.test(woord) && !/[us]s$/.test(woord) ? woord.slice(0, -1) : woord;
}

function stamNederlands(woord) {
  const kort = porter(woord).replace(/([a-z]{2}[^aeiouy])er$/, "$1").replace(/([bdfgklmnprst])\1$/, "$1");
  return kort.replace(/v$/, "f").replace(/z$/, "s");
}

function porter(woord) {
  let w = woord.replace(/^y/, "Y").replace(/([aeiouy])(?:i(?=[aeiouy])|(y))/g, (_, klinker, y) => klinker + (y ? "Y" : "I"));
  const [r1, r2] = gebieden(w);
  let eWeg = false;

  const eindigt = (uitgang) => w.endsWith(uitgang);
  const begin = (uitgang) => w.length - uitgang.length;
  const ervoor = (uitgang) => w.charAt(begin(uitgang) - 1);
  const knip = (aantal) => { w = w.slice(0, w.length - aantal); };
  const medeklinker = (letter, klinkers) => letter !== "" && !klinkers.includes(letter);
  const ontdubbel = () => { if (/(kk|dd|tt)$/.test(w)) knip(1); };

  const zonderEn = (uitgang) => {
    if (begin(uitgang) < r1 || !medeklinker(ervoor(uitgang), "aeiouy") || w.slice(0, begin(uitgang)).endsWith("gem")) return;
    knip(uitgang.length);
    ontdubbel();
  };
  const zonderE = () => {
    eWeg = false;
    if (!eindigt("e") || begin("e") < r1 || !medeklinker(ervoor("e"), "aeiouy")) return;
    knip(1);
    eWeg = true;
    ontdubbel();
  };

  if (eindigt("heden")) { if (begin("heden") >= r1) w = w.replace(/heden$/, "heid"); }
  else if (eindigt("ene")) zonderEn("ene");
  else if (eindigt("en")) zonderEn("en");
  else {
    const s = eindigt("se") ? "se" : eindigt("s") ? "s" : "";
    if (s && begin(s) >= r1 && medeklinker(ervoor(s), "aeiouyj")) knip(s.length);
  }

  zonderE();

  if (eindigt("heid") && begin("heid") >= r2 && ervoor("heid") !== "c") {
    knip(4);
    if (eindigt("en")) zonderEn("en");
  }

  if (eindigt("end") || eindigt("ing")) {
    if (w.length - 3 >= r2) {
      knip(3);
      if (eindigt("ig") && begin("ig") >= r2 && ervoor("ig") !== "e") knip(2);
      else ontdubbel();
    }
  } else if (eindigt("ig")) { if (begin("ig") >= r2 && ervoor("ig") !== "e") knip(2); }
  else if (eindigt("lijk")) { if (begin("lijk") >= r2) { knip(4); zonderE(); } }
  else if (eindigt("baar")) { if (begin("baar") >= r2) knip(4); }
  else if (eindigt("bar")) { if (begin("bar") >= r2 && eWeg) knip(3); }

  w = w.replace(/([^aeiouy])(aa|ee|oo|uu)([^aeiouyI])$/, (_, voor, klinkers, na) => voor + klinkers.charAt(0) + na);
  return w.toLowerCase();
}

/** Where the parts of a word begin in which endings may be taken off: after the first vowel with a consonant, and after the next. */
function gebieden(w) {
  if (w.length < 3) return [w.length, w.length];
  const na = (van) => {
    const gevonden = /[aeiouy][^aeiouy]/.exec(w.slice(van));
    return gevonden ? van + gevonden.index + 2 : w.length;
  };
  const eerste = na(0);
  return [Math.max(3, eerste), na(eerste)];
}
