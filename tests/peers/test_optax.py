"""Every loss under the convention of Optax, beside Optax."""

from __future__ import annotations

from typing import Any

import pytest
from optax_cases import CASES, CONVENTION, compute
from side_by_side import check, table

pytestmark = pytest.mark.usefixtures("optax")


@table(CASES)
def test_value_and_gradients_are_those_of_optax(case: Any, dtype: str) -> None:
    check(case, dtype, CONVENTION, compute)
