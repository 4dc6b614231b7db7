"""Session files: readable, exact, and refused with a place when they are wrong."""

from __future__ import annotations

import json
import math
import os

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session import store
from lossexplorer.session.lesson import Lesson, Published
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import (
    CurvesView,
    Data,
    LossChoice,
    Session,
    Style,
    VectorView,
    blank,
)
from lossexplorer.session.store import dumps, load_session, loads, save_session


def tree() -> dict:
    return json.loads(dumps(blank()))


def refusal(document: object) -> SessionError:
    with pytest.raises(SessionError) as caught:
        loads(json.dumps(document))
    return caught.value


def test_matrices_are_one_row_a_line_with_every_digit():
    predictions = [[0.1, 1 / 3], [5e-324, 0.30000000000000004]]
    session = Session(Data(Matrix(predictions), Matrix([[0, 1], [1, 0]])))
    lines = dumps(session).decode().splitlines()
    assert "        [0.1, 0.3333333333333333]," in lines
    assert "        [5e-324, 0.30000000000000004]" in lines
    assert "        [0, 1]," in lines  # whole numbers without a point
    assert loads(dumps(session)) == session


def test_a_file_is_small_where_little_is_said():
    minimal = {
        "format": "lossexplorer-session",
        "version": 1,
        "session": {"data": {"predictions": [[0.2, 0.8]], "labels": [[0, 1]]}},
    }
    assert loads(json.dumps(minimal)) == Session(Data(Matrix([[0.2, 0.8]]), Matrix([[0, 1]])))


def test_infinities_are_words_and_minus_zero_keeps_its_sign():
    data = Data(
        Matrix([[-np.inf, 0.0], [np.inf, -0.0]]),
        Matrix([[0, 1], [0, 1]]),
        prediction_kind="logits",
    )
    content = dumps(Session(data))
    assert b'["-inf", 0.0]' in content
    assert b'["inf", -0.0]' in content
    read = loads(content).data.predictions.array
    assert read[0, 0] == -math.inf
    assert np.signbit(read[1, 1])


def test_text_is_readable_in_every_script_and_a_mark_before_it_is_allowed():
    session = replace(blank(), title="交叉熵 — δ")
    content = dumps(session)
    assert "交叉熵 — δ".encode() in content
    assert loads(b"\xef\xbb\xbf" + content) == session


@pytest.mark.parametrize(
    ("session", "where"),
    [
        (Session(Data(Matrix([[1.0, np.nan]]), Matrix([[0, 1]]))), "data.predictions[0][1]"),
        (replace(blank(), curves=CurvesView(probe=math.nan)), "curves.probe"),
        (replace(blank(), curves=CurvesView(probe=0.5, x_range=(0.0, math.inf))), "curves.x_range"),
        (replace(blank(), vector=VectorView(temperature=math.inf)), "vector.temperature"),
        (replace(blank(), style=Style(width_mm=5000)), "session.style.width_mm"),
        (replace(blank(), title="\ud800"), "session.title"),
        (replace(blank(), title="x" * 201), "session.title"),
        (
            replace(
                blank(),
                losses=(LossChoice("cross_entropy", parameters=(("epsilon", math.nan),)),),
            ),
            "parameters.epsilon",
        ),
    ],
)
def test_what_could_not_be_opened_is_not_saved(session, where, tmp_path):
    path = tmp_path / "a.lossx"
    with pytest.raises(SessionError) as caught:
        save_session(session, path)
    assert where in caught.value.where
    assert not path.exists()


def test_a_session_too_large_to_be_opened_is_not_saved(monkeypatch):
    content = dumps(blank())
    monkeypatch.setattr(store, "MAX_BYTES", len(content) - 1)
    with pytest.raises(SessionError, match="too large"):
        dumps(blank())
    with pytest.raises(SessionError, match="larger than"):
        loads(content)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"\x89PNG\r\n", "no session"),
        (b"[1, 2]", "no session"),
        (b"{}", "no session"),
        (b'{"format": "other"}', "no session"),
        (b'{"format": "lossexplorer-session", "version": 1}', "'session' is missing"),
        (b'{"format": "lossexplorer-session", "version": 1, "session": {}, "x": 1}', "field 'x'"),
        (b'{"format": "lossexplorer-session", "version": 1, "session": []}', "a list"),
        (b'{"format": "lossexplorer-session", "version": 1, "session": {}}', "'data' is missing"),
        (b'{"format": "lossexplorer-session", "version": 0, "session": {}}', "no version"),
        (b'{"format": "lossexplorer-session", "version": true, "session": {}}', "no version"),
        (b'{"format": "lossexplorer-session", "version": "1", "session": {}}', "no version"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": "\xff"}', "UTF-8"),
        (b'{"a":' * 100_000, "too deep"),
    ],
)
def test_what_is_no_session_is_refused(content, what):
    with pytest.raises(SessionError, match=what):
        loads(content)


def test_a_newer_version_is_named():
    error = refusal({**tree(), "version": 2})
    assert "newer version (2)" in error.message
    assert "up to 1" in error.message


def test_a_file_that_was_cut_off_is_called_that():
    with pytest.raises(SessionError, match="cut off"):
        loads(dumps(blank())[:200])


def test_damage_has_a_line_and_a_column():
    with pytest.raises(SessionError) as caught:
        loads('{\n  "format": oops\n}')
    assert caught.value.where == "line 2, column 13"


def test_older_versions_are_brought_up_to_date(monkeypatch):
    old = tree()
    old["session"]["title"] = "moved"
    monkeypatch.setattr(store, "VERSION", 3)
    steps = {
        1: lambda session: {**session, "title": session["title"] + " once"},
        2: lambda session: {**session, "title": session["title"] + " twice"},
    }
    monkeypatch.setattr(store, "MIGRATIONS", steps)
    assert loads(json.dumps(old)).title == "moved once twice"


def put(path: str, value: object) -> dict:
    """A valid document with one value replaced: ``put("losses.0.key", 3)``."""
    document = tree()
    place = document["session"]
    *way, last = path.split(".")
    for key in way:
        place = place[int(key)] if isinstance(place, list) else place[key]
    place[int(last) if isinstance(place, list) else last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "where", "message"),
    [
        ("workspace", "vectr", "session.workspace", "did you mean 'vector'"),
        ("workspace", "zz", "session.workspace", "use 'batch', 'curves', 'descent', 'images'"),
        ("curves.label", 1, "session.curves.label", "give a text"),
        ("vectr", {}, "session", "did you mean 'vector'"),
        ("data.colour", {}, "session.data", "there are predictions, labels"),
        ("title", None, "session.title", "null is not allowed; give a text"),
        ("style.dpi", 2.5, "session.style.dpi", "a whole number"),
        ("style.dpi", 5000, "session.style.dpi", "give a whole number <= 1200"),
        ("vector.temperature", 0, "session.vector.temperature", "give a number > 0"),
        ("curves.probe", 10**400, "session.curves.probe", "out of range"),
        ("curves.x_range", [0, 1, 2], "session.curves.x_range", "a list of length 2"),
        ("curves.x_range", ["a", 1], "session.curves.x_range[0]", "give a number"),
        ("curves.x_range", [1, 1], "session.curves.x_range", "lower end before"),
        ("curves.probe", 1.5, "session.curves.probe", "from 0 to 1"),
        ("losses.0.key", "cros_entropy", "session.losses[0].key", "'cross_entropy'"),
        ("losses.0.key", "mse", "session.losses[0].key", "write 'squared_error'"),
        ("losses.0.key", "squared_error", "session.losses[1]", "twice"),
        ("losses.0.convention", "torch", "session.losses[0].convention", "'pytorch'"),
        ("losses.0.rows", "mean", "session.losses[0].rows", "one number a row"),
        ("losses.0.rows", "median", "session.losses[0].rows", "did you mean 'mean'"),
        ("losses.0.parameters", [["epsilon", 1]], "session.losses[0].parameters", "no parameters"),
        ("losses.0.parameters", {"epsilon": []}, "parameters['epsilon']", "no value"),
        ("losses.0.parameters", {"epsilon": -1}, "parameters.epsilon", "-1 is not allowed"),
        ("losses.0.parameters", {"epsilom": 1}, "losses[0].parameters", "did you mean 'epsilon'"),
        ("losses.1.parameters", {"q": 1}, "losses[1].parameters", "it has half"),
        ("losses.1.parameters", {"half": 1}, "losses[1].parameters.half", "True or False"),
        ("selected", "hing", "session.selected", "did you mean 'hinge'"),
        ("vector.row", 3, "session.vector.row", "rows are 0 to 0"),
        ("vector.row", -1, "session.vector.row", ">= 0"),
        ("data.predictions", 3, "session.data.predictions", "no list of numbers"),
        ("data.predictions", [], "session.data.predictions", "no rows of numbers"),
        ("data.predictions", [[]], "session.data.predictions", "no rows of numbers"),
        ("data.predictions", [1, 2], "session.data.predictions", "no rows of numbers"),
        ("data.predictions", [[1], 2], "session.data.predictions", "[1] is no row"),
        ("data.predictions", [[1], [1, 2]], "session.data.predictions", "row [1] has 2 numbers"),
        ("data.predictions", [[1, "x", 2]], "session.data.predictions", '"x" at [0][1]'),
        ("data.predictions", [[1, True, 2]], "session.data.predictions", "true at [0][1]"),
        ("data.predictions", [[1, "inf", 2]], "session.data.predictions[0][1]", "inf is not"),
        ("data.labels", [[0, 1]], "session.data.labels", "1 × 2 numbers, the predictions 1 × 3"),
        ("data.labels", [[0, 0, 0]], "session.data.labels[0]", "one class"),
        ("data.labels", [[1, 1, 0]], "session.data.labels[0]", "one class"),
        ("data.labels", [["inf", 0, 0]], "session.data.labels[0][0]", "inf is not allowed"),
        ("data.class_names", ["a"], "session.data.class_names", "1 names for 3 classes"),
        ("data.row_names", ["a", "b"], "session.data.row_names", "2 names for 1 rows"),
        ("data.class_weights", [1, 2], "session.data.class_weights", "2 weights for 3 classes"),
        ("data.class_weights", [1, 2, -1], "session.data.class_weights[2]", "-1 is not allowed"),
        ("data.class_weights", [1, 2, None], "session.data.class_weights", "null at [2]"),
    ],
)
def test_a_wrong_field_is_refused_with_its_place(path, value, where, message):
    error = refusal(put(path, value))
    assert error.where.endswith(where)
    assert message in error.message


def test_the_numbers_of_a_lesson_belong_to_its_rows_and_losses():
    item = Published("MSE", "0.1", "squared_error", row=1)
    session = replace(blank(), lesson=Lesson("k", "t", published=(item,)))
    with pytest.raises(SessionError, match=r"published\[0\].row"):
        dumps(session)
    odd = replace(item, row=None, loss="nothing")
    with pytest.raises(SessionError, match=r"published\[0\].loss"):
        dumps(replace(session, lesson=Lesson("k", "t", published=(odd,))))


def test_places_are_found_inside_an_optional_part():
    document = json.loads(dumps(replace(blank(), lesson=Lesson("k", "t"))))
    document["session"]["lesson"]["sourse"] = ""
    assert "did you mean 'source'" in refusal(document).message


def test_a_file_comes_back_and_the_old_one_survives_a_failure(tmp_path):
    path = tmp_path / "a.lossx"
    save_session(blank(), path)
    assert load_session(path) == blank()
    broken = replace(blank(), vector=VectorView(row=9))
    with pytest.raises(SessionError):
        save_session(broken, path)
    assert load_session(path) == blank()
    assert [p.name for p in tmp_path.iterdir()] == ["a.lossx"]


def test_files_that_cannot_be_read_or_written_are_named(tmp_path):
    with pytest.raises(SessionError, match="no such file") as caught:
        load_session(tmp_path / "none.lossx")
    assert caught.value.where.endswith("none.lossx")
    with pytest.raises(SessionError, match="is a folder"):
        load_session(tmp_path)
    with pytest.raises(SessionError, match="can't be read"):
        load_session("nul\0byte")
    with pytest.raises(SessionError, match="does not exist"):
        save_session(blank(), tmp_path / "none" / "a.lossx")
    (tmp_path / "cut.lossx").write_bytes(dumps(blank())[:-30])
    with pytest.raises(SessionError, match="cut off") as caught:
        load_session(tmp_path / "cut.lossx")
    assert caught.value.where == str(tmp_path / "cut.lossx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no device files here")
def test_a_device_without_end_is_refused():
    with pytest.raises(SessionError):
        load_session("/dev/zero")
