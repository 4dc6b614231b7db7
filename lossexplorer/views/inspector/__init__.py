"""The panel on the right: one loss with its formula, parameters and readings."""
