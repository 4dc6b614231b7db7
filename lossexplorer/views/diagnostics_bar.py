"""The line at the bottom: what is odd about the data with its fix, and the reading now."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from lossexplorer.data.diagnostics import FIXES, Diagnostic
from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.losses import get
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.model.language import mark, say
from lossexplorer.model.number_text import NOTHING, short
from lossexplorer.session.batch_edits import open_row, opened_row
from lossexplorer.session.concepts import leading_concept
from lossexplorer.session.diagnosis import fix
from lossexplorer.session.grids import WITH_GRID
from lossexplorer.session.readings import Reading
from lossexplorer.session.session import Session
from lossexplorer.session.units import in_bits
from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.icons import icon
from lossexplorer.views.type_scale import in_type

_ICON = 16
_FLASH_MS = 2000
_HEIGHT = 27  # of its buttons, so that it stays where it is when they come


class DiagnosticsBar(QWidget):
    """One diagnostic at a time, its fixes as buttons; the selected loss at the right."""

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._palette = LIGHT
        self._found: tuple[Diagnostic, ...] = ()
        self._place = 0
        self._known = True  # what is odd about the data that are shown
        self._about: Any = None
        self._listens = False  # whether it hears that an evaluation was stopped
        self._sign = QLabel()
        self.message = ElidedLabel()
        self.message.setAccessibleName(self.tr("Problems of the data"))
        self.fix_button = QPushButton()
        self.fix_button.setProperty("compact", True)
        self.fix_button.clicked.connect(self.fix)
        self.row_button = QPushButton()
        self.row_button.setProperty("compact", True)
        self.row_button.clicked.connect(self._go)
        self._count = QLabel()
        self._count.setProperty("role", "secondary")
        self._back = self._arrow("previous", self.tr("Previous problem"), -1)
        self._on = self._arrow("next", self.tr("Next problem"), 1)
        self.reading = QLabel()
        self.reading.setAccessibleDescription(self.tr("Reading of the selected loss"))
        self._flash = QTimer(self)
        self._flash.setSingleShot(True)
        self._flash.setInterval(_FLASH_MS)
        self._flash.timeout.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.message, 1)
        for widget in (
            self.row_button,
            self.fix_button,
            self._back,
            self._count,
            self._on,
            self.reading,
        ):
            row.addWidget(widget)
        row.insertSpacing(row.indexOf(self.reading), 8)
        model.panels.add(self)

    @property
    def can_fix(self) -> bool:
        """Whether the diagnostic that is shown has a fix."""
        return bool(self._found) and bool(self._found[self._place].fix)

    def set_frame(self, frame: Frame) -> None:
        """Show what is odd now; never writes back."""
        if self._waits(frame):
            self._show_place()
        elif frame.diagnostics != self._found or not self._known:
            self._known = True
            self._place = self._kept(frame.diagnostics)
            self._found = frame.diagnostics
            if not self._flash.isActive():
                self._show()
        else:
            self._show_place()
        session = frame.session
        self.reading.setText(reading_line(session, frame.readings[session.selected]))

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        self.setMinimumHeight(in_type(_HEIGHT))
        self._back.setIcon(icon("previous", palette))
        self._on.setIcon(icon("next", palette))
        self._show()

    def step(self, step: int) -> None:
        """Show the next diagnostic, or the one before."""
        if self._found:
            self._place = (self._place + step) % len(self._found)
            self._show()

    def fix(self) -> None:
        """Carry out the fix of the diagnostic that is shown."""
        code = self._found[self._place].fix if self._found else None
        if code is not None:
            self._model.apply(self.tr("Fix a problem"), fix, code)

    def flash(self, text: str) -> None:
        """Say for a moment that something was done."""
        self._sign.setPixmap(icon("check", self._palette, "accent").pixmap(in_type(_ICON)))
        self.message.set_line(text)
        self._show_tools(None)
        self._flash.start()

    def _arrow(self, name: str, text: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.step(step))
        return button

    def _waits(self, frame: Frame) -> bool:
        """Whether all rows are still being looked through.

        What was odd before an edit of them stays until then.
        """
        session, batch = frame.session, frame.batch
        about = _about(session)
        other, self._about = about != self._about, about
        waits = False
        if batch is not None and not batch.diagnosed:
            waits = not batch.problem or self._model.batch.busy
        if waits and not self._listens:
            self._listens = True
            self._model.batch.busy_changed.connect(self._tell_stopped)
        if waits and other:
            self._known, self._found, self._place = False, (), 0
            self._show()
        return waits

    def _tell_stopped(self) -> None:
        """The evaluation was stopped before all rows were looked through, or goes on."""
        if not self._known and not self._flash.isActive():
            self._show()

    def _nothing(self) -> str:
        """What is said where no problem is known."""
        if self._known:
            return self.tr("No problems found")
        if self._model.batch.interrupted:
            return self.tr("Stopped before all rows were looked through for problems")
        return self.tr("Looking for problems …")

    def _kept(self, found: tuple[Diagnostic, ...]) -> int:
        """Where the diagnostic that is shown stands among the new ones, else the first."""
        if self._found:
            code = self._found[self._place].code
            for place, one in enumerate(found):
                if one.code == code:
                    return place
        return 0

    def _show(self) -> None:
        one = self._found[self._place] if self._found else None
        if one is None:
            self.message.set_line(self._nothing())
        else:
            self.message.set_line(say(one.text))
            if one.fix is None and one.fix_text:
                self.message.setToolTip(say(f"{one.text}\n{one.fix_text}"))
        sign, color = _sign(one, self._known)
        self._sign.setPixmap(icon(sign, self._palette, color).pixmap(in_type(_ICON)))
        self._show_tools(one)

    def _show_tools(self, one: Diagnostic | None) -> None:
        several = one is not None and len(self._found) > 1
        for widget in (self._back, self._count, self._on):
            widget.setVisible(several)
        self._count.setText(f"{self._place + 1} / {len(self._found)}")
        self.fix_button.setVisible(one is not None and one.fix is not None)
        if one is not None and one.fix is not None:
            self.fix_button.setText(say(FIXES[one.fix]))
            self.fix_button.setToolTip(say(one.fix_text))
        self._show_place()

    def _show_place(self) -> None:
        """Offer to show the row that is meant, unless it is the one that is shown."""
        one = self._found[self._place] if self._found else None
        shown, _ = opened_row(self._model.session)
        elsewhere = one is not None and one.row not in (None, shown)
        if self._model.session.workspace in WITH_GRID:  # all its rows are there
            elsewhere = False
        self.row_button.setVisible(elsewhere and not self._flash.isActive())
        if one is not None and one.row is not None:
            self.row_button.setText(self.tr("Show row {:,}").format(one.row + 1))

    def _go(self) -> None:
        one = self._found[self._place]
        if one.row is not None:
            self._model.nudge(self.tr("Show another row"), open_row, one.row)


def _about(session: Session) -> tuple[Any, ...]:
    """Which rows a session is about, whatever was edited in them."""
    data, large = session.data, session.large
    if large is not None:
        return (large.predictions, large.labels, large.second)
    return (data.source, data.predictions.shape, data.second is None)


def _sign(one: Diagnostic | None, known: bool) -> tuple[str, str]:
    """The icon in front of a message, and its colour."""
    if one is None:
        return "check" if known else "info", "secondary"
    return ("info", "secondary") if one.severity == "note" else ("warning", "warning")


def reading_line(session: Session, reading: Reading) -> str:
    """The selected loss in one line: "CE  0.5108 nats = 0.7370 bits".

    Where the workspace isn't about it, the first quantity it is about.
    """
    leading = leading_concept(session) if reading.value is None else None
    if leading is not None:
        return f"{say(leading.title)}  {short(leading.value)} {say(leading.unit)}".rstrip()
    name = say(get(reading.key).short)
    if reading.value is None:
        return f"{name}{mark(': ')}{say(reading.reason) or NOTHING}"
    line = f"{name}  {short(reading.value)} {say(reading.unit)}".rstrip()
    if reading.unit and reading.unit != "bits":
        bits = in_bits(reading.value, session.choice(reading.key))
        line += f" = {short(bits)} {say('bits')}"
    return line
