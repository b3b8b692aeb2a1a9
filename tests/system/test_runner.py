"""Tests of the runner: neither cache nor processes change a result."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.system.crew import UNFORKABLE
from generator.system.runner import FEW, Runner

WORKS = """
from pathlib import Path

def square(item):
    if item.get("log"):
        with Path(item["log"]).open("a") as log:
            log.write(f"{item['n']}\\n")
    return {"square": item["n"] ** 2, "word": "één", "pair": [item["n"], None]}

def where(item):
    import multiprocessing, os
    return [os.getpid(), multiprocessing.get_start_method(allow_none=True), multiprocessing.parent_process() is not None]

def meet(item):
    import os, time
    folder, end = Path(item["folder"]), time.monotonic() + 60
    (folder / str(os.getpid())).touch()
    while len(list(folder.iterdir())) < item["processes"] and time.monotonic() < end:
        time.sleep(0.01)
    return os.getpid()

def fail(item):
    raise ValueError(f"cannot do {item['n']}")

def with_tools(item, tools):
    return [item["n"], *tools]

def sleep(item):
    import time
    time.sleep(item["n"])

def not_json(item):
    return object()
"""


@pytest.fixture(name="works")
def module_of_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """A module that other processes can import as well."""
    (tmp_path / "works_of_test.py").write_text(WORKS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    sys.modules.pop("works_of_test", None)
    return importlib.import_module("works_of_test")


def named(works: object, name: str) -> Callable[[Any], Any]:
    function: Callable[[Any], Any] = getattr(works, name)
    return function


def many(count: int = FEW + 9) -> list[dict[str, Any]]:
    return [{"n": number} for number in reversed(range(count))]


def test_keeps_the_order_of_the_items(works: object) -> None:
    results = Runner(1, None).map(named(works, "square"), [{"n": 3}, {"n": 1}, {"n": 2}])

    assert [result["square"] for result in results] == [9, 1, 4]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("state", ["none", "cold", "warm", "half", "corrupted"])
def test_gives_the_same_with_any_cache_and_any_number_of_workers(works: object, tmp_path: Path, workers: int, state: str) -> None:
    square, cache = named(works, "square"), tmp_path / "cache"
    expected = [square(item) for item in many()]
    if state in {"warm", "half", "corrupted"}:
        Runner(1, cache).map(square, many() if state != "half" else many()[:5])
    if state == "corrupted":
        for path in cache.glob("*/*"):
            path.write_bytes(path.read_bytes()[:-3] + b"xyz")
    results = Runner(workers, None if state == "none" else cache).map(square, many())

    assert results == expected


def test_computes_nothing_that_the_cache_holds(works: object, tmp_path: Path) -> None:
    log = tmp_path / "log"
    items: list[dict[str, object]] = [{"n": number, "log": str(log)} for number in range(4)]
    Runner(1, tmp_path / "cache").map(named(works, "square"), items[:3])
    Runner(1, tmp_path / "cache").map(named(works, "square"), items)

    assert log.read_text().split() == ["0", "1", "2", "3"]


def test_computes_equal_items_once(works: object, tmp_path: Path) -> None:
    log = tmp_path / "log"
    item: dict[str, object] = {"n": 7, "log": str(log)}
    results = Runner(1, None).map(named(works, "square"), [item, dict(reversed(item.items())), item])

    assert log.read_text().split() == ["7"]
    assert len(results) == 3


def test_forgets_results_when_the_source_of_the_function_changes(works: object, tmp_path: Path) -> None:
    Runner(1, tmp_path / "cache").map(named(works, "square"), [{"n": 2}])
    (tmp_path / "works_of_test.py").write_text(WORKS.replace("** 2", "** 3"), encoding="utf-8")
    changed = importlib.reload(sys.modules["works_of_test"])
    results = Runner(1, tmp_path / "cache").map(named(changed, "square"), [{"n": 2}])

    assert results == [{"square": 8, "word": "één", "pair": [2, None]}]


def test_keeps_results_of_different_functions_apart(works: object, tmp_path: Path) -> None:
    Runner(1, tmp_path / "cache").map(named(works, "square"), [{"n": 2}])
    results = Runner(1, tmp_path / "cache").map(named(works, "where"), [{"n": 2}])

    assert results[0][0] == os.getpid()


def test_one_worker_does_everything_here(works: object) -> None:
    results = Runner(1, None).map(named(works, "where"), many())

    assert {result[0] for result in results} == {os.getpid()}


@pytest.fixture(name="fit_to_fork")
def nothing_was_drawn_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for library in UNFORKABLE:
        monkeypatch.delitem(sys.modules, library, raising=False)


forked = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere everything is done in this process")


@forked
@pytest.mark.usefixtures("fit_to_fork")
@pytest.mark.parametrize(("count", "processes"), [(FEW - 1, 1), (FEW + 9, 2)])
def test_does_few_items_in_one_forked_process_and_many_in_several(works: object, tmp_path: Path, count: int, processes: int) -> None:
    """No process goes on before so many are at work."""
    met = tmp_path / "met"
    met.mkdir()
    items = [{"n": number, "folder": str(met), "processes": processes} for number in range(count)]

    results = set(Runner(2, None).map(named(works, "meet"), items))

    assert len(results) == processes
    assert os.getpid() not in results


def test_fetches_tools_only_when_there_is_work(works: object, tmp_path: Path) -> None:
    fetched: list[int] = []

    def fetch() -> list[int]:
        fetched.append(7)
        return fetched

    runner = Runner(1, tmp_path / "cache")
    results = [runner.map(named(works, "with_tools"), [{"n": 1}], fetch) for _ in range(2)]

    assert results == [[[1, 7]], [[1, 7]]]
    assert fetched == [7]


@forked
@pytest.mark.usefixtures("fit_to_fork")
def test_what_is_begun_is_made_in_another_process_and_kept(works: object, tmp_path: Path) -> None:
    for _ in range(2):
        with Runner(2, tmp_path / "cache").begin(named(works, "where"), {"n": 1}) as result:
            made = result()
        assert made[0] != os.getpid()
    with Runner(1, tmp_path / "cache").begin(named(works, "where"), {"n": 1}) as result:
        assert result() == made


def test_with_one_worker_what_is_begun_is_made_here_when_it_is_asked_for(works: object, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Runner(1, None).begin(named(works, "square"), {"n": 3, "log": str(log)}) as result:
        assert not log.exists()
        assert result()["square"] == 9


@pytest.mark.usefixtures("fit_to_fork")
def test_a_mistake_in_what_was_begun_is_raised_where_it_is_asked_for(works: object) -> None:
    with Runner(2, None).begin(named(works, "fail"), {"n": 3}) as result, pytest.raises(ValueError, match="cannot do 3"):
        result()


@forked
@pytest.mark.usefixtures("fit_to_fork")
def test_what_was_begun_and_nobody_asked_for_is_ended(works: object) -> None:
    with Runner(2, None).begin(named(works, "sleep"), {"n": 60}):
        assert len(multiprocessing.active_children()) == 1

    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("count", [1, FEW + 9])
def test_lets_a_mistake_of_the_function_through(works: object, count: int) -> None:
    with pytest.raises(ValueError, match="cannot do"):
        Runner(2, None).map(named(works, "fail"), many(count))


def test_refuses_a_result_that_is_no_json(works: object) -> None:
    with pytest.raises(TypeError):
        Runner(1, None).map(named(works, "not_json"), [{"n": 1}])


def test_refuses_an_item_without_fixed_bytes(works: object) -> None:
    with pytest.raises(TypeError):
        Runner(1, None).map(named(works, "square"), [{"n": {1, 2}}])


def test_tells_how_far_it_is(works: object, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    Runner(1, tmp_path).map(named(works, "square"), [{"n": 1}])
    Runner(1, tmp_path, lambda done, total: told.append((done, total))).map(named(works, "square"), [{"n": 1}, {"n": 2}, {"n": 3}])

    assert told == [(1, 3), (2, 3), (3, 3)]


def test_keeps_the_cache_within_its_size(works: object, tmp_path: Path) -> None:
    runner = Runner(1, tmp_path / "cache", cache_bytes=600)
    runner.map(named(works, "square"), many(20))

    assert 0 < sum(path.stat().st_size for path in (tmp_path / "cache").glob("*/*")) <= 600


def test_accepts_no_items_at_all(works: object, tmp_path: Path) -> None:
    assert Runner(2, tmp_path).map(named(works, "square"), []) == []


SLOW = """
import signal, sys, time
from pathlib import Path

def slow(item):
    Path(item["folder"], str(item["n"])).touch()
    time.sleep(0.1)
    return item["n"]

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts what runs behind it deaf to Ctrl-C
    sys.path[:0] = [{root!r}, {here!r}]
    from generator.system.runner import Runner
    import slow_of_test
    Runner(2, None).map(slow_of_test.slow, [{{"n": n, "folder": {folder!r}}} for n in range(4000)])
"""


def test_stops_all_processes_on_control_c(tmp_path: Path) -> None:
    folder = tmp_path / "begun"
    folder.mkdir()
    root = str(Path(__file__).parents[2])
    script = tmp_path / "slow_of_test.py"
    script.write_text(SLOW.format(root=root, here=str(tmp_path), folder=str(folder)), encoding="utf-8")
    process = subprocess.Popen([sys.executable, str(script)], stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": root})
    deadline = time.monotonic() + 60
    while not any(folder.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    begun = len(list(folder.iterdir()))
    time.sleep(1)

    assert process.returncode != 0
    assert errors.count("KeyboardInterrupt") == 1
    assert 0 < begun < 400
    assert len(list(folder.iterdir())) == begun
