/* Pages in, what Lighthouse finds out: one line of JSON a page, on the same Chromium. Run as
     node measure.mjs <folder of node_modules> < request
   where the request is {chromium, flags, addresses, rounds, settings}; settings are those of Lighthouse. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [modules] = process.argv.slice(2);
const take = (path) => import(pathToFileURL(join(modules, path)));
const { default: lighthouse } = await take("lighthouse/core/index.js");
const { launch } = await take("chrome-launcher/dist/index.js");
const { chromium, flags, addresses, rounds, settings } = JSON.parse(readFileSync(0, "utf8"));

/** Where an audit points at: an element, a file, or words. */
const place = ({ node, url, source, description }) => [node?.snippet, url, source?.url, source, description].find((one) => typeof one === "string") ?? "";

/** Everything that cost a page points, with the first things that it points at. */
function lost({ audits, categories }) {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return weighed.map((id) => audits[id]).filter(({ score }) => score !== null && score < 1)
    .map(({ id, score, details }) => ({ id, score, at: (details?.items ?? []).slice(0, 3).map(place) }));
}

function told({ audits, categories, environment }) {
  return {
    processor: environment.benchmarkIndex,
    scores: Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)])),
    values: Object.fromEntries(Object.values(audits).filter(({ numericValue }) => numericValue !== undefined).map(({ id, numericValue }) => [id, numericValue])),
    requests: audits["network-requests"]?.details?.items.length ?? null,
    lost: lost({ audits, categories }),
  };
}

const chrome = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", ...flags] });
try {
  for (const address of addresses) {
    const runs = [];
    for (let round = 0; round < rounds; round += 1) {
      const { lhr } = await lighthouse(address, { port: chrome.port, output: "json", logLevel: "error" }, { extends: "lighthouse:default", settings });
      if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
      runs.push(told(lhr));
    }
    process.stdout.write(`${JSON.stringify({ address, runs })}\n`);
  }
} finally {
  await chrome.kill();
}
