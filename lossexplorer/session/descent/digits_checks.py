"""What the settings of a classifier of the digits in training must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.descent.digits_view import DigitsView


def check_digits(view: DigitsView) -> None:
    """Nothing: the types bound every number, and none depends on another."""
