"""A small table of numbers behind a picture, worked like any workspace's."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.session import edits
from lossexplorer.session.grids import Column, Grid
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.views.grid.grid_page import GridPage


class Store:
    """A table kept in the session's predictions: one row an outcome, columns p and kind."""

    kinds = ("left", "right")

    def grid(self, session):
        """The table of a session."""
        data = session.data
        p = data.predictions.array
        cells = tuple((float(row[0]), self.kinds[int(row[1] > 0.5)], float(row.sum())) for row in p)
        return Grid(
            columns=(
                Column("p", "p", "how likely it is"),
                Column("kind", "Kind", choices=self.kinds),
                Column("sum", "Sum", editable=False),
            ),
            rows=tuple(f"outcome {n}" for n in range(1, len(p) + 1)),
            cells=cells,
            caption="Two numbers a row",
            set_cell=self.set_cell,
            add_row=self.add_row,
            remove_rows=self.remove_rows,
        )

    def set_cell(self, session, row, key, value):
        """Change p or the kind."""
        if key == "p" and not 0 <= value <= 1:
            raise SessionError("p must lie between 0 and 1")
        p = session.data.predictions.array.copy()
        if key == "p":
            p[row, 0] = value
        else:
            p[row, 1] = float(self.kinds.index(value))
        return self._with(session, p)

    def add_row(self, session, before):
        """A row of zeros."""
        p = session.data.predictions.array.tolist()
        return self._with(session, [*p[:before], [0.0, 0.0], *p[before:]])

    def remove_rows(self, session, rows):
        """All but these."""
        p = session.data.predictions.array.tolist()
        left = [row for place, row in enumerate(p) if place not in rows]
        if not left:
            raise SessionError("one row must stay")
        return self._with(session, left)

    def _with(self, session, p):
        import numpy as np

        p = np.array(p, dtype=float)
        labels = Matrix(np.tile([1.0, 0.0], (len(p), 1)))
        data = replace(session.data, predictions=Matrix(p), labels=labels)
        return replace(session, data=data)


@pytest.fixture
def explorer(qtbot, monkeypatch):
    store = Store()
    monkeypatch.setattr("lossexplorer.session.information.grid.grid", store.grid)
    session = edits.set_workspace(open_lesson("digit-mse"), "information")
    session = replace(session, data=replace(session.data, class_names=()))
    return ExplorerModel(store._with(session, [[0.25, 0.0], [0.5, 1.0], [0.125, 0.0]]))


@pytest.fixture
def page(show_widget, explorer):
    widget = GridPage(explorer)
    explorer.frame.connect(widget.set_frame)
    show_widget(widget, explorer, 720, 240)
    widget.grid.setFocus()
    return widget
