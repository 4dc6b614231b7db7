"""Text that there is no room for: measured widget by widget, whatever the language."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, QTextBoundaryFinder
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from lossexplorer.views.elided_label import ElidedLabel
from lossexplorer.views.number_edit import NumberEdit

_CUT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_SLACK = 1  # px that rounding may take


def clipped_text(window: QWidget) -> list[str]:
    """One line for each visible text of ``window`` that is cut, and for each that is covered."""
    found = [
        f"{_where(widget)}: {problem}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window
        for problem in _problems(widget)
    ]
    return found + [f"{_where(a)} lies over {_where(b)}" for a, b in overlapping(window)]


def overlapping(window: QWidget) -> Iterator[tuple[QWidget, QWidget]]:
    """Pairs of controls of one parent that share pixels."""
    for parent in [window, *window.findChildren(QWidget)]:
        layout = parent.layout() if parent.isVisible() else None
        if layout is None:
            continue
        # not by its items: their Python objects would outlive them, and be taken for others
        children = [
            child
            for child in parent.findChildren(QWidget, options=Qt.FindDirectChildrenOnly)
            if child.isVisible() and not child.isWindow() and layout.indexOf(child) >= 0
        ]
        for index, child in enumerate(children):
            for other in children[index + 1 :]:
                shared = child.geometry() & other.geometry()
                if shared.width() > _SLACK and shared.height() > _SLACK:
                    yield child, other


def _where(widget: QWidget) -> str:
    names: list[str] = []
    parent: QWidget | None = widget
    while parent is not None and len(names) < 3:
        names.append(type(parent).__name__)
        parent = parent.parentWidget()
    words = _words(widget)
    return "<".join(names) + (f" {words!r}" if words else "")


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _problems(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QLineEdit):
        yield from _edit(widget)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    if _words(widget):
        yield from _cut_by_parent(widget)


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or isinstance(label, ElidedLabel):
        return  # an elided label has all of it in its tool tip
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK:
            yield f"needs {needed} px of height, has {label.height()}"
        metrics = label.fontMetrics()
        widest = max(
            (metrics.horizontalAdvance(part) for part in _unbroken(_plain(label))), default=0
        )
        if widest > room.width() + _SLACK:
            yield f"a word needs {widest} px, has {room.width()}"
        return
    words = _plain(label)
    if label.buddy() is not None:
        words = words.replace("&", "")  # marks the letter that leads to the buddy
    needed = label.fontMetrics().horizontalAdvance(words)
    if needed > room.width() + _SLACK:
        yield f"needs {needed} px, has {room.width()}"
    if label.fontMetrics().height() > room.height() + _SLACK + 2:
        yield f"needs {label.fontMetrics().height()} px of height, has {room.height()}"


def _plain(label: QLabel) -> str:
    if label.textFormat() == Qt.TextFormat.PlainText:
        return label.text()
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()


def _unbroken(text: str) -> Iterator[str]:
    """The parts of a text between which a line may end: words, or single Chinese letters."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    start = 0
    while (end := finder.toNextBoundary()) >= 0:
        yield text[start:end].strip()
        start = end


def _button(button: QAbstractButton) -> Iterator[str]:
    silent = (
        isinstance(button, QToolButton)
        and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.icon().isNull()
    )
    if not button.text() or silent:
        return
    needed = button.sizeHint()
    if needed.width() > button.width() + _SLACK:
        yield f"needs {needed.width()} px, has {button.width()}"
    if button.fontMetrics().height() > button.height() + _SLACK:
        yield f"needs {button.fontMetrics().height()} px of height, has {button.height()}"


def _combo(combo: QComboBox) -> Iterator[str]:
    if combo.sizeAdjustPolicy() == _CUT and combo.toolTip():
        return  # its list and its tool tip have all of it
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, combo)
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if needed > room.width() + _SLACK:
        yield f"needs {needed} px, has {room.width()}"
    if combo.fontMetrics().height() > combo.height():
        yield f"needs {combo.fontMetrics().height()} px of height, has {combo.height()}"


def _tabs(tabs: QTabBar) -> Iterator[str]:
    for index in range(tabs.count()):
        needed = tabs.fontMetrics().horizontalAdvance(tabs.tabText(index))
        if needed > tabs.tabRect(index).width():
            yield f"tab {tabs.tabText(index)!r} needs {needed} px"


def _edit(edit: QLineEdit) -> Iterator[str]:
    # what a person types may be longer: it scrolls
    text = edit.text() if isinstance(edit, NumberEdit) else edit.placeholderText()
    needed = edit.fontMetrics().horizontalAdvance(text)
    if not edit.isReadOnly() and needed > edit.contentsRect().width():
        yield f"needs {needed} px, has {edit.contentsRect().width()}"


def _header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() == Qt.Orientation.Vertical or header.model() is None:
        return
    for section in range(header.count()):
        text = str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")
        needed = header.fontMetrics().horizontalAdvance(text)
        if not header.isSectionHidden(section) and needed > header.sectionSize(section):
            yield f"heading {text!r} needs {needed} px, has {header.sectionSize(section)}"


def _cut_by_parent(widget: QWidget) -> Iterator[str]:
    """Whether a parent that doesn't scroll shows only a part of it."""
    place = QRect(QPoint(0, 0), widget.size())
    child, parent = widget, widget.parentWidget()
    while parent is not None and not child.isWindow():
        if isinstance(parent, QAbstractScrollArea):
            return
        place.translate(child.pos())
        shown = place & parent.rect()
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            never = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            across = min(place.right(), parent.width() - 1) - max(place.left(), 0) + 1
            if never and place.width() - across > _SLACK:
                yield f"only {across} of {place.width()} px shown, and nothing to scroll with"
            return
        high = min(place.height(), widget.fontMetrics().height())
        if place.width() - shown.width() > _SLACK or shown.height() < high - _SLACK:
            yield f"only {shown.width()}x{shown.height()} of {place.width()}x{place.height()} shown"
            return
        child, parent = parent, parent.parentWidget()
