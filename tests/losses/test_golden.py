"""Every reference case of the losses there are, in float64 and float32.

``tests/golden/SCHEMA.md`` says how to read the cases. Where this program takes another
convention than the reference at an edge, ``deviations.json`` says so, what is expected
instead ("value", "grad" of the first input or of each by name, or "error" if it is
refused) and why.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate, get, keys

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = json.loads((GOLDEN / "cases.json").read_text(encoding="utf-8"))
DEVIATIONS = json.loads((GOLDEN / "deviations.json").read_text(encoding="utf-8"))

KEYS = {
    "mse": "squared_error",
    "mae": "absolute_error",
    "quantile": "pinball",
    "bce": "binary_cross_entropy",
    "bce_logits": "binary_cross_entropy",
    "sigmoid_ce": "binary_cross_entropy",
    "cce_prob": "cross_entropy",
    "softmax_ce": "cross_entropy",
    "weighted_softmax_ce": "cross_entropy",
    "temperature_softmax_ce": "cross_entropy",
    "nll": "negative_log_likelihood",
    "kl_div": "kl_divergence",
    "kl_reverse": "reverse_kl",
    "js": "jensen_shannon",
    "focal_sigmoid": "focal",
    "focal_softmax": "categorical_focal",
    "poly1_ce": "poly1",
}
LINKS = {
    "bce_logits": "sigmoid",
    "sigmoid_ce": "sigmoid",
    "focal_sigmoid": "sigmoid",
    "focal_softmax": "softmax",
    "poly1_ce": "softmax",
    "softmax_ce": "softmax",
    "weighted_softmax_ce": "softmax",
    "temperature_softmax_ce": "softmax",
}
NAMES = {
    "log_base": "base",
    "T": "temperature",
    "mode": "epsilon_mode",
    "delta": "epsilon",
    "smooth_num": "smooth_numerator",
    "m": "margin",
    "s": "scale",
    "lam": "blend",
}
GRADIENTS = {"var": "variance", "q": "target", "W": "prototypes", "b": "bias"}
DEFAULTS = {
    "entropy": {"base": "e"},
    "self_information": {"base": "e"},
    "regularised_risk": {"half_l2": False},
}
REDUCTIONS = {
    "half_sum": {"half": True, "rows": None, "reduction": "sum"},
    "mean_samples": {"rows": "sum", "reduction": "mean"},
    "sum_labels_mean": {"rows": "sum", "reduction": "mean"},
    "mean_labels_none": {"rows": "mean", "reduction": "none"},
    "weights": {"reduction": "weighted_mean"},
    "n": {"reduction": "mean"},
}
# Numbers float32 cannot tell from 0, 1 or infinity: the case says nothing there.
BEYOND_FLOAT32 = {
    "mse/07-edge-overflow",
    "mae/05-edge-extreme",
    "smooth_l1/05-edge-extreme",
    "huber/05-edge-extreme",
    "l2_norm/05-edge-overflow",
    "l2_norm/06-edge-underflow",
    "bce/06-edge-log0",
    "bce/07-edge-log0",
    "softmax_ce/20-edge-overflow",
    "hinge/06-edge-kink",
    "hinge/07-edge-extreme",
    "squared_hinge/07-edge-extreme",
    "exponential/03-edge-overflow",
    "zero_one/05-edge-tie",
    "log_cosh/05-edge-extreme",
    "quantile/05-edge-extreme",
    "poisson_nll/07-edge-overflow",
    "js/07-edge-underflow",
    "entropy/08-edge-underflow",
    "self_information/07-edge-underflow",
    "l2_softmax/07-edge-overflow",
    "cosine_embedding/07-edge-extreme",
}


def key_of(case: dict[str, Any]) -> str:
    return KEYS.get(case["loss"], case["loss"])


def short(case: dict[str, Any]) -> str:
    return str(case["id"]).removeprefix("golden/")


ACTIVE = [case for case in CASES if key_of(case) in keys()]


def numbers(value: Any, dtype: Any) -> np.ndarray:
    """Strings "nan" and "inf" as numbers; integer labels stay integers."""
    raw = np.asarray(value)
    if raw.dtype.kind == "i" and raw.ndim:
        return raw
    flat = [float(x) for x in np.asarray(value, dtype=object).ravel()]
    return np.array(flat).reshape(raw.shape).astype(dtype)


def call_of(case: dict[str, Any], dtype: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Inputs and keyword arguments of ``evaluate`` for one case."""
    loss, inputs, given = case["loss"], dict(case["inputs"]), dict(case["params"])
    options: dict[str, Any] = dict(DEFAULTS.get(loss, {}))
    for name in ("class_weight", "pos_weight"):
        if name in inputs:
            options[name] = numbers(inputs.pop(name), np.float64)
    if "class_alpha" in inputs:
        given["alpha"] = numbers(inputs.pop("class_alpha"), np.float64)
    if "weight" in inputs:
        options["sample_weight"] = numbers(inputs.pop("weight"), np.float64)
    reduction = given.pop("reduction", None) or given.pop("normalise", "mean")
    options.update(REDUCTIONS.get(reduction, {"reduction": reduction}))
    if not options.get("rows") and key_of(case) in ("squared_error", "kl_divergence", "reverse_kl"):
        options["rows"] = None
    if loss == "mse" and "sample_weight" in options:
        options["reduction"] = "weighted_mean"
    if loss in ("softmax_ce", "nll") and reduction == "mean":
        del options["reduction"]  # the default convention is the reference's
    if given.pop("t2_scale", False):
        options["sample_weight"] = given["T"] ** 2
    if given.pop("eps_mode", None) == "clip":
        options |= {"epsilon": given.pop("eps"), "clamp_log": None}
    if loss == "kl_div":
        options["log_prediction"] = given.pop("input") == "log_prob"
    if loss == "huber":
        options["delta"] = given.pop("delta")
    if loss == "l2_softmax" and "b" in inputs:
        options["bias"] = numbers(inputs.pop("b"), np.float64)
    if given.get("distance") == "torch":
        given["distance"] = "euclidean"
    if loss in LINKS:
        options["link"] = LINKS[loss]
    if loss == "regularised_risk":
        inputs.setdefault("b", 0.0)
    options.update({NAMES.get(name, name): value for name, value in given.items()})
    return tuple(numbers(v, dtype) for v in inputs.values()), options


def expected_of(case: dict[str, Any]) -> Any:
    """What the reference gives, or this program's own convention."""
    expected = case["expected"]
    own = DEVIATIONS.get(short(case), {})
    if "error" in expected or "error" in own:
        return "error"
    own_gradients = own.get("grad", {})
    if not isinstance(own_gradients, dict):
        own_gradients = {next(iter(case["inputs"])): own_gradients}
    gradients = {**expected["grad"], **own_gradients}
    return own.get("value", expected["value"]), gradients


def compare_perceptual(case: dict[str, Any], dtype: Any) -> None:
    """Layers whose features are given are images of their own; relu(A x) is a convolution."""
    given = {name: numbers(value, dtype) for name, value in case["inputs"].items()}
    results = {}
    for k, weight in enumerate(case["params"].get("layer_weights", ())):
        images = given[f"feat{k}"], given[f"ref{k}"]
        options = {"features": "pixels", "layer_weights": [weight]}
        results[f"feat{k}"] = evaluate("perceptual", *images, **options)
    if "A" in given:
        images = tuple(given[name][:, :, None, None] for name in ("pred", "target"))
        matrix = given["A"][:, :, None, None]
        results["pred"] = evaluate("perceptual", *images, features=[(matrix,)])
    value, gradients = expected_of(case)
    close(sum(result.value for result in results.values()), value, case, dtype)
    for name, gradient in gradients.items():
        close(results[name].gradient.reshape(np.shape(gradient)), gradient, case, dtype)


def compare(case: dict[str, Any], dtype: Any) -> None:
    if case["loss"] == "perceptual":
        compare_perceptual(case, dtype)
        return
    inputs, options = call_of(case, dtype)
    expected = expected_of(case)
    if expected == "error":
        with pytest.raises(LossInputError):
            evaluate(key_of(case), *inputs, **options)
        return
    result = evaluate(key_of(case), *inputs, **options)
    value, gradients = expected
    first = next(iter(case["inputs"]))
    close(result.value, value, case, dtype)
    for name, gradient in gradients.items():
        own = get(key_of(case)).inputs[0].name if name == first else name
        got = result.gradients[own if own in result.gradients else GRADIENTS[own]]
        assert got.dtype == dtype
        close(got, gradient, case, dtype)


def close(got: Any, expected: Any, case: dict[str, Any], dtype: Any) -> None:
    want = numbers(expected, np.float64)
    rtol, atol = case["tol"]["rtol"], case["tol"]["atol"]
    if dtype == np.float32:
        finite = np.abs(want[np.isfinite(want)])
        rtol, atol = 1e-5, 1e-5 * float(finite.max(initial=0)) + 1e-7
    np.testing.assert_allclose(got, want, rtol=rtol, atol=atol)


@pytest.mark.parametrize("case", ACTIVE, ids=short)
def test_float64(case: dict[str, Any]) -> None:
    compare(case, np.float64)


@pytest.mark.parametrize("case", [c for c in ACTIVE if short(c) not in BEYOND_FLOAT32], ids=short)
def test_float32(case: dict[str, Any]) -> None:
    compare(case, np.float32)


def test_cases_are_active() -> None:
    """Every loss of the reference is in the catalog, so every case runs."""
    assert len(CASES) == len(ACTIVE) == 451


def test_deviations_deviate() -> None:
    """No entry of the tables is stale, and each says why."""
    known = {short(c) for c in CASES}
    assert set(DEVIATIONS) <= known
    assert known >= BEYOND_FLOAT32
    assert all("edge" in c["tags"] for c in CASES if short(c) in DEVIATIONS)
    assert all(entry["why"] for entry in DEVIATIONS.values())
    for case in ACTIVE:
        own = DEVIATIONS.get(short(case), {})
        assert not own or any(own[k] != case["expected"].get(k) for k in own if k != "why")
