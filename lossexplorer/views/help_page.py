"""The help page of a workspace, from ``resources/help``, beside the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QTextCursor, QTextFrameFormat, QTextTable
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

_SIZE = QSize(680, 620)
_CELL_PADDING = 4
_APART, _HEADING_APART = 8.0, 14.0
_RULE = QColor(128, 128, 128, 110)  # between the cells, on a light and on a dark ground


class HelpPage(QDialog):
    """Stays beside the window, so that what it says can be tried while it is read.

    Attributes:
        text: the page.
    """

    def __init__(self, page: Path, parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            page: a file in Markdown that begins with its title.
            parent: Qt's owner.
        """
        super().__init__(parent)
        words = page.read_text(encoding="utf-8")
        title = words.partition("\n")[0].lstrip("# ")
        self.setWindowTitle(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setOpenExternalLinks(True)
        self.text.document().setDocumentMargin(12)
        self.text.setMarkdown(words)
        self._space()
        self._rule_tables()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(_SIZE)

    def _space(self) -> None:
        """Room between paragraphs, which Markdown's have none of in Qt."""
        document = self.text.document()
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            cursor.setPosition(block.position())
            if cursor.currentTable() is None:
                form = block.blockFormat()
                form.setTopMargin(_HEADING_APART if form.headingLevel() > 1 else 0.0)
                form.setBottomMargin(_APART)
                cursor.setBlockFormat(form)
            block = block.next()

    def _rule_tables(self) -> None:
        """Lines between the cells of tables, which Markdown's have none of in Qt."""
        for frame in self.text.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                form = frame.format().toTableFormat()
                form.setCellPadding(_CELL_PADDING)
                form.setBorder(1)
                form.setBorderCollapse(True)
                form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                form.setBorderBrush(_RULE)
                form.setBottomMargin(_APART)
                frame.setFormat(form)
