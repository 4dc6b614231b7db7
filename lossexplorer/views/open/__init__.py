"""Opening a file of predictions: what was recognised is shown, and can be put right."""
