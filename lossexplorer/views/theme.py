"""Light and dark: the application's palette, type and style sheet, from one set of tokens."""

from __future__ import annotations

from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from lossexplorer.figures.palette import DARK, FONT_BODY, LIGHT, Palette
from lossexplorer.figures.typefaces import CHINESE
from lossexplorer.views.icons import icon
from lossexplorer.views.style_sheet import FAINT, SYMBOLS, style_sheet, symbol_set

Mode = Literal["system", "light", "dark"]
PROJECTOR = 1.35
LARGEST = 2.2  # what text size and projector together may come to


class Theme(QObject):
    """What colours and letters the whole program.

    Signals:
        changed(Palette): widgets that paint themselves, plots and icons follow.
    """

    changed = Signal(object)

    def __init__(
        self, mode: Mode = "system", parent: QObject | None = None, text_size: float = 1.0
    ) -> None:
        """Make a theme; :meth:`apply` shows it.

        Args:
            mode: "system", "light" or "dark".
            parent: what it dies with.
            text_size: of the type a person reads best, against the usual size.
        """
        super().__init__(parent)
        self._mode: Mode = mode
        self._text_size = text_size
        self._projector = False
        self._room = 1.0
        self._app: QApplication | None = None
        self._shown: Palette | None = None
        self._symbols = QTemporaryDir()

    @property
    def mode(self) -> Mode:
        """What was chosen: "system", "light" or "dark"."""
        return self._mode

    @property
    def palette(self) -> Palette:
        """The tokens in force."""
        if self._mode == "system":
            scheme = QApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    @property
    def projector(self) -> bool:
        """Large type and thick lines."""
        return self._projector

    @property
    def room(self) -> float:
        """How much larger type is for a room; 1 outside a lecture."""
        return self._room

    @property
    def text_size(self) -> float:
        """Of the type, against the usual size; a projector enlarges it further."""
        return self._text_size

    @property
    def magnification(self) -> float:
        """Of the type now: what the person chose times what the room needs."""
        return min(self._text_size * self._room, LARGEST)

    def apply(self, app: QApplication) -> None:
        """Style ``app`` and keep following the system, if that is the mode."""
        if self._app is None:
            app.setStyle("Fusion")
            app.styleHints().colorSchemeChanged.connect(self._follow)
        self._app = app
        self._refresh()

    def set_mode(self, mode: Mode) -> None:
        """Choose "system", "light" or "dark"."""
        if mode not in get_args(Mode):
            raise ValueError(f"there is no theme '{mode}'")
        if mode != self._mode:
            self._mode = mode
            self._follow()

    def set_projector(self, on: bool, magnification: float = PROJECTOR) -> None:
        """Enlarge type and lines for a room, by so much, or go back."""
        room = magnification if on else 1.0
        if (on, room) != (self._projector, self._room):
            self._projector, self._room = on, room
            self._shown = None
            self._follow()

    def set_text_size(self, size: float) -> None:
        """Enlarge or reduce the type of all windows, against the usual size."""
        if size != self._text_size:
            self._text_size = size
            self._shown = None
            self._follow()

    def _follow(self) -> None:
        if self._app is not None and self.palette is not self._shown:
            self._refresh()
            self.changed.emit(self.palette)

    def _refresh(self) -> None:
        assert self._app is not None
        tokens = self._shown = self.palette
        # a sheet set over another one styles a widget once for each widget around it
        self._app.setStyleSheet("")
        self._app.setProperty("projector", self._projector)
        self._app.setFont(body_font(self.magnification))
        self._app.setPalette(qt_palette(tokens))
        symbols = self._draw_symbols(tokens)
        self._app.setStyleSheet(style_sheet(tokens, symbols, self.magnification))

    def _draw_symbols(self, tokens: Palette) -> str:
        """Write the few drawings style sheets can only take from files; return their folder."""
        prefix = symbol_set(tokens, self.magnification)
        for name, (token, size) in SYMBOLS.items():
            drawing = icon(name, tokens, token).pixmap(48)
            for suffix, density in (("", 1), ("@2x", 2)):
                pixels = round(size * self.magnification) * density
                smooth = Qt.TransformationMode.SmoothTransformation
                picture = drawing.scaledToWidth(pixels, smooth)
                picture.save(self._symbols.filePath(f"{prefix}-{name}{suffix}.png"))
        return self._symbols.path()


def body_font(magnification: float = 1.0) -> QFont:
    """The system's sans serif at the body size, with figures of equal width.

    Its Chinese letters are a sans serif's, too; left to itself Qt may take a brush's.
    """
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    chinese = next(filter(QFontDatabase.hasFamily, CHINESE), None)
    if chinese is not None:
        # by its own name: to "Sans Serif" the next family would be preferred
        font.setFamilies([QFontInfo(font).family(), chinese])
    font.setPixelSize(round(FONT_BODY * magnification))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def qt_palette(tokens: Palette) -> QPalette:
    """Qt's roles from our tokens, for everything the style sheet leaves to Fusion."""
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.panel,
        QPalette.ColorRole.AlternateBase: tokens.window,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.panel,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.error,
        QPalette.ColorRole.ToolTipBase: tokens.panel,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.secondary,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.plot,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.Light: tokens.panel,
        QPalette.ColorRole.Midlight: tokens.grid,
        QPalette.ColorRole.Mid: tokens.hairline,
        QPalette.ColorRole.Dark: tokens.hairline,
        QPalette.ColorRole.Shadow: tokens.hairline,
    }
    palette = QPalette()
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    faint = QColor(tokens.secondary)
    faint.setAlphaF(FAINT)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(tokens.hairline)
    )
    return palette
