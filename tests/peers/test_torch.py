"""Every loss under the convention of PyTorch, beside PyTorch."""

from __future__ import annotations

from typing import Any

import pytest
from side_by_side import check, table
from torch_cases import CASES, CONVENTION, compute

pytestmark = [
    pytest.mark.usefixtures("torch"),
    # kl_div says that its mean is no batchmean, which is the point here
    pytest.mark.filterwarnings("ignore:reduction. 'mean' divides:UserWarning"),
]


@table(CASES)
def test_value_and_gradients_are_those_of_pytorch(case: Any, dtype: str) -> None:
    check(case, dtype, CONVENTION, compute)
