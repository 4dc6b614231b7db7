"""The measure of cut texts finds what is cut, and nothing else."""

from __future__ import annotations

import pytest
from clipped_text import clipped_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget


def label(text: str, width: int, *, wrapped: bool = False) -> QLabel:
    """A label of a width, high enough for what it says."""
    made = QLabel(text)
    made.setWordWrap(wrapped)
    made.setFixedSize(width, 200)
    return made


def squeezed() -> QPushButton:
    """A button with too little room."""
    button = QPushButton("Compare all conventions")
    button.setFixedWidth(60)
    return button


def hidden_at_the_side() -> QScrollArea:
    """A scroll area without the bar its content would need."""
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedSize(120, 120)
    area.setWidget(label("Choose a column", 400))
    return area


@pytest.mark.parametrize(
    ("make", "cut"),
    [
        (lambda: label("Choose a column", 400), False),
        (lambda: label("Choose a column", 40), True),
        (lambda: label("Choose a column", 80, wrapped=True), False),
        (lambda: label("Incomprehensibilities", 60, wrapped=True), True),
        (lambda: label("距离为十倍的离群值在损失中的权重为一百倍", 80, wrapped=True), False),
        (squeezed, True),
        (hidden_at_the_side, True),
    ],
)
def test_what_is_cut_is_found(qtbot, make, cut):
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(make())
    window.show()
    assert bool(clipped_text(window)) == cut
