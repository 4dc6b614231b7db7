"""Losses on probabilities."""
