"""Intake: deliveries as bytes + a mapping → the files of one version of a data package, with problems."""
