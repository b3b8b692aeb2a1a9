"""The bytes of a delivery → the same bytes unpacked, within a limit, so that a small file cannot fill the memory."""

from __future__ import annotations

import zlib

from generator.model.problem import Place, Problem
from generator.versions.intake.mapping import FileForm
from generator.versions.intake.tables import mistake

LARGEST = 500_000_000
"""Bytes of one delivery when unpacked; the largest national file known to us is a fifth of this."""

_GZIP = 16 + zlib.MAX_WBITS


def unpack(content: bytes, path: str, form: FileForm) -> tuple[bytes, tuple[Problem, ...]]:
    """Unpack as declared; nothing declared = the bytes as they are."""
    if not form.compression:
        return content, ()
    unpacking = zlib.decompressobj(_GZIP)
    try:
        unpacked = unpacking.decompress(content, LARGEST)
    except zlib.error as error:
        return b"", (_mistake(path, f"Het bestand is niet met gzip uit te pakken ({error})."),)
    if unpacking.unconsumed_tail:
        return b"", (_mistake(path, f"Het bestand is uitgepakt groter dan {LARGEST // 1_000_000} MB."),)
    if not unpacking.eof or unpacking.unused_data:
        return b"", (_mistake(path, "Het gzip-bestand is niet heel: het houdt te vroeg op, of er staat iets achter."),)
    return unpacked, ()


def _mistake(path: str, found: str) -> Problem:
    return mistake(Place(path=path), "delivery-not-gzip", found, None)
