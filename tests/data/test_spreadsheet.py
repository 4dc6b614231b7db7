"""Text cells: none can run in a spreadsheet, every one comes back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lossexplorer.data.spreadsheet import guarded, unguarded


@pytest.mark.parametrize(
    "text", ["=1+1", "+a", "-a", "@sum(a)", "\t=1", "\r=1", "\n=1", " =1", "-1_0", "＝1", "-1-1"]
)
def test_what_could_run_gets_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "cat", "a=b", "-0.5", "+1e-7", "'quoted'", "'", "3"])
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == text


@given(st.text(alphabet="'= +-@\t\n1.eax", max_size=8) | st.text())
def test_every_text_comes_back(text):
    cell = guarded(text)
    assert unguarded(cell) == text
    if cell != text:
        assert cell == f"'{text}"
