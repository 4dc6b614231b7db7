"""Curves over one variable, for every loss in the catalog."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from lossexplorer.losses import evaluate
from lossexplorer.losses.registry import all_losses, get
from lossexplorer.losses.spec import Kink
from lossexplorer.losses.variables import VARIABLES, along, convert, kinks_of, variables_of

CURVES = [
    pytest.param(loss, variable, label, id=f"{loss.key}-{variable}-{label}")
    for loss in all_losses()
    for variable in variables_of(loss)
    for label in ((0, 1) if VARIABLES[variable].labelled else (1,))
]


def points(loss, variable, label, n=23):
    """Points inside the view, away from kinks and from the ends of the domain."""
    v = VARIABLES[variable]
    x = np.linspace(v.low, v.high, n + 2)[1:-1] + 0.0123 * (v.high - v.low) / n
    for kink in kinks_of(loss, variable, label, {}):
        x = x[np.abs(x - kink.position) > 1e-3]
    return x


@pytest.mark.parametrize(("loss", "variable", "label"), CURVES)
def test_slope_is_the_derivative_of_the_curve(loss, variable, label):
    x = points(loss, variable, label)
    h = 1e-6
    line = along(loss, variable, x, label)
    up, down = along(loss, variable, x + h, label), along(loss, variable, x - h, label)
    with np.errstate(invalid="ignore"):
        numerical = (up.value - down.value) / (2 * h)
    assert line.value.shape == line.gradient.shape == x.shape
    finite = np.isfinite(line.value)
    if loss.key == "reverse_kl":  # infinite wherever the label is hard: that is its nature
        assert not finite.any()
        return
    assert finite.all()
    np.testing.assert_allclose(line.gradient, numerical, rtol=1e-5, atol=1e-7)


@pytest.mark.parametrize(("loss", "variable", "label"), CURVES)
def test_every_kink_is_a_place_where_the_slope_or_value_jumps(loss, variable, label):
    for kink in kinks_of(loss, variable, label, {}):
        low, high = VARIABLES[variable].low, VARIABLES[variable].high
        sides = np.array([kink.position - 1e-7, kink.position + 1e-7])
        if not (low < sides[0] and sides[1] < high) or kink.kind == "clamp":
            continue
        line = along(loss, variable, sides, label)
        if kink.kind == "bend":
            far = along(loss, variable, sides + [-1e-3, 1e-3], label).gradient
            slopes = (line.gradient - far) / [1e-3, -1e-3]
            assert abs(np.diff(slopes)[0]) > 1e-2
            assert abs(np.diff(line.gradient)[0]) < 1e-5
        else:
            jumping = line.value if kink.kind == "jump" else line.gradient
            assert abs(np.diff(jumping)[0]) > 1e-4


def test_two_class_cross_entropy_is_binary_cross_entropy():
    x = np.linspace(0.01, 0.99, 50)
    for label in (0, 1):
        one = along(get("cross_entropy"), "probability", x, label)
        two = along(get("binary_cross_entropy"), "probability", x, label)
        np.testing.assert_allclose(one.value, two.value, rtol=1e-12)
        np.testing.assert_allclose(one.gradient, two.gradient, rtol=1e-12)


def test_the_curve_is_what_evaluate_gives():
    line = along(get("cross_entropy"), "logit", np.array([0.7]), 0)
    whole = evaluate("cross_entropy", [[0.0, 0.7]], [0], link="softmax")
    assert line.value[0] == pytest.approx(whole.value, rel=1e-14)
    assert line.gradient[0] == pytest.approx(whole.gradient[0, 1], rel=1e-14)


@pytest.mark.parametrize("label", [0, 1])
def test_converting_there_and_back_keeps_the_situation(label):
    for source, value in (("probability", 0.3), ("logit", -0.9), ("margin", 0.8)):
        for to in VARIABLES:
            there = convert(value, source, to, label)
            assert convert(there, to, source, label) == pytest.approx(value, rel=1e-9)


def test_an_angle_is_the_margin_of_its_cosine_and_a_distance_the_size_of_a_residual():
    assert convert(0.6, "margin", "angle", 1) == pytest.approx(np.arccos(0.6))
    assert convert(3.0, "margin", "angle", 1) == 0.0
    assert convert(np.pi, "angle", "logit", 0) == pytest.approx(1.0)
    assert convert(0.3, "probability", "distance", 1) == pytest.approx(0.7)
    assert convert(0.7, "distance", "probability", 1) == pytest.approx(0.3)
    assert convert(0.7, "distance", "probability", 0) == pytest.approx(0.7)


def test_a_certain_angle_kink_stays_where_it_is_for_the_label_it_has():
    loss = SimpleNamespace(
        kinks=lambda: (Kink("angle", 1.0), Kink("angle", 2.0, label=0)), parameters=()
    )
    assert [k.position for k in kinks_of(loss, "angle", 1, {})] == [1.0]
    assert [k.position for k in kinks_of(loss, "angle", 0, {})] == [1.0, 2.0]
    assert kinks_of(loss, "margin", 0, {}) == ()


def test_converting_a_certain_probability_stays_in_view():
    assert convert(1.0, "probability", "logit", 1) == VARIABLES["logit"].high
    assert convert(0.0, "probability", "margin", 1) == -VARIABLES["logit"].high
    assert convert(0.0, "probability", "residual", 1) == -1.0


def test_a_margin_kink_is_mirrored_for_label_0():
    (one,) = kinks_of(get("hinge"), "logit", 1, {"margin": 0.5})
    (zero,) = kinks_of(get("hinge"), "logit", 0, {"margin": 0.5})
    assert (one.position, zero.position) == (0.5, -0.5)


def test_residual_kinks_reach_the_probability_axis_only_inside_it():
    positions = [k.position for k in kinks_of(get("huber"), "probability", 1, {"delta": 0.4})]
    assert positions == pytest.approx([0.6]) or 0.6 in np.round(positions, 12)
    assert all(0 <= p <= 1 for p in positions)


def test_a_loss_with_other_inputs_has_no_curve():
    other = SimpleNamespace(inputs=("anchor", "positive", "negative"), curves={})
    assert variables_of(other) == ()
    other.curves = {"distance": None}
    assert variables_of(other) == ("distance",)


def test_a_clamp_of_probabilities_is_none_of_logits():
    loss, eps = get("binary_cross_entropy"), {"epsilon": 1e-3}
    assert [k.kind for k in kinks_of(loss, "probability", 1, eps)].count("clamp") > 0
    assert not [k for k in kinks_of(loss, "logit", 1, eps) if k.kind == "clamp"]


def test_a_margin_kink_has_a_probability_and_no_residual():
    (kink,) = kinks_of(get("zero_one"), "probability", 1, {})
    assert kink.position == 0.5
    assert kinks_of(get("zero_one"), "residual", 1, {}) == ()
    assert kinks_of(get("zero_one"), "residual", 1, {"kind": "binary_prob"}) == ()


@pytest.mark.parametrize(("loss", "variable", "label"), CURVES)
def test_the_smallest_numbers_have_a_place_on_every_curve(loss, variable, label):
    tiny = np.array([0.0, 5e-324, 1e-320, 1e-300, 1e-17])
    assert along(loss, variable, tiny, label).value.shape == tiny.shape


def test_what_is_no_probability_has_no_value_and_raises_no_warning():
    loss = get("negative_log_likelihood")
    line = along(loss, "probability", np.array([-0.5, 0.5, 1.5]), 1)
    assert np.isfinite(line.value).tolist() == [False, True, True]


@pytest.mark.parametrize(
    ("kind", "variable"),
    [
        (kind, variable)
        for kind in get("zero_one").parameters[0].choices
        for variable in variables_of(get("zero_one"), {"kind": kind})
    ],
)
def test_a_curve_has_one_value_at_each_point_whatever_is_compared(kind, variable):
    curve = along(get("zero_one"), variable, np.array([0.2, 0.9]), 1, {"kind": kind})
    assert curve.value.shape == curve.gradient.shape == (2,)
    assert set(curve.value) <= {0.0, 1.0}
