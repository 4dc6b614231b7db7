"""Workspaces that are made before they are shown."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from lossexplorer.session import edits
from lossexplorer.views import ahead
from lossexplorer.views.ahead import pieces
from lossexplorer.views.stage import WORKSPACES


@pytest.fixture
def prepared(open_window, qtbot, monkeypatch):
    hand = open_window()
    hand.imported = []

    def remember(name):
        hand.imported.append(name)
        return import_module(name)

    monkeypatch.setattr(ahead, "import_module", remember)
    hand.before = hand.session, hand.steps(), hand.window.stage.current
    for _ in pieces(hand.furniture):
        qtbot.wait(0)
    return hand


def loaded():
    return {name for name in sys.modules if name.startswith("lossexplorer.")}


def test_what_is_shown_stays_and_every_tab_finds_its_workspace_ready(prepared):
    assert (prepared.session, prepared.steps(), prepared.window.stage.current) == prepared.before
    assert set(prepared.workspaces) == set(WORKSPACES)
    ready, modules = dict(prepared.workspaces), loaded()
    for name in WORKSPACES:
        prepared.model.apply("Show", edits.set_workspace, name)
        prepared.settle()
        assert prepared.workspace is ready[name]
        assert prepared.workspace.isVisible()
        assert prepared.workspace.figure.panels
    assert loaded() - modules == set()
    # what draws files comes last
    exporting = ["lossexplorer.export.image", "lossexplorer.views.export_dialog"]
    assert prepared.imported[-2:] == exporting


def test_a_theme_reaches_a_workspace_when_it_is_shown(prepared):
    prepared.actions["view.theme_dark"].trigger()
    dark = prepared.window.theme.palette
    prepared.model.apply("Show", edits.set_workspace, "margins")
    prepared.settle()
    assert prepared.workspace.plot._ink.color("plot").name() == dark.color("plot").lower()
