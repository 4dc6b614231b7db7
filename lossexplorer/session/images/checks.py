"""What the Images workspace's settings must satisfy beyond types."""

from __future__ import annotations

import numpy as np

from lossexplorer.data.pictures import LARGEST, SMALLEST
from lossexplorer.errors import SessionError
from lossexplorer.session.images.pictures import reference_shape
from lossexplorer.session.images.view import ImagesView, Picture


def check(view: ImagesView) -> None:
    """Check that the settings fit each other.

    Raises:
        SessionError: for the first that does not, with its place ("session.images.…").
    """
    for name in ("picture", "other"):
        picture: Picture | None = getattr(view, name)
        if picture is not None:
            _check_levels(picture, f"session.images.{name}.levels")
    if view.other is None:
        for name in ("kind", "against"):
            if getattr(view, name) == "blend":
                raise SessionError(
                    "there is no second picture to blend with",
                    where=f"session.images.{name}",
                    fix='open one, or choose "shift"',
                )
    elif view.other.levels.shape != (shape := reference_shape(view)):
        height, width = view.other.levels.shape
        raise SessionError(
            f"it has {width} × {height} pixels",
            where="session.images.other.levels",
            fix=f"give {shape[1]} × {shape[0]}, as the reference has",
        )


def _check_levels(picture: Picture, place: str) -> None:
    shape = picture.levels.shape
    if len(shape) != 2 or not all(SMALLEST <= side <= LARGEST for side in shape):
        raise SessionError(
            "this is no picture",
            where=place,
            fix=f"give {SMALLEST} to {LARGEST} rows of {SMALLEST} to {LARGEST} numbers",
        )
    levels = picture.levels.array
    bad = ~((levels >= 0) & (levels <= 255) & (levels == np.round(levels)))
    if bad.any():
        row, column = np.argwhere(bad)[0]
        raise SessionError(
            f"{levels[row, column]:g} is no grey level",
            where=f"{place}[{row}][{column}]",
            fix="give whole numbers from 0, black, to 255, white",
        )
