"""What one layer of φ sees of both pictures, and where it sees a difference."""

from __future__ import annotations

from functools import lru_cache

from lossexplorer.errors import LossInputError
from lossexplorer.figures.figure import Floats, Image, Panel
from lossexplorer.figures.images.frames import empty_panel, picture_panel, tiles
from lossexplorer.figures.images.shown import WAITING
from lossexplorer.losses.features import DIRECTIONS, Stack, oriented_stack
from lossexplorer.session.images.compared import PERCEPTUAL, phi_of, seen
from lossexplorer.session.images.place import Pair
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import Session

_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def map_panels(session: Session, pair: Pair | None) -> tuple[Panel, ...]:
    """Reference, distorted and difference maps; or why there are none."""
    if pair is None:
        return (empty_panel("map:reference", WAITING, 1, 0),)
    try:
        stack, _ = phi_of(session.choice(PERCEPTUAL))
        layer, channel = shown_place(session, stack)
        images = _images(stack, layer, channel, pair.reference, pair.image)
    except LossInputError as error:
        return (empty_panel("map:reference", error.message, 1, 0),)
    of = f"layer {layer + 1}" + ("" if channel is None else f", {channel_name(stack, channel)}")
    phi = f"φ{str(layer + 1).translate(_LOWERED)}"
    titles = (f"{phi}(reference)", f"{phi}(distorted)", f"{phi} difference")
    return tuple(
        picture_panel(
            image.id,
            title,
            image,
            1,
            column,
            describe=f"{title}: feature maps of {of}",
        )
        for column, (title, image) in enumerate(zip(titles, images, strict=True))
    )


def shown_place(session: Session, stack: Stack) -> tuple[int, int | None]:
    """The layer and channel that are shown; the last ones where φ has fewer."""
    view = session.images
    layer = min(view.layer, max(len(stack), 1) - 1)
    if view.channel is None:
        return layer, None
    return layer, min(view.channel, channels(stack, layer) - 1)


def channels(stack: Stack, layer: int) -> int:
    """How many feature maps a layer has."""
    return len(stack[layer].weights) if stack else 1


def channel_name(stack: Stack, channel: int) -> str:
    """A channel of the built-in stack by its direction, another by its number from 1."""
    if stack is oriented_stack():
        return f"{channel * 360 // DIRECTIONS}°"
    return f"channel {channel + 1}"


@lru_cache(maxsize=8)
def _images(
    stack: Stack, layer: int, channel: int | None, reference: Matrix, image: Matrix
) -> tuple[Image, Image, Image]:
    """Maps of both pictures on one scale from black, and their difference."""
    before, after = (seen(stack, picture).maps[layer] for picture in (reference, image))
    if channel is not None:
        before, after = before[channel : channel + 1], after[channel : channel + 1]
    high = float(before.max()) or 1.0
    return (
        _grey("map:reference", tiles(before), high),
        _grey("map:image", tiles(after), high),
        _on_pixels("map:difference", tiles(after - before)),
    )


def _grey(id_: str, values: Floats, high: float) -> Image:
    height, width = values.shape
    return Image(
        id_,
        values,
        0,
        0,
        width,
        height,
        diverging=False,
        grey=True,
        low=0.0,
        high=high,
        name=id_,
    )


def _on_pixels(id_: str, values: Floats) -> Image:
    height, width = values.shape
    return Image(id_, values, 0, 0, width, height, name=id_)
