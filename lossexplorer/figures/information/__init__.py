"""The picture of the Information workspace."""
