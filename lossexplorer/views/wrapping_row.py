"""A row of controls that goes on in the next line where the window is narrow."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QWidget, QWidgetItem

from lossexplorer.figures.palette import SPACING
from lossexplorer.views.page_stack import PageStack


class _Member(NamedTuple):
    """What stands in the row.

    Attributes:
        item: measures and places the widget. Not the layout's own: Python's object for that
            would outlive it where the widget is deleted, and Shiboken would take what Qt
            makes next at its address for it, which ends the program.
        least: the least width, in pixels: a row in a row can wrap.
        wanted: the width it has in a line: a row in a row had better stay one.
        stretch: its share of what is to spare.
    """

    widget: QWidget
    item: QWidgetItem
    least: int
    wanted: int
    stretch: int


Group = list[_Member]


class WrappingRow(QHBoxLayout):
    """One row as long as everything fits; else as many lines as it takes.

    A word stays in the line of what it names. In several lines stretches and spacings
    count for nothing, and what may grow fills its line. A row in a row stays one line
    while it can.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._needed = 0  # px of height at the present width
        self._growth: int | None = None
        self._widest: int | None = None

    def invalidate(self) -> None:
        """Something in it has changed its size, or was shown or hidden."""
        self._growth = self._widest = None
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """How high it is depends on how wide it may be."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines, in pixels."""
        if self._fits(width):
            return max(super().heightForWidth(width), super().sizeHint().height())
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def minimumHeightForWidth(self, width: int) -> int:
        """No less: a line is never cut."""
        return self.heightForWidth(width)

    def minimumSize(self) -> QSize:
        """Room for the widest thing in a line of its own, and for the lines there are now."""
        least = super().minimumSize()
        least.setHeight(max(least.height(), self._needed))
        margins = self.contentsMargins()
        widest = self._widest
        if widest is None:
            self._widest = widest = max(map(_least, self._groups()), default=0)
        least.setWidth(min(least.width(), widest + margins.left() + margins.right()))
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Give everything its place."""
        fits = self._fits(rect.width())
        if fits:
            super().setGeometry(rect)
        else:
            # not that of the box, which would squeeze everything into one line first
            QLayout.setGeometry(self, rect)
            self._arrange(rect, place=True)
        needed = 0 if fits else self.heightForWidth(rect.width())
        if needed != self._needed:  # what stands around has to make room
            self._needed = needed
            self.update()

    @property
    def line_width(self) -> int:
        """The least width in which everything stands in one line, in pixels."""
        growth = self._growth
        if growth is None:
            growth = sum(_growth(QWidgetItem(widget)) for widget in self._shown() if _wraps(widget))
            self._growth = growth
        # asking for sizes may invalidate them: what was known a line ago need not be any more
        return int(super().minimumSize().width() + growth)

    def _fits(self, width: int) -> bool:
        return self.line_width <= width

    def _shown(self) -> list[QWidget]:
        """What is shown, in its order."""
        page = self.parentWidget()
        places = {
            place: widget
            for widget in (page.children() if page is not None else ())
            if isinstance(widget, QWidget)
            and (place := self.indexOf(widget)) >= 0
            and not widget.isHidden()
        }
        return [places[place] for place in sorted(places)]

    def _groups(self) -> list[Group]:
        """What is shown; words together with what follows them."""
        groups: list[Group] = []
        group: Group = []
        for widget in self._shown():
            group.append(_measured(widget, self.stretch(self.indexOf(widget))))
            if not isinstance(widget, QLabel):
                groups.append(group)
                group = []
        if group:
            groups.append(group)
        return groups

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Lay the lines into a rectangle; returns the height they need."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        gap = max(self.spacing(), SPACING)
        y = room.top()
        for line in self._lines(room.width(), gap):
            y += self._lay(line, room, y, gap, place) + SPACING
        return y - SPACING + margins.bottom() - rect.top()

    def _lines(self, width: int, gap: int) -> list[list[Group]]:
        """Groups line by line, as many in each as fit."""
        lines: list[list[Group]] = []
        used = 0
        for group in self._groups():
            wanted = sum(member.wanted for member in group) + SPACING * (len(group) - 1)
            if lines and used + gap + wanted <= width:
                lines[-1].append(group)
                used += gap + wanted
            else:
                lines.append([group])
                used = wanted
        return lines

    def _lay(self, line: list[Group], room: QRect, y: int, gap: int, place: bool) -> int:
        """Put one line at ``y``; returns its height."""
        members = [member for group in line for member in group]
        gaps = gap * (len(line) - 1) + SPACING * (len(members) - len(line))
        widths = [min(member.wanted, room.width()) for member in members]
        spare = room.width() - gaps - sum(widths)
        shares = [member.stretch for member in members]
        if not any(shares):
            shares = [int(isinstance(member.widget, PageStack)) for member in members]
        if spare > 0 and any(shares):
            total = sum(shares)
            widths = [w + spare * share // total for w, share in zip(widths, shares, strict=True)]
        elif spare < 0:
            widths[-1] += spare
        heights = list(map(_height, members, widths))
        height = max(heights)
        if place:
            sizes = iter(zip(widths, heights, strict=True))
            x = room.left()
            for group in line:
                for member in group:
                    width, own = next(sizes)
                    member.item.setGeometry(QRect(x, y + (height - own) // 2, width, own))
                    x += width + SPACING
                x += gap - SPACING
        return height


def _wraps(widget: QWidget) -> bool:
    """Whether it is a row that can wrap, or pages that can."""
    return isinstance(widget, PageStack) or isinstance(widget.layout(), WrappingRow)


def _growth(item: QWidgetItem) -> int:
    """How much wider than it must be it had better be, in pixels."""
    return item.sizeHint().width() - item.minimumSize().width()


def _measured(widget: QWidget, stretch: int) -> _Member:
    item = QWidgetItem(widget)
    least = item.minimumSize().width()
    if not _wraps(widget):
        return _Member(widget, item, least, least, stretch)
    layout = widget.layout()
    if layout is not None:
        least = layout.minimumSize().width()
    return _Member(widget, item, least, item.sizeHint().width(), stretch)


def _least(group: Group) -> int:
    """The least width of a group, in pixels."""
    return sum(member.least for member in group) + SPACING * (len(group) - 1)


def _height(member: _Member, width: int) -> int:
    if member.item.hasHeightForWidth():
        return member.item.heightForWidth(width)
    return member.item.sizeHint().height()
