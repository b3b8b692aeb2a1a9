"""Cards for who shares a page: a picture drawn from outlines of letters, so that no font of the machine is used."""
