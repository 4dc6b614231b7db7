"""One panel on the screen: its axes, its graphics, and what was settled into the backdrop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsScene

from lossexplorer.figures.figure import Axis, Item, Line, Note, Panel, Shape
from lossexplorer.views.plot.arrangement import Framing, Margins, Place
from lossexplorer.views.plot.axes import margins
from lossexplorer.views.plot.backdrop import Backdrop
from lossexplorer.views.plot.end_labels import EndLabels, gutter
from lossexplorer.views.plot.graphics.kinds import new_graphic
from lossexplorer.views.plot.graphics.note import keep_apart
from lossexplorer.views.plot.graphics.rule import RuleGraphic
from lossexplorer.views.plot.ink import Ink
from lossexplorer.views.plot.marks import Marks
from lossexplorer.views.plot.resting import Resting
from lossexplorer.views.plot.viewport import Scale, Viewport, equally_long

# with more points of curves than this to draw anew, wide strokes don't fit into a frame
FINE_POINTS = 1500
_ABOVE_ALL = 1e6


def _wording(panel: Panel) -> tuple[object, ...]:
    """What is written around the plot, which decides how much room is left for it."""
    labels = tuple(item.label for item in panel.items if isinstance(item, Line))
    return panel.x, panel.y, panel.equal, panel.title, labels


def _reach(axis: Axis) -> tuple[float, float, str]:
    return (axis.low, axis.high, axis.scale)


class PanelView:
    """Draws a :class:`Panel` and redraws only what has changed.

    Attributes:
        panel: what is shown.
        x, y: the ranges asked for, which a person may have changed; where units are equally
            long, more may be in sight (:attr:`viewport`).
        graphics: what draws each item, by the item's id.
    """

    def __init__(self, scene: QGraphicsScene, panel: Panel, ink: Ink) -> None:
        self._scene = scene
        self.panel = panel
        self.ink = ink
        self.x, self.y = Scale.of(panel.x), Scale.of(panel.y)
        self.graphics: dict[str, Any] = {}
        self._framing = Framing()
        self._gutter = 0.0
        self.place = Place(QRectF(0, 0, 100, 100), QRectF(0, 0, 100, 100))
        self.backdrop = Backdrop(self._texts)
        scene.addItem(self.backdrop)
        self._resting = Resting(self.backdrop, self.graphics)
        self.area = QGraphicsRectItem(self.backdrop)
        # a pen would widen what it clips to
        self.area.setPen(Qt.PenStyle.NoPen)
        self.area.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.area.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.labels = EndLabels()
        self.labels.setParentItem(self.backdrop)
        self.marks = Marks()
        self.marks.setParentItem(self.area)
        self.marks.setZValue(_ABOVE_ALL)
        self._match_items()

    @property
    def viewport(self) -> Viewport:
        """The plot area's size and the ranges in sight."""
        width, height = self.place.plot.width(), self.place.plot.height()
        x, y = self.x, self.y
        if self.panel.equal:
            x, y = equally_long(x, y, width, height)
        return Viewport(width, height, x, y)

    @property
    def plot_rect(self) -> QRectF:
        """The plot area in the view's pixels."""
        return self.place.plot.translated(self.place.cell.topLeft())

    def place_of(self, pixel: QPointF) -> tuple[float, float]:
        """A pixel of the view in data units."""
        local, viewport = pixel - self.plot_rect.topLeft(), self.viewport
        return viewport.x_value(local.x()), viewport.y_value(local.y())

    def pixel_of(self, x: float, y: float) -> QPointF:
        """A place in data units in the view's pixels."""
        viewport = self.viewport
        return self.plot_rect.topLeft() + QPointF(viewport.x_pixel(x), viewport.y_pixel(y))

    def lines(self) -> list[Line]:
        """The panel's curves."""
        return [item for item in self.panel.items if isinstance(item, Line)]

    def _notes(self) -> list[Note]:
        return [item for item in self.panel.items if isinstance(item, Note)]

    def words(self) -> list[QRectF]:
        """Where notes stand, in pixels of the plot area."""
        boxes = [self.graphics[note.id].box for note in self._notes()]
        return [box for box in boxes if box is not None]

    def _texts(self) -> list[QRectF]:
        """Where notes, the names of lines across and of curves stand."""
        named = [box for rule in self._rules() if (box := rule.label_box()) is not None]
        return [*self.words(), *named, *self.labels.boxes()]

    def _rules(self) -> list[RuleGraphic]:
        return [graphic for graphic in self.graphics.values() if isinstance(graphic, RuleGraphic)]

    def _keep_notes_apart(self) -> None:
        keep_apart([self.graphics[note.id] for note in self._notes() if not note.draggable])

    def points(self) -> int:
        """How many points its curves and shapes have."""
        return sum(len(item.x) for item in self.panel.items if isinstance(item, Line | Shape))

    def outgrown(self) -> bool:
        """Whether the numbers beside the y axis have become longer than their room."""
        return self.margins(self._framing).left > self.place.plot.left() + 1

    def moved_points(self, panel: Panel) -> int:
        """How many points of curves and shapes would be drawn anew to show ``panel``."""
        return sum(
            len(item.x)
            for item in panel.items
            if isinstance(item, Line | Shape)
            and item.id in self.graphics
            and self.graphics[item.id].item is not item
        )

    def set_panel(self, panel: Panel, draft: bool) -> bool:
        """Show ``panel`` in place of the present one.

        Args:
            panel: what to show.
            draft: draw curves that have changed thin until :meth:`settle`.

        Returns:
            Whether axes or texts have changed. Nothing was drawn then: the whole grid
            must be laid out, which draws everything.
        """
        old, self.panel = self.panel, panel
        if panel is old:
            return False
        if _reach(panel.x) != _reach(old.x):
            self.x = Scale.of(panel.x)
        if _reach(panel.y) != _reach(old.y):
            self.y = Scale.of(panel.y)
        changed = self._match_items()
        if _wording(panel) == _wording(old):
            self._refresh_items(changed, draft)
            return False
        return True

    def _match_items(self) -> list[Item]:
        """Make the graphics those of the panel's items; return the items not yet shown."""
        items = {item.id: item for item in self.panel.items}
        for key in [key for key in self.graphics if key not in items]:
            self._drop(key)
        fresh: list[Item] = []
        for order, (key, item) in enumerate(items.items()):
            graphic = self.graphics.get(key)
            if graphic is not None and type(graphic.item) is not type(item):
                self._drop(key)
                graphic = None
            if graphic is None:
                graphic = self.graphics[key] = new_graphic(item)
                graphic.setParentItem(self.area)
                self._resting.note_new(item)
                fresh.append(item)
            elif graphic.item != item:
                self._resting.note_changed(item)
                fresh.append(item)
            if graphic.zValue() != order:
                graphic.setZValue(order)
        return fresh

    def _drop(self, key: str) -> None:
        self._resting.forget(key)
        self._scene.removeItem(self.graphics.pop(key))

    def _refresh_items(self, items: list[Item], draft: bool) -> None:
        if not items:
            return
        renoted = any(isinstance(item, Note) for item in items)
        moved = self._notes() if renoted else []
        self._resting.rouse(item.id for item in [*items, *moved])
        viewport = self.viewport
        for item in items:
            graphic = self.graphics[item.id]
            graphic.set_draft(draft and graphic.item is not None)
            graphic.refresh(item, viewport, self.ink)
        if renoted:
            self._keep_notes_apart()
        if any(isinstance(item, Line) and item.label for item in items):
            self.labels.refresh(self.lines(), viewport, self.ink, self._gutter)

    def refresh_all(self, draft: bool) -> None:
        """Draw everything anew: the ranges, the size or the palette have changed."""
        self._resting.rouse_all()
        viewport = self.viewport
        self.area.setRect(0, 0, viewport.width, viewport.height)
        self.area.setPos(self.place.plot.topLeft())
        self.labels.setPos(self.place.plot.topLeft())
        self.backdrop.show_panel(self.panel, self.place, viewport, self.ink, self._framing)
        for item in self.panel.items:
            graphic = self.graphics[item.id]
            graphic.set_draft(draft and graphic.item is not None)
            graphic.refresh(item, viewport, self.ink)
        for rule in self._rules():
            rule.keep_off(self.lines())
        self._keep_notes_apart()
        self.labels.refresh(self.lines(), viewport, self.ink, self._gutter)
        self.marks.refresh(viewport, self.ink)

    def margins(self, framing: Framing) -> Margins:
        """Room the panel's texts need, set like this and at its present size."""
        self._framing = framing
        # measured without the gutter, which would otherwise take its own room away
        width = self.place.cell.width() - self.place.plot.left()
        self._gutter = gutter(self.lines(), width, self.ink)
        return margins(self.panel, self.viewport, self.ink, self._gutter, framing)

    def set_place(self, place: Place, draft: bool) -> None:
        """Move to ``place`` and draw everything there."""
        self.place = place
        self.refresh_all(draft)

    def set_ranges(self, x: Scale, y: Scale, draft: bool) -> None:
        """Show other ranges of the same panel (zoom, pan, fit)."""
        if (x, y) != (self.x, self.y):
            self.x, self.y = x, y
            self.refresh_all(draft)

    def settle(self) -> None:
        """Draw fine what was drafted, and paint what rests into the backdrop."""
        for graphic in self.graphics.values():
            graphic.set_draft(False)
        self.backdrop.set_panel(self.panel)
        self._resting.settle(self.panel.items)

    def remove(self) -> None:
        """Take the panel off the scene."""
        self._scene.removeItem(self.backdrop)
