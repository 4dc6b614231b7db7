"""Sweeps in files: frames that can be read back, axes that stay, nothing left of what was ended."""

import io
import json
import os

import numpy as np
import pytest
from PIL import Image as Picture

from lossexplorer.errors import ExportError
from lossexplorer.export.animation import animation_bytes
from lossexplorer.export.sweep import sweep_figures, write_sweep
from lossexplorer.figures.sweeping import side_by_side
from lossexplorer.session.edits import select_loss, set_workspace
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Style, blank
from lossexplorer.session.sweeping.sweep import parse_sweep

_STYLE = Style(width_mm=60, height_mm=45, dpi=50)
SESSION = select_loss(set_workspace(blank(), "curves"), "focal")
SWEEP = parse_sweep(SESSION, "gamma=0,1,2,5")


def frames(path) -> list[np.ndarray]:
    with Picture.open(path) as picture:
        shown = []
        for index in range(picture.n_frames):
            picture.seek(index)
            shown.append(np.asarray(picture.convert("RGB"), dtype=np.int64))
        return shown


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sweep")
    for name in ("a.gif", "a.apng"):
        write_sweep(SESSION, SWEEP, folder / name, style=_STYLE, seconds=2.0)
    return folder


@pytest.fixture(scope="module")
def again(tmp_path_factory):
    """The GIF written a second time, and what was told meanwhile."""
    path, shares = tmp_path_factory.mktemp("again") / "a.gif", []
    write_sweep(SESSION, SWEEP, path, style=_STYLE, seconds=2.0, report=shares.append)
    return path, shares


@pytest.mark.parametrize("name", ["a.gif", "a.apng"])
def test_a_value_is_a_frame_and_the_file_loops(written, name):
    with Picture.open(written / name) as picture:
        assert picture.n_frames == len(SWEEP.values)
        assert picture.info["loop"] == 0
        assert picture.info["duration"] == 500
        assert picture.size == (118, 89)
    assert all((a != b).any() for a, b in zip(*[iter(frames(written / name))] * 2, strict=True))


def test_only_what_is_drawn_moves(written):
    """The axes stand still: the left edge of the axes and all below it is the same."""
    shown = frames(written / "a.apng")
    below = [frame[-18:] for frame in shown]
    left = [frame[20:, :14] for frame in shown]
    assert all((part == below[0]).all() for part in below)
    assert all((part == left[0]).all() for part in left)


def test_gif_and_apng_show_the_same(written):
    for moving, exact in zip(frames(written / "a.gif"), frames(written / "a.apng"), strict=True):
        assert (moving[0, 0] == exact[0, 0]).all()
        assert np.abs(moving - exact).mean() < 1.0


def test_the_same_input_gives_the_same_bytes(written, again):
    assert again[0].read_bytes() == (written / "a.gif").read_bytes()


def test_every_figure_of_a_sweep_has_the_same_axes():
    lesson = open_lesson("pixels-or-perception")
    figures = sweep_figures(lesson, parse_sweep(lesson, "amount=-3,0,3"))
    for panel in figures[0].panels:
        others = [figure.panel(panel.id) for figure in figures]
        assert {(other.x, other.y) for other in others} == {(panel.x, panel.y)}
    pictures = [f.panel("difference").items[0] for f in figures]
    assert len({(picture.low, picture.high) for picture in pictures}) == 1


def test_the_axes_hold_what_every_value_shows():
    lesson = open_lesson("mse-stalls")
    sweep = parse_sweep(lesson, "weight=-2,6")
    wide = sweep_figures(lesson, sweep)[0].panel("loss").y
    from lossexplorer.figures.build import build

    alone = [build(session).panel("loss").y for session in sweep.sessions(lesson)]
    assert wide.low == min(axis.low for axis in alone)
    assert wide.high == max(axis.high for axis in alone)
    assert len({axis.high for axis in alone}) == 2


def test_small_multiples_have_a_titled_block_a_value(tmp_path):
    write_sweep(SESSION, SWEEP, tmp_path / "a.json", style=_STYLE)
    panels = json.loads((tmp_path / "a.json").read_text())["panels"]
    assert [panel["title"] for panel in panels] == [
        title for pair in zip(SWEEP.titles, [""] * 4, strict=True) for title in pair
    ]
    assert [(p["row"], p["column"]) for p in panels[::2]] == [(0, 0), (0, 1), (2, 0), (2, 1)]
    assert len({panel["id"] for panel in panels}) == 8


def test_only_the_wanted_panels_are_shown():
    figures = sweep_figures(SESSION, SWEEP, ["gradient"])
    together = side_by_side(figures, SWEEP.titles)
    assert [panel.id for panel in together.panels] == [f"{n}.gradient" for n in (1, 2, 3, 4)]
    assert len(together.row_weights) == 2
    with pytest.raises(ExportError, match="there are value, gradient"):
        sweep_figures(SESSION, SWEEP, ["value", "grad"])


@pytest.mark.parametrize(("name", "when"), [("a.gif", 0.4), ("a.svg", 0.4), ("a.json", 1.0)])
def test_what_is_cancelled_leaves_nothing(tmp_path, name, when):
    class Enough(Exception):
        pass

    def report(share):
        if share >= when:
            raise Enough

    (tmp_path / name).write_bytes(b"before")
    with pytest.raises(Enough):
        write_sweep(SESSION, SWEEP, tmp_path / name, style=_STYLE, report=report)
    assert os.listdir(tmp_path) == [name]
    assert (tmp_path / name).read_bytes() == b"before"


def test_progress_rises_to_the_end(again):
    _, shares = again
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"seconds": 0.01}, "can't last 0.01 seconds"),
        ({"seconds": 1e9}, "can't last 1e"),
        ({"style": Style(width_mm=2000, height_mm=1000, dpi=190)}, "are too large"),
    ],
)
def test_what_can_not_move_is_refused(how, words, curves_figure):
    how = {"style": _STYLE, "seconds": 2.0, **how}
    with pytest.raises(ExportError, match=words):
        animation_bytes([curves_figure()] * 4, format="gif", **how)


def test_frames_are_drawn_in_each_theme(curves_figure):
    style = Style(theme="dark", width_mm=60, height_mm=45, dpi=50)
    data = animation_bytes([curves_figure()] * 2, style=style, seconds=1.0, format="gif")
    with Picture.open(io.BytesIO(data)) as picture:
        corner = picture.convert("RGB").getpixel((0, 0))
    assert max(corner) < 80


def test_an_unknown_ending_is_answered(tmp_path):
    with pytest.raises(ExportError, match="did you mean gif"):
        write_sweep(SESSION, SWEEP, tmp_path / "a.giff", style=_STYLE)
