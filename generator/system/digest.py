"""Checksums of bytes."""

import hashlib
from base64 import b64encode


def sha256(content: bytes) -> str:
    """Lower-case hexadecimal SHA-256 of the bytes."""
    return hashlib.sha256(content).hexdigest()


def policy_hash(content: bytes) -> str:
    """How a Content-Security-Policy names exactly these bytes: `sha256-…` in base64, without the quotes around it."""
    return f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"
