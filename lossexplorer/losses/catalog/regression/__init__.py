"""Losses on real predictions."""
