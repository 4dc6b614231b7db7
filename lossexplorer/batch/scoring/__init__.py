"""Rows through a loss: the job, its settings resolved, and one tile of it."""
