"""Losses on scores and their sign."""
