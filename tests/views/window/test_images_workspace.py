"""The Images workspace in the window: the slider, the distortions, files, φ, undo."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from lossexplorer.session import edits
from lossexplorer.session.store import load_session, save_session

RNG = np.random.default_rng(6)
DOWN, END = Qt.Key.Key_Down, Qt.Key.Key_End
SIDE = 96  # pixels a side of the reference that is shown at first


@pytest.fixture
def hand(same_hand):
    """One window for all tests of this module."""
    return same_hand


@pytest.fixture
def images(hand):
    hand.model.apply("", edits.set_workspace, "images")
    hand.settle()
    hand.model.undo_stack.clear()
    return hand.workspaces["images"]


@pytest.fixture
def pick(monkeypatch):
    """Answers the dialog that asks for a file."""

    def answer(path):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    return answer


@pytest.fixture
def said(hand):
    """What was refused, in the words that are shown."""
    found = []
    hand.model.refused.connect(lambda error: found.append(error.message))
    return found


def view(hand):
    return hand.session.images


def press(hand, box, *keys):
    """Choose in a box by the keyboard."""
    box.setFocus()
    for key in keys:
        QTest.keyClick(box, key)
        hand.settle()


def picture(path, height=SIDE, width=SIDE):
    Image.fromarray(RNG.integers(0, 256, (height, width), dtype=np.uint8)).save(path)
    return path


def test_the_place_is_dragged_along_the_curves(hand, images):
    high = images.figure.panel("curves").y.high
    start = hand.place("curves", 1.0, 0.9 * high)
    hand.drag(start, hand.place("curves", 3.0, 0.9 * high))
    assert view(hand).shift == pytest.approx(3.0, abs=0.1)
    assert hand.steps() == 1
    hand.keys("Ctrl+Z")
    assert view(hand).shift == 1.0


def test_the_slider_is_moved_by_mouse_and_keys_and_typed(hand, images):
    slider, entry = images.place.slider, images.place.entry
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 12, 8))
    hand.settle()
    assert view(hand).shift > 1.0
    before = view(hand).shift
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Left)
    hand.settle()
    assert view(hand).shift < before
    for text, amount in (("0.25", 0.25), ("9", 0.25)):
        entry.setFocus()
        entry.selectAll()
        QTest.keyClicks(entry, text)
        QTest.keyClick(entry, Qt.Key.Key_Return)
        hand.settle()
        assert view(hand).shift == amount
    assert "out of range" in entry.toolTip()


def test_every_distortion_is_chosen_and_drawn(hand, images, qtbot):
    for kind in ("blur", "noise", "contrast", "shift"):
        hand.click(images.place.kinds.button(kind))
        assert view(hand).kind == kind
        assert images.place.seed.isVisible() == (kind == "noise")
        qtbot.waitUntil(
            lambda: any(i.id == "loss:perceptual" for i in images.figure.panel("curves").items)
        )
    assert hand.steps() == 4


def test_gradients_layers_and_channels_are_chosen(hand, images):
    press(hand, images.features.layer, DOWN, DOWN)
    assert view(hand).layer == 2
    press(hand, images.features.channel, DOWN, DOWN)
    assert view(hand).channel == 1
    assert "45°" in images.figure.panel("map:image").describe
    hand.click(images.details.button("gradients"))
    shown = {panel.id for panel in images.figure.panels}
    assert {"gradient:squared_error", "gradient:absolute_error", "gradient:perceptual"} <= shown
    assert not images.features.layer.isEnabled()
    press(hand, images.features.against, DOWN)
    assert view(hand).against == "blur"


def test_a_second_picture_is_opened_and_blended(hand, images, qtbot, pick, tmp_path):
    pick(picture(tmp_path / "other.png"))
    hand.click(images.place.kinds.button("blend"))
    qtbot.waitUntil(lambda: view(hand).kind == "blend", timeout=20_000)
    hand.settle()
    assert view(hand).other.name == "other.png" and view(hand).blend == 1.0
    save_session(hand.session, tmp_path / "mine.lossx")
    (tmp_path / "other.png").unlink()
    assert load_session(tmp_path / "mine.lossx") == hand.session
    hand.keys("Ctrl+Z")
    assert view(hand).other is None and view(hand).kind == "shift"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: picture(path, 30, 40), "other.png: has 40 × 30 pixels; give one of 96 × 96"),
        (lambda path: path.write_bytes(b"GIF89a"), "is no picture that can be read"),
        (
            lambda path: path.write_bytes(picture(path).read_bytes()[:2000]),
            "holds fewer pixels than its header says",
        ),
    ],
)
def test_a_second_picture_that_does_not_fit(hand, images, qtbot, pick, said, tmp_path, make, words):
    path = tmp_path / "other.png"
    make(path)
    pick(path)
    before = hand.session
    press(hand, images.place.picture, END)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert len(said) == 1 and words in said[0] and "\n" not in said[0]
    assert hand.session == before and hand.steps() == 0


def test_phi_is_read_from_a_file(hand, images, qtbot, pick, tmp_path):
    path = tmp_path / "phi.npz"
    np.savez(path, weights_0=RNG.normal(size=(3, 1, 3, 3)), weights_1=RNG.normal(size=(2, 3, 3, 3)))
    pick(path)
    press(hand, images.features.features, END)
    qtbot.waitUntil(lambda: hand.steps() == 1, timeout=20_000)
    hand.settle()
    assert images.features.features.currentText() == "phi.npz"
    assert images.features.layer.count() == 2 and images.features.channel.count() == 4
    hand.keys("Ctrl+Z")
    assert images.features.layer.count() == 3


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        (
            {"weights_0": np.ones((3, 1, 3, 3)), "weights_1": np.ones((2, 4, 3, 3))},
            "it takes 4 channels; layer 0 gives 3",
        ),
        ({"weights_0": np.array([{"a": 1}], dtype=object)}, "no .npz file of plain arrays"),
        ({"kernel": np.ones((3, 1, 3, 3))}, "there is an array 'kernel'"),
    ],
)
def test_a_phi_that_can_not_be_used(hand, images, qtbot, pick, said, tmp_path, arrays, words):
    np.savez(tmp_path / "phi.npz", **arrays)
    pick(tmp_path / "phi.npz")
    press(hand, images.features.features, END)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert len(said) == 1 and words in said[0] and "\n" not in said[0]
    assert images.features.features.currentText() == "oriented filters" and hand.steps() == 0


def test_everything_fits_beside_the_panels(hand, images):
    hand.window.resize(1280, 720)
    hand.click(images.place.kinds.button("noise"))
    press(hand, images.place.picture, DOWN, DOWN)
    assert view(hand).sample == "digit"
    strip = images.place
    for widget in (strip.picture, strip.digit, strip.kinds, strip.slider, strip.entry, strip.seed):
        assert widget.isVisible() and widget.width() >= widget.minimumSizeHint().width()
    assert strip.slider.width() >= 100
