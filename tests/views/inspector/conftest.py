"""The inspector of a model, which each file's ``explorer`` brings."""

from __future__ import annotations

import pytest

from lossexplorer.views.inspector.inspector import Inspector


@pytest.fixture
def inspector(qtbot, explorer, show_widget) -> Inspector:
    """The inspector, once it has something to show."""
    widget = Inspector(explorer)
    show_widget(widget, explorer, 340, 900)
    qtbot.waitUntil(lambda: widget.page is not None or widget.concepts is not None)
    return widget
