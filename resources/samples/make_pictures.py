"""Remake pictures.npz in this folder: two grey pictures drawn by this script.

Run ``python resources/samples/make_pictures.py [FOLDER]``; it needs NumPy alone and
writes the same bytes every time. The pictures are free for any use (CC0).
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

SIDE = 96
_FINE = 4  # drawn so many times as large, then averaged: edges are smooth


def scene() -> Array:
    """A house by a lake: long edges in many directions, a smooth sky, a fine texture."""
    y, x = np.mgrid[0 : SIDE * _FINE, 0 : SIDE * _FINE] / _FINE
    picture = 0.86 - 0.32 * y / 58  # sky
    picture = np.where((x - 76) ** 2 + (y - 16) ** 2 < 81, 0.97, picture)  # sun
    hill = 52 - 14 * np.exp(-(((x - 22) / 26) ** 2)) - 6 * np.exp(-(((x - 80) / 18) ** 2))
    picture = np.where(y > hill, 0.34 + 0.04 * np.sin(x / 3) * np.sin(y / 2), picture)
    lake = 0.52 + 0.13 * np.sin(1.4 * y + 0.5 * np.sin(x / 5)) * np.clip((y - 66) / 12, 0, 1)
    picture = np.where(y > 68, lake, picture)
    wall = (x > 36) & (x < 66) & (y > 44) & (y < 74)
    bricks = 0.72 - 0.16 * ((y % 4 < 0.9) | ((x + 3 * (y // 4 % 2)) % 6 < 0.9))
    picture = np.where(wall, bricks, picture)
    roof = (y > 28) & (y <= 45) & (np.abs(x - 51) < (y - 27) * 1.08)
    picture = np.where(roof, 0.2 + 0.1 * ((x + y) % 5 < 1.4), picture)
    for left in (40, 54):
        window = (x > left) & (x < left + 8) & (y > 50) & (y < 59)
        bars = (np.abs(x - left - 4) < 0.6) | (np.abs(y - 54.5) < 0.6)
        picture = np.where(window, np.where(bars, 0.92, 0.12), picture)
    picture = np.where((x > 47) & (x < 55) & (y > 63) & (y < 74), 0.26, picture)  # door
    picture = np.where((np.abs(x - 14) < 1.4) & (y > 50) & (y < 78), 0.14, picture)  # trunk
    rng = np.random.Generator(np.random.PCG64(5))
    for _ in range(70):  # leaves
        cx, cy = 14 + 7 * rng.standard_normal(), 43 + 6 * rng.standard_normal()
        leaf = ((x - cx) / 1.9) ** 2 + ((y - cy) / 1.3) ** 2 < 1
        picture = np.where(leaf, 0.12 + 0.3 * rng.random(), picture)
    return _averaged(picture)


def weave() -> Array:
    """Threads over and under each other: nothing but a fine, regular texture."""
    y, x = np.mgrid[0 : SIDE * _FINE, 0 : SIDE * _FINE] / _FINE
    across, down = (y // 6).astype(int), (x // 6).astype(int)
    over = (across + down) % 2 == 0
    round_y = 1 - (2 * (y % 6) / 6 - 1) ** 2
    round_x = 1 - (2 * (x % 6) / 6 - 1) ** 2
    picture = np.where(over, 0.25 + 0.55 * round_y, 0.1 + 0.45 * round_x)
    return _averaged(picture + 0.04 * np.sin(2.6 * np.where(over, x, y)))


def _averaged(picture: Array) -> Array:
    return picture.reshape(SIDE, _FINE, SIDE, _FINE).mean(axis=(1, 3))


def write(path: Path, pictures: dict[str, Array]) -> None:
    """Save whole grey levels 0 to 255; the archive carries no times."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, picture in pictures.items():
            stream = io.BytesIO()
            levels = np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)
            np.lib.format.write_array(stream, levels, allow_pickle=False)
            info = zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, stream.getvalue())


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    write(folder / "pictures.npz", {"scene": scene(), "weave": weave()})
