"""A page → what axe finds wrong on it, and what it leaves undecided.

The script is brought to a page once, and only what a test tells comes back from it. Nearly all of its time goes into the contrast of texts,
one by one, so where the same page is looked at once more under other circumstances (a colour scheme, a screen in between) one text of every
look is enough: what decides whether it can be read is its colour, its size and the ground below it. Every other rule looks at everything.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Frame, Page

ABOUT_CONTRAST = ("color-contrast", "link-in-text-block")
ABOUT_LAYOUT = (*ABOUT_CONTRAST, "target-size", "scrollable-region-focusable")
"""Rules that go by where things stand and how they look; all others go by what is there and what of it can be perceived."""
QUICK = {"resultTypes": ["violations", "incomplete"], "preload": False, "iframes": False}
"""Nothing is fetched: the rules that would need it are about sound that plays by itself, or are experiments that axe leaves out. Frames are
judged one by one: axe goes by what it was not brought to."""
LARGE_ENOUGH = {"target-size": {"enabled": True}}
"""How large and how far apart what one presses is (WCAG 2.2, 2.5.8), which axe leaves out by itself."""
TOLD = 200
"""So much of an element is shown."""

_MARK_LOOKS = """
(anew) => {
  const circumstances = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((one) => matchMedia(one).matches).join();
  const grounds = new Map();
  const judged = window.judgedLooks ??= new Set();
  const seen = anew ? new Set() : judged;
  let marked = 0;
  const styles = [...document.querySelectorAll("html, body, body *:not(svg *)")].map((one) => [one, getComputedStyle(one)]);
  const layers = styles.filter(([one, style]) => one.localName === "svg" || /absolute|fixed|sticky/.test(style.position))
    .map(([one]) => [one, one.getBoundingClientRect()]).filter(([one, box]) => box.width > 1 && box.height > 1 && one.checkVisibility());
  const isLayered = (one) => {
    const own = one.getBoundingClientRect();
    return layers.some(([layer, box]) => box.left < own.right - 1 && own.left < box.right - 1 && box.top < own.bottom - 1
      && own.top < box.bottom - 1 && !layer.contains(one));
  };
  styles.forEach(([one, style]) => {
    one.removeAttribute("data-look");
    const bare = style.backgroundColor === "rgba(0, 0, 0, 0)" && style.backgroundImage === "none" && style.opacity === "1";
    const own = bare ? "" : `|${style.backgroundColor} ${style.backgroundImage} ${style.opacity}`;
    const ground = (grounds.get(one.parentElement) ?? "") + own;
    grounds.set(one, ground);
    const link = one.localName === "a";
    const said = link || [...one.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.data.trim());
    if (!said || !one.checkVisibility()) return;
    const around = link ? getComputedStyle(one.parentElement).color : "";
    const size = parseFloat(style.fontSize), bold = style.fontWeight >= 700;
    const large = size >= 24 || (bold && size >= 18.66);
    const look = [circumstances, one.localName, style.color, large, bold, style.textDecorationLine, around, ground].join();
    if (!seen.has(look) || isLayered(one)) {
      one.setAttribute("data-look", "");
      marked += 1;
    }
    seen.add(look);
    judged.add(look);
  });
  return marked;
}
"""
"""Marks the first of all elements with a text that look the same, links in a text of the same colour, and each over or under which
something else lies (what is a pixel high is there for those who listen), and counts them; unless it begins anew it leaves out looks that
were judged before, on a wider screen. How large a text is matters as far as WCAG asks less of it (1.4.3); texts of drawings are measured
otherwise (`contrast.py`)."""
_PERCEIVED = """
() => [...document.querySelectorAll("*")].map((one) => Number(one.checkVisibility({ visibilityProperty: true }))).join("")
"""
_RUN = f"""
async ([texts, links, options, within, seenAlone]) => {{
  axe.configure({{ rules: [{{ id: "color-contrast", selector: texts }}, {{ id: "link-in-text-block", selector: links }}] }});
  const folded = seenAlone ? [...document.querySelectorAll("details:not([open]) > :not(summary)")] : [];
  const aside = folded.filter((one) => !one.checkVisibility()).map((one) => [one, document.createComment("")]);
  aside.forEach(([one, place]) => one.replaceWith(place));
  const found = await axe.run(within ? {{ include: [within] }} : document, options)
    .finally(() => aside.reverse().forEach(([one, place]) => place.replaceWith(one)));
  const told = (entries) => entries.flatMap(({{ id, help, nodes }}) => nodes.map(({{ html, any }}) => (
    {{ rule: id, help, html: html.slice(0, {TOLD}), reasons: any.map((check) => check.data?.messageKey ?? "") }})));
  return {{ wrong: told(found.violations), undecided: told(found.incomplete) }};
}}
"""
"""Where a rule goes by what is seen, what is folded away is set aside meanwhile: axe would go through all of it, three quarters of a page
with many tables."""
_LAY_OUT = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.insertRule("main * { content-visibility: visible !important; }");
  document.adoptedStyleSheets = [sheet];
}
"""
"""axe decides nothing of what waits to be laid out until a reader comes near."""
ALL, EACH_LOOK = ("*", "a[href]"), ("[data-look]", "a[href][data-look]")
"""Texts, and links within texts."""


@dataclass(frozen=True, kw_only=True)
class Noticed:
    """One element that a rule has something to say about."""

    rule: str
    help: str
    html: str
    reasons: tuple[str, ...]
    """Why axe cannot decide, in its own words."""

    def __str__(self) -> str:
        """As a test reports it."""
        return f"{self.rule}: {self.help}: {self.html}"


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What axe says of a page."""

    wrong: tuple[Noticed, ...] = ()
    undecided: tuple[Noticed, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Way:
    """Which rules are asked, of what."""

    options: Mapping[str, Any]
    judged: tuple[str, str] = EACH_LOOK
    seen_alone: bool = False
    """Without what is folded away."""
    anew: bool = True
    """Looks that were judged before as well."""


_EVERYTHING = {**QUICK, "rules": LARGE_ENOUGH}
_LAYOUT = _Way(options={**_EVERYTHING, "runOnly": list(ABOUT_LAYOUT)}, seen_alone=True)
_CONTRAST = _Way(options={**QUICK, "runOnly": list(ABOUT_CONTRAST)}, seen_alone=True, anew=False)


def judge(page: Page | Frame, within: str = "") -> Judgement:
    """Every rule on everything, or on everything within one element."""
    return _run(page, _Way(options=_EVERYTHING, judged=ALL), within)


def judge_each_look(page: Page) -> Judgement:
    """Whether a text can be read, of one text of every look; every other rule on everything."""
    return _run(page, _Way(options=_EVERYTHING))


def judge_layout(page: Page) -> Judgement:
    """The same without the rules that would say what they said of the page when the same of it could be perceived (`perceived`)."""
    return _run(page, _LAYOUT)


def perceived(page: Page) -> str:
    """Of every element whether it can be perceived, as a row of noughts and ones."""
    return str(page.evaluate(_PERCEIVED))


def judge_paper(page: Page) -> Judgement:
    """The same of a page on paper, where nothing is pressed."""
    return _run(page, _Way(options=QUICK))


def judge_contrast_of_each_look(page: Page) -> Judgement:
    """Nothing but whether a text can be read, of one text of every look that was not judged before."""
    return _run(page, _CONTRAST)


def violations(page: Page | Frame, *, within: str = "", but: Collection[str] = ()) -> list[str]:
    """What is wrong on a page, but for some rules; what axe cannot decide is left to the tests of whole pages."""
    return told(one for one in judge(page, within).wrong if one.rule not in but)


def told(noticed: Iterable[Noticed]) -> list[str]:
    """Of every rule the first element."""
    return [str(one) for one in {one.rule: one for one in reversed([*noticed])}.values()]


def _run(page: Page | Frame, way: _Way, within: str = "") -> Judgement:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.evaluate(_LAY_OUT)
    marked = page.evaluate(_MARK_LOOKS, way.anew) if way.judged is EACH_LOOK else None
    if marked == 0 and not way.anew:
        return Judgement()
    found = page.evaluate(_RUN, [*way.judged, way.options, within, way.seen_alone])
    return Judgement(wrong=_noticed(found["wrong"]), undecided=_noticed(found["undecided"]))


def _noticed(nodes: list[dict[str, Any]]) -> tuple[Noticed, ...]:
    return tuple(Noticed(rule=node["rule"], help=node["help"], html=node["html"], reasons=tuple(node["reasons"])) for node in nodes)
