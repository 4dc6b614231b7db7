"""The current evaluation as code, to be read and copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.errors import ExplorerError
from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.model.explorer import Frame
from lossexplorer.model.language import say
from lossexplorer.session.concepts import WITH_CONCEPTS
from lossexplorer.session.session import Session
from lossexplorer.snippets.frameworks import FRAMEWORKS, snippet
from lossexplorer.views.icons import icon
from lossexplorer.views.inspector.code_colors import CodeColors
from lossexplorer.views.nested_layout import add_layout

_SETTING = "inspector/framework"
_PAUSE = 120  # ms without a change before the code is written anew
_LINES = 18
_SMALLER = 0.85


class SnippetPanel(QWidget):
    """Code of the selected loss in one framework.

    It is written while the panel is seen, and not in the middle of a drag.

    Attributes:
        frameworks: the choice of framework.
        code: the text.
        copy: puts the text on the clipboard.
    """

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._session: Session | None = None
        self._written: tuple[Session, str] | None = None
        self.frameworks = QComboBox()
        self.frameworks.setAccessibleName(self.tr("Framework"))
        for name, framework in FRAMEWORKS.items():
            self.frameworks.addItem(say(framework.title), name)
        chosen = self.frameworks.findData(QSettings().value(_SETTING, "numpy"))
        self.frameworks.setCurrentIndex(max(0, chosen))
        self.frameworks.activated.connect(self._choose)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setToolTip(self.tr("Copy the code with all digits"))
        self.copy.clicked.connect(self._copy)
        self.code = QPlainTextEdit()
        self.code.setReadOnly(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setAccessibleName(self.tr("Code"))
        self.code.setTabChangesFocus(True)
        self.code.setCornerWidget(QWidget())  # or the style draws a box between the bars
        self._colors = CodeColors(self.code.document())
        self._reason = QLabel()
        self._reason.setWordWrap(True)
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setProperty("role", "secondary")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._write)
        self._lay_out()
        self._fit_font()
        self.set_palette_tokens(LIGHT)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.frameworks, 1)
        top.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        add_layout(layout, top)
        layout.addWidget(self.code)
        layout.addWidget(self._reason)

    def set_frame(self, frame: Frame) -> None:
        """Follow a frame; never writes back."""
        self._session = frame.session
        if self.isVisible() and not self._is_written():
            self._pause.start()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self.copy.setIcon(icon("copy", palette))
        self._colors.set_palette_tokens(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_font()

    def _fit_font(self) -> None:
        """Letters of one width, a little smaller than the text around: lines are long."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(self.fontInfo().pixelSize() * _SMALLER))
        if font != self.code.font():
            self.code.setFont(font)
            self.code.setFixedHeight(self.code.fontMetrics().lineSpacing() * _LINES)

    def showEvent(self, event: QShowEvent) -> None:
        """Write what changed while it was hidden."""
        super().showEvent(event)
        self._write()

    def _is_written(self) -> bool:
        return self._written == (self._session, self.frameworks.currentData())

    def _write(self) -> None:
        if self._session is None or self._is_written() or not self.isVisible():
            return
        framework = self.frameworks.currentData()
        text, reason = "", ""
        if self._session.workspace in WITH_CONCEPTS:
            reason = self.tr("Code is written for the numbers of Curves, Vector and Numerics.")
        else:
            try:
                text = snippet(self._session, self._key, framework)
            except ExplorerError as error:
                reason = say(error.message)
        self._written = (self._session, framework)
        if text != self.code.toPlainText():
            self.code.setPlainText(text)
        self.code.setHidden(bool(reason))
        self.copy.setEnabled(not reason)
        self._reason.setText(reason)
        self._reason.setHidden(not reason)

    def _choose(self) -> None:
        QSettings().setValue(_SETTING, self.frameworks.currentData())
        self._write()

    def _copy(self) -> None:
        self._write()
        QGuiApplication.clipboard().setText(self.code.toPlainText())
