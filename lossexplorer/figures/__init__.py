"""Session in, picture out: builders that know NumPy and nothing that draws."""
