"""No convention is declared without being compared with its source. Needs no framework."""

from __future__ import annotations

import keras_cases
import optax_cases
import pytest
import sklearn_cases
import torch_cases

from lossexplorer.losses.registry import all_losses

_TABLES = (torch_cases, keras_cases, optax_cases, sklearn_cases)
_COMPARED = {(case.key, table.CONVENTION) for table in _TABLES for case in table.CASES}
_DECLARED = {
    (loss.key, convention)
    for loss in all_losses()
    for convention in loss.conventions
    if convention != "textbook"
}


@pytest.mark.parametrize(("key", "convention"), sorted(_DECLARED), ids=lambda word: str(word))
def test_every_declared_convention_is_compared(key: str, convention: str) -> None:
    assert (key, convention) in _COMPARED


def test_nothing_is_compared_that_is_not_declared() -> None:
    assert _COMPARED <= _DECLARED


@pytest.mark.parametrize("table", _TABLES, ids=lambda table: table.CONVENTION)
def test_cases_of_one_table_can_be_told_apart(table: object) -> None:
    names = [case.name for case in table.CASES]  # type: ignore[attr-defined]
    assert len(set(names)) == len(names)
