"""Large matrices of a session file are the same, read in pieces or at once."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.errors import SessionError
from lossexplorer.session import long_matrices
from lossexplorer.session.data_edits import paste_predictions
from lossexplorer.session.long_matrices import take_out
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.store import dumps, loads


@pytest.fixture
def session():
    rows = np.random.default_rng(0).dirichlet(np.ones(5), 300)
    return paste_predictions(open_lesson("digit-mse"), rows)


@pytest.fixture(autouse=True)
def _everything_is_large(monkeypatch):
    monkeypatch.setattr(long_matrices, "_LARGE", 1000)
    monkeypatch.setattr(long_matrices, "_PIECE", 300)


def test_pieces_make_the_same_session(session):
    content = dumps(session)
    short, matrices = take_out(content)
    assert [x.shape for x in matrices.values()] == [(300, 5), (300, 5)]
    assert len(short) < len(content) / 5
    assert loads(content) == session


@pytest.mark.parametrize("other", [b'"inf"', b"1e400", b"[1]", b"x", b"0.1, 0.2"])
def test_what_is_no_matrix_stays_in_the_file_with_its_place(session, other):
    content = dumps(session)
    damaged = content.replace(b"[0.", b"[" + other + b", 0.", 1)
    short, matrices = take_out(damaged)
    assert len(matrices) == 1 and other in short  # the labels alone
    with pytest.raises(SessionError):
        loads(damaged)


def test_an_error_after_a_matrix_is_told_with_its_line(session):
    content = dumps(session).rstrip()[:-1] + b"?}"
    assert take_out(content)[1]
    with pytest.raises(SessionError) as error:
        loads(content)
    assert f"line {len(content.splitlines())}," in error.value.message
