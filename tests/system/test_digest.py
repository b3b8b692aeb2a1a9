"""Checksums are those of `sha256sum`."""

from generator.system.digest import sha256


def test_the_digest_of_abc_is_that_of_the_standard() -> None:
    """Source: FIPS 180-2, appendix B.1."""
    assert sha256(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
