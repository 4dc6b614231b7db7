"""Where forms break down: borders known from the limits of the floats."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.losses import get
from lossexplorer.losses.settings import defaults
from lossexplorer.theory.forms import Guard, Sampled, Subject, naive, stable
from lossexplorer.theory.reference import exact
from lossexplorer.theory.zones import find_zones, merged, relative_error

GRID = np.linspace(-120.0, 120.0, 161)
FAR = np.linspace(-1000.0, 1000.0, 161)
WIDTHS = ("float16", "float32", "float64")


def zones(key, variable, width, form="naive", guard=None, x=GRID):
    loss = get(key)
    one = Subject(loss, variable, 1, defaults(loss, "textbook", linked=True).parameters)
    run = (
        (lambda points: naive(one, points, width, guard or Guard()))
        if form == "naive"
        else (lambda points: stable(one, points, width))
    )
    return find_zones(run, x, width, exact(one, x, width))


def only(found, kind):
    (zone,) = (zone for zone in found if zone.kind == kind)
    return zone


def overflow(width):
    """The largest float whose exponential is finite, and the next one."""
    limits = np.finfo(width)
    last = np.array(math.log(float(limits.max))).astype(width)
    with np.errstate(over="ignore"):
        while np.isinf(np.exp(last)):
            last = np.nextafter(last, np.array(0.0, dtype=width))
        while np.isfinite(np.exp(np.nextafter(last, np.array(np.inf, dtype=width)))):
            last = np.nextafter(last, np.array(np.inf, dtype=width))
    return float(last), float(np.nextafter(last, np.array(np.inf, dtype=width)))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("key", ["logistic", "exponential"])
def test_the_exponential_overflows_at_the_logarithm_of_the_largest_float(key, width):
    x = GRID if width != "float64" else FAR
    zone = only(zones(key, "margin", width, x=x), "infinite")
    assert -zone.end == overflow(width)[1]
    assert zone.open_start and not zone.open_end
    # the logistic loss there is about -m, which fits; the exponential loss does not fit
    assert zone.why == ("lost" if key == "logistic" else "out of range")


@pytest.mark.parametrize("width", WIDTHS)
def test_softmax_written_naively_gives_nan_where_the_exponential_overflows(width):
    x = GRID if width != "float64" else FAR
    zone = only(zones("cross_entropy", "logit", width, x=x), "nan")
    assert zone.start == overflow(width)[1]
    assert zone.open_end


def test_float32_overflows_at_88_72_and_float16_at_11_09():
    assert only(zones("cross_entropy", "logit", "float32"), "nan").start == pytest.approx(
        88.7228394
    )
    assert only(zones("cross_entropy", "logit", "float16"), "nan").start == 11.09375


def test_the_stable_form_of_the_logistic_loss_only_underflows():
    (zone,) = zones("logistic", "margin", "float32", "stable")
    assert zone.kind == "zero_gradient" and zone.why == "out of range"
    assert zone.start == pytest.approx(-math.log(float(np.finfo("float32").smallest_subnormal) / 2))
    assert zones("logistic", "margin", "float64", "stable") == ()


def test_the_hinge_has_no_gradient_beyond_its_margin_and_should_have_none():
    for width in WIDTHS:
        (zone,) = zones("hinge", "margin", width, "stable")
        assert (zone.kind, zone.start, zone.why) == ("zero_gradient", 1.0, "exact")


def test_a_naive_sigmoid_loses_its_gradient_long_before_it_overflows():
    found = zones("binary_cross_entropy", "logit", "float32")
    infinite, flat = only(found, "infinite"), only(found, "zero_gradient")
    assert infinite.end == -overflow("float32")[1]
    assert flat.end == pytest.approx(-52.0, abs=0.5) and flat.why == "lost"
    assert np.nextafter(np.float32(infinite.end), np.float32(0)) == np.float32(flat.start)


@pytest.mark.parametrize("epsilon", [1e-7, 1e-3])
def test_clipping_takes_the_gradient_where_p_is_below_epsilon(epsilon):
    guard = Guard("clip", epsilon)
    found = zones("binary_cross_entropy", "logit", "float64", guard=guard)
    clamped = [zone for zone in found if zone.kind == "clamped"]
    assert [zone.open_start for zone in clamped] == [True, False]
    assert clamped[0].end == pytest.approx(math.log(epsilon / (1 - epsilon)), abs=1e-9)
    assert clamped[1].start == pytest.approx(-math.log(epsilon / (1 - epsilon)), abs=1e-6)


def test_added_epsilon_leaves_a_gradient_that_is_no_number_where_the_exponential_overflows():
    found = zones("binary_cross_entropy", "logit", "float32", guard=Guard("add", 1e-7))
    assert only(found, "no_gradient").end == -overflow("float32")[1]


def test_borders_do_not_depend_on_the_grid():
    coarse = zones("logistic", "margin", "float32", x=np.linspace(-120, 120, 41))
    fine = zones("logistic", "margin", "float32", x=np.linspace(-117.3, 119.1, 211))
    assert only(coarse, "infinite").end == only(fine, "infinite").end


def made(codes):
    """A form whose gradient is 0 where a code is 0."""

    def sample(points):
        slope = np.array([codes[int(math.floor(point))] for point in points], dtype=float)
        return Sampled(np.ones(len(points)), slope, np.zeros(len(points), dtype=bool))

    return sample


def found_in(codes):
    x = np.arange(len(codes), dtype=np.float64) + 0.5
    known = exact(Subject(get("hinge"), "margin", 1, {"margin": 1.0}), x, "float64")
    return [(zone.start, zone.end) for zone in find_zones(made(codes), x, "float64", known)]


def test_a_gradient_that_passes_through_zero_is_no_zone():
    assert found_in([1, 1, 0, 1, 1]) == []


def test_traces_of_rounding_inside_a_zone_belong_to_it():
    assert found_in([1, 0, 0, 1, 0, 0, 0]) == [(1.0, 6.5)]


def test_a_form_that_depends_on_its_neighbours_still_has_borders():
    def sample(points):
        slope = np.where(points > 2, 0.0, 1.0) if len(points) == 5 else np.ones(len(points))
        return Sampled(np.ones(len(points)), slope, np.zeros(len(points), dtype=bool))

    x = np.arange(5, dtype=np.float64)
    known = exact(Subject(get("hinge"), "margin", 1, {"margin": 1.0}), x, "float64")
    (zone,) = find_zones(sample, x, "float64", known)
    assert (zone.start, zone.end) == (3.0, 4.0)


def test_sentences_are_told_by_kind_and_reason():
    groups = merged(zones("binary_cross_entropy", "logit", "float32", guard=Guard("clip", 1e-7)))
    assert list(groups) == [("clamped", "lost")]
    assert len(groups["clamped", "lost"]) == 2


def test_errors_near_nothing_are_measured_by_the_smallest_normal_float():
    value, whole = np.array([0.0, math.inf]), np.array([1e-45, 1.0])
    found = relative_error(value, whole, np.zeros(2), "float32")
    assert 0 < found[0] < 1e-6
    assert math.isnan(found[1])
