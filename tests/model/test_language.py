"""How names of the model are written where they stand as headings."""

from __future__ import annotations

import pytest

from lossexplorer.model.language import heading


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("log-likelihood, as a sum", "Log-likelihood, as a sum"),
        ("layer 1", "Layer 1"),
        ("Squared error", "Squared error"),
        ("p now", "p now"),
        ("w", "w"),
        ("dL/dp", "dL/dp"),
        ("−log p (bits)", "−log p (bits)"),
    ],
)
def test_words_have_a_capital_in_headings_and_symbols_have_not(name, written):
    assert heading(name) == written
