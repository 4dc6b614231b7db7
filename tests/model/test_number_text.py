import math

import pytest

from lossexplorer.data.number import parse_number
from lossexplorer.model.number_text import brief, decimals_for, exact, fixed, short


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.510825457099338, "0.5108"),
        (-1.6666, "\u22121.667"),
        (12345.678, "12346"),
        (0.0195, "0.01950"),
        (9.99996, "10.00"),
        (1.2e-7, "1.200e\u22127"),
        (2.5e9, "2.500e9"),
        (0.0, "0"),
        (-0.0, "0"),
        (math.inf, "∞"),
        (-math.inf, "\u2212∞"),
        (math.nan, "NaN"),
        (None, "—"),
    ],
)
def test_short_shows_four_significant_digits(value, text):
    assert short(value) == text


@pytest.mark.parametrize("value", [0.1 + 0.2, 1 / 3, -2.0, 0.0, 1e300, 5e-324, 123456789.0])
def test_exact_reads_back_as_the_same_number(value):
    assert parse_number(exact(value)) == value


def test_exact_of_a_whole_number_has_no_decimals():
    assert exact(2.0) == "2"


def test_a_column_shares_its_decimals():
    column = [0.1, 0.05, 0.6, 0.0]
    decimals = decimals_for(column)
    assert [fixed(v, decimals) for v in column] == [
        "0.1000",
        "0.0500",
        "0.6000",
        "0",
    ]


def test_a_number_too_small_for_its_column_keeps_its_digits():
    assert fixed(0.000123, 3) == "1.2e\u22124"
    assert fixed(0.001, 3) == "0.001"


def test_a_column_of_infinities_has_no_decimals():
    assert decimals_for([math.inf, math.nan]) == 0
    assert fixed(math.inf, 0) == "∞"


def test_numbers_below_one_keep_four_decimals_beside_larger_ones():
    assert decimals_for([-27.631, -0.5108]) == 4
    assert decimals_for([-27.631, -2.5]) == 2
    assert decimals_for([0.00012, 0.0005]) == 7


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, "0.5"), (-100.0, "\u2212100"), (1e-5, "1e\u22125"), (1 / 3, "0.3333")],
)
def test_a_number_somebody_set_is_shown_as_it_was_typed(value, text):
    assert brief(value) == text
