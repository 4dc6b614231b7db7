import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lossexplorer.export.ticks import linear_ticks, log_ticks, write_numbers


@pytest.mark.parametrize(
    ("low", "high", "most", "texts"),
    [
        (0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0"),
        (0, 1, 4, "0.00 0.25 0.50 0.75 1.00"),
        (1, 0, 2, "0.0 0.5 1.0"),
        (-6, 6, 6, "−6 −4 −2 0 2 4 6"),
        (-0.1, 4, 4, "0 1 2 3 4"),
        (0, 1e-5, 2, "0 0.5×10⁻⁵ 1.0×10⁻⁵"),
        (0, 3e6, 3, "0 10⁶ 2×10⁶ 3×10⁶"),
        (-1e6, 0, 1, "−10⁶ 0"),
        (100000.0, 100001.0, 2, "1.000000×10⁵ 1.000005×10⁵ 1.000010×10⁵"),
    ],
)
def test_linear_ticks(low, high, most, texts):
    assert [text for _, text in linear_ticks(low, high, most)] == texts.split()


@pytest.mark.parametrize(
    ("low", "high", "most", "texts"),
    [
        (1e-3, 4, 6, "0.001 0.01 0.1 1"),
        (1e-8, 1, 4, "10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 10⁰"),
        (0.1, 10, 6, "0.1 1 10"),
        (0.7, 8, 6, "1 2 5"),
        (2.1, 2.9, 3, "2.2 2.4 2.6 2.8"),
        (1e6, 3e6, 3, "10⁶ 2×10⁶"),
    ],
)
def test_log_ticks(low, high, most, texts):
    assert [text for _, text in log_ticks(low, high, most)] == texts.split()


@given(st.floats(-1e9, 1e9), st.floats(1e-6, 1e9), st.integers(1, 8))
def test_linear_ticks_lie_inside_and_are_few(low, span, most):
    high = low + span
    if high - low < 1e-9 * max(abs(low), abs(high)):
        return
    ticks = linear_ticks(low, high, most)
    slack = 1e-6 * span
    assert len(ticks) <= most + 1
    assert all(low - slack <= value <= high + slack for value, _ in ticks)


@given(st.integers(-290, 290), st.floats(0.01, 300), st.integers(1, 6))
def test_log_ticks_lie_inside_and_are_few(exponent, decades, most):
    low = 10.0**exponent
    high = 10.0 ** min(exponent + decades, 300)
    ticks = log_ticks(low, high, most)
    assert all(low * 0.999 <= value <= high * 1.001 for value, _ in ticks)
    assert len(ticks) <= max(most + 2, 7)
    assert len({text for _, text in ticks}) == len(ticks)


def test_numbers_share_their_decimals_and_have_no_negative_zero():
    assert write_numbers([-0.0, 0.05, 0.1]) == ["0.00", "0.05", "0.10"]
    assert write_numbers([0.0]) == ["0"]
    assert write_numbers([]) == []
    assert not any("-" in text for text in write_numbers([-1.5, -1e-17, -math.pi]))
