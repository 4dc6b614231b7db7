"""A bare panel to show items on, and eyes for what it looks like."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from lossexplorer.figures.figure import Axis, Figure, Item, Panel


@pytest.fixture
def seen(plot, pixels) -> Callable[..., np.ndarray]:
    """Shows items on a panel from 0 to 1 and returns what the plot area looks like."""

    def show(*items: Item, x: Axis | None = None, y: Axis | None = None) -> np.ndarray:
        bare = Axis("", 0.0, 1.0, zero_line=False, grid=False)
        plot.set_figure(Figure((Panel("a", x or bare, y or bare, items),)))
        rect = plot.plot_rect("a").toRect()
        picture = pixels()
        return picture[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]

    return show


@pytest.fixture
def red() -> Callable[[np.ndarray], np.ndarray]:
    """Where a picture is reddish."""

    def mask(picture: np.ndarray) -> np.ndarray:
        r, g, b = (picture[:, :, k].astype(int) for k in range(3))
        return (r - g > 60) & (r - b > 60)

    return mask


@pytest.fixture
def dark() -> Callable[[np.ndarray], np.ndarray]:
    """Where a picture of the light palette has dark text."""
    return lambda picture: (picture.astype(int) < 90).all(axis=2)


@pytest.fixture
def extent() -> Callable[[np.ndarray], tuple[float, float, float, float]]:
    """Left, right, bottom, top of a mask, as fractions of the plot."""

    def edges(mask: np.ndarray) -> tuple[float, float, float, float]:
        rows, columns = np.nonzero(mask)
        height, width = mask.shape
        return (
            columns.min() / width,
            (columns.max() + 1) / width,
            1 - (rows.max() + 1) / height,
            1 - rows.min() / height,
        )

    return edges
