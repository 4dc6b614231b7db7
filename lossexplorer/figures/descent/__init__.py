"""The picture of the Descent workspace."""
