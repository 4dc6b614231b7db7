"""The parts of the Descent workspace."""
