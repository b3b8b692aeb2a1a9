"""Checksums of bytes."""

import hashlib


def sha256(content: bytes) -> str:
    """Lower-case hexadecimal SHA-256 of the bytes."""
    return hashlib.sha256(content).hexdigest()
