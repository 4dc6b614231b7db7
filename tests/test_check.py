"""The check command runs everything, says what failed, and fails if anything did."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest


@pytest.fixture
def check():
    spec = importlib.util.spec_from_file_location("check", Path(__file__).with_name("check.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands(**codes):
    return {
        title: [sys.executable, "-c", f"print('ran {title}'); raise SystemExit({code})"]
        for title, code in codes.items()
    }


def test_a_failure_stops_nothing_and_is_named(check, monkeypatch, capfd):
    monkeypatch.setattr(check, "checks", lambda _: commands(first=0, second=3, third=0))
    assert check.main([]) == 1
    printed = capfd.readouterr().out
    assert [f"ran {title}" in printed for title in ("first", "second", "third")] == [True] * 3
    summary = printed.partition("── summary")[2].split("\n")[1:4]
    assert [line.split()[0] for line in summary] == ["passed", "FAILED", "passed"]
    assert summary[1].endswith("second")


def test_all_passing_is_success(check, monkeypatch):
    monkeypatch.setattr(check, "checks", lambda _: commands(first=0, second=0))
    assert check.main([]) == 0


def test_a_tool_that_is_not_there_fails_and_says_so(check, monkeypatch, capfd, tmp_path):
    monkeypatch.setattr(check, "checks", lambda _: {"tool": [str(tmp_path / "absent")]})
    assert check.main([]) == 1
    assert "isn't installed" in capfd.readouterr().out


def test_the_five_tools_are_run_and_arguments_go_to_pytest(check):
    listed = check.checks(["-k", "vector"])
    text = [" ".join(command) for command in listed.values()]
    tools = ("ruff check", "ruff format --check", "mypy", "lint-imports", "pytest")
    assert len(text) == len(tools)
    for command, tool in zip(text, tools, strict=True):
        assert tool in command
    assert text[-1].endswith("-k vector")


def test_benchmarks_run_alone_after_the_tests(check):
    listed = list(check.checks([]).values())
    assert "-n" in listed[-2]
    assert listed[-2][-2:] == ["--ignore", "tests/benchmarks"]
    assert "-n" not in listed[-1]
    assert listed[-1][-1] == "tests/benchmarks"
