"""A function and its items → their results: kept from an earlier build, or computed side by side; and keys for what is kept."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from generator.system.digest import sha256
from generator.system.result_cache import ResultCache

Item = TypeVar("Item")
Result = TypeVar("Result")

KEPT_BYTES = 256 * 1024 * 1024
OURS = "generator.model."
PLAIN = frozenset({("builtins", "frozenset"), ("decimal", "Decimal"), ("fractions", "Fraction")})


@dataclass(frozen=True, kw_only=True)
class Keeper:
    """Hides what is kept and the processes behind one method; neither ever changes a result."""

    workers: int = 1
    """Processes at most; 1 = everything in this one."""
    program: str = ""
    """Digest of whatever decides, beside an item, what a function gives: the source, the libraries, Python."""
    folder: Path | None = None
    """Where results are kept; None = compute everything anew."""
    size: int = KEPT_BYTES
    """The folder is cut back to this many bytes, oldest first."""
    said: Mapping[type, Callable[[Any], object]] = field(default_factory=dict)
    """For kinds of large things: something small that says all that they say."""

    def key(self, name: str, item: object) -> str:
        """Digest of an item and of all else that decides what is made of it. Equal keys mean equal items."""
        buffer = io.BytesIO()
        pickler = _KeyPickler(buffer, self.said)
        pickler.fast = True  # no regard for what is the same object: what was read back shares others than what was made
        pickler.dump(item)
        return sha256(f"{self.program}\n{name}\n{sha256(buffer.getvalue())}".encode())

    def map(self, function: Callable[[Item], Result], items: Sequence[Item], keys: Sequence[str] = ()) -> tuple[list[Result], int]:
        """Give `[function(item) for item in items]`, and how many of them were there already; `keys` are those of the items, when known.

        The function stands at the top of a module and depends on its item alone; results are made of values of `generator.model`.
        """
        from generator.system.crew import results_of  # noqa: PLC0415 - an unchanged build asks for keys only, and starts no process

        store = ResultCache(self.folder, self.size) if self.folder else None
        if store is None:
            return results_of([partial(_work, function, item) for item in items], self.workers), 0
        names = keys or [self.key(f"{function.__module__}.{function.__qualname__}", item) for item in items]
        found = {name: result for name in names if (result := _read(store, name)) is not None}
        missing = {name: item for name, item in zip(names, items, strict=True) if name not in found}
        contents = results_of([partial(_pickle, function, item) for item in missing.values()], self.workers)
        for name, content in zip(missing, contents, strict=True):
            store.write_bytes(name, content)
        if missing:
            store.shrink()
        made: list[Result] = [read_model(content) for content in contents]
        results: dict[str, Result] = {**found, **dict(zip(missing, made, strict=True))}
        return [results[name] for name in names], len(items) - len(missing)


ANEW = Keeper()
"""Keeps nothing, and does everything here."""


def _work(function: Callable[[Item], Result], item: Item) -> Generator[None, None, Result]:
    yield from ()
    return function(item)


def _pickle(function: Callable[[Item], Result], item: Item) -> Generator[None, None, bytes]:
    """The result as it is kept: made where it is computed, so that it is written out once."""
    yield from ()
    return pickle.dumps(function(item), protocol=5)


def read_model(content: bytes) -> Any:  # noqa: ANN401 - whatever was pickled
    """Values of the model, from bytes of which it is certain that they are whole; raises UnpicklingError for any other."""
    return _ModelUnpickler(io.BytesIO(content)).load()


def _read(store: ResultCache, name: str) -> Any:  # noqa: ANN401 - idem; None when nothing whole is kept
    content = store.read_bytes(name)
    return None if content is None else read_model(content)


class _KeyPickler(pickle.Pickler):
    """Writes sets in a fixed order, and of a dataclass its fields, not what it remembers; all else pickle writes alike in every process."""

    def __init__(self, file: io.BytesIO, said: Mapping[type, Callable[[Any], object]]) -> None:
        super().__init__(file, protocol=5)
        self.said = said

    def persistent_id(self, obj: object) -> object:
        return ("set", sorted(obj, key=repr)) if isinstance(obj, set | frozenset) else None

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401 - NotImplemented has no type that mypy knows
        if isinstance(obj, MappingProxyType):  # pickle does not know them
            return dict, (dict(obj),)
        if say := self.said.get(type(obj)):
            return tuple, ((say(obj),),)
        if not is_dataclass(obj) or isinstance(obj, type):
            return NotImplemented
        return object.__reduce_ex__, (type(obj), 2), {one.name: getattr(obj, one.name) for one in fields(obj)}


class _ModelUnpickler(pickle.Unpickler):
    """Makes values of the model and nothing else, so that a folder from somebody else can run nothing here."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) in PLAIN or (module.startswith(OURS) and "." not in name):
            return super().find_class(module, name)
        message = f"not a value of the model: {module}.{name}"
        raise pickle.UnpicklingError(message)
