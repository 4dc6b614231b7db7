"""The numbers of the Likelihood workspace that can be swept."""

from __future__ import annotations

from lossexplorer.session.likelihood import bernoulli_edits, line_edits
from lossexplorer.session.session import Session
from lossexplorer.session.sweeping.setting import Setting


def likelihood_settings(session: Session) -> tuple[Setting, ...]:
    """The numbers of the part of the Likelihood workspace that is shown."""
    line = session.likelihood.line
    reach = max(abs(line.w), 1.0), max(abs(line.b), 1.0)
    if session.likelihood.detail == "bernoulli":
        return (
            Setting(
                "p",
                "Probability of a 1",
                "p",
                0.05,
                0.95,
                lambda s: s.likelihood.bernoulli.p,
                bernoulli_edits.set_p,
            ),
        )
    return (
        Setting(
            "w",
            "Slope of the line",
            "W",
            -reach[0],
            reach[0],
            lambda s: s.likelihood.line.w,
            lambda s, value: line_edits.set_coefficients(s, value, s.likelihood.line.b),
        ),
        Setting(
            "b",
            "Height of the line at 0",
            "b",
            -reach[1],
            reach[1],
            lambda s: s.likelihood.line.b,
            lambda s, value: line_edits.set_coefficients(s, s.likelihood.line.w, value),
        ),
        Setting(
            "sigma",
            "Standard deviation of the noise",
            "σ",
            0.25,
            4.0,
            lambda s: s.likelihood.line.sigma,
            line_edits.set_sigma,
            ratio=True,
        ),
    )
