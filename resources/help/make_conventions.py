"""Remake conventions.md in this folder, and in those of languages, from what losses declare.

Run ``python resources/help/make_conventions.py``, or with a FILE for the English page alone. A
test fails when a page is older than the catalog. In another language the words before the
tables are written by hand; they stay.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from lossexplorer.language import ENGLISH, LANGUAGES, phrasebook
from lossexplorer.losses.convention_words import ConventionWords, conventions_of, listed
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Loss

PAGES = {
    language: Path(__file__).parent / ("" if language == ENGLISH else language) / "conventions.md"
    for language in LANGUAGES
}
HEADS = {
    "en": "| loss | as in | function | elements | returns | weights | sets | from logits |",
    "zh_CN": "| 损失 | 如同 | 函数 | 元素 | 返回 | 权重 | 设置 | 由对数几率 |",
}
LABEL_ROWS = {"en": "{} (label rows {})", "zh_CN": "{}（标签行 {}）"}

INTRODUCTION = """\
# Conventions: whose number is it?

The same loss on the same numbers has another value in another framework, because each
chose its own mean, factor ½, ε or direction. `convention=` in Python, `--convention` in
the terminal and “As in” in the inspector set these choices to what one source does; what
you set yourself wins. Without a choice the marked convention (●) holds: PyTorch's where
it has the loss under the same name, otherwise the paper's.

- **Elements**: what becomes of the elements of a row. Averaged or kept apart gives the same
  mean over everything, but not the same when values are kept, summed or weighted by row.
- **Returns**: the mean, or each value (Optax, scikit-learn's losses of models).
- **Weights**: what a mean with sample or class weights divides by: Σw, the sum of the
  weights, or n, their number. PyTorch does both: Σw in `mse_loss`, `l1_loss`,
  `cross_entropy` and `nll_loss` with index labels, n in `huber_loss`,
  `binary_cross_entropy`, `multi_margin_loss` and with label rows.
- **ε**: *clip* bounds the probability and leaves no slope outside; *clamp* bounds its
  logarithm (PyTorch, −100) and keeps one; *add* takes log(p + ε), as articles do.
- **½**: the textbook's squared error and Optax' `l2_loss` have it, `mse_loss` doesn't.
- **Huber and smooth L1**: huber(δ) = δ · smooth_l1(β = δ). Huber's outlier slope is δ,
  smooth L1's is 1; with 1 they are the same.
- **KL divergence**: always KL(target ‖ prediction), prediction first. PyTorch and Optax take
  the prediction's logarithm. PyTorch's mean divides by all elements; its `batchmean` (here
  `reduction="batchmean"`) is the definition.
- **Focal α**: weighs label 1 by α and label 0 by 1 − α. torchvision has α = 0.25 on, Keras
  has it off unless asked to balance, and for several classes α = 0.25 on every class.
- **Tversky**: α weighs false positives here, in the paper and Optax; in Keras 3.15 false
  negatives.
- **From logits**: with a link a source may have another function, without the ε.

Gradients at kinks are ours and stated in each loss's notes: the subgradient 0, where JAX
takes 1 at |0| and ½ at the hinge.
"""


def page(language: str = ENGLISH) -> str:
    """The whole document."""
    written = INTRODUCTION
    if language != ENGLISH:
        written = PAGES[language].read_text(encoding="utf-8").partition("\n## ")[0]
    return "\n".join((written, *_families(language))) + "\n"


def _families(language: str) -> Iterator[str]:
    say = phrasebook(language).say
    for family, losses in groupby(all_losses(), key=lambda loss: loss.family):
        yield f"## {say(family)}\n"
        yield HEADS[language]
        yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
        for loss in losses:
            for place, words in enumerate(conventions_of(loss)):
                yield _line(loss if place == 0 else None, words, language)
        yield ""


def _line(loss: Loss | None, words: ConventionWords, language: str) -> str:
    """One convention; the loss is named in its first line only."""
    say = phrasebook(language).say
    function = f"`{words.function}`" if words.function else ""
    weights = words.weights
    if words.label_rows:
        weights = LABEL_ROWS[language].format(weights, words.label_rows)
    cells = (
        f"{say(loss.title)} `{loss.key}`" if loss else "",
        f"{say(words.source)} ●" if words.own else say(words.source),
        function,
        say(words.rows),
        say(words.values),
        weights,
        say(listed(words.parameters)),
        say(listed(words.logits)),
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        PAGES = {ENGLISH: Path(sys.argv[1])}
    for name, path in PAGES.items():
        path.write_text(page(name), encoding="utf-8", newline="\n")
