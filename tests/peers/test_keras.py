"""Every loss under the convention of Keras, beside Keras."""

from __future__ import annotations

from typing import Any

import pytest
from keras_cases import CASES, CONVENTION, compute
from side_by_side import check, table

# Keras' last mean is taken in float32 whatever it is given
_TOLERANCE = {"float32": 3e-5, "float64": 1e-6}

pytestmark = pytest.mark.usefixtures("keras")


@table(CASES)
def test_value_and_gradients_are_those_of_keras(case: Any, dtype: str) -> None:
    check(case, dtype, CONVENTION, compute, _TOLERANCE)
