"""Losses on masks: how much of two regions is not shared."""
