"""What a manifest states is read with suspicion: it may be missing, damaged or made to mislead."""

from __future__ import annotations

import json

import pytest

from generator.audit.manifest import differing_inputs, stated_commit

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def manifest(**inputs: str) -> bytes:
    return json.dumps({"commit": COMMIT, "invoer": inputs}).encode()


def test_inputs_that_changed_came_or_went_are_named_in_order() -> None:
    assert differing_inputs(manifest(b="1", c="1", d="1"), manifest(a="1", b="1", d="2")) == ("a", "c", "d")


def test_the_same_inputs_differ_in_nothing() -> None:
    assert differing_inputs(manifest(a="1"), manifest(a="1")) == ()


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"\xff", b'{"invoer": 3}', b'{"commit": null}'])
def test_what_is_no_manifest_states_nothing(damaged: bytes) -> None:
    assert differing_inputs(damaged, manifest(a="1")) == ()
    assert stated_commit(damaged) == ""


def test_a_commit_is_stated_when_it_can_be_one() -> None:
    assert stated_commit(manifest()) == COMMIT
    assert stated_commit(b'{"commit": "$(rm -rf)"}') == ""
