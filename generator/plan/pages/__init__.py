"""One module a page kind: a report in, pages out."""
