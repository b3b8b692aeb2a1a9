"""A change in a watched folder is noticed."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from generator.system.watch import take_fingerprint, wait_for_change


def test_nothing_touched_means_an_equal_fingerprint(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("a")

    assert take_fingerprint([tmp_path]) == take_fingerprint([tmp_path])


def test_a_new_a_changed_and_a_removed_file_each_change_the_fingerprint(tmp_path: Path) -> None:
    file = tmp_path / "buurten" / "a.md"
    file.parent.mkdir()
    prints = [take_fingerprint([tmp_path])]
    file.write_text("a")
    prints.append(take_fingerprint([tmp_path]))
    file.write_text("ander")
    prints.append(take_fingerprint([tmp_path]))
    os.utime(file, ns=(1, 1))
    prints.append(take_fingerprint([tmp_path]))
    (tmp_path / "b.md").write_text("b")
    file.unlink()
    prints.append(take_fingerprint([tmp_path]))

    assert len(set(prints)) == 5


def test_a_folder_that_is_not_there_has_an_empty_fingerprint(tmp_path: Path) -> None:
    assert take_fingerprint([tmp_path / "geen"]) == frozenset()


def test_waiting_ends_with_the_new_fingerprint(tmp_path: Path) -> None:
    before = take_fingerprint([tmp_path])
    timer = threading.Timer(0.3, lambda: (tmp_path / "a.md").write_text("a"))
    timer.start()

    after = wait_for_change((tmp_path,), before)

    timer.join()
    assert [path for path, _, _ in after] == [str(tmp_path / "a.md")]
