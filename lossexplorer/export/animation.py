"""An animated picture: the same axes, one frame after the other."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from lossexplorer.errors import ExportError
from lossexplorer.export.carrying import carrying
from lossexplorer.export.image import draw_pixels, layout_of
from lossexplorer.export.printable import printable
from lossexplorer.export.size import pixels
from lossexplorer.figures.figure import Figure
from lossexplorer.files import atomic_write
from lossexplorer.session.session import Session, Style
from lossexplorer.write_errors import write_errors

ANIMATED = {"gif": "GIF", "apng": "PNG"}
"""What Pillow calls the formats that move."""

_MOST_PIXELS = 400_000_000  # of all frames together; each is one byte or three
_SHORTEST_MS = 20  # viewers show shorter frames slowly
_SAMPLED = 5  # frames whose colours the palette of a GIF is made of
_COLORS, _EXACT = 256, 128  # of the palette, and those that are no mixture
_PACKED = np.array([65536, 256, 1])
_AT_ONCE = 4096  # colours whose distances are taken together

Pixels = NDArray[np.uint8]
_LAYING_OUT = 0.3  # of the work


def write_animation(
    figures: Sequence[Figure],
    path: str | Path,
    *,
    style: Style,
    seconds: float,
    format: str,
    session: Session | None = None,
    report: Callable[[float], None] = lambda _share: None,
) -> Path:
    """Write figures as an animation that begins again at its end; all or nothing.

    The same figures always give the same bytes.

    Args:
        figures: on the same axes, in their order.
        path: the file, which is replaced.
        style: of every frame.
        seconds: how long all frames together last.
        format: a key of :data:`ANIMATED`.
        session: what the file carries, so that it can be opened again.
        report: is told the share that is done; what it raises ends the work, and nothing
            is written.

    Raises:
        ExportError: for too many pixels, a duration out of range, a session too large to
            be carried, or a file that can't be written.
    """
    path = Path(path)
    data = animation_bytes(figures, style=style, seconds=seconds, format=format, report=report)
    if session is not None:
        data = carrying(data, format, session)
    with write_errors(path, ExportError):
        atomic_write(path, data)
    return path


def animation_bytes(
    figures: Sequence[Figure],
    *,
    style: Style,
    seconds: float,
    format: str,
    report: Callable[[float], None] = lambda _share: None,
) -> bytes:
    """The bytes of an animation; see :func:`write_animation`."""
    duration = _frame_duration(seconds, len(figures))
    width, height = pixels(style)
    if width * height * len(figures) > _MOST_PIXELS:
        raise ExportError(
            f"{len(figures)} frames of {width} × {height} pixels are too large",
            fix=f"take fewer frames, fewer dpi or a smaller size, up to "
            f"{_MOST_PIXELS // 1_000_000} million pixels in all",
        )
    figures = [printable(figure) for figure in figures]
    frames = _drawn(figures, style, format, report)
    data = io.BytesIO()
    frames[0].save(
        data,
        format=ANIMATED[format],
        save_all=True,
        append_images=frames[1:],
        duration=duration,
        loop=0,
        **({"disposal": 1, "optimize": False} if format == "gif" else {}),
    )
    report(1.0)
    return data.getvalue()


def _drawn(
    figures: Sequence[Figure], style: Style, format: str, report: Callable[[float], None]
) -> list[Image.Image]:
    def told() -> Iterator[Figure]:
        """The figures, telling how far the layout has come."""
        for index, figure in enumerate(figures):
            report(_LAYING_OUT * index / len(figures))
            yield figure

    layout = layout_of(told(), style)

    def drawn(index: int) -> Pixels:
        return draw_pixels(figures[index], style, layout)

    palette = None
    if format == "gif":
        # one palette for all frames: colours that stay must not flicker
        palette = _palette([drawn(index) for index in _sampled(len(figures))])
    frames = []
    for index in range(len(figures)):
        report(_LAYING_OUT + (1 - _LAYING_OUT) * index / len(figures))
        picture = drawn(index)
        frames.append(Image.fromarray(picture) if palette is None else _reduced(picture, palette))
    return frames


def _sampled(count: int) -> list[int]:
    """A few frames spread over all of them, the first and the last among them."""
    few = min(count, _SAMPLED)
    return sorted({round(i * (count - 1) / max(few - 1, 1)) for i in range(few)})


def _palette(frames: Sequence[Pixels]) -> Pixels:
    """(256, 3) or fewer: colours for all ``frames``.

    The commonest (the ground, the curves) are there exactly; a median cut alone would
    make the ground a little grey.
    """
    colors, counts = np.unique(
        np.concatenate([(frame @ _PACKED).ravel() for frame in frames]), return_counts=True
    )
    colors = _unpacked(colors[np.lexsort((colors, -counts))])
    if len(colors) <= _COLORS:
        return colors
    rest = Image.fromarray(colors[None, _EXACT:]).quantize(
        _COLORS - _EXACT, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    )
    mixed = np.array(rest.getpalette(), dtype=np.uint8).reshape(-1, 3)
    return np.concatenate([colors[:_EXACT], mixed[: _COLORS - _EXACT]])


def _reduced(pixels: Pixels, palette: Pixels) -> Image.Image:
    """A frame in the colours of a palette, each pixel in the nearest.

    Pillow's own way looks at six bits of a colour only, and misses exact ones.
    """
    colors, places = np.unique(pixels @ _PACKED, return_inverse=True)
    wanted, offered = _unpacked(colors).astype(np.int32), palette.astype(np.int32)
    nearest = np.empty(len(colors), dtype=np.uint8)
    for start in range(0, len(colors), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        distance = ((wanted[part, None] - offered[None]) ** 2).sum(axis=2)
        nearest[part] = distance.argmin(axis=1)
    frame = Image.fromarray(nearest[places.reshape(pixels.shape[:2])])
    frame.putpalette(palette.ravel().tolist())
    return frame


def _unpacked(colors: NDArray[np.int64]) -> Pixels:
    """(n, 3): red, green and blue of colours in one number each."""
    rgb: Pixels = (colors[:, None] // _PACKED % 256).astype(np.uint8)
    return rgb


def _frame_duration(seconds: float, count: int) -> int:
    """Milliseconds a frame, in hundredths of a second as GIF counts.

    Raises:
        ExportError: for less than 20 ms a frame, or more than a minute.
    """
    duration = 10 * round(100 * seconds / count) if seconds < 1e6 else 10**9
    if not _SHORTEST_MS <= duration <= 60_000:
        raise ExportError(
            f"{count} frames can't last {seconds:g} seconds",
            where="seconds",
            fix=f"give {count * _SHORTEST_MS / 1000:g} to {count * 60} seconds",
        )
    return duration
