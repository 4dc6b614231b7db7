"""The controls of the Images workspace."""
