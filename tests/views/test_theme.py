from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.figures.contrast import mixed
from lossexplorer.figures.palette import DARK, FONT_BODY, LIGHT
from lossexplorer.views.style_sheet import SYMBOLS, style_sheet
from lossexplorer.views.theme import PROJECTOR, Theme, body_font, qt_palette


@pytest.fixture
def app(qapp, looks):
    """The application, given back as it was."""
    return qapp


@pytest.fixture
def system(monkeypatch):
    """The system's colour scheme, which can be changed."""

    class Hints(QObject):
        colorSchemeChanged = Signal(object)
        scheme = Qt.ColorScheme.Light

        def colorScheme(self) -> Qt.ColorScheme:
            return self.scheme

        def change(self, scheme: Qt.ColorScheme) -> None:
            self.scheme = scheme
            self.colorSchemeChanged.emit(scheme)

    hints = Hints()
    monkeypatch.setattr(QApplication, "styleHints", lambda *_: hints)
    return hints


def _changes(theme: Theme) -> list:
    seen: list = []
    theme.changed.connect(seen.append)
    return seen


def _pixels(widget: QWidget) -> np.ndarray:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(image.constBits(), dtype=np.uint8)
    return data.reshape(image.height(), image.width(), 4)[:, :, 2::-1].astype(int)


def _share(widget: QWidget, color: str) -> float:
    rgb = [int(color[k : k + 2], 16) for k in (1, 3, 5)]
    return float((np.abs(_pixels(widget) - rgb).max(axis=2) <= 2).mean())


@pytest.mark.parametrize(("mode", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_a_mode_styles_the_application(app, mode, tokens):
    theme = Theme(mode)
    theme.apply(app)
    assert theme.palette is tokens
    assert app.palette().color(QPalette.ColorRole.Window).name() == tokens.window.lower()
    assert app.palette().color(QPalette.ColorRole.Accent).name() == tokens.accent.lower()
    assert app.font().pixelSize() == FONT_BODY
    assert tokens.hairline in app.styleSheet()


def test_the_system_is_followed_while_that_is_the_mode(app, system):
    theme = Theme("system")
    theme.apply(app)
    seen = _changes(theme)
    assert theme.palette is LIGHT
    system.change(Qt.ColorScheme.Dark)
    assert seen == [DARK]
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.window.lower()
    theme.set_mode("light")
    system.change(Qt.ColorScheme.Light)
    system.change(Qt.ColorScheme.Dark)
    assert seen == [DARK, LIGHT]
    theme.set_mode("system")
    assert seen == [DARK, LIGHT, DARK]


def test_a_system_that_says_nothing_is_light(app, system):
    system.scheme = Qt.ColorScheme.Unknown
    assert Theme().palette is LIGHT


def test_nothing_is_told_when_nothing_changes(app, system):
    theme = Theme("system")
    seen = _changes(theme)
    theme.set_mode("light")
    assert seen == []  # not applied yet
    theme.apply(app)
    theme.set_mode("system")
    theme.set_mode("system")
    assert seen == []


def test_an_unknown_mode_is_refused(app):
    theme = Theme("light")
    with pytest.raises(ValueError, match="sepia"):
        theme.set_mode("sepia")
    assert theme.mode == "light"


def test_the_projector_enlarges_type_and_tells(app):
    theme = Theme("light")
    theme.apply(app)
    seen = _changes(theme)
    theme.set_projector(True)
    assert theme.projector
    assert app.font().pixelSize() == round(FONT_BODY * PROJECTOR)
    theme.set_projector(True)
    assert seen == [LIGHT]
    theme.set_projector(False)
    assert app.font().pixelSize() == FONT_BODY


def test_the_style_sheet_is_understood(app, qtbot, qtlog):
    theme = Theme("dark")
    theme.apply(app)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for kind in (QLabel, QLineEdit, QPushButton, QCheckBox, QComboBox, QSlider):
        column.addWidget(kind(window))
    window.grab()
    assert [record.message for record in qtlog.records] == []


@pytest.mark.parametrize(("mode", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_widgets_show_the_tokens(app, qtbot, mode, tokens):
    Theme(mode).apply(app)
    edit = QLineEdit("0.600")
    qtbot.addWidget(edit)
    assert _share(edit, tokens.panel) > 0.5
    edit.setProperty("invalid", True)
    edit.style().polish(edit)
    assert _share(edit, tokens.error_ground) > 0.5
    title, quiet = QLabel("Title"), QLabel("secondary")
    for label, role in ((title, "title"), (quiet, "secondary")):
        qtbot.addWidget(label)
        label.setProperty("role", role)
        label.style().polish(label)
    assert title.font().pixelSize() == 15
    assert quiet.font().pixelSize() == 12
    assert _share(quiet, tokens.secondary) > 0


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_tick_can_be_told_without_colour(app, qtbot, mode):
    theme = Theme(mode)
    theme.apply(app)
    box = QCheckBox("tangent")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    box.setChecked(True)
    left = _pixels(box)[:, :18]
    ink = [int(theme.palette.plot[k : k + 2], 16) for k in (1, 3, 5)]
    inside = (np.abs(left - ink).max(axis=2) <= 40)[6:-6, 4:12]
    assert inside.any()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_keyboards_place_is_ringed_in_the_accent(app, qtbot, mode):
    theme = Theme(mode)
    theme.apply(app)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    edit, button = QLineEdit(window), QPushButton("Fit", window)
    button.move(0, 60)
    edit.resize(120, 26)
    button.resize(120, 26)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for widget, other in ((edit, button), (button, edit)):
        other.setFocus()
        before = _share(widget, theme.palette.accent)
        widget.setFocus()
        qtbot.waitUntil(lambda widget=widget: widget.hasFocus())
        assert _share(widget, theme.palette.accent) > before + 0.05


def test_symbols_are_written_for_both_densities(app):
    theme = Theme("dark")
    theme.apply(app)
    folder = Path(theme._symbols.path())
    assert {file.name for file in folder.iterdir()} == {
        f"dark-100-{name}{suffix}.png" for name in SYMBOLS for suffix in ("", "@2x")
    }


def test_icons_and_ticks_grow_with_the_type_and_shrink_again(app, qtbot):
    theme = Theme("light")
    theme.apply(app)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    bar, button, slider = QToolBar(), QToolButton(), QSlider(Qt.Orientation.Horizontal)
    bar.addAction("x")
    for widget in (bar, button, slider):
        column.addWidget(widget)
    window.show()

    def sizes() -> list[int]:
        QApplication.processEvents()
        icons = [widget.iconSize().width() for widget in (bar, button)]
        return [*icons, slider.minimumHeight()]

    usual = sizes()
    assert usual == [16, 16, 16]
    theme.set_text_size(2.0)
    assert sizes() == [2 * size for size in usual]
    file = Path(theme._symbols.path()) / "light-200-check.png"
    assert QImage(str(file)).width() == 2 * SYMBOLS["check"][1]
    theme.set_text_size(1.0)
    assert sizes() == usual


def test_the_sheet_has_no_holes():
    sheet = style_sheet(LIGHT, "/symbols", 1.5)
    assert "$" not in sheet
    assert "font-size: 18px" in sheet
    assert sheet.count("{") == sheet.count("}")


def test_mixing_goes_from_one_colour_to_the_other():
    assert mixed("#FF0000", "#0000FF", 1.0) == "#FF0000"
    assert mixed("#FF0000", "#0000FF", 0.0) == "#0000FF"
    assert mixed("#FFFFFF", "#000000", 0.5) == "#808080"


def test_disabled_texts_are_fainter(qapp):
    palette = qt_palette(LIGHT)
    normal = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert normal != disabled


def test_a_widget_is_styled_a_few_times_however_deep_it_lies(app, qtbot):
    class Inside(QLabel):
        styled = 0

        def changeEvent(self, event: QEvent) -> None:
            self.styled += event.type() == QEvent.Type.StyleChange
            super().changeEvent(event)

    theme = Theme("light")
    theme.apply(app)
    window = QWidget()
    qtbot.addWidget(window)
    place = window
    for _ in range(12):
        layout = QVBoxLayout(place)
        place = QWidget()
        layout.addWidget(place)
    label = Inside("deep", place)
    window.show()
    label.styled = 0
    theme.set_mode("dark")
    assert 0 < label.styled <= 4
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.text)


def test_chinese_letters_are_a_sans_serif_too(qapp, monkeypatch):
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda name: name == "SimHei")
    families = body_font().families()
    assert families[1:] == ["SimHei"]
    assert families[0] == QFontInfo(QFont(families[0])).family()  # not "Sans Serif"
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda name: False)
    assert len(body_font().families()) == 1
