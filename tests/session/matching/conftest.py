"""Data to search, and a way to look for a number in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from lossexplorer.session.matching import Found, Question, search, typed_number
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Data

Look = Callable[..., Found]


@pytest.fixture
def look() -> Look:
    """Searches a number, as text or with all its digits, in data or in a lesson's."""

    def find(number: str | float, data: Data | str, **asked: Any) -> Found:
        data = open_lesson(data).data if isinstance(data, str) else data
        text = number if isinstance(number, str) else repr(float(number))
        return search(Question(typed_number(text), data, **asked))

    return find


@pytest.fixture
def scores() -> Data:
    """Logits of six samples of four classes, as a network gives them."""
    rng = np.random.default_rng(4)
    labels = np.eye(4)[rng.integers(0, 4, 12)]
    return Data(Matrix(rng.normal(size=(12, 4)) * 2), Matrix(labels), "logits")
