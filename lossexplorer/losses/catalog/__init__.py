"""Every loss, one file each, in one folder a family."""

FAMILIES = (
    "Regression",
    "Classification",
    "Information",
    "Overlap",
    "Margin",
    "Angular softmax",
    "Metric learning",
    "Images and risk",
)
"""The order families are listed in; others follow."""
