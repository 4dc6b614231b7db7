"""Amounts of information, of one distribution or one probability."""
