"""Picture files: what is read, how it becomes grey, and what is refused before it is decoded."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from lossexplorer.data.pictures import LARGEST, read_picture
from lossexplorer.errors import DataError

RNG = np.random.default_rng(2)


def saved(tmp_path, pixels, name="picture.png"):
    path = tmp_path / name
    Image.fromarray(pixels).save(path)
    return path


def test_grey_levels_are_kept(tmp_path):
    pixels = RNG.integers(0, 256, (9, 13), dtype=np.uint8)
    read = read_picture(saved(tmp_path, pixels))
    np.testing.assert_array_equal(read.levels, pixels)
    assert read.remarks == ()


def test_colour_becomes_luma(tmp_path):
    pixels = RNG.integers(0, 256, (8, 8, 3), dtype=np.uint8)
    read = read_picture(saved(tmp_path, pixels))
    np.testing.assert_allclose(read.levels, pixels @ [0.299, 0.587, 0.114], atol=0.51)
    assert read.remarks == ("colour as grey (BT.601 luma)",)


def test_colour_that_is_grey_is_not_spoken_of(tmp_path):
    pixels = RNG.integers(0, 256, (8, 8, 1), dtype=np.uint8).repeat(3, axis=2)
    read = read_picture(saved(tmp_path, pixels))
    np.testing.assert_array_equal(read.levels, pixels[..., 0])
    assert read.remarks == ()


def test_transparent_parts_are_white(tmp_path):
    pixels = np.zeros((6, 6, 4), dtype=np.uint8)
    pixels[:3, :, 3] = 255
    read = read_picture(saved(tmp_path, pixels))
    assert (read.levels[:3] == 0).all() and (read.levels[3:] == 255).all()
    assert read.remarks == ("transparent parts on white",)


def test_sixteen_bits_become_eight(tmp_path):
    pixels = np.array([[0, 257, 65535, 32896]] * 4, dtype=np.uint16)
    read = read_picture(saved(tmp_path, pixels))
    np.testing.assert_array_equal(read.levels[0], [0, 1, 255, 128])
    assert read.remarks == ("16 bits a pixel as 8",)


def test_a_large_picture_is_reduced_and_says_so(tmp_path):
    pixels = np.kron(RNG.integers(0, 256, (32, LARGEST)), np.ones((4, 4))).astype(np.uint8)
    read = read_picture(saved(tmp_path, pixels))
    np.testing.assert_array_equal(read.levels, pixels[::4, ::4])
    assert read.remarks == ("1024 × 128 pixels reduced to 256 × 32",)


def test_jpeg_is_read(tmp_path):
    pixels = np.full((16, 16), 130, dtype=np.uint8)
    assert abs(read_picture(saved(tmp_path, pixels, name="a.jpg")).levels - 130.0).max() <= 2


def test_a_photograph_is_turned_as_its_camera_says(tmp_path):
    pixels = np.zeros((16, 32), dtype=np.uint8)
    pixels[:, :16] = 255
    tags = Image.Exif()
    tags[0x0112] = 6  # held upright: what is stored on the left belongs on top
    Image.fromarray(pixels).save(tmp_path / "upright.jpg", exif=tags)
    read = read_picture(tmp_path / "upright.jpg")
    assert read.levels.shape == (32, 16)
    assert read.levels[:14].min() > 200 and read.levels[18:].max() < 50
    assert read.remarks == ("turned as its camera says",)


@pytest.mark.parametrize("mode", ["1", "P", "LA", "PA", "CMYK", "YCbCr"])
def test_every_kind_of_colour_is_read(tmp_path, mode):
    source = Image.fromarray(np.full((8, 9, 3), 255, dtype=np.uint8)).convert(mode)
    path = tmp_path / ("a.jpg" if mode in ("CMYK", "YCbCr") else "a.png")
    if mode == "PA":
        source = source.convert("P")
        source.save(path, transparency=0)
    else:
        source.save(path)
    assert (read_picture(path).levels >= 254).all()


def png_header(width, height):
    """The beginning of a PNG file that declares a size and holds nothing."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    check = struct.pack(">I", zlib.crc32(head))
    data = struct.pack(">I", 1000) + b"IDAT" + bytes(20)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + check + data


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (png_header(100_000, 100_000), "has too many pixels; at most 4096 a side"),
        (png_header(100_000, 1_000), "too many pixels"),
        (png_header(5000, 10), "5000 × 10 pixels; give at most 4096"),
        (png_header(3, 40), "3 × 40 pixels; give at least 4"),
        (png_header(4000, 20), "4000 × 20 pixels; give at least 4 a side, also after"),
        (png_header(20, 20), "damaged or cut short"),
        (b"", "is no picture that can be read; give a PNG or JPEG file"),
        (b"GIF89a" + bytes(50), "is no picture that can be read"),
        (b"not a picture at all", "is no picture that can be read"),
    ],
)
def test_what_is_refused(tmp_path, content, words):
    path = tmp_path / "odd.png"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_picture(path)
    assert words in caught.value.message and str(path) in caught.value.message
    assert "\n" not in caught.value.message


def test_a_file_cut_short(tmp_path):
    whole = saved(tmp_path, RNG.integers(0, 256, (60, 60), dtype=np.uint8)).read_bytes()
    for share in (0.1, 0.5, 0.9):
        (tmp_path / "cut.png").write_bytes(whole[: int(share * len(whole))])
        with pytest.raises(DataError, match=r"cut\.png"):
            read_picture(tmp_path / "cut.png")


def png(width, height, pixels, depth=8, color=0, interlaced=0):
    """A PNG file, valid but for how many bytes of pixels there are."""

    def chunk(kind, content):
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    packed = zlib.compress(pixels)
    half = len(packed) // 2
    head = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, interlaced)
    parts = ((b"IHDR", head), (b"IDAT", packed[:half]), (b"IDAT", packed[half:]), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


def check_length(path, width, height, needed, **form):
    """A picture with so many bytes of pixels is read, one with a byte less is refused."""
    path.write_bytes(png(width, height, bytes(needed - 1), **form))
    with pytest.raises(DataError, match="holds fewer pixels than its header says"):
        read_picture(path)
    path.write_bytes(png(width, height, bytes(needed), **form))
    assert read_picture(path).levels.shape == (height, width)


@pytest.mark.parametrize(
    ("depth", "color", "row"), [(1, 0, 3), (8, 0, 20), (16, 0, 40), (8, 2, 60), (16, 6, 160)]
)
def test_pixels_that_end_early_are_no_black_rows(tmp_path, depth, color, row):
    check_length(tmp_path / "a.png", 20, 16, 16 * (1 + row), depth=depth, color=color)


@pytest.mark.parametrize(("width", "height"), [(4, 4), (5, 7), (33, 18)])
def test_the_pixels_of_interlaced_pictures_are_counted(tmp_path, width, height):
    passes = np.array(  # which pass a pixel belongs to, as the specification draws it
        [[1, 6, 4, 6, 2, 6, 4, 6], [7] * 8, [5, 6] * 4, [7] * 8]
        + [[3, 6, 4, 6, 3, 6, 4, 6], [7] * 8, [5, 6] * 4, [7] * 8]
    )
    drawn = np.tile(passes, (5, 5))[:height, :width]
    rows = [(drawn == number).any(axis=1).sum() for number in range(1, 8)]
    check_length(tmp_path / "a.png", width, height, width * height + sum(rows), interlaced=1)


def test_an_animated_file(tmp_path):
    frames = [Image.fromarray(np.full((8, 8), k, dtype=np.uint8)) for k in (0, 200)]
    path = tmp_path / "moves.png"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    with pytest.raises(DataError, match="is animated"):
        read_picture(path)


def test_no_file_and_a_folder(tmp_path):
    with pytest.raises(DataError, match="there is no such file"):
        read_picture(tmp_path / "nowhere.png")
    with pytest.raises(DataError, match="can't be read"):
        read_picture(tmp_path)
