"""Every loss under the convention of scikit-learn, beside scikit-learn."""

from __future__ import annotations

from typing import Any

import pytest
from side_by_side import check, table
from sklearn_cases import CASES, CONVENTION, compute

pytestmark = pytest.mark.usefixtures("sklearn")


@table(CASES)
def test_value_and_gradients_are_those_of_scikit_learn(case: Any, dtype: str) -> None:
    check(case, dtype, CONVENTION, compute)
