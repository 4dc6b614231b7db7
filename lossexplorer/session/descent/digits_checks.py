"""What the settings of a classifier of the digits in training must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.descent.digits_view import DigitsView


def check_digits(view: DigitsView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.descent.digits.…").
    """
