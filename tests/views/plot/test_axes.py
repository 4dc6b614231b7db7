"""What is written around a plot, at sizes where it fits and where it doesn't."""

from __future__ import annotations

import pytest

from lossexplorer.figures.decades import Decades
from lossexplorer.figures.figure import Axis, Figure, Line, Panel, floats
from lossexplorer.figures.palette import LIGHT
from lossexplorer.views.plot.arrangement import Framing
from lossexplorer.views.plot.axes import header_height, x_texts, y_texts
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.viewport import Scale

X = floats([0.0, 1.0])


@pytest.fixture
def ink(qapp):
    return Ink(LIGHT)


def _classes(*names: str) -> Axis:
    ticks = tuple((float(k), name) for k, name in enumerate(names))
    return Axis("class", -0.5, len(names) - 0.5, ticks=ticks)


@pytest.mark.parametrize(
    ("pixels", "turned", "texts"),
    [
        (600, False, ["airplane", "automobile", "cat"]),
        (185, False, ["airplane", "automo…", "cat"]),
        (120, True, ["airplane", "automobile", "cat"]),
        (30, False, []),
    ],
    ids=["level", "elided", "upright", "none"],
)
def test_class_names_fit_their_classes(ink, pixels, turned, texts):
    axis = _classes("airplane", "automobile", "cat")
    written = x_texts(axis, Scale.of(axis), pixels, ink)
    shown = [text for _, text in written.ticks]
    assert written.turned is turned
    assert len(shown) == len(texts)
    for text, expected in zip(shown, texts, strict=True):
        assert text == expected or ("…" in text and "…" in expected)
    if not turned and shown:
        assert max(ink.text_width(text) for text in shown) < pixels / 3


def test_a_very_long_class_name_does_not_eat_the_plot(ink):
    axis = _classes("a" * 200, "b")
    upright = x_texts(axis, Scale.of(axis), 100, ink)
    beside = y_texts(axis, Scale.of(axis), 300, ink)
    assert upright.extent <= 110 and beside.extent <= 111
    assert beside.ticks[0][1].endswith("…")


def test_rows_too_low_for_a_line_have_no_names(ink):
    axis = _classes(*"abcdefghij")
    assert y_texts(axis, Scale.of(axis), 60, ink).ticks == ()


@pytest.mark.parametrize("pixels", [20, 45, 90, 200, 900])
def test_numbers_come_at_least_in_pairs_and_never_touch(ink, pixels):
    axis = Axis("x", -6.0, 6.0)
    written = x_texts(axis, Scale.of(axis), pixels, ink)
    assert len(written.ticks) >= 2
    if pixels >= 90:
        spacing = pixels / 12 * (written.ticks[1][0] - written.ticks[0][0])
        assert spacing > max(ink.text_width(text) for _, text in written.ticks) + 4


def _stack(count: int) -> Figure:
    return Figure(
        tuple(
            Panel(
                f"p{row}",
                Axis("z", -6.0, 6.0),
                Axis("∂L/∂z", -1.0, 1.0),
                (Line("l", X, X, "curve:0"),),
                title="Cross-entropy" if row % 2 == 0 else "",
                row=row,
                link_x="x",
            )
            for row in range(count)
        ),
        row_weights=(1.0,) * count,
    )


def test_many_rows_are_set_close(plot, rest):
    plot.set_figure(_stack(2))
    roomy = plot.plot_rect("p1").top() - plot.plot_rect("p0").bottom()
    plot.set_figure(_stack(8))
    rest()
    close = plot.plot_rect("p1").top() - plot.plot_rect("p0").bottom()
    assert close < 0.6 * roomy
    heights = [plot.plot_rect(f"p{row}").height() for row in range(8)]
    assert sum(heights) > 0.6 * plot.height()


def test_a_caption_the_title_already_says_is_left_out(plot, pixels):
    def figure(title: str) -> Figure:
        return Figure((Panel("a", Axis("x", 0, 1), Axis("∂L/∂z", 0, 1), (), title=title),))

    def header(title: str) -> int:
        plot.set_figure(figure(title))
        picture = pixels()[: int(plot.plot_rect("a").top()) - 4]
        return int((picture < 128).all(axis=2).any(axis=0).nonzero()[0].max())

    assert header("= ∂L/∂z") < header("= ∂L/∂p")


def test_a_long_caption_stays_inside_its_panel(plot, pixels):
    def inked(label: str) -> int:
        x = Axis(label, 0, 1, ticks=((0.5, "0"),))
        panels = (Panel("a", x, Axis("y", 0, 1), ()), Panel("b", x, Axis("y", 0, 1), (), column=1))
        plot.set_figure(Figure(panels, column_weights=(1.0, 9.0)))
        below = pixels()[int(plot.plot_rect("a").bottom()) + 24 :]
        right = int(plot._panels["a"].place.cell.right())
        return int((below[:, right - 6 : right] < 160).sum())

    assert inked("i") == 0
    assert inked("loss of a model with a name that is long") == 0


def test_a_caption_keeps_off_the_numbers_in_large_type(ink):
    ink.magnification = 2.5  # a lecture on a large screen
    room = header_height(Panel("a", Axis("x", 0, 1), Axis("y", 0, 1), ()), ink, Framing())
    assert room - ink.line_height() > ink.metrics("small").capHeight() / 2 + 2


def test_numbers_are_left_out_where_there_is_no_room_and_never_cut_off(ink):
    axis = _classes(*(str(1000 + k) for k in range(12)))
    shown = x_texts(axis, Scale.of(axis), 200, ink)
    assert not shown.turned
    assert 3 <= len(shown.ticks) < 12
    assert set(shown.ticks) <= set(axis.ticks)
    everything = x_texts(axis, Scale.of(axis), 1000, ink)
    assert everything.ticks == axis.ticks


def test_powers_of_ten_on_a_small_axis_are_whole(ink):
    axis = Decades.around(1e-9, 10.0, zero=True).axis("loss")
    shown = x_texts(axis, Scale.of(axis), 60, ink)
    assert 1 <= len(shown.ticks) < len(axis.ticks)
    assert set(shown.ticks) <= set(axis.ticks)
