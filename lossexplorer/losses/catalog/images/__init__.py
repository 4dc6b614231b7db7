"""Losses on images, and the risk of a linear model."""
