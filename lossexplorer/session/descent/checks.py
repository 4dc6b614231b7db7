"""What the Descent workspace's settings must satisfy beyond types."""

from __future__ import annotations

from lossexplorer.session.descent.digits_checks import check_digits
from lossexplorer.session.descent.neuron_checks import check_neuron
from lossexplorer.session.descent.risk_checks import check_risk
from lossexplorer.session.descent.view import DescentView


def check(view: DescentView) -> None:
    """Check that the settings of every part fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.descent.…").
    """
    check_neuron(view.neuron)
    check_risk(view.risk)
    check_digits(view.digits)
