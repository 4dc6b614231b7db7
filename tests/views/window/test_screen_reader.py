"""What a screen reader finds in the window, workspace after workspace."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from lossexplorer.model.number_text import brief
from lossexplorer.session import edits
from lossexplorer.views.loss_tree import LossTree
from lossexplorer.views.number_slider import NumberSlider
from lossexplorer.views.place_slider import PlaceSlider
from lossexplorer.views.stage import WORKSPACES


def test_a_screen_reader_finds_what_controls_are_what_they_hold_and_what_they_are_for(hand):
    for name in WORKSPACES:
        hand.model.nudge("", edits.set_workspace, name)
        hand.settle()
        QApplication.processEvents()
        for widget in hand.window.findChildren(QWidget):
            if not widget.isVisible():
                continue
            spoken = QAccessible.queryAccessibleInterface(widget)
            said = spoken.text(QAccessible.Text.Description)
            if isinstance(widget, NumberSlider | PlaceSlider):
                assert spoken.role() == QAccessible.Role.Slider
                assert said.startswith(brief(widget.number())[:3]), (name, said)
            elif isinstance(widget, QComboBox):
                # on Linux the name of a list is what it holds: a label or words say its purpose
                labels = spoken.relations(QAccessible.RelationFlag.Label)
                assert said or labels, (name, widget.accessibleName())
    tree = hand.window.findChild(LossTree)
    spoken = QAccessible.queryAccessibleInterface(tree)
    items = [spoken.child(k) for k in range(min(spoken.childCount(), 24))]
    losses = [item for item in items if item.state().checkable]
    assert len(losses) >= 6 and all(item.text(QAccessible.Text.Name) for item in losses)
