"""A picture carries its session; files that don't, or are hostile, are told apart."""

import base64
import io
import re
import shutil
import struct
import subprocess
import zlib
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image as Picture
from PIL import PngImagePlugin

from lossexplorer.errors import ExportError, SessionError
from lossexplorer.export import carrying as carrying_module
from lossexplorer.export import render
from lossexplorer.export.animation import animation_bytes
from lossexplorer.export.carrying import carrying
from lossexplorer.figures.build import build
from lossexplorer.session import in_figure
from lossexplorer.session.in_figure import GIF_MARK, KEYWORD, carries, open_session
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Style
from lossexplorer.session.store import dumps, save_session

SMALL = Style(width_mm=60, height_mm=45, dpi=60)
FORMATS = ("png", "svg", "pdf")


@pytest.fixture(scope="module")
def session():
    return open_lesson("digit-mse")


@pytest.fixture(scope="module")
def plain(session):
    """The files without a session, by format."""
    return {name: render(build(session), style=SMALL, format=name) for name in FORMATS}


@pytest.fixture(scope="module")
def full(session, plain):
    """The files with a session, by format."""
    return {name: carrying(plain[name], name, session) for name in FORMATS}


@pytest.fixture(scope="module")
def moving(session):
    """An animation without a session and one with it, by format."""
    figure = build(session)
    figures = [figure, replace(figure, title="another frame")]
    files = {}
    for name in ("gif", "apng"):
        picture = animation_bytes(figures, style=SMALL, seconds=1.0, format=name)
        files[name] = picture, carrying(picture, name, session)
    return files


def opened(tmp_path, content: bytes, suffix: str):
    path = tmp_path / f"figure.{suffix}"
    path.write_bytes(content)
    return open_session(path)


@pytest.mark.parametrize("name", FORMATS)
def test_the_session_comes_back(name, session, full, tmp_path):
    assert opened(tmp_path, full[name], name) == session
    assert opened(tmp_path, full[name], name.upper()) == session


@pytest.mark.parametrize("name", ["gif", "apng"])
def test_an_animation_carries_its_session_and_moves_as_before(name, session, moving, tmp_path):
    plain, full = moving[name]
    assert opened(tmp_path, full, name) == session
    with Picture.open(io.BytesIO(plain)) as one, Picture.open(io.BytesIO(full)) as two:
        assert one.n_frames == two.n_frames == 2
        for index in range(2):
            one.seek(index)
            two.seek(index)
            assert one.convert("RGB").tobytes() == two.convert("RGB").tobytes()
            assert one.info["duration"] == two.info["duration"]
    with pytest.raises(SessionError, match="no session is in it"):
        opened(tmp_path, plain, name)


def test_a_damaged_gif_holds_no_session(moving, tmp_path):
    full = moving["gif"][1]
    mark = full.rindex(GIF_MARK) + len(GIF_MARK)
    for damaged in (full[: mark + 1], full[: mark + 40], full[:mark] + b"\0;"):
        with pytest.raises(SessionError, match="damaged"):
            opened(tmp_path, damaged, "gif")


def test_render_puts_it_in_and_nothing_else_changes(session, plain, full):
    for name in FORMATS:
        assert render(build(session), style=SMALL, format=name, session=session) == full[name]
        assert plain[name] != full[name]
    table = render(build(session), style=SMALL, format="csv")
    assert render(build(session), style=SMALL, format="csv", session=session) == table


def test_other_programs_open_a_picture_with_a_large_session(session, plain, tmp_path, monkeypatch):
    """Pillow opens no PNG with a compressed text of more than a million bytes."""
    assert carrying_module._LARGEST_TEXT < PngImagePlugin.MAX_TEXT_CHUNK
    monkeypatch.setattr(PngImagePlugin, "MAX_TEXT_CHUNK", 1000)
    monkeypatch.setattr(carrying_module, "_LARGEST_TEXT", 1000)
    picture = carrying(plain["png"], "png", session)
    with Picture.open(io.BytesIO(picture)) as image:
        image.load()
    assert opened(tmp_path, picture, "png") == session


def test_the_picture_is_the_same(plain, full):
    with Picture.open(io.BytesIO(full["png"])) as picture:
        picture.verify()
    with (
        Picture.open(io.BytesIO(plain["png"])) as one,
        Picture.open(io.BytesIO(full["png"])) as two,
    ):
        assert one.tobytes() == two.tobytes()
        assert KEYWORD in two.text
    root = ElementTree.fromstring(full["svg"])
    assert len(list(root.iter("{http://www.w3.org/2000/svg}metadata"))) == 2


@pytest.mark.skipif(not shutil.which("pdftocairo"), reason="needs poppler-utils")
def test_the_pdf_stays_whole_and_lists_its_attachment(full, session, tmp_path):
    (tmp_path / "a.pdf").write_bytes(full["pdf"])
    run = ["pdfdetach", "-saveall", "-o", str(tmp_path), str(tmp_path / "a.pdf")]
    detached = subprocess.run(run, capture_output=True, text=True, check=True)
    assert detached.stderr == ""
    assert (tmp_path / "session.lossx").read_bytes() == dumps(session)


def test_every_offset_of_the_pdf_is_right(full):
    pdf = full["pdf"]
    start = int(re.findall(rb"startxref\n(\d+)", pdf)[-1])
    assert pdf[start:].startswith(b"xref\n")
    entries = re.findall(rb"(\d+) 1\n(\d{10}) 00000 n \n", pdf[start:])
    assert len(entries) == 3
    for number, offset in entries:
        assert pdf[int(offset) :].startswith(number + b" 0 obj\n")


def test_a_renamed_session_is_opened_too(session, tmp_path):
    assert opened(tmp_path, dumps(session), "png") == session


def test_a_session_file_is_opened_as_ever(session, tmp_path):
    save_session(session, tmp_path / "a.lossx")
    assert open_session(tmp_path / "a.lossx") == session
    assert not carries("a.lossx")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_without_a_session_says_so(name, plain, tmp_path):
    with pytest.raises(SessionError, match="no session is in it") as caught:
        opened(tmp_path, plain[name], name)
    assert caught.value.where == str(tmp_path / f"figure.{name}")


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_session_is_no_session(name, full, tmp_path):
    content = full[name]
    marks = {"png": KEYWORD.encode(), "svg": b";base64,", "pdf": b"stream\nx\xda"}
    middle = content.rindex(marks[name]) + 300
    wrong = b"!" if name == "svg" else bytes([content[middle] ^ 0x55])
    damaged = content[:middle] + wrong + content[middle + 1 :]
    with pytest.raises(SessionError, match="damaged"):
        opened(tmp_path, damaged, name)
    for end in range(middle - 250, middle, 60):  # cut off within it
        with pytest.raises(SessionError):
            opened(tmp_path, content[:end], name)


def bomb(size: int) -> bytes:
    return zlib.compress(b"{" + b" " * size, 9)


def chunk(data: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(b"iTXt" + data))
    return struct.pack(">I", len(data)) + b"iTXt" + data + checksum


@pytest.mark.parametrize("name", FORMATS)
def test_what_grows_beyond_the_limit_is_refused_unread(name, tmp_path, monkeypatch):
    monkeypatch.setattr(in_figure, "MAX_BYTES", 1000)
    content = {
        "png": in_figure.PNG_SIGNATURE + chunk(KEYWORD.encode() + b"\0\1\0\0\0" + bomb(10**6)),
        "svg": b"<svg><metadata>%s;base64,%s</metadata></svg>"
        % (KEYWORD.encode(), base64.b64encode(bomb(10**6))),
        "pdf": b"%%PDF-1.4\n<< %s >>\nstream\n%s" % (in_figure.PDF_MARK, bomb(10**6)),
    }[name]
    with pytest.raises(SessionError, match="larger than"):
        opened(tmp_path, content, name)


@pytest.mark.parametrize(
    "data",
    [
        b"\0",
        b"\0\1",
        b"\0\1\0no end",
        b"\0\1\0\0\0",
        b"\0\0\0\0\0",
        b"\0\0\0\0\0cos\nsystem\n(S'true'\ntR.",
    ],
)
def test_odd_chunks_are_refused_in_words(data, tmp_path):
    content = in_figure.PNG_SIGNATURE + chunk(KEYWORD.encode() + data)
    with pytest.raises(SessionError):
        opened(tmp_path, content, "png")


def test_other_files_are_refused_in_words(tmp_path):
    for name in FORMATS:
        for content in (b"", b"\0" * 50, b"GIF89a", b"stream\n", b"\xff\xd8\xff\xe0"):
            with pytest.raises(SessionError):
                opened(tmp_path, content, name)
    with pytest.raises(SessionError, match="there is no such file"):
        open_session(tmp_path / "none.png")
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(SessionError, match="can't be read"):
        open_session(tmp_path / "folder.svg")


def test_a_file_too_large_to_be_a_figure_is_not_read(tmp_path, full, monkeypatch):
    monkeypatch.setattr(in_figure, "MAX_FILE", 100)
    with pytest.raises(SessionError, match="the file is larger"):
        opened(tmp_path, full["png"], "png")


def test_a_session_too_large_to_be_saved_is_said(session, plain, monkeypatch):
    monkeypatch.setattr("lossexplorer.session.store.MAX_BYTES", 10)
    with pytest.raises(ExportError, match="too large.*export without the session"):
        carrying(plain["png"], "png", session)
