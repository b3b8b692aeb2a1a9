"""One story per command: the only place that knows the order of the stages."""
