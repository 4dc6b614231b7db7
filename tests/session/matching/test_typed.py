"""Numbers as they were typed: how close another has to come."""

from __future__ import annotations

import pytest

from lossexplorer.errors import DataError
from lossexplorer.session.matching import typed_number


@pytest.mark.parametrize(
    ("text", "value", "tolerance"),
    [
        ("0.0325", 0.0325, 5e-5),
        ("-0.3861", -0.3861, 5e-5),
        ("−0.3861", -0.3861, 5e-5),
        ("0,0325", 0.0325, 5e-5),
        (" 1.80 ", 1.8, 5e-3),
        ("3", 3.0, 0.5),
        ("1.5e-3", 1.5e-3, 5e-5),
        ("2.5e3", 2500.0, 50.0),
        ("33.3 %", 0.333, 5e-4),
        (".5", 0.5, 0.05),
    ],
)
def test_half_of_the_last_digit_is_let_pass(text, value, tolerance):
    typed = typed_number(text)
    assert typed.value == pytest.approx(value, rel=1e-15)
    assert typed.tolerance == pytest.approx(tolerance, rel=1e-12)
    assert typed.why == "half of the last digit typed"


def test_what_rounds_to_the_digits_fits_and_what_does_not_does_not():
    typed = typed_number("0.0325")
    assert typed.fits(0.03245) and typed.fits(0.03255) and typed.fits(0.0325)
    assert not typed.fits(0.0326) and not typed.fits(0.032449)
    assert not typed.fits(float("nan")) and not typed.fits(float("inf"))


def test_all_digits_of_a_float64_leave_room_for_the_order_of_a_sum():
    typed = typed_number("0.510825457099338")
    assert typed.fits(0.510825457099338 * (1 + 1e-14))
    assert not typed.fits(0.5108256237659907)  # without the ε of 1e-7


@pytest.mark.parametrize("text", ["2.3025851249694824", "0.51082563"])
def test_digits_of_a_float32_are_no_more_exact_than_it(text):
    typed = typed_number(text)
    assert typed.fits(typed.value * (1 + 2e-7))
    assert "float32" in typed.why


def test_a_fraction_stands_for_itself():
    assert typed_number("1/3").fits(1 / 3)
    assert not typed_number("1/3").fits(0.3333)


def test_a_tolerance_given_is_the_tolerance():
    typed = typed_number("1.8", 0.005)
    assert typed.fits(1.79588) and not typed.fits(1.7949)
    assert typed.why == "as given"


@pytest.mark.parametrize("text", ["", "  ", "abc", "nan", "inf", "-inf", "1.2.3", "0.5x", "1e999"])
def test_what_is_no_finite_number_is_refused(text):
    with pytest.raises(DataError):
        typed_number(text)


@pytest.mark.parametrize("tolerance", [-1.0, float("nan"), float("inf")])
def test_a_tolerance_that_is_none_is_refused(tolerance):
    with pytest.raises(DataError, match="tolerance"):
        typed_number("1", tolerance)
