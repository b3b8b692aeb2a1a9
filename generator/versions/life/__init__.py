"""The life of a package version after intake: differences, steps, reasons, release, proof that it never changed."""
