"""Picture files as grey levels, read without trusting them.

Size and kind are checked from the header before a pixel is decoded. Colour becomes grey
by the luma of ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B; transparent parts are laid on
white; 16 bits a pixel become 8; a photograph is turned as its camera says. What is larger
than the program computes with is reduced, each pixel the mean of those it covers.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lossexplorer.data.png_stream import ends_early
from lossexplorer.errors import DataError

MOST = 4096  # pixels a side of a file
LARGEST = 256  # pixels a side of what is computed with
SMALLEST = 4
SUFFIXES = (".png", ".jpg", ".jpeg")

_FORMATS = ("PNG", "JPEG")
_ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held
_FIX = "give a PNG or JPEG file"


@dataclass(frozen=True, eq=False)
class GreyPicture:
    """A picture as it was read.

    Attributes:
        levels: (height, width) whole numbers from 0, black, to 255, white.
        remarks: what was done to it on the way: "colour as grey (BT.601 luma)".
    """

    levels: NDArray[np.uint8]
    remarks: tuple[str, ...] = ()


def read_picture(path: str | os.PathLike[str]) -> GreyPicture:
    """Read a PNG or JPEG file.

    Raises:
        DataError: it can't be read, is another kind of file, animated, damaged, too
            large or too small.
    """
    from PIL import Image, UnidentifiedImageError  # a window starts without it

    where = os.fspath(path)
    try:
        with Image.open(path, formats=_FORMATS) as image:
            _check_header(image, where)
            if image.format == "PNG":
                _check_pixels(where)
            return _reduced(_as_grey(image))
    except UnidentifiedImageError:
        raise DataError("is no picture that can be read", where=where, fix=_FIX) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise DataError("has too many pixels", where=where, fix=f"at most {MOST} a side") from None
    except FileNotFoundError:
        raise DataError("there is no such file", where=where) from None
    except DataError:
        raise
    except (OSError, SyntaxError, ValueError, EOFError, struct.error) as error:
        reason = getattr(error, "strerror", None) or "damaged or cut short"
        raise DataError(f"can't be read ({reason})", where=where, fix=_FIX) from None


def _check_header(image: Any, where: str) -> None:
    width, height = image.size
    if max(width, height) > MOST:
        raise DataError(
            f"has {width} × {height} pixels", where=where, fix=f"give at most {MOST} a side"
        )
    if min(width, height) < SMALLEST or max(width, height) > LARGEST // SMALLEST * min(
        width, height
    ):
        raise DataError(
            f"has {width} × {height} pixels",
            where=where,
            fix=f"give at least {SMALLEST} a side, also after the longer one is reduced "
            f"to {LARGEST}",
        )
    if getattr(image, "n_frames", 1) > 1:
        raise DataError("is animated", where=where, fix="give a file with one picture")


def _check_pixels(where: str) -> None:
    with open(where, "rb") as stream:
        if ends_early(stream):
            raise DataError(
                "holds fewer pixels than its header says",
                where=where,
                fix="save the picture again where it comes from",
            )


def _as_grey(image: Any) -> tuple[Any, tuple[str, ...]]:
    """The picture in mode "L", and what was done."""
    from PIL import Image, ImageOps

    remarks: list[str] = []
    if image.getexif().get(_ORIENTATION, 1) != 1:
        image = ImageOps.exif_transpose(image)
        remarks.append("turned as its camera says")
    if image.mode.startswith("I") or image.mode == "F":
        remarks.append("16 bits a pixel as 8")
        levels = np.asarray(image, dtype=np.float64) / 257
        return Image.fromarray(np.round(levels.clip(0, 255)).astype(np.uint8)), tuple(remarks)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, clear).convert("RGB")
        remarks.append("transparent parts on white")
    if image.mode not in ("L", "1"):
        rgb = np.asarray(image.convert("RGB"))
        if (rgb != rgb[..., :1]).any():
            remarks.append("colour as grey (BT.601 luma)")
    return image.convert("L"), tuple(remarks)


def _reduced(grey: tuple[Any, tuple[str, ...]]) -> GreyPicture:
    from PIL import Image

    image, remarks = grey
    width, height = image.size
    if max(width, height) > LARGEST:
        scale = LARGEST / max(width, height)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        image = image.resize(size, Image.Resampling.BOX)
        remarks += (f"{width} × {height} pixels reduced to {size[0]} × {size[1]}",)
    return GreyPicture(np.array(image, dtype=np.uint8), remarks)
