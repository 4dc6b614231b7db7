"""The script of a figure, run in a fresh interpreter, draws the picture again."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image as Picture

from lossexplorer.export import fonts, render
from lossexplorer.export.script_words import array, variable, written
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Figure, Line
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.session import Style

STYLE = {"width_mm": 120, "height_mm": 90, "dpi": 80}


def run(script: bytes, folder) -> np.ndarray:
    (folder / "figure.py").write_bytes(script)
    environment = {**os.environ, "MPLBACKEND": "Agg"}
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "figure.py"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    with Picture.open(folder / "figure.png") as picture:
        return np.asarray(picture.convert("RGB"), dtype=np.int64)


def solid(figure: Figure) -> Figure:
    """Without dashes: those begin at a curve's first point, or where it enters the panel."""
    panels = (
        replace(
            panel,
            items=tuple(
                replace(i, dash="solid") if isinstance(i, Line) else i for i in panel.items
            ),
        )
        for panel in figure.panels
    )
    return replace(figure, panels=tuple(panels))


def far_apart(one: np.ndarray, two: np.ndarray) -> float:
    """The share of pixels that are plainly of another colour, thin shifts left out."""
    assert one.shape == two.shape
    return max(_missing(one, two), _missing(two, one))


def _missing(one: np.ndarray, two: np.ndarray) -> float:
    """The share of pixels of ``one`` whose colour is nowhere near in ``two``."""
    nearest = np.full(one.shape[:2], 255)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            moved = np.roll(two, (down, right), axis=(0, 1))
            nearest = np.minimum(nearest, np.abs(one - moved).max(axis=2))
    return float((nearest > 60).mean())


@pytest.mark.parametrize(
    ("name", "theme"),
    [("vector", "print"), ("one-outlier", "dark"), ("log", "light"), ("digit-mse", "light")],
)
def test_the_script_draws_the_same_picture(name, theme, tmp_path, curves_figure, vector_figure):
    figure = {
        "log": lambda: solid(curves_figure("log")),
        "vector": vector_figure,
    }.get(name, lambda: build(open_lesson(name)))()
    style = Style(theme=theme, **STYLE)
    ours = render(figure, style=style, format="png")
    with Picture.open(io.BytesIO(ours)) as picture:
        expected = np.asarray(picture.convert("RGB"), dtype=np.int64)
    drawn = run(render(figure, style=style, format="py"), tmp_path)
    # there are bars without height, which are no lines; without curves nothing differs
    assert far_apart(drawn, expected) < (0.0001 if name == "digit-mse" else 0.002)
    # and it would fail if a curve were missing
    assert far_apart(np.full_like(expected, expected[0, 0]), expected) > 0.01


def test_every_digit_is_in_the_script(curves_figure):
    figure = curves_figure()
    script = render(figure, style=Style(), format="py").decode()
    for item in figure.panels[0].items:
        if hasattr(item, "y"):
            assert all(repr(value) in script for value in item.y.tolist() if np.isfinite(value))


@pytest.mark.parametrize(
    "value", ['a"b', "it's \\ x", "n\nl", "∂L", (1.0,), (0, (1.5, 2.0)), [], None, True, 1e-300]
)
def test_values_are_written_so_that_python_reads_them_back(value):
    assert eval(written(value)) == value


def test_arrays_are_written_so_that_python_reads_them_back():
    rng = np.random.default_rng(5)
    for values in (rng.normal(size=3), rng.normal(size=50), rng.normal(size=(3, 4)), np.zeros(0)):
        values.flat[:1] = np.nan
        again = eval(array(values), {"np": np, "nan": np.nan, "inf": np.inf})
        np.testing.assert_array_equal(again, values)
        assert again.dtype == values.dtype


def test_variables_are_names_and_differ():
    taken: set[str] = set()
    names = [variable(text, taken) for text in ("loss", "loss", "class", "∂", "3d", "figure")]
    assert len(set(names)) == 6
    assert all(name.isidentifier() for name in names)


def test_chinese_letters_come_from_a_font_of_the_machine_that_runs_it(curves_figure, monkeypatch):
    monkeypatch.setattr(fonts, "_chinese_family", lambda: "SimSun")
    style = Style(**STYLE)
    english = render(curves_figure("linear"), style=style, format="py").decode()
    titled = replace(curves_figure("linear"), title="损失")
    chinese = render(titled, style=style, format="py").decode()
    assert "get_font_names" not in english and "SimSun" not in english
    family, asked = (line for line in chinese.splitlines() if "font.family" in line)
    assert family == """    'font.family': ["DejaVu Sans"],"""
    names: dict[str, object] = {"plt": SimpleNamespace(rcParams={"font.family": ["DejaVu Sans"]})}
    start = chinese.index("fonts = [")
    exec(chinese[start : chinese.index(asked)], names)
    for there, taken in ((["Arial Unicode MS", "SimHei"], ["SimHei"]), (["Times"], [])):
        names["plt"].rcParams["font.family"] = ["DejaVu Sans"]
        exec(asked, names | {"get_font_names": lambda there=there: there})
        assert names["plt"].rcParams["font.family"] == ["DejaVu Sans", *taken]
