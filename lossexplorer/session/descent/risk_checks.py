"""What the settings of a risk with a penalty must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.descent.risk_view import RiskView


def check_risk(view: RiskView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.descent.risk.…").
    """
