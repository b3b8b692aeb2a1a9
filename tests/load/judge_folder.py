"""A folder of a package → its verdict and the most memory it took, in a process of its own: `python -m … FOLDER`."""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

from generator.load.packages import load_package
from generator.system.files import SourceTree
from generator.validate.packages import validate_package

_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)


def main() -> None:
    """Print codes, kilobytes and seconds as JSON.

    The peak is that of this process alone (VmHWM): `ru_maxrss` starts at what the parent had when it forked.
    """
    folder = Path(sys.argv[1])
    started = time.perf_counter()
    package, loading = load_package(SourceTree(folder.parents[1]), f"{folder.parent.name}/{folder.name}")
    problems = {*loading, *(validate_package(package) if package else ())}
    seconds = time.perf_counter() - started
    peak = _PEAK.search(Path("/proc/self/status").read_text(encoding="utf-8"))
    codes = sorted({problem.code for problem in problems})
    sys.stdout.write(json.dumps({"codes": codes, "peak": int(peak[1]) if peak else 0, "seconds": seconds, "problems": len(problems)}))


if __name__ == "__main__":
    main()
