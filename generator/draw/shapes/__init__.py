"""The seven chart shapes, authored in Altair; each is compiled once a process and filled with drawings."""
