"""The quantities of a line through points: its errors, its likelihood, what is best."""

from __future__ import annotations

import math

import numpy as np

from lossexplorer.losses import get
from lossexplorer.session.concepts import Concept
from lossexplorer.session.likelihood.fits import least_squares, loss_fits
from lossexplorer.session.likelihood.line_result import evaluated_nll, line_of
from lossexplorer.session.likelihood.line_view import LineView
from lossexplorer.session.likelihood.readings import outlier_share
from lossexplorer.session.session import Session
from lossexplorer.theory.least_squares import gaussian_log_likelihood

NO_SLOPE = (
    "All x are equal, so that the points say nothing of W: every line through "
    "(x̄, ȳ) fits as well. Drawn is the one of least W² + b²."
)


def line_concepts(session: Session) -> tuple[Concept, ...]:
    """MSE and likelihood of the line, where they are best, and the other losses' lines."""
    view = session.likelihood.line
    return (*_now(view), *_best(view), *_others(session))


def _now(view: LineView) -> tuple[Concept, ...]:
    line = line_of(view)
    n = line.residuals.size
    difference = -line.log_likelihood - evaluated_nll(view)
    return (
        Concept(
            "mse",
            "mean squared error",
            r"\mathrm{MSE} = \frac{1}{n} \sum_{i=1}^{n} (y_i - W x_i - b)^2",
            line.mse,
        ),
        Concept(
            "log_likelihood",
            "Gaussian log-likelihood",
            r"\log L = -\frac{n}{2} \log(2 \pi \sigma^2) - \frac{n}{2 \sigma^2} \mathrm{MSE}",
            line.log_likelihood,
            "nats",
            f"n = {n}, σ = {view.sigma:g}. The first term does not depend on W and b, the "
            "second is the MSE times a negative number: both peak at the same (W, b).",
        ),
        Concept(
            "difference",
            "difference between −log L and the Gaussian NLL loss",
            r"-\log L - \sum_{i=1}^{n} \mathrm{NLL}_i",
            difference,
            "nats",
            "What is left is rounding." if difference else "",
        ),
        Concept(
            "likeliest_sigma",
            "maximum-likelihood estimate of σ for this line",
            r"\hat{\sigma} = \sqrt{\mathrm{MSE}}",
            line.likeliest_sigma,
            note="" if line.mse else "All points lie on the line: L grows without end as σ → 0.",
        ),
    )


def _best(view: LineView) -> tuple[Concept, ...]:
    best, n = least_squares(view.points), view.points.shape[0]
    note = "" if best.unique else NO_SLOPE
    return (
        Concept(
            "best_w",
            "slope of least squares",
            r"\hat{W} = \frac{\sum_i (x_i - \bar{x})(y_i - \bar{y})}{\sum_i (x_i - \bar{x})^2}",
            best.w if best.unique else None,
            note=note,
        ),
        Concept(
            "best_b",
            "intercept of least squares",
            r"\hat{b} = \bar{y} - \hat{W} \bar{x}",
            best.b if best.unique else None,
            note=note,
        ),
        Concept("least_mse", "MSE of least squares", r"\mathrm{MSE}(\hat{W}, \hat{b})", best.least),
        Concept(
            "greatest_log_likelihood",
            "Gaussian log-likelihood of least squares",
            r"\log L(\hat{W}, \hat{b})",
            float(gaussian_log_likelihood(best.least, n, view.sigma)),
            "nats",
        ),
    )


def _others(session: Session) -> tuple[Concept, ...]:
    """For every drawn loss its own line, and how much the farthest point pulls on the present."""
    found = []
    line = line_of(session.likelihood.line)
    farthest = int(np.argmax(np.abs(line.residuals))) + 1
    for item in loss_fits(session):
        name = get(item.key).short
        symbols = (("w", "slope", item.fit.w), ("b", "intercept", item.fit.b))
        for short, words, value in symbols:
            if item.key == "squared_error":
                continue  # has formulas of its own above
            found.append(
                Concept(
                    f"{short}_{item.key}",
                    f"{words} of the least {name}",
                    "",
                    value if item.fit.unique else None,
                    note="" if item.fit.unique else NO_SLOPE,
                )
            )
        share = outlier_share(session, item.key)
        nothing = math.isnan(share)
        found.append(
            Concept(
                f"share_{item.key}",
                f"share of the farthest point in the pull of {name}",
                r"\frac{|\partial L_j / \partial \hat{y}_j|}"
                r"{\sum_i |\partial L_i / \partial \hat{y}_i|}",
                None if nothing else share,
                note="No point pulls." if nothing else f"Of point {farthest}.",
            )
        )
    return tuple(found)
