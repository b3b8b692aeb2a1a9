"""The only effects: files, digests, output tree, runner (cache and processes), clock, server."""
