"""A matrix is an array that can stand in a frozen session."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data


def test_it_never_changes_and_shares_nothing():
    source = np.array([[1.0, 2.0]])
    matrix = Matrix(source)
    source[0, 0] = 9.0
    assert matrix.array[0, 0] == 1.0
    with pytest.raises(ValueError, match="read-only"):
        matrix.array[0, 0] = 9.0


def test_it_is_equal_by_content_and_hashable():
    assert Matrix([[1, 2]]) == Matrix([[1.0, 2.0]])
    assert hash(Matrix([[1, 2]])) == hash(Matrix([[1.0, 2.0]]))
    assert Matrix([[1, 2]]) != Matrix([[1], [2]])
    assert Matrix([1.0]) != Matrix([2.0])
    assert Matrix([1.0]) != [1.0]


def test_a_row_is_replaced_in_a_copy():
    matrix = Matrix([[1, 2], [3, 4]])
    assert matrix.with_row(1, [5, 6]) == Matrix([[1, 2], [5, 6]])
    assert matrix == Matrix([[1, 2], [3, 4]])
    assert matrix.shape == (2, 2)


def test_it_prints_its_numbers():
    assert repr(Matrix([[1, 0.5]])) == "Matrix([[1.0, 0.5]])"


def test_rows_and_classes_have_names_in_any_case():
    data = Data(Matrix([[1, 2]]), Matrix([[1, 0]]), class_names=("cat", "dog"))
    assert (data.rows, data.classes) == (1, 2)
    assert (data.class_name(1), data.class_name(2)) == ("dog", "class 2")
    assert data.row_name(0) == "row 1"
