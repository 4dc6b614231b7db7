"""The picture of the Margins workspace."""
