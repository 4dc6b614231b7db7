"""The quantities of a workspace above the loss, with their formulas and numbers."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from lossexplorer.figures.palette import DARK
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import edits
from lossexplorer.session.concepts import Concept
from lossexplorer.session.presets import open_lesson
from lossexplorer.views.inspector.concept_row import ConceptRow

ENTROPY = r"H(P) = -\sum_k p_k \log p_k"


@pytest.fixture
def explorer(qtbot, monkeypatch):
    def concepts(session):
        return (
            Concept("entropy", "entropy of P", ENTROPY, session.curves.probe, "bits"),
            Concept("mode", "mode of P", "", None, note="It has two."),
        )

    for workspace in ("information", "margins"):
        monkeypatch.setattr(f"lossexplorer.session.{workspace}.concepts.concepts", concepts)
    return ExplorerModel(edits.set_workspace(open_lesson("nll"), "information"))


def test_where_losses_are_not_the_matter_the_quantities_stand_alone(qtbot, explorer, inspector):
    assert [row.concept.key for row in inspector.concepts.rows] == ["entropy", "mode"]
    assert inspector.page is None
    explorer.apply("", edits.set_workspace, "margins")
    explorer.refresh()
    explorer.panels.catch_up()
    assert inspector.concepts.isVisible() and inspector.page.isVisible()
    assert inspector.concepts.y() < inspector.page.y()
    explorer.apply("", edits.set_workspace, "curves")
    explorer.refresh()
    explorer.panels.catch_up()
    assert not inspector.concepts.isVisible() and inspector.page.isVisible()
    explorer.apply("", edits.set_workspace, "information")
    explorer.refresh()
    explorer.panels.catch_up()
    assert inspector.concepts.isVisible() and not inspector.page.isVisible()


def test_numbers_follow_every_frame_and_can_be_copied(qtbot, explorer, inspector):
    row = inspector.concepts.rows[0]
    explorer.apply("", edits.set_probe, 0.123456789)
    explorer.refresh()
    assert row.reading.shown == "0.1235"
    row.findChild(QToolButton).click()
    assert QGuiApplication.clipboard().text() == "0.123456789"


def test_a_quantity_without_a_value_says_why(inspector):
    row = inspector.concepts.rows[1]
    assert row.note == "It has two."
    assert not row.reading.isVisible() and not row.formula.isVisible()


def test_formulas_come_when_nothing_is_dragged(qtbot, explorer, inspector):
    formula = inspector.concepts.rows[0].formula
    qtbot.waitUntil(lambda: formula.is_typeset)
    explorer.begin_gesture()
    inspector.concepts.set_concepts((Concept("x", "x", r"x^{\log 2}", 1.0),))
    qtbot.wait(80)
    assert formula.accessibleName() == ENTROPY
    explorer.end_gesture()
    qtbot.waitUntil(lambda: formula.accessibleName() == r"x^{\log 2}")


def test_the_theme_reaches_the_formulas(qtbot, inspector):
    formula = inspector.concepts.rows[0].formula
    qtbot.waitUntil(lambda: formula.is_typeset)
    before = inspector.grab().toImage()
    inspector.set_palette_tokens(DARK)
    assert inspector.grab().toImage() != before


def test_the_formula_of_another_quantity_is_not_left_standing(qtbot):
    row = ConceptRow()
    qtbot.addWidget(row)
    row.resize(300, 120)
    row.show()
    row.set_concept(Concept("entropy", "entropy of P", ENTROPY, 1.0, "bits"))
    row.typeset()
    qtbot.waitUntil(lambda: row.formula.is_typeset)
    drawn = row.formula.grab().toImage()
    row.set_concept(Concept("entropy", "entropy of P", ENTROPY, 2.0, "bits"))
    assert row.formula.grab().toImage() == drawn
    row.set_concept(Concept("mean", "mean", r"\bar{x}", 2.0))
    blank = row.formula.grab().toImage()
    ground = blank.pixel(0, 0)
    pixels = ((x, y) for x in range(blank.width()) for y in range(blank.height()))
    assert all(blank.pixel(x, y) == ground for x, y in pixels)
