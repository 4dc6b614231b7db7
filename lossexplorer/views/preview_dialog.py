"""What the dialogs that write pictures share: a preview beside a column of settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.worker import Worker
from lossexplorer.session import edits
from lossexplorer.session.session import Style
from lossexplorer.views.export_style import StyleForm
from lossexplorer.views.nested_layout import add_layout
from lossexplorer.views.preferences import Preferences
from lossexplorer.views.style_property import set_style_property
from lossexplorer.views.type_scale import in_type


class PreviewDialog(QDialog):
    """Writes pictures in a thread and stays open, so that another one is one click.

    Attributes:
        style_form: how it is drawn; what is chosen there is kept in the session.
        session_box: whether pictures carry the session.
        message: what is wrong, or what was written.
        fonts: what is wrong with letters in pictures; hidden where nothing is.
        type_size: that the type is smaller than it should be; hidden where it is not.
        buttons, export_button: the row below, and what writes in it.
    """

    def __init__(
        self, model: ExplorerModel, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model, self._preferences = model, preferences
        self._writer = Worker(self)
        self.style_form = StyleForm(model.session.style, preferences.export_unit)
        self.style_form.changed.connect(self._restyle)
        self.style_form.unit_changed.connect(lambda unit: setattr(preferences, "export_unit", unit))
        self.session_box = QCheckBox(self.tr("Pictures can be opened again"))
        tip = self.tr("A picture then carries the session with its data")
        self.session_box.setToolTip(tip)
        self.session_box.setAccessibleDescription(tip)
        self.session_box.setChecked(preferences.export_session)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.fonts = QLabel()
        self.fonts.setWordWrap(True)
        self.fonts.setProperty("role", "error")
        self.fonts.hide()
        self.type_size = QLabel()
        self.type_size.setWordWrap(True)
        self.type_size.setProperty("role", "secondary")
        self.type_size.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)

    def _add_button(self, text: str) -> QPushButton:
        return self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)

    def _put_side_by_side(self, preview: QWidget, column: QVBoxLayout, width: int) -> None:
        """The preview takes what room there is; the column of settings has its width.

        Args:
            preview: on the left.
            column: of settings.
            width: of the column in pixels, for type of the usual size.
        """
        column.addStretch()
        holder = QWidget()
        holder.setLayout(column)
        holder.setFixedWidth(in_type(width))
        _line_up(holder.findChildren(QFormLayout))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(preview, 1)
        top.addWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        add_layout(layout, top, 1)
        layout.addWidget(self.buttons)

    def _restyle(self, style: Style) -> None:
        fields = {name: getattr(style, name) for name in Style.__struct_fields__}
        self._model.nudge(self.tr("Change the export style"), edits.set_style, **fields)

    def _warn_of_fonts(self, problem: str) -> None:
        self.fonts.setText(problem)
        self.fonts.setVisible(bool(problem))

    def _tell_type_size(self, points: float) -> None:
        text = self.tr("Type of {} pt: larger type leaves the panels no room.")
        self.type_size.setText(text.format(f"{points:.1f}"))
        self.type_size.setVisible(points > 0)

    def _say(self, text: str, role: str = "") -> None:
        self.message.setText(text)
        set_style_property(self.message, "role", role)


def _line_up(forms: Sequence[QFormLayout]) -> None:
    """Let what is set in all the forms of a column begin at the same place."""
    labels: list[QLabel] = []
    for form in forms:
        form.setHorizontalSpacing(8)
        page = form.parentWidget()
        labels += [
            child
            for child in (page.children() if page is not None else ())
            if isinstance(child, QLabel) and _is_label(form, child)
        ]
    widest = max((label.sizeHint().width() for label in labels), default=0)
    for label in labels:
        label.setMinimumWidth(widest)


def _is_label(form: QFormLayout, child: QLabel) -> bool:
    # not by the form's items: see WrappingRow
    place = form.getWidgetPosition(child)
    assert isinstance(place, tuple)
    row, role = place
    return bool(row >= 0 and role == QFormLayout.ItemRole.LabelRole)
