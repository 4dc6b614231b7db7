"""Parameters several losses declare alike, so that they read and behave alike."""

from __future__ import annotations

from lossexplorer.losses.spec import Parameter

BASE = Parameter(
    "base",
    "e",
    "choice",
    choices=("e", "2", "10"),
    title="Base of the logarithm",
    description="e gives nats, 2 bits, 10 bans; any number above 0 other than 1.",
)

CLASS_WEIGHT = Parameter(
    "class_weight",
    None,
    "array",
    minimum=0.0,
    optional=True,
    symbol="w",
    title="Class weights",
    description="One number a class; a rare class gets a large one.",
)

IGNORE_INDEX = Parameter(
    "ignore_index",
    None,
    "integer",
    optional=True,
    title="Ignored class",
    description="Rows with this label don't count.",
)

CLIP = Parameter(
    "epsilon",
    None,
    minimum=0.0,
    maximum=0.5,
    slider=(1e-12, 0.1),
    logarithmic=True,
    optional=True,
    symbol=r"\varepsilon",
    title="Clip probabilities",
    description="Clips p to [ε, 1 - ε]; outside the slope is 0.",
)

FOCUS = Parameter(
    "gamma",
    2.0,
    minimum=0.0,
    slider=(0.0, 5.0),
    symbol=r"\gamma",
    title="Focus",
    description="How strongly easy examples are turned down; 0 is cross-entropy.",
)

MARGIN = Parameter(
    "margin",
    1.0,
    minimum=0.0,
    slider=(0.0, 3.0),
    symbol="m",
    title="Margin",
    description="How far on the right side a score must lie to cost nothing.",
)

NORMALISE = Parameter(
    "normalise",
    False,
    "boolean",
    title="Normalise rows first",
    description="Divide a row by its sum before the logarithm, as Keras does.",
)

SCALE = Parameter(
    "scale",
    30.0,
    minimum=0.0,
    open_minimum=True,
    slider=(1.0, 128.0),
    logarithmic=True,
    symbol="s",
    title="Scale",
    description="The logits are this times the cosines; small scales can't reach 0.",
)

SMOOTH = Parameter(
    "smooth",
    1.0,
    minimum=0.0,
    slider=(1e-7, 10.0),
    logarithmic=True,
    symbol="s",
    title="Smoothing",
    description="Added to the denominator, and c of it to the numerator; it keeps small "
    "masks from dividing by almost nothing.",
)

SMOOTH_NUMERATOR = Parameter(
    "smooth_numerator",
    1.0,
    minimum=0.0,
    maximum=1.0,
    slider=(0.0, 1.0),
    symbol="c",
    title="Smoothing above",
    description="How much of the smoothing is in the numerator: 1 makes two empty masks "
    "cost 0, 0 (Keras) makes them cost 1.",
)
