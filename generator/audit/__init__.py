"""A published site in, everything that does not hold out: files, checksums, figures; never trusts what it reads."""
