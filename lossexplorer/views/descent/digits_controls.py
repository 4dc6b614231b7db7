"""The controls of a classifier of the digits in training."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from lossexplorer.model.explorer import ExplorerModel
from lossexplorer.model.training import DigitsTraining
from lossexplorer.session.descent.digits_edits import set_digits, train_again
from lossexplorer.session.descent.digits_samples import TRAIN_ROWS
from lossexplorer.session.descent.digits_view import LAST_SEED, MOST_EPOCHS
from lossexplorer.session.session import Session
from lossexplorer.views.detail_controls import DetailControls
from lossexplorer.views.number_boxes import WholeBox
from lossexplorer.views.number_edit import NumberEdit

_BAR_WIDTH = 32
_STEPS = 1000


class DigitsControls(DetailControls):
    """A button that trains and stops, how far it is, and the settings of the descent.

    Attributes:
        button: trains, stops, or trains with the next seed.
        bar: the share that is done.
        rate, momentum, decay, batch, epochs, seed: boxes of numbers.
    """

    def __init__(self, model: ExplorerModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        training = model.beside("descent")
        assert isinstance(training, DigitsTraining)
        self._training = training
        self.row.setSpacing(8)
        self.button = QPushButton()
        self.button.clicked.connect(self._press)
        self._keep_width()
        self.row.addWidget(self.button)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setAccessibleName(self.tr("Share of the training that is done"))
        self.row.addWidget(self.bar)
        self.rate = self._edit("η", self.tr("Learning rate"), "rate", 4)
        self.momentum = self._edit("μ", self.tr("Momentum"), "momentum", 4)
        self.decay = self._edit("λ", self.tr("Strength of the L2 penalty ½ ‖W‖²"), "decay", 4)
        self.batch = self._spin(
            self.tr("Batch"), self.tr("Rows a mini-batch"), "batch", 1, TRAIN_ROWS
        )
        self.epochs = self._spin(
            self.tr("Epochs"), self.tr("How many times every row is used"), "epochs", 1, MOST_EPOCHS
        )
        self.seed = self._spin(
            self.tr("Seed"), self.tr("Seed of the order of the rows"), "seed", 0, LAST_SEED
        )
        # a long seed is seen whole only where there is room for it
        self.seed.setMinimumWidth(self.epochs.minimumSizeHint().width())
        self.row.addStretch()
        training.busy_changed.connect(lambda _: self._show_state())
        training.changed.connect(self._show_state)
        training.progress.connect(lambda share: self.bar.setValue(round(_STEPS * share)))

    def _keep_width(self) -> None:
        """The button keeps its width, whatever it says."""
        words = (self.tr("Train"), self.tr("Stop"), self.tr("Again"))
        wide = max(map(self.fontMetrics().horizontalAdvance, words))
        self.button.setMinimumWidth(wide + 32)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the button again when the type has another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_width()

    def _labelled(self, text: str, name: str, box: QWidget) -> None:
        label = QLabel(text)
        label.setToolTip(name)
        label.setBuddy(box)
        box.setAccessibleName(name)
        box.setToolTip(name)
        self.row.addWidget(label)
        self.row.addWidget(box)

    def _edit(self, text: str, name: str, field: str, digits: int) -> NumberEdit:
        box = NumberEdit(digits)
        box.entered.connect(lambda value: self._type(box, name, field, value))
        box.complained.connect(self.complained)
        self._labelled(text, name, box)
        return box

    def _spin(self, text: str, name: str, field: str, low: int, high: int) -> WholeBox:
        box = WholeBox()
        box.setRange(low, high)
        box.setKeyboardTracking(False)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.valueChanged.connect(lambda value: self._set(name, **{field: value}))
        self._labelled(text, name, box)
        return box

    def show_session(self, session: Session) -> None:
        """Say what the session says; never writes back."""
        view = session.descent.digits
        self.rate.set_value(view.rate)
        self.momentum.set_value(view.momentum)
        self.decay.set_value(view.decay)
        for box, value in (
            (self.batch, view.batch),
            (self.epochs, view.epochs),
            (self.seed, view.seed),
        ):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        self._show_state()

    def _show_state(self) -> None:
        """What the button does next, and how much is done."""
        known, busy = self._training.training, self._training.busy
        if busy:
            text, tip = self.tr("Stop"), self.tr("Stop the training; the curves stay")
        elif known is not None and known.complete:
            text, tip = (
                self.tr("Again"),
                self.tr("Train with the rows in another order: the next seed"),
            )
        else:
            text, tip = self.tr("Train"), self.tr("Train a softmax classifier under each loss")
        self.button.setText(text)
        self.button.setToolTip(tip)
        self.button.setAccessibleDescription(tip)
        if not busy:
            self.bar.setValue(0 if known is None else round(_STEPS * known.share))

    # What the person does -----------------------------------------------------------

    def _press(self) -> None:
        known = self._training.training
        if self._training.busy:
            self._training.cancel()
        elif known is None:
            self._set(self.tr("Train"), run=True)
        elif known.complete:
            self.model.apply(self.tr("Train again"), train_again)
        else:
            self._training.again()

    def _set(self, text: str, **fields: Any) -> None:
        self.model.apply(text, set_digits, **fields)

    def _type(self, box: NumberEdit, text: str, field: str, value: float) -> None:
        error = self.model.attempt(text, set_digits, **{field: value})
        if error is not None:
            box.complain(error.message)
