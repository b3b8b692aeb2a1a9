"""Addresses of pages → what Lighthouse makes of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MODULES = Path(os.environ.get("PAGE_JUDGE", ROOT / ".venv" / "lighthouse")) / "node_modules"
PROGRAM = ROOT / "tests" / "lighthouse" / "measure.mjs"
AT_ONCE: Mapping[str, object] = {
    "disableFullPageScreenshot": True,
    "pauseAfterFcpMs": 0,
    "pauseAfterLoadMs": 0,
    "networkQuietThresholdMs": 0,
    "cpuQuietThresholdMs": 0,
}
"""For what does not depend on time: nothing is waited for. A phone is worked out here, not imitated: of one that is, Lighthouse waits
for five seconds of rest three times, whatever is asked."""


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """What was found of one page in one round."""

    scores: Mapping[str, int]
    """Of each category, of 100."""
    values: Mapping[str, float]
    """Of each audit with a number: milliseconds, bytes, shares."""
    processor: float
    """How fast this machine was just then, as Lighthouse counts it (`benchmarkIndex`): a good laptop has 1,000 to 2,000."""
    requests: int | None
    lost: tuple[str, ...]
    """What cost points, with where."""


@dataclass(frozen=True, kw_only=True)
class Judge:
    """Lighthouse, with the browser that it looks through and how that is set."""

    chromium: str
    flags: Sequence[str]
    settings: Mapping[str, object]
    rounds: int = 1

    def judge(self, addresses: Sequence[str]) -> Iterator[tuple[str, tuple[Judgement, ...]]]:
        """Each address with what was found of it, round by round; one page at a time. Raises when it cannot be run."""
        node = shutil.which("node")
        if node is None:
            message = "no node: run .ci/system-tools"
            raise RuntimeError(message)
        request = {
            "chromium": self.chromium,
            "flags": list(self.flags),
            "addresses": list(addresses),
            "rounds": self.rounds,
            "settings": dict(self.settings),
        }
        done = subprocess.run([node, str(PROGRAM), str(MODULES)], input=json.dumps(request), capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        for line in done.stdout.splitlines():
            page = json.loads(line)
            yield page["address"], tuple(_judgement(one) for one in page["runs"])


def _judgement(told: Mapping[str, Any]) -> Judgement:
    lost = tuple(f"{one['id']} ({one['score']}): {' | '.join(one['at'])}" for one in told["lost"])
    return Judgement(scores=told["scores"], values=told["values"], processor=told["processor"], requests=told["requests"], lost=lost)
