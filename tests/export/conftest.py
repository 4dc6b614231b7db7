"""Hand-built figures that use every item of the vocabulary, like the two workspaces do."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image as Picture

from lossexplorer.export import render
from lossexplorer.figures.figure import (
    Arrows,
    Axis,
    Band,
    Bars,
    Figure,
    Image,
    Line,
    Markers,
    Note,
    Panel,
    Rule,
    floats,
)
from lossexplorer.figures.palette import PALETTES
from lossexplorer.session.session import Style

P = np.linspace(0.0, 1.0, 301)


def _losses(probability):
    with np.errstate(divide="ignore", invalid="ignore"):
        log = np.log(probability)
        return {
            "cross-entropy": (-log, -1 / probability),
            "focal, γ = 2": (
                -((1 - probability) ** 2) * log,
                2 * (1 - probability) * log - (1 - probability) ** 2 / probability,
            ),
            "squared error": ((1 - probability) ** 2, -2 * (1 - probability)),
            "absolute error": (1 - probability, -np.ones_like(probability)),
        }


def curves(scale="linear", both=False) -> Figure:
    """Loss over gradient: four curves, a probe, a tangent, a region beyond the domain."""
    colors = ("curve:0", "curve:1", "curve:2", "curve:3")
    dashes = ("solid", "dash", "dashdot", "dot")
    above, below = [], []
    for index, (name, (loss, slope)) in enumerate(_losses(P).items()):
        how = {"color": colors[index], "dash": dashes[index], "label": name}
        how["emphasis"] = index == 0
        above.append(Line(name, floats(P), floats(loss), name=name, **how))
        below.append(Line(name, floats(P), floats(slope), name=name, **how))
        if both:
            how |= {"label": f"{name}, label 0", "dash": "longdash"}
            above.append(Line(f"{name} 0", floats(P), floats(loss[::-1]), **how))
            below.append(Line(f"{name} 0", floats(P), floats(-slope[::-1]), **how))
    probe = 0.6
    at = {name: (float(a[0]), float(b[0])) for name, (a, b) in _losses(np.array([probe])).items()}
    tangent = np.array([0.3, 0.9])
    ce = at["cross-entropy"]
    above += [
        Line("tangent", floats(tangent), floats(ce[0] + ce[1] * (tangent - probe)), "secondary"),
        Rule("probe", "vertical", probe, color="accent", label="p = 0.600", draggable=True),
    ]
    for index, (name, (loss, slope)) in enumerate(at.items()):
        mark = {
            "color": colors[index],
            "symbol": ("circle", "square", "triangle", "diamond")[index],
        }
        above.append(
            Markers(f"m {name}", floats([probe]), floats([loss]), texts=(f"{loss:.4f}",), **mark)
        )
        below.append(Markers(f"m {name}", floats([probe]), floats([slope]), **mark))
    below.append(Rule("probe", "vertical", probe, color="accent"))
    beyond = Band("domain", "vertical", 1.0, 1.05, label="")
    low = 1e-3 if scale == "log" else -0.1
    x_axis = Axis("probability of class 1, p", -0.02, 1.05)
    return Figure(
        panels=(
            Panel(
                "loss",
                x_axis,
                Axis("loss", low, 4.0, unit="nats", scale=scale),
                (beyond, *above),
                link_x="p",
                describe="Four losses against the probability of class 1.",
            ),
            Panel(
                "gradient",
                x_axis,
                Axis("∂L/∂p", -5.0, 5.0 if both else 0.3),
                (beyond, *below),
                row=1,
                link_x="p",
            ),
        ),
        row_weights=(3.0, 2.0),
        title="What a wrong probability costs",
        notes=("Cross-entropy and focal loss have no value at p = 0: −log 0 is infinite.",),
    )


def vector(names=10) -> Figure:
    """Bars to drag, label bars, contributions, arrows, a Jacobian."""
    p = np.array([0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0])
    t = np.eye(10)[2]
    classes = np.arange(10.0)
    ticks = tuple((float(i), str(i) if names == 10 else f"class {i}") for i in range(10))
    x = Axis("class", -0.6, 9.6, ticks=ticks, grid=False)
    part = 0.5 * (p - t) ** 2
    jacobian = np.diag(p[:5]) - np.outer(p[:5], p[:5])
    small = tuple((float(i), str(i)) for i in range(5))
    bars = Panel(
        "prediction",
        x,
        Axis("probability", 0.0, 1.15),
        (
            Bars(
                "p",
                floats(classes),
                floats(p),
                0.7,
                "curve:0",
                texts=tuple(f"{v:.2f}" for v in p),
                name="prediction",
                draggable=True,
            ),
            Bars("t", floats(classes), floats(t), 0.84, "text", fill="outline", name="label"),
        ),
        title="Prediction (filled) and label (outlined)",
    )
    contributions = Panel(
        "contributions",
        x,
        Axis("contribution", 0.0, 0.1, unit="nats"),
        (
            Bars("c", floats(classes), floats(part), 0.7, "curve:1", name="squared error"),
            Note("sum", 9.5, 0.1, "sum 0.0975", anchor=(1, 1)),
        ),
        title="Squared error, class by class",
        row=1,
    )
    gradient = Panel(
        "gradient",
        x,
        Axis("∂L/∂z", -0.5, 0.3),
        (
            Arrows(
                "g",
                floats(classes),
                floats(np.zeros(10)),
                floats(classes),
                floats(p - t),
                "curve:2",
                texts=tuple(f"{v:+.2f}".replace("-", "−") for v in p - t),
                name="p − y",
            ),
        ),
        title="Gradient p − y",
        column=1,
    )
    matrix = Panel(
        "jacobian",
        Axis("∂z", -0.5, 4.5, ticks=small, grid=False),
        Axis("∂p", 4.5, -0.5, ticks=small, grid=False),
        (
            Image(
                "J",
                floats(jacobian),
                -0.5,
                4.5,
                4.5,
                -0.5,
                texts=tuple(f"{v:.3f}".replace("-", "−") for v in jacobian.ravel()),
                name="jacobian",
            ),
        ),
        title="Jacobian ∂p/∂z",
        row=1,
        column=1,
    )
    return Figure(
        (bars, contributions, gradient, matrix),
        row_weights=(1.0, 1.0),
        column_weights=(3.0, 2.0),
        title="Two predictions of one digit",
    )


@pytest.fixture
def curves_figure() -> Callable[..., Figure]:
    """``curves_figure(scale="log", both=True)``."""
    return curves


@pytest.fixture
def vector_figure() -> Callable[..., Figure]:
    """``vector_figure(names=5)`` has long class names."""
    return vector


@pytest.fixture
def pixels_of() -> Callable[..., np.ndarray]:
    """The PNG of a figure in a style: (rows, columns, 3)."""
    return _pixels


def _pixels(figure: Figure, **style) -> np.ndarray:
    with Picture.open(io.BytesIO(render(figure, style=Style(**style), format="png"))) as picture:
        return np.asarray(picture.convert("RGB"), dtype=np.int64)


@pytest.fixture
def ink_of() -> Callable[..., np.ndarray]:
    """Where the colour of a token is in the PNG: (rows, columns)."""

    def ink(figure: Figure, token: str, **style) -> np.ndarray:
        style = {"width_mm": 80, "height_mm": 60, "dpi": 100} | style
        wanted = PALETTES[style.get("theme", "light")].color(token)
        color = np.array([int(wanted[i : i + 2], 16) for i in (1, 3, 5)])
        return np.abs(_pixels(figure, **style) - color).max(axis=2) < 40

    return ink


@pytest.fixture
def svg_of() -> Callable[..., ET.Element]:
    """The SVG of a figure in a style."""
    return lambda figure, **style: ET.fromstring(render(figure, style=Style(**style), format="svg"))


@pytest.fixture
def words_in() -> Callable[[ET.Element], set[str]]:
    """Every text of an SVG."""
    return lambda svg: {
        "".join(element.itertext()) for element in svg.iter("{http://www.w3.org/2000/svg}text")
    }
