"""The words of a formula and how large it may be: what is not named here doesn't exist."""

from __future__ import annotations

import builtins
import keyword

MAX_TEXT = 1000  # characters of a formula with its settings
MAX_DEPTH = 30  # parentheses and powers inside each other
MAX_NODES = 200  # numbers, names, operators and functions
MAX_PARAMETERS = 12
MAX_NAME = 24
MAX_DIGITS = 25
MAX_EXPONENT = 64
MAX_DEGREE = 512  # exponents multiplied through, as in ((y^8)^8)^8
LARGEST, SMALLEST = 1e30, 1e-30  # numbers other than 0

FUNCTIONS = {
    "abs": 1,
    "sign": 1,
    "exp": 1,
    "expm1": 1,
    "log": 1,
    "log1p": 1,
    "log2": 1,
    "log10": 1,
    "sqrt": 1,
    "sin": 1,
    "cos": 1,
    "tan": 1,
    "arcsin": 1,
    "arccos": 1,
    "arctan": 1,
    "sinh": 1,
    "cosh": 1,
    "tanh": 1,
    "sigmoid": 1,
    "softplus": 1,
    "logcosh": 1,
    "relu": 1,
    "min": 2,
    "max": 2,
    "clip": 3,
    "where": 3,
}
"""Every function, with the number of its arguments."""

ALIASES = {"ln": "log", "minimum": "min", "maximum": "max", "asin": "arcsin", "acos": "arccos"}
ALIASES["atan"] = "arctan"

PREDICTIONS = ("y", "p", "z", "s", "prediction")
TARGETS = ("t", "target")
RESIDUAL = "e"
CONSTANTS = ("pi",)

MEANINGS = {
    "y": "the prediction, any real number",
    "p": "the prediction, a probability",
    "z": "the prediction, a logit",
    "s": "the prediction, a score whose sign decides",
    "prediction": "the prediction, any real number",
    "t": "the target",
    "target": "the target",
    "e": "the residual, prediction minus target",
    "pi": "3.14159…",
}

GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "ζ": "zeta",
    "η": "eta",
    "θ": "theta",
    "κ": "kappa",
    "λ": "lam",
    "μ": "mu",
    "ν": "nu",
    "ρ": "rho",
    "σ": "sigma",
    "τ": "tau",
    "φ": "phi",
    "χ": "chi",
    "ψ": "psi",
    "ω": "omega",
}
"""Greek letters that may be typed, with the names they stand for."""

SIGNS = {"−": "-", "·": "*", "×": "*", "≤": "<=", "≥": ">=", "≠": "!=", "π": "pi"}
"""Signs of printed mathematics that may be typed."""
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
"""Full-width characters, as a Chinese keyboard types them, as plain ones."""

# What ``evaluate`` takes besides parameters, and parameters it treats in its own way.
_TAKEN = (
    *("name", "short", "loss", "link", "temperature", "convention", "rows", "reduction"),
    *("sample_weight", "base", "class_weight", "ignore_index", "xp"),
)


def parameter_problem(name: str) -> str:
    """Why a name can't be a parameter's; "" if it can."""
    if len(name) > MAX_NAME:
        return f"the name {name[:12]}… is longer than {MAX_NAME} letters"
    if name.startswith("_") or name.endswith("_") or "__" in name:
        return f"{name!r} is no name of a parameter"
    if name in _TAKEN:
        return f"the name {name!r} is taken"
    if keyword.iskeyword(name) or hasattr(builtins, name):
        return f"{name!r} is a word of Python and no name of a parameter"
    return ""
