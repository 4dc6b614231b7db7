"""No text is cut off or covers another, in the sizes and themes people publish in."""

import itertools
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text

from lossexplorer.export.boxes import overlap
from lossexplorer.export.image import settings_for
from lossexplorer.export.ink import LEAST_TYPE, Ink
from lossexplorer.export.page import compose, drawn
from lossexplorer.export.sheet import Sheet
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Axis, Bars, Figure, Image, Line, Note, Panel, Shape, floats
from lossexplorer.session.presets import COURSE, open_lesson
from lossexplorer.session.session import LossChoice, Style

SIZES = ((160, 110, 9), (120, 80, 8), (85, 60, 7))
THEMES = ("light", "dark", "print")


def _boxes(figure: Figure, style: Style) -> list[tuple[str, tuple[float, ...]]]:
    """Every text with the box its letters fill, in points."""
    with settings_for(figure, style):
        page = compose(figure, style)
        renderer = RendererAgg(2000, 2000, page.dpi)
        page.draw(renderer)
        found = []
        for text in page.findobj(Text):
            if text.get_visible() and text.get_text().strip():
                box = text.get_window_extent(renderer)
                letters = (box.x0, box.y0, box.x1, box.y1)
                found.append((text.get_text(), letters))
    return found


def _check(figure: Figure, style: Style) -> None:
    width, height = style.width_mm / 25.4 * 72, style.height_mm / 25.4 * 72
    boxes = _boxes(figure, style)
    assert boxes
    for text, box in boxes:
        cut = min(box[0], box[1], width - box[2], height - box[3])
        assert cut > -0.5, f"{text!r} is cut off by {-cut:.1f} pt"
    for (one, a), (other, b) in itertools.combinations(boxes, 2):
        shared = overlap(a, b)
        assert shared < 3.0, f"{one!r} and {other!r} share {shared:.1f} pt²"


def _style(size: tuple[int, int, int], theme: str) -> Style:
    return Style(theme=theme, width_mm=size[0], height_mm=size[1], font_size=size[2])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
def test_curves(curves_figure, size, theme):
    for figure in (curves_figure(), curves_figure(both=True), curves_figure(scale="log")):
        _check(figure, _style(size, theme))


@pytest.mark.parametrize("size", SIZES)
def test_vector(vector_figure, size):
    _check(vector_figure(), _style(size, "light"))
    _check(vector_figure(names=5), _style(size, "print"))


@pytest.mark.parametrize(("key", "size"), [*zip(COURSE, itertools.cycle(SIZES), strict=False)])
def test_lessons(key, size):
    _check(build(open_lesson(key)), _style(size, "print"))


_KEYS = ("cross_entropy", "squared_error", "absolute_error", "focal")
_VIEWS = {
    "overlay": {},
    "both labels": {"label": "both", "curvature": True},
    "logit": {"variable": "logit", "log_y": True, "probe": 0.6},
    "multiples": {"layout": "multiples"},
    "beyond": {"probe": 1e-6, "tangent": False},
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", _VIEWS)
def test_four_losses(view, size):
    session = open_lesson("digit-ce")
    session = msgspec.structs.replace(
        session,
        losses=tuple(LossChoice(key) for key in _KEYS),
        workspace="curves",
        curves=msgspec.structs.replace(session.curves, **_VIEWS[view]),
    )
    _check(build(session), _style(size, "light"))


@pytest.mark.parametrize("size", SIZES)
def test_the_chain_rule(size):
    session = open_lesson("ce-from-logits")
    view = msgspec.structs.replace(session.vector, detail="chain")
    session = msgspec.structs.replace(session, workspace="vector", vector=view)
    _check(build(session), _style(size, "light"))


def test_a_name_stays_inside_the_area_it_names():
    """Its ground would cover the border; where even small type is too large it may."""
    corners = floats([0.0, 0.4, 0.4, 0.0]), floats([0.45, 0.45, 0.55, 0.55])
    note = Note("n", 0.2, 0.5, "clamped here", anchor=(0.5, 0.5))
    panel = Panel("p", Axis("", 0, 1), Axis("", 0, 1), (Shape("s", *corners, "curve:0"), note))
    style = Style(width_mm=70, height_mm=50, font_size=12.0)
    (word,) = [box for text, box in _boxes(Figure((panel,)), style) if "clamped" in text]
    bare = replace(panel, items=(note,))
    (free,) = [box for text, box in _boxes(Figure((bare,)), style) if "clamped" in text]
    assert word[3] - word[1] < 0.9 * (free[3] - free[1])
    with settings_for(Figure((panel,)), style):
        axes = drawn(Figure((panel,)), style).panels[0]
        (x0, y0), (x1, y1) = axes.to_points(np.array([0.0, 0.4]), np.array([0.45, 0.55]))
    assert x0 < word[0] < word[2] < x1
    assert y0 < word[1] < word[3] < y1


@pytest.mark.parametrize("size", [5.0, 6.3, 7.04, 8.8])
@pytest.mark.parametrize("word", ["sum", "KL(P‖Q)", "−180", "Wahrscheinlichkeit"])
def test_no_letter_is_parted_from_a_word_that_only_had_to_shrink(word, size):
    style = Style()
    figure = Figure((Panel("p", Axis("", 0, 1), Axis("", 0, 1), ()),))
    with settings_for(figure, style):
        sheet = Sheet(Ink(figure, style))
        for share in np.linspace(0.72, 1.0, 30):
            assert sheet.fitted(word, size, share * sheet.text_width(word, size))[0] == word


def test_numbers_that_have_no_room_are_left_out():
    ticks = tuple((float(x), f"{x}".replace("-", "−")) for x in range(-180, 181, 20))
    figure = Figure((Panel("p", Axis("", -180, 180, ticks=ticks), Axis("", 0, 1), ()),))
    written = [text for text, _ in _boxes(figure, Style(width_mm=60, height_mm=50))]
    left = [text for _, text in ticks if text in written]
    assert 3 <= len(left) < len(ticks)
    assert "−18" not in written


def test_names_in_rows_above_each_other_are_not_beside_each_other():
    """Else they would have no room and cover the bars they stand in."""
    rows = ((0.50, 1.0), (0.53, 2.0))
    notes = [Note(f"n{y}", x, y, "grad 0", anchor=(0.5, 0.5)) for x, y in rows]
    bars = [Bars(f"b{y}", floats([x]), floats([y + 0.4]), 0.6, "text", y - 0.4) for x, y in rows]
    figure = Figure((Panel("p", Axis("", 0, 1), Axis("", 0, 12), (*bars, *notes)),))
    style = Style(width_mm=60, height_mm=50)
    with settings_for(figure, style):
        (bottom, top) = (
            drawn(figure, style)
            .panels[0]
            .to_points(np.array([0.5, 0.5]), np.array([0.6, 1.4]))[:, 1]
        )
    names = [box for text, box in _boxes(figure, style) if text == "grad 0"]
    assert len(names) == 2
    assert all(box[3] - box[1] < top - bottom for box in names)


def _noted(*items) -> Figure:
    return Figure((Panel("p", Axis("", 0, 1), Axis("", 0, 1), items),))


def test_the_list_of_names_leaves_a_persons_note_free():
    lines = [
        Line(f"l{i}", floats([0, 1]), floats([i / 40] * 2), "text", label=f"curve {i}")
        for i in (1, 2)
    ]
    note = Note("own", 1.0, 1.0, "see text", anchor=(1.0, 1.0), draggable=True)
    style = Style(width_mm=60, height_mm=50, legend="inside")
    boxes = dict(_boxes(_noted(*lines, note), style))
    # the sample of a curve stands in front of its name
    names = [boxes[f"curve {i}"] for i in (1, 2)]
    lists = [(box[0] - 3.1 * style.font_size, *box[1:]) for box in names]
    assert all(overlap(box, boxes["see text"]) == 0 for box in lists)


def test_a_persons_words_stay_whole_in_a_narrow_panel():
    note = Note("own", 0.5, 0.5, "two models", draggable=True)
    written = [text for text, _ in _boxes(_noted(note), Style(width_mm=20, height_mm=40))]
    assert {"two", "models"} <= set(written)


def test_a_reading_in_a_corner_covers_no_number_of_a_bar():
    style = Style(theme="print", width_mm=89, height_mm=65, font_size=8, font_family="serif")
    _check(build(open_lesson("digit-mse")), style)


def test_names_of_bars_in_a_narrow_panel_are_whole():
    _check(build(open_lesson("nll")), Style(theme="print", width_mm=60, height_mm=80))


@pytest.mark.parametrize("key", ["digit-mse", "table-tennis"])
def test_turned_numbers_and_notes_are_as_large_as_journals_want_them(key):
    figure, style = build(open_lesson(key)), Style(theme="print", width_mm=89, height_mm=60)
    with settings_for(figure, style):
        draft = drawn(figure, style)
    lines = {tuple(text.split("\n")) for p in draft.panels for _, text in p.names_in_lines}
    names = set(itertools.chain(*lines))  # a name of an axis rather shrinks than turns
    texts = [text for text in draft.sheet.page.texts if text.get_text() not in {"", *names}]
    assert min(text.get_fontsize() for text in texts) >= LEAST_TYPE


@pytest.mark.parametrize("family", ["sans", "serif", "stix"])
def test_names_in_several_lines_begin_at_one_height_and_end_above_the_caption(family):
    """In any font: matplotlib's own distance of lines is half as large again in STIX."""
    axis = Axis("outcome", -0.6, 1.6, ticks=((0.0, "favourite wins"), (1.0, "lost")))
    figure = Figure((Panel("p", axis, Axis("", 0, 1), ()),))
    boxes = dict(_boxes(figure, Style(width_mm=38, height_mm=50, font_family=family)))
    assert boxes["favourite"][1] == pytest.approx(boxes["lost"][1], abs=1.0)
    assert boxes["wins"][3] < boxes["favourite"][1] + 1.0
    assert boxes["wins"][1] > boxes["outcome"][3] - 1.0


def test_a_number_wider_than_its_dark_bar_has_a_ground_of_its_own(svg_of):
    x = floats([0.1, 0.5])
    bars = Bars("b", x, floats([1.0, 0.9]), 0.02, "text", texts=("0.829", "0.7"))
    svg = svg_of(_noted(bars), theme="print", width_mm=60, height_mm=50)
    (number,) = [e for e in svg.iter() if "".join(e.itertext()) == "0.829" and "style" in e.attrib]
    assert "#ffffff" not in number.attrib["style"].lower()


def test_a_sum_is_not_parted_where_it_fits():
    figure = _noted()
    with settings_for(figure, Style()):
        sheet = Sheet(Ink(figure, Style()))
        whole = sheet.text_width("∂L/∂z = p −", 8.0) + 1.0
        assert sheet.wrapped("∂L/∂z = p − y", 8.0, whole) == "∂L/∂z =\np − y"
        narrow = sheet.text_width("p − y", 8.0) - 1.0
        assert "p −\ny" in sheet.wrapped("p − y", 8.0, narrow)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("小批量 0.3428，所有行 0.2767。", ["小批量", "0.3428，", "所有行", "0.2767。"]),
        ("损失 (奈特)", ["损失", "(奈特)"]),
        ("请按“方向”）。", ["请按“方", "向”）。"]),
        ("梯度为 0。", ["梯度为", "0。"]),
    ],
)
def test_a_line_of_chinese_ends_where_its_readers_expect(text, lines):
    figure = _noted()
    with settings_for(figure, Style()):
        sheet = Sheet(Ink(figure, Style()))
        width = max(sheet.text_width(line, 8.0) for line in lines) + 0.5
        assert sheet.wrapped(text, 8.0, width).split("\n") == lines
        # nothing is wider than the line, whatever it is
        assert len(sheet.wrapped(text, 8.0, 2.0).split("\n")) == len(text.replace(" ", ""))


def test_sentences_below_a_figure_end_as_their_language_has_it():
    figure = replace(_noted(), notes=("朴素 float64 在 z ≥ 37 处梯度为 0", "独立事件：3 比特"))
    (written,) = [text for text, _ in _boxes(figure, Style()) if "独立" in text]
    assert written == "朴素 float64 在 z ≥ 37 处梯度为 0。独立事件：3 比特。"
    latin = replace(_noted(), notes=("朴素 float16 在 z ≤ 0 处得 ∞", "独立事件：3 比特"))
    assert any("∞。独" in text for text, _ in _boxes(latin, Style()))
    named = replace(_noted(), notes=("□ 模型乙: ECE 0.04",))
    assert "□ 模型乙: ECE 0.04." in [text for text, _ in _boxes(named, Style())]


@pytest.mark.parametrize(("width", "written"), [(36, False), (60, True)])
def test_numbers_on_cells_are_as_large_as_journals_want_them_or_left_out(width, written):
    cells = Image("J", floats(np.eye(4)), 0, 0, 1, 1, texts=("−0.062",) * 16)
    figure = Figure((Panel("p", Axis("", 0, 1), Axis("", 0, 1), (cells,)),))
    style = Style(width_mm=width, height_mm=40)
    with settings_for(figure, style):
        texts = drawn(figure, style).sheet.page.texts
    sizes = [text.get_fontsize() for text in texts if text.get_text() == "−0.062"]
    assert bool(sizes) == written
    assert all(size >= LEAST_TYPE for size in sizes)


def test_a_number_wider_than_its_bar_leaves_the_end_of_the_bar_to_be_seen():
    figure, style = build(open_lesson("soft-softmax")), Style(width_mm=89, height_mm=60)
    with settings_for(figure, style):
        panel = next(p for p in drawn(figure, style).panels if p.panel.id == "probabilities")
    bars = next(item for item in panel.panel.items if isinstance(item, Bars) and item.texts[:1])
    x, _, end = panel.bar_ends(bars)[0]
    top = panel.to_points(np.array([x]), np.array([end]))[0, 1]
    assert dict(_boxes(figure, style))[bars.texts[0]][1] > top
