"""Pages in, an index by Dutch word stems out, in small classic scripts: a browser searches by itself, also from disk."""
