"""What changes the Images workspace, and what its sessions must satisfy."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from lossexplorer.errors import SessionError
from lossexplorer.session import edits as session_edits
from lossexplorer.session.images import edits
from lossexplorer.session.images.grid import grid
from lossexplorer.session.images.pictures import reference_of
from lossexplorer.session.images.view import Picture
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import blank
from lossexplorer.session.store import dumps, loads

RNG = np.random.default_rng(4)


@pytest.fixture
def session():
    return session_edits.set_workspace(blank(), "images")


def picture(height, width):
    return Picture(Matrix(RNG.integers(0, 256, (height, width))), "mine.png", ("made up",))


def test_amounts_stay_apart_and_in_their_range(session):
    session = edits.set_amount(session, 2.5)
    session = edits.set_amount(edits.set_kind(session, "blur"), 0.7)
    assert (session.images.shift, session.images.blur) == (2.5, 0.7)
    assert edits.slide(session, 99.0).images.blur == 6.0
    assert edits.slide(session, float("nan")).images.blur == 0.0
    with pytest.raises(SessionError, match="blur: 7 is out of range; give 0 to 6"):
        edits.set_amount(session, 7)


def test_the_distortion_shown_is_not_compared_with_itself(session):
    session = edits.set_against(session, "blur")
    assert edits.set_kind(session, "blur").images.against == ""
    assert edits.set_kind(session, "noise").images.against == "blur"


@pytest.mark.parametrize("seed", [-1, 1_000_000, 1.5])
def test_seeds_are_whole_numbers(session, seed):
    with pytest.raises(SessionError, match="is no seed"):
        edits.set_seed(session, seed)


def test_blending_needs_a_second_picture_of_the_same_shape(session):
    for edit in (edits.set_kind, edits.set_against):
        with pytest.raises(SessionError, match="no second picture"):
            edit(session, "blend")
    with pytest.raises(SessionError, match=r"mine\.png: has 20 × 10 pixels; give one of 96 × 96"):
        edits.set_other(session, picture(10, 20))
    session = edits.set_other(session, picture(96, 96))
    assert session.images.kind == "blend" and session.images.blend == 1.0
    assert len(grid(session).rows) == 5
    gone = edits.set_sample(session, "digit")
    assert gone.images.other is None and gone.images.kind == "shift"
    assert edits.set_sample(session, "weave").images.other is not None


def test_a_reference_from_a_file(session, tmp_path):
    levels = RNG.integers(0, 256, (20, 30), dtype=np.uint8)
    Image.fromarray(levels).save(tmp_path / "mine.png")
    own = edits.picture_from(tmp_path / "mine.png")
    session = edits.set_reference(session, own)
    (tmp_path / "mine.png").unlink()
    again = loads(dumps(session))
    assert again == session
    np.testing.assert_array_equal(reference_of(again.images).array, levels / 255)
    assert edits.set_sample(session, "scene").images.picture is None
    with pytest.raises(SessionError, match="there is no such file"):
        edits.picture_from(tmp_path / "mine.png")


def test_the_shipped_pictures(session):
    shapes = {
        name: reference_of(edits.set_sample(session, name, 7).images).shape
        for name in ("scene", "weave", "digit")
    }
    assert shapes == {"scene": (96, 96), "weave": (96, 96), "digit": (8, 8)}
    seven, eight = (edits.set_sample(session, "digit", k).images for k in (7, 8))
    assert reference_of(seven) != reference_of(eight)


def test_amounts_are_edited_in_the_table(session):
    table = grid(session)
    assert table.set_cell is not None
    assert table.rows == ("shift (px)", "blur (px)", "noise", "contrast")
    after = table.set_cell(session, 1, "amount", 3.0)
    assert after.images.blur == 3.0
    assert grid(after).cells[1][0] == 3.0
    assert grid(after).cells[1][1:] != table.cells[1][1:]
    assert grid(after).cells[0] == table.cells[0]
    for value in ("much", 9.0):
        with pytest.raises(SessionError):
            table.set_cell(session, 1, "amount", value)


def test_features_are_a_parameter_of_the_perceptual_loss(session, tmp_path):
    session = edits.set_images(session, layer=2, channel=3)
    session = edits.set_features(session, "pixels")
    assert session.choice("perceptual").values() == {"features": "pixels"}
    assert (session.images.layer, session.images.channel) == (0, None)
    with pytest.raises(SessionError, match="it can't be read"):
        edits.set_features(session, str(tmp_path / "none.npz"))
    assert edits.set_features(session, None).choice("perceptual").values() == {}


def written(session, **fields):
    """The session's file with other fields of the Images workspace."""
    document = json.loads(dumps(edits.set_amount(session, 2.0)))
    document["session"].setdefault("images", {}).update(fields)
    return json.dumps(document)


LEVELS = [[0] * 5] * 6


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "blend"}, "session.images.kind: there is no second picture"),
        ({"against": "blend"}, "session.images.against: there is no second picture"),
        ({"shift": 9}, "session.images.shift"),
        ({"blur": -1}, "session.images.blur"),
        ({"seed": -1}, "session.images.seed"),
        ({"picture": {"levels": [[1.5] * 5] * 6}}, r"levels\[0\]\[0\]: 1.5 is no grey level"),
        ({"picture": {"levels": [[300] * 5] * 6}}, "300 is no grey level"),
        ({"picture": {"levels": ["inf", 1]}}, "this is no picture"),
        ({"picture": {"levels": [[0] * 300] * 6}}, "give 4 to 256 rows"),
        ({"picture": {"levels": [[0, 1]]}}, "this is no picture"),
        ({"other": {"levels": LEVELS}}, "it has 5 × 6 pixels; give 96 × 96"),
    ],
)
def test_what_a_file_may_not_say(session, fields, words):
    with pytest.raises(SessionError, match=words):
        loads(written(session, **fields))


def test_files_without_the_workspace_have_its_defaults(session):
    document = json.loads(written(session))
    del document["session"]["images"]
    assert loads(json.dumps(document)).images == blank().images
