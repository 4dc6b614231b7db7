"""Which settings can be swept, and how sweeps are written."""

import weakref

import pytest
from msgspec.structs import replace

from lossexplorer.errors import SessionError
from lossexplorer.session.data_edits import set_prediction_kind
from lossexplorer.session.edits import select_loss, set_workspace
from lossexplorer.session.presets import COURSE, open_lesson
from lossexplorer.session.session import blank
from lossexplorer.session.sweeping.sweep import (
    Sweep,
    parse_sweep,
    parse_values,
    settings_of,
    spaced,
)
from lossexplorer.session.sweeping.workspaces import WORKSPACES


def curves(loss: str = "focal"):
    return select_loss(set_workspace(blank(), "curves"), loss)


@pytest.mark.parametrize("lesson", COURSE)
def test_every_setting_of_every_lesson_goes_through_its_range(lesson):
    session = open_lesson(lesson)
    offered = settings_of(session)
    assert len({setting.key for setting in offered}) == len(offered)
    for setting in offered:
        values = spaced(setting.low, setting.high, 3, setting.ratio, setting.whole)
        sessions = tuple(Sweep(setting, values).sessions(session))
        assert [setting.read(each) for each in sessions] == pytest.approx(list(values))
        assert len(set(map(repr, sessions))) == len(values)


def test_every_workspace_has_something_of_its_own_to_sweep():
    session = set_prediction_kind(blank(), "logits")
    for workspace, offered in WORKSPACES.items():
        assert offered(set_workspace(session, workspace)), workspace


def test_probabilities_have_no_temperature_to_sweep():
    keys = [setting.key for setting in settings_of(set_workspace(blank(), "vector"))]
    assert "prediction" in keys
    assert "temperature" not in keys


def test_a_parameter_of_the_selected_loss_goes_by_its_name():
    sweep = parse_sweep(curves(), "gamma=0:5:11")
    assert sweep.values == (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)
    assert sweep.titles[1] == "γ = 0.5"
    changed = tuple(sweep.sessions(curves()))
    assert [session.choice("focal").values().get("gamma") for session in changed[:2]] == [0.0, 0.5]


def test_the_name_may_be_said_in_full_or_belong_to_another_drawn_loss():
    full = parse_sweep(curves(), "focal.gamma=1,2")
    assert full.setting.key == "gamma"
    other = select_loss(curves(), "squared_error")
    with pytest.raises(SessionError, match="nothing that can be swept"):
        parse_sweep(other, "margin=1,2")


def test_values_are_spaced_evenly_by_ratio_or_listed():
    assert parse_values("0.1:10:3:log") == (0.1, 1.0, 10.0)
    assert parse_values("5:0:3") == (5.0, 2.5, 0.0)
    assert parse_values("3, 1,2") == (3.0, 1.0, 2.0)
    assert parse_values("1:4:7", whole=True) == (1.0, 2.0, 3.0, 4.0)
    assert 0.3 in parse_values("0:1:11")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("gamma", "names no values"),
        ("gamma=", "is no number"),
        ("gamma=1", "1 different values"),
        ("gamma=1,x", "'x' in '1,x' is no number"),
        ("gamma=1:2", "is no number"),
        ("gamma=1:2:2.5", "is no range"),
        ("gamma=1:2:3:lag", "is no range"),
        ("gamma=1:2:3:log:4", "is no range"),
        ("gamma=0:2:3:log", "no equal ratios"),
        ("gamma=1:1:3", "both ends"),
        ("gamma=1:2:1", "1 values can't be swept"),
        ("gamma=1:2:100000", "take 2 to 200"),
        ("gamma=nan,1", "is no number"),
        ("gamma=1e400,1", "is no number"),
        ("gama=1,2", "did you mean gamma"),
        ("zzzzzz=1,2", "there are probe"),
    ],
)
def test_what_is_wrong_is_said(text, words):
    with pytest.raises(SessionError, match=words):
        parse_sweep(curves(), text)


def test_a_value_outside_the_range_is_named():
    sweep = parse_sweep(curves(), "gamma=1,-3")
    with pytest.raises(SessionError) as caught:
        sweep.check_ends(curves())
    assert caught.value.where == "gamma = -3"
    with pytest.raises(SessionError, match="gamma = -3"):
        tuple(sweep.sessions(curves()))


def test_a_value_that_would_be_moved_is_refused():
    sweep = parse_sweep(curves(), "probe=0.5,1.5")
    with pytest.raises(SessionError, match="the value 1.5 of"):
        tuple(sweep.sessions(curves()))


def test_a_probe_is_swept_where_it_can_be_though_something_else_is_shown():
    session = curves()
    for shown, swept in (((2.0, 3.0), (0.0, 1.0)), ((-1.0, 0.5), (0.0, 0.5))):
        zoomed = replace(session, curves=replace(session.curves, x_range=shown))
        probe = settings_of(zoomed)[0]
        assert (probe.low, probe.high) == swept


def test_data_of_one_value_are_held_at_a_time():
    session = set_workspace(blank(), "vector")
    held = weakref.WeakSet()
    for changed in parse_sweep(session, "prediction=0.1:0.9:9").sessions(session):
        held.add(changed.data.predictions)
        assert len(held) <= 2
