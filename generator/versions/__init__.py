"""The life of a package version: intake, release, proof."""
