"""One setting through a list of values: which settings there are, and the sessions between."""
