/* Comes before the page on Vergelijken. An address with a choice in it makes the page longer as soon as vergelijken.js has come: what stands below the
   choice waits for that, so that nothing jumps. It never waits longer than until the page has loaded, also when that script does not come. */
"use strict";

(() => {
  const klassen = document.documentElement.classList;
  if (!location.hash.includes("=") && !location.search.includes("=")) return;
  klassen.add("met-keuze");
  addEventListener("load", () => klassen.remove("met-keuze"));
})();
