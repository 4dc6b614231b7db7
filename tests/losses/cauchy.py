"""Cauchy loss: the logarithm of the squared error."""

import numpy as np

from lossexplorer.losses.spec import Input, Loss, Parameter, Space


def _value_and_gradient(prediction, target, *, width=1.0):
    ratio = (prediction - target) / width
    slope = ratio / (1 + ratio * ratio) / width
    return 0.5 * np.log1p(ratio * ratio), {"prediction": slope, "target": -slope}


LOSS = Loss(
    key="cauchy",
    title="Cauchy",
    family="Robust",
    short="Cauchy",
    aliases=("lorentzian",),
    inputs=(Input("prediction", Space.REAL), Input("target", Space.REAL)),
    parameters=(Parameter("width", 1.0, minimum=0.0, open_minimum=True, slider=(0.1, 10.0)),),
    value_and_gradient=_value_and_gradient,
    links=("identity", "sigmoid"),
    formula=r"L = \frac{1}{2} \log (1 + e^2)",
    gradient_formula=r"e / (1 + e^2)",
    summary="Outliers lose their pull.",
    reference="Cauchy (1853)",
)
