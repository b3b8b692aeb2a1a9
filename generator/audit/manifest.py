"""What a manifest states of how its site was made, and the inputs in which two of them differ; nothing of it is taken for true."""

from __future__ import annotations

import json

from generator.system.commit import is_commit


def stated_commit(manifest: bytes) -> str:
    """The commit that a site says it was built from; empty when it says none."""
    commit = _read(manifest).get("commit")
    return commit if isinstance(commit, str) and is_commit(commit) else ""


def differing_inputs(published: bytes, built: bytes) -> tuple[str, ...]:
    """Paths of inputs that are not the same or that only one of the two has, sorted; none when one of them is no manifest."""
    one, other = (_read(manifest).get("invoer") for manifest in (published, built))
    if not isinstance(one, dict) or not isinstance(other, dict):
        return ()
    return tuple(sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path)))


def _read(manifest: bytes) -> dict[str, object]:
    try:
        content = json.loads(manifest)
    except ValueError:
        return {}  # what is missing or no manifest is found by the checksums and the comparison
    return content if isinstance(content, dict) else {}
