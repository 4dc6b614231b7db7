"""Changes of the Images workspace: pure functions from session to session."""

from __future__ import annotations

import math
import os
from typing import Any

from msgspec.structs import replace

from lossexplorer.data.pictures import read_picture
from lossexplorer.errors import DataError, SessionError
from lossexplorer.session import edits
from lossexplorer.session.images.pictures import reference_shape
from lossexplorer.session.images.view import RANGES, ImagesView, Kind, Picture, Sample
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session

FEATURES = "perceptual"


def set_images(session: Session, /, **fields: Any) -> Session:
    """Change switches: against, detail, layer, channel, normalised, seed."""
    return replace(session, images=replace(session.images, **fields))


def set_kind(session: Session, kind: Kind | str) -> Session:
    """Show another distortion.

    Raises:
        SessionError: to blend, where there is no second picture.
    """
    _needs_other(session.images, kind)
    against = "" if session.images.against == kind else session.images.against
    return set_images(session, kind=kind, against=against)


def set_against(session: Session, kind: Kind | str) -> Session:
    """Draw the losses of another distortion across the curves; "" for none.

    Raises:
        SessionError: for a blend, where there is no second picture.
    """
    _needs_other(session.images, kind)
    return set_images(session, against=kind)


def _needs_other(view: ImagesView, kind: str) -> None:
    if kind == "blend" and view.other is None:
        raise SessionError("there is no second picture", fix="open one first")


def amount_of(view: ImagesView, kind: Kind | None = None) -> float:
    """How much of a distortion there is; of the one that is shown without ``kind``."""
    value: float = getattr(view, kind or view.kind)
    return value


def set_amount(session: Session, amount: float, kind: Kind | None = None) -> Session:
    """Set how much of a distortion there is; without ``kind``, of the one that is shown.

    Raises:
        SessionError: outside its range.
    """
    kind = kind or session.images.kind
    low, high = RANGES[kind]
    if not low <= amount <= high:
        raise SessionError(
            f"{amount:g} is out of range", where=kind, fix=f"give {low:g} to {high:g}"
        )
    return set_images(session, **{kind: float(amount)})


def slide(session: Session, amount: float) -> Session:
    """Set how much of the shown distortion there is, or the nearer end of its range."""
    low, high = RANGES[session.images.kind]
    return set_amount(session, low if math.isnan(amount) else min(max(amount, low), high))


def set_seed(session: Session, seed: float) -> Session:
    """Draw other noise.

    Raises:
        SessionError: unless it is a whole number from 0 to 999999.
    """
    if not (0 <= seed <= 999_999 and float(seed).is_integer()):
        raise SessionError(f"{seed:g} is no seed", fix="give a whole number from 0 to 999999")
    return set_images(session, seed=int(seed))


def set_sample(session: Session, sample: Sample | str, digit: int = 0) -> Session:
    """Take a shipped picture as the reference."""
    view = replace(session.images, sample=sample, digit=digit, picture=None)
    return replace(session, images=_without_misfit(view))


def picture_from(path: str | os.PathLike[str]) -> Picture:
    """The picture in a file.

    Raises:
        SessionError: it can't be read, with why.
    """
    try:
        read = read_picture(path)
    except DataError as error:
        raise SessionError(error.what, where=error.where, fix=error.fix) from None
    remarks = tuple(remark[:200] for remark in read.remarks)
    return Picture(Matrix(read.levels), os.path.basename(path)[:200], remarks)


def set_reference(session: Session, picture: Picture) -> Session:
    """Take a picture as the reference."""
    return replace(session, images=_without_misfit(replace(session.images, picture=picture)))


def set_other(session: Session, picture: Picture) -> Session:
    """Take a picture as the second one, and blend with it.

    Raises:
        SessionError: it has another shape than the reference.
    """
    shape = reference_shape(session.images)
    if picture.levels.shape != shape:
        height, width = picture.levels.shape
        raise SessionError(
            f"has {width} × {height} pixels",
            where=picture.name,
            fix=f"give one of {shape[1]} × {shape[0]}, as the reference has",
        )
    return set_images(session, other=picture, kind="blend", blend=1.0)


def _without_misfit(view: ImagesView) -> ImagesView:
    """A second picture of another shape goes with the reference it belonged to."""
    if view.other is None or view.other.levels.shape == reference_shape(view):
        return view
    kind: Kind = "shift" if view.kind == "blend" else view.kind
    against = "" if view.against == "blend" else view.against
    return replace(view, other=None, kind=kind, against=against)


def set_features(session: Session, features: str | None) -> Session:
    """Choose φ: None for the oriented filters, "pixels", or the path of an .npz file.

    Raises:
        SessionError: the file can't be read, or its layers don't fit.
    """
    session = edits.set_parameter(session, FEATURES, "features", features)
    return set_images(session, layer=0, channel=None)
