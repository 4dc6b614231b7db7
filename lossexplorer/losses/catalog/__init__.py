"""Every loss, one file each, in one folder a family."""

FAMILIES = ("Regression", "Classification", "Margin")
"""The order families are listed in; others follow."""
