"""Results of batches worked out with plain NumPy, for what only shows them."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from lossexplorer import assets
from lossexplorer.batch.passes.result import BatchResult, Columns, ModelResult
from lossexplorer.batch.table.order import order_of
from lossexplorer.session.large import Large
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, Second, Session, blank

WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def sample(name):
    return np.load(assets.path("samples", name)).astype(np.float64)


def digits(*, second=False, class_names=(), row_names=()):
    """The digits under cross-entropy: what one classifier makes of them, or two."""
    labels = np.eye(10)[sample("digits-labels.npy").astype(int)]
    other = Second(Matrix(sample("digits-mlp-logits.npy")), "logits", "MLP")
    data = Data(
        Matrix(sample("digits-softmax-logits.npy")),
        Matrix(labels),
        prediction_kind="logits",
        class_names=class_names,
        row_names=row_names,
        model="softmax",
        second=other if second else None,
    )
    return replace(blank(), data=data, selected="cross_entropy")


def columns_of(logits, label, gradient=False):
    """Cross-entropy, margin and gradient norm of every row."""
    rows = np.arange(len(logits))
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = exponentials / exponentials.sum(axis=1, keepdims=True)
    others = logits.copy()
    others[rows, label] = -np.inf
    return Columns(
        loss=-np.log(p[rows, label]),
        predicted=logits.argmax(axis=1),
        margin=logits[rows, label] - others.max(axis=1),
        label=label,
        gradient=np.linalg.norm(p - np.eye(p.shape[1])[label], axis=1) if gradient else None,
    )


def models_of(session, gradient=False):
    """The columns of every model."""
    data = session.data
    label = data.labels.array.argmax(axis=1)
    models = [data.predictions] + ([data.second.predictions] if data.second else [])
    return [columns_of(matrix.array, label, gradient) for matrix in models]


def result_of(session, columns=None, *, rows=None, gradient=False):
    """A session's batch in the order the session asks for.

    Args:
        session: its data, and how they are sorted and filtered.
        columns: of every model, if they are known.
        rows: how many there are, if not all are done.
        gradient: whether the columns hold gradients.
    """
    columns = models_of(session, gradient) if columns is None else columns
    order = order_of(
        columns[0],
        session.batch,
        second=columns[1] if len(columns) > 1 else None,
        class_names=session.data.class_names,
        row_names=session.data.row_names,
    )
    done = len(columns[0].loss)
    models = tuple(ModelResult("", i == 0, None, c) for i, c in enumerate(columns))
    return BatchResult(models, rows or done, done, order.rows, found=order.found)


def details_of(session):
    """What computes the gradients of some rows."""
    label = session.data.labels.array.argmax(axis=1)

    def details(model, rows):
        matrix = session.data.second.predictions if model else session.data.predictions
        return columns_of(matrix.array[rows], label[rows], gradient=True)

    return details


def many(rows, seed=0):
    """Columns of as many rows as wanted; one in ten is wrong."""
    random = np.random.default_rng(seed)
    label = random.integers(0, 10, rows, dtype=np.int16)
    wrong = random.random(rows) < 0.1
    return Columns(
        loss=random.exponential(size=rows).astype(np.float32),
        predicted=np.where(wrong, (label + 1) % 10, label).astype(np.int16),
        margin=random.normal(size=rows).astype(np.float32),
        label=label,
        gradient=random.random(rows, dtype=np.float32),
    )


def session_of_many(rows=1) -> Session:
    """A session to show :func:`many` rows of; it holds only one of them."""
    data = Data(Matrix(np.zeros((1, 10))), Matrix(np.eye(10)[:1]), prediction_kind="logits")
    large = Large("z.npy", rows=rows) if rows > 1 else None
    return replace(blank(), data=data, selected="cross_entropy", large=large)


def open_large_row(session, row):
    """A session of many rows with another one opened; nothing is read."""
    return replace(session, large=replace(session.large, opened=row))
