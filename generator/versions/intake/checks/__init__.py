"""Checks on what was delivered, one file each: they find and note, they never mend."""
