"""The picture of the Images workspace."""
