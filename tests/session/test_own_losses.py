"""Own losses in a session: listed, drawn, stored, changed, removed; code asks first."""

from __future__ import annotations

import sys

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import LossInputError, SessionError
from lossexplorer.figures.build import build
from lossexplorer.figures.figure import Line
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import evaluate, get, own
from lossexplorer.losses.own import consent, python_loss
from lossexplorer.losses.registry import all_losses
from lossexplorer.session import curve_check, edits, own_losses
from lossexplorer.session.curve_check import check_curve, check_probe
from lossexplorer.session.gradient_check import check_row
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import readings
from lossexplorer.session.session import LossChoice
from lossexplorer.session.store import dumps, load_session, loads, save_session
from lossexplorer.session.validation import CodeNotAllowedError

HUBER = "formula: where(abs(e) < delta, e^2 / 2, delta * (abs(e) - delta / 2))"
LOGISTIC = "formula: log(1 + exp(-y * s))"


@pytest.fixture
def session():
    return own_losses.add_own(open_lesson("digit-mse"), HUBER)


@pytest.fixture
def module(tmp_path, monkeypatch):
    (tmp_path / "session_losses.py").write_text(
        "def right(y, t, *, delta=1.0):\n    return delta * (y - t) ** 2\n"
        "def wrong(y, t):\n    return (y - t) ** 2, 3 * (y - t)\n"
        "def rough(y, t):\n    return abs(y - t)\n"
        "def outside(y, t):\n    return (y - t) ** 0.5\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(consent, "_allowed", set())
    python_loss._loaded.cache_clear()
    yield "session_losses"
    python_loss._loaded.cache_clear()
    sys.modules.pop("session_losses", None)


def test_an_own_loss_is_listed_ticked_selected_and_read(session):
    assert own_losses.own_keys(session) == (HUBER,)
    assert own_losses.listed_losses(session) == (*all_losses(), get(HUBER))
    assert session.selected == HUBER and session.choice(HUBER).shown
    reading = readings(session)[HUBER]
    data = session.data
    exact = evaluate("huber", data.predictions.array[0], data.labels.array[0], rows="mean")
    assert reading.value == pytest.approx(exact.value)


@pytest.mark.parametrize("workspace", ["curves", "vector"])
def test_it_is_drawn_like_the_built_in_one(session, workspace):
    session = edits.set_workspace(edits.set_parameter(session, HUBER, "delta", 0.3), workspace)
    session = edits.show_loss(edits.set_parameter(session, "huber", "delta", 0.3), "huber", True)
    figure = build(session)
    assert figure.panels
    if workspace == "curves":
        lines = {line.id: line for line in figure.panels[0].items if isinstance(line, Line)}
        mine, theirs = lines[f"{HUBER}:1"], lines["huber:1"]
        np.testing.assert_allclose(np.interp(theirs.x, mine.x, mine.y), theirs.y, atol=1e-3)


def test_curves_turns_to_a_variable_it_has():
    session = edits.set_workspace(open_lesson("digit-mse"), "curves")
    session = edits.set_variable(session, "residual")
    assert own_losses.add_own(session, LOGISTIC).curves.variable == "margin"


def test_a_session_keeps_it_to_the_last_digit(session, tmp_path):
    session = edits.set_parameter(session, HUBER, "delta", 0.1 + 0.2)
    save_session(session, tmp_path / "own.lossx")
    assert load_session(tmp_path / "own.lossx") == session
    assert b'"formula: where(abs(e) < delta' in dumps(session)
    longest = "formula: name = " + "n" * 60 + "; " + " + ".join(["y"] * 90)
    longest = get(longest + f"; short = {'s' * 8}").key
    assert loads(dumps(own_losses.add_own(session, longest))).selected == longest


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("formula: y.__class__", "'.' means nothing"),
        ("formula: (y-t)^2", "is another name"),
        ("formula: " + "y + " * 500 + "y", "longer|characters|length"),
        ("formula:", "no formula"),
        ("python:", "names no Python function"),
    ],
)
def test_a_file_with_another_loss_is_refused_with_its_place(session, key, what):
    text = dumps(session).decode()
    assert text.count(HUBER) == 2
    with pytest.raises(SessionError, match=what) as caught:
        loads(text.replace(HUBER, key))
    assert "session.losses" in caught.value.message or "selected" in caught.value.message


def test_a_session_with_code_imports_nothing_until_it_is_allowed(session, module, tmp_path):
    key = own.allow(f"{module}:right")
    path = tmp_path / "code.lossx"
    save_session(own_losses.add_own(session, key), path)
    consent._allowed.clear()
    del sys.modules[module]
    with pytest.raises(CodeNotAllowedError, match="was not loaded") as caught:
        load_session(path)
    assert caught.value.name == f"{module}:right"
    assert str(path) in caught.value.message
    assert module not in sys.modules
    own.allow(caught.value.name)
    assert load_session(path).selected == key


def test_changing_keeps_place_and_settings_that_fit(session):
    session = own_losses.add_own(edits.set_parameter(session, HUBER, "delta", 0.25), LOGISTIC)
    new = "formula: delta * abs(e) + beta"
    changed = own_losses.replace_own(session, HUBER, new)
    assert [c.key for c in changed.losses if own.is_own(c.key)] == [new, LOGISTIC]
    assert changed.selected == new
    assert changed.choice(new).values() == {"delta": 0.25}
    assert own_losses.replace_own(changed, new, new) is changed
    merged = own_losses.replace_own(changed, new, LOGISTIC)
    assert [c.key for c in merged.losses if own.is_own(c.key)] == [LOGISTIC]
    assert merged.choice(LOGISTIC).values() == {}
    only_selected = edits.select_loss(open_lesson("digit-mse"), HUBER)
    assert own_losses.replace_own(only_selected, HUBER, LOGISTIC).choice(LOGISTIC).shown


def test_settings_that_no_longer_fit_are_dropped(session, module):
    typed = own.allow(f"{module}:right")
    session = edits.set_parameter(session, HUBER, "delta", -1.5)
    assert own_losses.replace_own(session, HUBER, typed).choice(typed).values() == {"delta": -1.5}
    choice = LossChoice(HUBER, parameters=(("delta", "text"),))
    broken = replace(session, losses=(choice,))
    assert own_losses.replace_own(broken, HUBER, typed).choice(typed).values() == {}


def test_removing_selects_another(session):
    removed = own_losses.remove_own(session, HUBER)
    assert own_losses.own_keys(removed) == ()
    assert removed.selected == removed.losses[-1].key
    kept = own_losses.remove_own(own_losses.add_own(session, LOGISTIC), HUBER)
    assert kept.selected == LOGISTIC
    alone = replace(session, losses=(session.choice(HUBER),))
    assert own_losses.remove_own(alone, HUBER).selected == "cross_entropy"
    with pytest.raises(LossInputError):
        own_losses.add_own(session, "formula: nothing(y)")


def test_strokes_are_the_same_in_every_run():
    assert stroke_of(HUBER) == stroke_of(HUBER)
    strokes = {stroke_of(f"formula: {k} * y") for k in range(2, 40)}
    assert len(strokes) > 8


def test_a_right_gradient_agrees_everywhere(session):
    for key in (HUBER, LOGISTIC, "formula: -t * log(p) - (1 - t) * log(1 - p)"):
        assert check_curve(LossChoice(key)).error < 1e-6
    assert all(check.agrees for check in check_row(session, HUBER))
    probe = check_probe(edits.set_workspace(session, "curves"), HUBER)
    assert probe is not None and probe.agrees


def test_a_wrong_gradient_is_seen(session, module):
    key = own.allow(f"{module}:wrong")
    wrong = own_losses.add_own(session, key)
    assert [check.agrees for check in check_row(wrong, key)] == [False, False]
    assert check_probe(edits.set_workspace(wrong, "curves"), key).error == pytest.approx(1 / 3)
    assert check_curve(LossChoice(key)).error == pytest.approx(1 / 3)
    assert any("differs from finite differences" in note for note in build(wrong).notes)


def test_where_nothing_compares_nothing_is_said(session, module, monkeypatch):
    rough = check_curve(LossChoice(own.allow(f"{module}:rough")))
    assert rough is not None and rough.error < 1e-6  # a kink is no typical point
    assert check_curve(LossChoice(own.allow(f"{module}:outside"))) is None
    monkeypatch.setattr(curve_check, "curve_variables", lambda _: ())
    assert check_curve(LossChoice(HUBER)) is None
    assert check_probe(edits.set_workspace(session, "curves"), "formula: s") is None


def test_a_preview_shows_the_loss_alone():
    session = own_losses.preview(LOGISTIC)
    assert session.curves.variable == "margin"
    lines = [item for item in build(session).panels[0].items if isinstance(item, Line)]
    assert [line.id for line in lines] == [f"{LOGISTIC}:1"]
