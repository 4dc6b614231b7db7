"""The session as Qt sees it: undo, tables, workers. No widgets."""
