"""Widgets: they show frames and send commands, and never change one another."""
