from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lossexplorer.views.plot.ticks import (
    linear_ticks,
    log_ticks,
    number_text,
    power_text,
    scale_ticks,
)
from lossexplorer.views.plot.viewport import Scale


@pytest.mark.parametrize(
    ("low", "high", "count", "texts"),
    [
        (0.0, 1.0, 5, ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        (-6.0, 1.0, 4, ["−6", "−4", "−2", "0"]),
        (0.0, 0.01, 4, ["0", "0.0025", "0.0050", "0.0075", "0.0100"]),
        (0.0, 300_000.0, 3, ["0", "1×10⁵", "2×10⁵", "3×10⁵"]),
        (0.0, 1.5e-5, 3, ["0", "5×10⁻⁶", "1.0×10⁻⁵", "1.5×10⁻⁵"]),
        (1.0, 0.0, 2, ["0", "0.5", "1.0"]),
    ],
)
def test_linear_ticks_are_few_and_round(low, high, count, texts):
    assert [text for _, text in linear_ticks(low, high, count)] == texts


@pytest.mark.parametrize(
    ("high", "count", "texts"),
    [
        (2.0, 8, ["0", "1", "2"]),
        (10.0, 4, ["0", "5", "10"]),
        (100.0, 4, ["0", "25", "50", "75", "100"]),
    ],
)
def test_nothing_is_ticked_between_counts(high, count, texts):
    assert [text for _, text in linear_ticks(0.0, high, count, whole=True)] == texts


@given(
    st.floats(-1e9, 1e9, allow_nan=False),
    st.floats(1e-6, 1e9, allow_nan=False),
    st.integers(2, 20),
)
def test_linear_ticks_stay_inside_and_never_crowd(low, extent, count):
    high = low + extent
    if high == low or extent < abs(low) * 1e-9:
        return
    ticks = linear_ticks(low, high, count)
    slack = 1e-6 * extent + 1e-12 * abs(low)
    assert len(ticks) <= count + 1
    assert all(low - slack <= value <= high + slack for value, _ in ticks)


@pytest.mark.parametrize(
    ("low", "high", "count", "texts"),
    [
        (1e-3, 100.0, 10, ["10⁻³", "0.01", "0.1", "1", "10", "100"]),
        (1e-12, 1.0, 4, ["10⁻¹²", "10⁻⁸", "10⁻⁴", "1"]),
        (0.1, 3.0, 6, ["0.1", "0.2", "0.5", "1", "2"]),
        (2.1, 2.9, 4, ["2.2", "2.4", "2.6", "2.8"]),
    ],
)
def test_log_ticks(low, high, count, texts):
    assert [text for _, text in log_ticks(low, high, count)] == texts


def test_the_scale_chooses():
    assert [t for _, t in scale_ticks(Scale(1.0, 1000.0, log=True), 5)] == [
        "1",
        "10",
        "100",
        "10³",
    ]
    assert [t for _, t in scale_ticks(Scale(0.0, 2.0), 2)] == ["0", "1", "2"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5108256, "0.5108"),
        (0.5, "0.5000"),
        (-12.3456, "−12.35"),
        (0.0, "0"),
        (123456.0, "123456"),
        (1.5e7, "1.500×10⁷"),
        (2.5e-7, "2.500×10⁻⁷"),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
        (math.nan, "–"),
    ],
)
def test_numbers_have_four_significant_digits(value, text):
    assert number_text(value) == text


def test_powers_are_raised():
    assert power_text(-12) == "10⁻¹²"
