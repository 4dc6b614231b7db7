"""The picture of the Likelihood workspace."""
