"""A city of made-up size with withheld counts → how long the attack on them takes."""

from __future__ import annotations

import time

from generator.validate.disclosure.attack import attack
from generator.validate.disclosure.knowledge import Bounds, Cell, Fact, Knowledge

WIJKEN, BUURTEN, PERIODS = 11, 5, 10
GOAL = "3 s for Breda's size, 220 withheld counts over ten years"


def small_city(period: str) -> tuple[Knowledge, list[Cell]]:
    """One indicator in one year: in every wijk two of five buurten are withheld."""
    bounds: dict[Cell, Bounds] = {}
    facts: list[Fact] = []
    withheld: list[Cell] = []
    city = Cell("misdrijven", "GM", period)
    wijken = [Cell("misdrijven", f"WK{wijk}", period) for wijk in range(WIJKEN)]
    facts.append(Fact(terms={city: -1.0, **dict.fromkeys(wijken, 1.0)}, low=0.0, high=0.0))
    for number, wijk in enumerate(wijken):
        buurten = [Cell("misdrijven", f"BU{number}-{buurt}", period) for buurt in range(BUURTEN)]
        facts.append(Fact(terms={wijk: -1.0, **dict.fromkeys(buurten, 1.0)}, low=0.0, high=0.0))
        bounds[wijk] = Bounds(5.0 * BUURTEN * number, 5.0 * BUURTEN * number)
        bounds |= {buurt: Bounds(5.0 * number, 5.0 * number) for buurt in buurten[2:]}
        withheld += buurten[:2]
    bounds[city] = Bounds(sum(bounds[wijk].low for wijk in wijken), sum(bounds[wijk].low for wijk in wijken))
    return Knowledge(bounds=bounds, facts=facts), withheld


def main() -> None:
    """Print one line."""
    cities = [small_city(str(2012 + year)) for year in range(PERIODS)]
    attack(*cities[0])  # loads scipy
    started = time.process_time()
    cells = sum(len(attack(knowledge, withheld)) for knowledge, withheld in cities)
    print(f"attack on {cells} withheld counts: {time.process_time() - started:.2f} s of CPU (goal: {GOAL})")


if __name__ == "__main__":
    main()
