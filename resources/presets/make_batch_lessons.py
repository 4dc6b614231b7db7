"""Remake the lessons whose rows are too many to be typed.

Run ``python resources/presets/make_batch_lessons.py``: it writes ``digits-minibatch.lossx``
from the digits in ``resources/samples``, and ``imbalance.lossx`` from a picture that is
drawn here. Running it again gives the same bytes.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lossexplorer.session.batch_view import BatchView, Draw
from lossexplorer.session.lesson import Lesson, Published
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Data, LossChoice, Second, Session, VectorView
from lossexplorer.session.store import save_session

HERE = Path(__file__).parent
SIDE = 16  # pixels of the picture
RADIUS = 5.0
NOISE = 0.12

Floats = NDArray[np.float64]


def digits() -> Session:
    """The 500 test digits with what two classifiers make of them."""
    with np.load(HERE.parent / "samples" / "digits.npz") as archive:
        test = archive["split"] == "test"
        labels = archive["labels"][test]
        softmax, mlp = (
            archive[f"{name}_logits"][test].astype(np.float64).round(4)
            for name in ("softmax", "mlp")
        )
    title = "Mini-batches of handwritten digits"
    return Session(
        title=title,
        data=Data(
            Matrix(softmax),
            Matrix(np.eye(10)[labels]),
            prediction_kind="logits",
            label_kind="index",
            class_names=tuple("0123456789"),
            model="softmax",
            second=Second(Matrix(mlp), "logits", "MLP"),
        ),
        losses=(LossChoice("cross_entropy"), LossChoice("zero_one")),
        selected="cross_entropy",
        workspace="batch",
        vector=VectorView(gradient="logits"),
        batch=BatchView(detail="minibatch", draw=Draw(size=10, seed=0)),
        lesson=Lesson(
            "digits-minibatch",
            title,
            source="Textbook chapter on mini-batch learning of handwritten digits: ten rows "
            "drawn by chance stand for all; here with the 500 test digits this program ships",
            look="Two classifiers have read 500 digits. On the left are the losses of ten rows "
            "drawn by chance, their mean and the mean of all 500; on the right are the means of "
            "many such mini-batches against their size n, with the band σ/√n around the mean "
            "of all.",
            explore="Draw again some times: the mean of ten rows jumps between 0.01 and 1. Drag "
            "n from 10 to 90: the means come three times closer, because √9 is 3, and a little "
            "more, because 90 of 500 rows are no small part. In the Vector workspace set the "
            "labels in the Data dock from class index to one-hot and come back: no number "
            "changes.",
            conclude="The mean over a mini-batch is right on average and off by about σ/√n. That "
            "is enough to take a step downhill, and too little to choose a model: the ten rows of "
            "seed 0 prefer the MLP, as seven of ten mini-batches do, while over all rows the "
            "softmax regression has the smaller loss. A few costly mistakes decide, and most "
            "mini-batches hold none of them.",
            published=(
                Published(
                    "mean cross-entropy of the softmax regression, as listed with the samples",
                    "0.2678",
                    "cross_entropy",
                ),
                Published(
                    "mean cross-entropy of the MLP",
                    "0.2767",
                    "cross_entropy",
                    second=True,
                ),
            ),
        ),
    )


def picture() -> tuple[Floats, NDArray[np.bool_]]:
    """A noisy bright disc, and which of its pixels are its edge: inside, beside the outside."""
    down, across = np.mgrid[:SIDE, :SIDE] - (SIDE - 1) / 2
    disc = np.hypot(down, across) <= RADIUS
    around = np.pad(disc, 1)
    inner = around[:-2, 1:-1] & around[2:, 1:-1] & around[1:-1, :-2] & around[1:-1, 2:]
    noise = np.random.Generator(np.random.PCG64(0)).normal(size=disc.shape)
    return disc + NOISE * noise, disc & ~inner


def slope(image: Floats) -> Floats:
    """The size of Sobel's gradient of a picture, whose border goes on as it is."""
    p = np.pad(image, 1, mode="edge")
    right, left = (p[:-2, k] + 2 * p[1:-1, k] + p[2:, k] for k in (slice(2, None), slice(-2)))
    below, above = (p[k, :-2] + 2 * p[k, 1:-1] + p[k, 2:] for k in (slice(2, None), slice(-2)))
    return np.hypot(right - left, below - above) / 8


def imbalance() -> Session:
    """Edge or not, pixel by pixel: a detector, and a model that never sees an edge."""
    image, edge = picture()
    steep = 10 * (slope(image) - 0.25)
    detector = np.column_stack([steep.ravel(), np.zeros(image.size)]).round(2)
    never = np.tile([-3.0, 0.0], (image.size, 1))
    labels = np.eye(2)[np.where(edge.ravel(), 0, 1)]
    title = "Few edges among many pixels: class weights"
    return Session(
        title=title,
        data=Data(
            Matrix(never),
            Matrix(labels),
            prediction_kind="logits",
            label_kind="index",
            class_names=("edge", "no edge"),
            row_names=tuple(
                f"pixel {row + 1}, {column + 1}" for row in range(SIDE) for column in range(SIDE)
            ),
            class_weights=Matrix([1.0, 0.001]),
            model="never an edge",
            second=Second(Matrix(detector), "logits", "edge detector"),
        ),
        losses=(LossChoice("cross_entropy"), LossChoice("zero_one")),
        selected="cross_entropy",
        workspace="batch",
        vector=VectorView(gradient="logits"),
        lesson=Lesson(
            "imbalance",
            title,
            source="Article on a weighted softmax loss for finding edges in pictures, where "
            "edge pixels weigh 1 and all others 0.001",
            look="A noisy picture of a disc has 256 pixels, and 28 of them are its edge. One "
            "model says of every pixel that it is no edge; the other looks for steep brightness, "
            "finds all 28 and takes 36 more for edges. By the classification error the model "
            "that finds nothing is the better one: 28 mistakes against 36.",
            explore="The pixels weigh 1 and 0.001 here: compare the two models. Then go to the "
            "Vector workspace, set the weight of the class without edges to 1 in the Data dock "
            "and come back: now the model that finds nothing has the smaller cross-entropy, too, "
            "0.377 against 0.434. Undo that, and change the convention from pytorch to textbook: "
            "the cross-entropies become nine times smaller.",
            conclude="Weighted, the detector is far better: 0.087 against 3.02 if the mean "
            "divides by the sum of the weights (pytorch), 0.0096 against 0.333 if it divides by "
            "the number of pixels (textbook). The ratio of the two is the same, but the size of "
            "every step in training is not: write down which mean was meant.",
        ),
    )


def main() -> None:
    """Write both lessons."""
    for session in (digits(), imbalance()):
        assert session.lesson is not None
        save_session(session, HERE / f"{session.lesson.key}.lossx")


if __name__ == "__main__":
    main()
