"""The controls of the two parts of the Likelihood workspace."""
