"""The inspector: what the workspace is about, and everything about the selected loss."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from lossexplorer.figures.palette import LIGHT, Palette
from lossexplorer.losses import get
from lossexplorer.model.explorer import ExplorerModel, Frame
from lossexplorer.session.concepts import WITH_CONCEPTS, WITHOUT_LOSS, concepts_of
from lossexplorer.session.session import Session
from lossexplorer.views.inspector.concepts_panel import ConceptsPanel
from lossexplorer.views.inspector.loss_page import LossPage
from lossexplorer.views.inspector.settled import set_shown
from lossexplorer.views.soon import soon

_NARROWEST = 300  # what the widest parameter needs in the usual type, with a scroll bar


class Inspector(QWidget):
    """Shows one loss in a scrolled page; a page is made when a loss is selected.

    Above it stand the quantities of the workspace, where it has any; where single losses
    are not what it is about, they stand there alone.

    It is filled only after it has been painted once: the window stands first.

    Signals:
        edit_requested(): the person wants to change the own loss that is shown.
        compare_requested(): the person wants the conventions of all losses.
        help_requested(str): the person wants the page of this loss.
    """

    edit_requested = Signal()
    compare_requested = Signal()
    help_requested = Signal(str)

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._palette = LIGHT
        self._frame: Frame | None = None
        self._painted = False
        self._page: LossPage | None = None
        self._concepts: ConceptsPanel | None = None
        self._workspace = ""
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.setAccessibleName(self.tr("Inspector"))
        self._scroll.setAccessibleDescription(self.tr("Arrow keys scroll it"))
        self._content = content = QWidget()
        content.installEventFilter(self)
        content.setBackgroundRole(QPalette.ColorRole.Base)
        self._parts = QVBoxLayout(content)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addStretch()
        self._scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.setMinimumWidth(_NARROWEST)
        model.panels.add(self)

    @property
    def page(self) -> LossPage | None:
        """The page of the selected loss; None before the first one."""
        return self._page

    @property
    def concepts(self) -> ConceptsPanel | None:
        """The quantities of the workspace; None before the first ones."""
        return self._concepts

    def set_frame(self, frame: Frame) -> None:
        """Show a frame's selected loss; never writes back."""
        self._frame = frame
        if self._painted and self.isVisible():
            self._refresh()

    def set_palette_tokens(self, palette: Palette) -> None:
        """Follow the theme."""
        self._palette = palette
        for part in (self._page, self._concepts):
            if part is not None:
                part.set_palette_tokens(palette)

    def _refresh(self) -> None:
        if self._frame is None:
            return
        session = self._frame.session
        if session.workspace != self._workspace:
            self._workspace = session.workspace
            self._scroll.verticalScrollBar().setValue(0)
        self._show_concepts(session)
        if session.workspace not in WITHOUT_LOSS:
            self._show_loss(self._frame)
        if self._page is not None:
            set_shown(self._page, session.workspace not in WITHOUT_LOSS)

    def _show_concepts(self, session: Session) -> None:
        if self._concepts is None:
            if session.workspace not in WITH_CONCEPTS:
                return
            self._concepts = ConceptsPanel(self._model)
            self._concepts.set_palette_tokens(self._palette)
            self._parts.insertWidget(0, self._concepts)
        concepts = concepts_of(session)
        self._concepts.set_concepts(concepts)
        set_shown(self._concepts, bool(concepts))

    def _show_loss(self, frame: Frame) -> None:
        key = frame.session.selected
        if self._page is not None and self._page.key == key:
            self._page.set_frame(frame)
            return
        if self._page is not None:
            self._parts.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
            if frame.session.workspace not in WITH_CONCEPTS:
                self._scroll.verticalScrollBar().setValue(0)
        self._page = LossPage(self._model, get(key))
        self._page.edit_requested.connect(self.edit_requested)
        self._page.compare_requested.connect(self.compare_requested)
        self._page.help_requested.connect(self.help_requested)
        self._page.set_palette_tokens(self._palette)
        self._page.set_frame(frame)
        self._parts.insertWidget(self._parts.count() - 1, self._page)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while it was hidden."""
        super().showEvent(event)
        if self._painted:
            self._refresh()

    def _keep_width(self) -> None:
        """Larger type needs more room: what is wider than the panel could not be read."""
        needed = self._content.minimumSizeHint().width()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        frame = self._scroll.width() - self._scroll.contentsRect().width()
        self.setMinimumWidth(max(_NARROWEST, needed + bar + frame))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once painted for the first time, fill the page; then have room for it."""
        if event.type() == QEvent.Type.Paint and not self._painted:
            self._painted = True
            soon(self, self._refresh)
        elif event.type() == QEvent.Type.LayoutRequest:
            self._keep_width()
        return super().eventFilter(watched, event)
