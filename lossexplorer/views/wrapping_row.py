"""A row of controls that goes on in the next line where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QWidget

from lossexplorer.figures.palette import SPACING
from lossexplorer.views.page_stack import PageStack

Group = list[int]


class WrappingRow(QHBoxLayout):
    """One row as long as everything fits; else as many lines as it takes.

    A word stays in the line of what it names. In several lines stretches and spacings
    count for nothing, and what may grow fills its line. A row in a row stays one line
    while it can.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._needed = 0  # px of height at the present width

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
        widest = max((self._least(group) for group in self._groups()), default=0)
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
        growth = sum(
            self._wanted(index) - self._item(index).minimumSize().width()
            for group in self._groups()
            for index in group
        )
        return int(super().minimumSize().width() + growth)

    def _fits(self, width: int) -> bool:
        return self.line_width <= width

    def _groups(self) -> list[Group]:
        """What is shown, by place in the row; words together with what follows them."""
        groups: list[Group] = []
        group: Group = []
        for index in range(self.count()):
            item = self.itemAt(index)
            if item is None or item.isEmpty():
                continue
            group.append(index)
            if not isinstance(item.widget(), QLabel):
                groups.append(group)
                group = []
        if group:
            groups.append(group)
        return groups

    def _least(self, group: Group) -> int:
        """The least width of a group, in pixels."""
        widths = map(_least, map(self._item, group))
        return sum(widths) + SPACING * (len(group) - 1)

    def _wanted(self, index: int) -> int:
        """The width something has in a line: a row in a row had better stay one."""
        item = self._item(index)
        return (item.sizeHint() if _nested(item) else item.minimumSize()).width()

    def _item(self, index: int) -> QLayoutItem:
        item = self.itemAt(index)
        assert item is not None
        return item

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
            wanted = sum(map(self._wanted, group)) + SPACING * (len(group) - 1)
            if lines and used + gap + wanted <= width:
                lines[-1].append(group)
                used += gap + wanted
            else:
                lines.append([group])
                used = wanted
        return lines

    def _lay(self, line: list[Group], room: QRect, y: int, gap: int, place: bool) -> int:
        """Put one line at ``y``; returns its height."""
        members = [index for group in line for index in group]
        gaps = gap * (len(line) - 1) + SPACING * (len(members) - len(line))
        widths = {index: min(self._wanted(index), room.width()) for index in members}
        spare = room.width() - gaps - sum(widths.values())
        shares = {index: self.stretch(index) for index in members}
        if not any(shares.values()):
            shares = {
                index: int(isinstance(self._item(index).widget(), PageStack)) for index in members
            }
        if spare > 0 and any(shares.values()):
            for index in members:
                widths[index] += spare * shares[index] // sum(shares.values())
        elif spare < 0:
            widths[members[-1]] += spare
        height = max(_height(self._item(index), widths[index]) for index in members)
        x = room.left()
        for group in line:
            for index in group:
                item = self._item(index)
                if place:
                    own = min(_height(item, widths[index]), height)
                    item.setGeometry(QRect(x, y + (height - own) // 2, widths[index], own))
                x += widths[index] + SPACING
            x += gap - SPACING
        return height


def _nested(item: QLayoutItem) -> bool:
    """Whether it is a row that can wrap, or pages that can."""
    page = item.widget()
    return isinstance(page, PageStack) or (
        page is not None and isinstance(page.layout(), WrappingRow)
    )


def _least(item: QLayoutItem) -> int:
    """How narrow it can be: a row in a row can wrap, even if it never wants to be narrower."""
    page = item.widget()
    layout = page.layout() if page is not None and _nested(item) else None
    return item.minimumSize().width() if layout is None else layout.minimumSize().width()


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return item.heightForWidth(width)
    return item.sizeHint().height()
