"""The controls of the Information workspace."""
