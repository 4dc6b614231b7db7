"""What the Images workspace shows."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from lossexplorer.session.matrix import Matrix
from lossexplorer.session.words import Name

Sample = Literal["scene", "weave", "digit"]
Kind = Literal["shift", "blur", "noise", "contrast", "blend"]
KINDS: tuple[Kind, ...] = ("shift", "blur", "noise", "contrast", "blend")


class Picture(Struct, frozen=True, forbid_unknown_fields=True):
    """A picture from a file, kept in the session so that it needs the file no more.

    Attributes:
        levels: (height, width) whole numbers from 0, black, to 255, white.
        name: of the file. remarks: what was done to it when it was read.
    """

    levels: Matrix
    name: Name = ""
    remarks: tuple[Name, ...] = ()


class ImagesView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Images workspace shows.

    φ and the weights of its layers are parameters of the perceptual loss.

    Attributes:
        sample: the shipped picture that is the reference where there is no file's.
        digit: which of the shipped digits, from 0.
        picture: the reference from a file, or None.
        other: a second picture of the same shape, for the distortion "blend".
        kind: the distortion that is shown.
        shift: pixels to the right. blur, noise: standard deviations, in pixels and in
            units of the range from black to white. contrast: factor; 1 changes nothing.
            blend: share of the second picture.
        seed: of the noise.
        against: another distortion whose losses are drawn across the curves, or "".
        detail: what the lower row shows.
        layer: of φ, from 0. channel: of the layer, from 0; None for all of them.
        normalised: every curve as a share of its maximum.
    """

    sample: Sample = "scene"
    digit: Annotated[int, Meta(ge=0, le=1796)] = 0
    picture: Picture | None = None
    other: Picture | None = None
    kind: Kind = "shift"
    shift: Annotated[float, Meta(ge=-8, le=8)] = 1.0
    blur: Annotated[float, Meta(ge=0, le=6)] = 1.2
    noise: Annotated[float, Meta(ge=0, le=0.5)] = 0.1
    contrast: Annotated[float, Meta(ge=0, le=2)] = 0.5
    blend: Annotated[float, Meta(ge=0, le=1)] = 1.0
    seed: Annotated[int, Meta(ge=0, le=999_999)] = 0
    against: Literal["", "shift", "blur", "noise", "contrast", "blend"] = ""
    detail: Literal["maps", "gradients"] = "maps"
    layer: Annotated[int, Meta(ge=0, le=999)] = 0
    channel: Annotated[int, Meta(ge=0, le=100_000)] | None = None
    normalised: bool = True


RANGES: dict[Kind, tuple[float, float]] = {
    "shift": (-8.0, 8.0),
    "blur": (0.0, 6.0),
    "noise": (0.0, 0.5),
    "contrast": (0.0, 2.0),
    "blend": (0.0, 1.0),
}
