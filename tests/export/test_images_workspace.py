"""The Images workspace on paper and as numbers: what is written is what was computed."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from lossexplorer.cli import main
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Image as Cells
from lossexplorer.figures.figure import Line
from lossexplorer.session import edits as session_edits
from lossexplorer.session.images import edits
from lossexplorer.session.images.place import pair_of
from lossexplorer.session.session import Session, blank
from lossexplorer.session.store import save_session

RNG = np.random.default_rng(11)


@pytest.fixture
def session(tmp_path, monkeypatch) -> Session:
    """A picture from a file under a stack from a file, saved as mine.lossx."""
    monkeypatch.chdir(tmp_path)
    Image.fromarray(RNG.integers(0, 256, (20, 30), dtype=np.uint8)).save("own.png")
    np.savez("phi.npz", weights_0=RNG.normal(size=(3, 1, 3, 3)), padding_0=1)
    made = session_edits.set_workspace(blank(), "images")
    made = edits.set_reference(made, edits.picture_from("own.png"))
    made = edits.set_features(made, str(tmp_path / "phi.npz"))
    made = edits.set_amount(edits.set_kind(made, "noise"), 0.2)
    made = edits.set_images(made, against="blur", detail="gradients")
    save_session(made, "mine.lossx")
    (tmp_path / "own.png").unlink()
    return made


@pytest.mark.parametrize("ending", ["csv", "npz", "svg"])
def test_the_same_session_gives_the_same_bytes(session, tmp_path, ending):
    for name in ("first", "second"):
        assert main(["export", "mine.lossx", "-o", f"{name}.{ending}"]) == 0
    first, second = ((tmp_path / f"{name}.{ending}").read_bytes() for name in ("first", "second"))
    assert first == second and len(first) > 1000


def test_the_numbers_are_those_of_the_picture(session):
    assert main(["export", "mine.lossx", "-o", "out.npz"]) == 0
    figure, pair = build(session), pair_of(session)
    with np.load("out.npz", allow_pickle=False) as arrays:
        found = dict(arrays)
    np.testing.assert_array_equal(found["reference/reference/values"], pair.reference.array)
    np.testing.assert_array_equal(found["image/image/values"], pair.image.array)
    pictures = 0
    for panel in figure.panels:
        for item in panel.items:
            name = item.id.removeprefix("loss:")
            if isinstance(item, Cells):
                np.testing.assert_array_equal(found[f"{panel.id}/{name}/values"], item.values)
                pictures += 1
            elif isinstance(item, Line):
                np.testing.assert_array_equal(found[f"{panel.id}/{name}/y"], item.y)
    assert pictures == 6
