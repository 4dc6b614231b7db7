"""The current evaluation as code people can run elsewhere, and as LaTeX."""
