"""Texts that no single string of the code holds: short words, and texts put together.

Phrases of several words are found in the code; these are not, because they are one word,
or because their parts stand in different places.
"""

from __future__ import annotations

_WIDTHS = ("float16", "float32", "float64", "16", "32", "64")
# single words that are shown wherever they stand
WORDS = (
    *("bit", "bits", "dits", "nats", "logits", "probabilities", "margin", "mean", "sum", "px"),
    *("on", "off", "averaged", "Textbook", "clip", "add", "squared", "half squared", "hinge"),
    *("euclidean", "smoothed", "fallback", "paper", "confidence", "probe", "start", "input"),
    *("clamped", "reference", "difference", "distorted", "image", "noise", "contrast"),
    *("slope", "intercept", "outcomes", "ones", "zeros", "areas", "chosen", "product"),
    *("weights", "draw", "Likelihood", "Descent", "Margins", "Images", "Batches", "Numerics"),
    *("reliability", "sizes", "scatter", "histogram", "calibration"),
    *("simplex", "real", "binary", "score", "scores", "sign", "vector"),  # where inputs live
    *("log-simplex", "non-negative", "multiclass", "subset", "binary prob"),
)
# columns of numbers that are named after a loss
COLUMNS = (
    *("absolute_error", "squared_error", "huber", "smooth_l1", "binary_cross_entropy"),
    *("pinball", "log_likelihood", "relative_likelihood", "map:reference", "map:image"),
    "map:difference",
)
# what conventions set, and what is joined by commas or colons
PARTS = (
    *("elements averaged", "elements added up", "elements kept apart"),
    *("with weights ÷ n", "with weights ÷ Σw", "with weights ÷ Σw (label rows: ÷ n)"),
    *("factor c = ½", "guard against log 0", "normalise rows first", "how ε guards"),
    *("ε = {} added", "ε = {} clips"),
    *("clip probabilities", "clamp the logarithm", "data term", "factor ½ of the L2 penalty"),
    *("÷ Σ weight", "model {}", "sample {}", "class {}", "point {}", "row {}", "input {}"),
    *(f"{form} {width}" for form in ("naive", "stable") for width in _WIDTHS),
    *("● mean {}", "□ mean {}", "mean over rows {}"),
    *("{} gives ∞ for {}", "{} gives NaN for {}", "{} has no finite gradient for {}"),
    *("{} gives ∞ for {}: more than any {}", "mean, with weights ÷ Σw (label rows: ÷ n)"),
    *("● mean over rows {}", "□ mean over rows {}", "{} mean loss", "{} rows", "{} accuracy"),
    *("{} share of rows", "{} and {}", "{} has gradient 0 for {}"),
    "{} has gradient 0 for {}: less than any {}",
    "{} is clamped at ε = {}, gradient 0, for {}",
    *("{} of {} outcomes are 1", "step {}", "step {}, under {}", "epoch {} of {}"),
    "relative error of the loss of {} against {}",
    "relative error of the loss of {} against {}; at {}: {}",
    "it has no curve over {}",
    *("φ₁({})", "ψ {}", "blur σ = {} px", "shift s = {} px", "noise σ = {}", "contrast c = {}"),
    *("shift (px)", "blur (px)", "angle, θ (rad)", "distance, d", "logit of class 1, z"),
    *("probability of class 1, p", "margin, m = label · score"),
    "residual, r = prediction − target",
    "k = {} ones among n = {} outcomes.",
    "n = {}, σ = {}. The first term does not depend on W and b, the second is the MSE times a "
    "negative number: both peak at the same (W, b).",
    *(
        "{} in {} is below the 0-1 loss for {}",
        "difference ±{}",
        "φ₁ difference ±{}",
        "Epoch {} of {}",
    ),
    *("half_squared", "labels", "● {}", "□ {}"),
    *("give {} of at least {} and at most {}", "give {} of at least {}", "give {} of at most {}"),
    *("give {} above {} and at most {}", "give {} above {}"),
)
# texts of Qt's own dialogs that its translation leaves out, by context
QT = (
    ("QFileDialog", "&Look in:"),
    ("QFileDialog", "Files of &type:"),
    ("QAbstractFileIconProvider", "Drive"),
    ("QAbstractFileIconProvider", "Folder"),
    ("QPrintSettingsOutput", "Page &Set:"),
)
