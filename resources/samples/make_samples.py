"""Remake the sample files in this folder: real predictions of two small classifiers.

Run ``python resources/samples/make_samples.py [FOLDER]``; it takes two seconds and
needs NumPy and scikit-learn (extra ``samples``), the latter only for the images.

Everything here is deterministic: the split goes by row, the only random numbers come
from a generator whose stream NumPy has frozen, training uses the whole train split at
every step, logits are rounded well above rounding noise, and the archive carries no
times. The same versions of NumPy and zlib therefore write the same bytes.
"""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Labels = NDArray[np.int64]

CLASSES = 10
TRAIN_ROWS = 1297  # the last 500 rows are the test split
CSV_ROWS = 200
DECIMALS = 4  # of the logits; noise between BLAS libraries is about 1e-10


def scaled(images: NDArray[np.uint8]) -> Array:
    """Pixels 0..16 of shape (N, 8, 8) as rows of 64 numbers in [0, 1]."""
    return images.reshape(len(images), -1) / 16.0


def softmax(logits: Array) -> Array:
    """Probabilities of each row of logits."""
    exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=1, keepdims=True))


def train_softmax_regression(
    x: Array, labels: Labels, *, steps: int = 400, rate: float = 0.5, decay: float = 1e-4
) -> list[Array]:
    """Weights (64, 10) and biases (10,) after gradient descent on the mean cross-entropy.

    Args:
        x: pixels of the train split, (N, 64).
        labels: class indices, (N,).
        steps: steps over the whole split.
        rate: step size; momentum is 0.9.
        decay: weight of the penalty ½·decay·‖W‖².
    """
    weights = [np.zeros((x.shape[1], CLASSES)), np.zeros(CLASSES)]
    return _descend(weights, x, labels, steps=steps, rate=rate, decay=decay)


def train_mlp(
    x: Array,
    labels: Labels,
    *,
    hidden: int = 48,
    steps: int = 300,
    rate: float = 0.2,
    decay: float = 1e-4,
    seed: int = 0,
) -> list[Array]:
    """Two layers with tanh between them, trained like the softmax regression.

    Args:
        x: pixels of the train split, (N, 64).
        labels: class indices, (N,).
        hidden: units in the hidden layer.
        steps: steps over the whole split.
        rate: step size; momentum is 0.9.
        decay: weight of the penalty on the two weight matrices.
        seed: of the starting weights.
    """
    random = np.random.RandomState(seed)  # legacy on purpose: its stream never changes
    weights = [
        random.standard_normal((x.shape[1], hidden)) / np.sqrt(x.shape[1]),
        np.zeros(hidden),
        random.standard_normal((hidden, CLASSES)) / np.sqrt(hidden),
        np.zeros(CLASSES),
    ]
    return _descend(weights, x, labels, steps=steps, rate=rate, decay=decay)


def forward(weights: list[Array], x: Array) -> list[Array]:
    """The output of every layer, the logits last; tanh between layers."""
    outputs = [x]
    for layer in range(0, len(weights), 2):
        z = outputs[-1] @ weights[layer] + weights[layer + 1]
        outputs.append(z if layer + 2 == len(weights) else np.tanh(z))
    return outputs


def _gradients(weights: list[Array], x: Array, labels: Labels, decay: float) -> list[Array]:
    outputs = forward(weights, x)
    delta = softmax(outputs[-1])
    delta[np.arange(len(x)), labels] -= 1.0  # the famous p − y
    delta /= len(x)
    gradients: list[Array] = []
    for layer in reversed(range(0, len(weights), 2)):
        below = outputs[layer // 2]
        gradients[:0] = [below.T @ delta + decay * weights[layer], delta.sum(axis=0)]
        delta = (delta @ weights[layer].T) * (1.0 - below**2)  # unused below the first layer
    return gradients


def _descend(
    weights: list[Array], x: Array, labels: Labels, *, steps: int, rate: float, decay: float
) -> list[Array]:
    velocities = [np.zeros_like(w) for w in weights]
    for _ in range(steps):
        for w, v, g in zip(weights, velocities, _gradients(weights, x, labels, decay), strict=True):
            v *= 0.9
            v -= rate * g
            w += v
    return weights


def train_both(images: NDArray[np.uint8], labels: Labels) -> dict[str, Array]:
    """Logits (N, 10) of both classifiers for all images, trained on the train split only."""
    x = scaled(images)
    return {
        name: forward(train(x[:TRAIN_ROWS], labels[:TRAIN_ROWS]), x)[-1]
        for name, train in (("softmax", train_softmax_regression), ("mlp", train_mlp))
    }


def accuracy(logits: Array, labels: Labels) -> float:
    """Share of rows whose largest logit is the label's."""
    return float(np.mean(logits.argmax(axis=1) == labels))


def cross_entropy(logits: Array, labels: Labels) -> float:
    """Mean −log of the label's probability, in nats."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(shifted).sum(axis=1))
    return float(np.mean(log_sums - shifted[np.arange(len(labels)), labels]))


def report(logits: dict[str, NDArray[np.float32]], labels: Labels) -> str:
    """The table of README.md: accuracy and mean cross-entropy by classifier and split."""
    lines = [
        "| classifier | split | rows | accuracy | mean cross-entropy (nats) |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, title in (("softmax", "softmax regression"), ("mlp", "MLP, 48 tanh units")):
        for split, rows in (("train", slice(None, TRAIN_ROWS)), ("test", slice(TRAIN_ROWS, None))):
            z, t = logits[name][rows].astype(np.float64), labels[rows]
            numbers = f"{len(t)} | {accuracy(z, t):.4f} | {cross_entropy(z, t):.4f}"
            lines.append(f"| {title} | {split} | {numbers} |")
    return "\n".join(lines)


def write_npz(path: Path, arrays: dict[str, NDArray[np.generic]]) -> None:
    """Write a compressed .npz with fixed times and attributes (np.savez promises neither)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, array, version=(1, 0), allow_pickle=False)
            member = zipfile.ZipInfo(f"{name}.npy", date_time=(1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            archive.writestr(member, buffer.getvalue())


def write_csv(path: Path, logits: NDArray[np.float32], labels: Labels) -> None:
    """Write probabilities (7 digits, rows summing to 1 within 1e-6) and the label."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*map(str, range(CLASSES)), "label"])
        for row, label in zip(softmax(logits.astype(np.float64)), labels, strict=True):
            writer.writerow([*(f"{p:.7g}" for p in row), label])


def main(folder: Path) -> None:
    """Train, write all files into ``folder``, print the README's table."""
    from sklearn.datasets import load_digits

    digits = load_digits()
    images = digits.images.astype(np.uint8)
    labels = digits.target.astype("<i8")
    split = np.where(np.arange(len(labels)) < TRAIN_ROWS, "train", "test")
    logits = {
        name: np.round(z, DECIMALS).astype("<f4") for name, z in train_both(images, labels).items()
    }
    write_npz(
        folder / "digits.npz",
        {
            "images": images,
            "labels": labels,
            "split": split,
            "softmax_logits": logits["softmax"],
            "mlp_logits": logits["mlp"],
        },
    )
    np.save(folder / "digits-softmax-logits.npy", logits["softmax"], allow_pickle=False)
    np.save(folder / "digits-mlp-logits.npy", logits["mlp"], allow_pickle=False)
    np.save(folder / "digits-labels.npy", labels, allow_pickle=False)
    rows = slice(TRAIN_ROWS, TRAIN_ROWS + CSV_ROWS)
    write_csv(folder / "digits-softmax.csv", logits["softmax"][rows], labels[rows])
    print(report(logits, labels))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
