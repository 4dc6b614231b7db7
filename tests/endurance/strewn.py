"""Things for random hands: texts to type, files to open and drop, numbers to paste."""

from __future__ import annotations

from pathlib import Path

import numpy as np

NUMBERS = (
    "nan", "inf", "1e400", "1e308", "-1e308", "1e-320", "0", "-0", "1", "0.5", "-5", "3", "12",
    "100", "99999", "60 %", "1/3", "0,5", "2.5e-7", "1e9", "-1e9", "0.01", "abc", "", "猫",
)  # fmt: skip
FORMULAS = (
    "(p - y)^2", "-y*log(p)", "max(0, 1 - z)", "log(1 + exp(-z))", "sqrt(", "1/0", "a*p^b", "p p",
    "exp(exp(exp(z)))", "猫", "∑", "abs(p-y)", "z", "",
)  # fmt: skip
PASTED = (
    "1,0,1,1",
    "0.2\t0.3\n0.5\t0.1",
    "[0.1,0.2,0.7]",
    "np.array([[1,2],[3,4]])",
    "tensor([[0.1, 0.9]], grad_fn=<SoftmaxBackward0>)",
    "nan",
    "",
    "猫 狗",
    "1e400",
    "1 " * 3000,
    "x\ty\n1\t2\n3\t4",
    "-1 0 1",
    "0.5",
    "a,b\n" * 50,
    "\x00\x01",
)


def strew(folder: Path, rng: np.random.Generator) -> list[Path]:
    """Write files of many kinds, good ones and damaged ones, into ``folder``."""
    from lossexplorer.session.presets import lesson_keys, open_lesson
    from lossexplorer.session.store import save_session

    folder.mkdir()
    rows = rng.dirichlet(np.ones(5), 400)
    labels = rng.integers(0, 5, 400)
    table = np.column_stack([labels, rows])
    np.savetxt(folder / "table.csv", table, "%.6g", ",", header="label,a,b,c,d,e", comments="")
    np.savetxt(folder / "scores.tsv", rng.normal(size=(30, 3)), delimiter="\t")
    np.save(folder / "predictions.npy", rows)
    np.savez(folder / "both.npz", predictions=rows, labels=labels)
    np.save(folder / "complex.npy", rows.astype(complex))
    save_session(open_lesson(str(rng.choice(lesson_keys()))), folder / "lesson.lossx")
    whole = (folder / "lesson.lossx").read_bytes()
    (folder / "half.lossx").write_bytes(whole[: len(whole) // 2])
    (folder / "empty.csv").write_bytes(b"")
    (folder / "noise.npy").write_bytes(rng.bytes(500))
    (folder / "noise.csv").write_bytes(rng.bytes(500))
    (folder / "noise.png").write_bytes(rng.bytes(500))
    (folder / "own.py").write_text("def loss(p, y):\n    return (p - y) ** 2\n")
    (folder / "broken.py").write_text("def loss(p, y:\n")
    _picture(folder / "picture.png", rng)
    return [*sorted(folder.iterdir()), folder / "missing.csv", folder]


def _picture(path: Path, rng: np.random.Generator) -> None:
    from PySide6.QtGui import QImage

    pixels = rng.integers(0, 255, (24, 24, 3), np.uint8)
    QImage(pixels.tobytes(), 24, 24, 72, QImage.Format.Format_RGB888).save(str(path))
