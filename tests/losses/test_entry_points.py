"""Losses of installed packages, from real metadata on the path to the window's lists."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from lossexplorer.losses import evaluate, keys, registry

CAUCHY = Path(__file__).with_name("cauchy.py").read_text(encoding="utf-8")
LOSS = CAUCHY.replace('key="cauchy"', 'key="installed_cauchy"')

PACKAGES = {
    "good-losses": ("good_losses", LOSS),
    "no-losses": ("no_losses", "NOTHING = 1"),
    "rude-losses": ("rude_losses", "raise SystemExit('no licence\\nhere')"),
    "stale-losses": ("stale_losses", "from lossexplorer.losses.spec import NoSuchThing"),
    "half-losses": ("half_losses", LOSS.replace('"width", 1.0', '"breadth", 1.0')),
}
NAMES = {package.replace("-", "_") for package in PACKAGES}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of installed packages: code and metadata as pip leaves them."""
    for package, (module, text) in PACKAGES.items():
        home = tmp_path / module
        home.mkdir()
        (home / "__init__.py").touch()
        (home / "cauchy.py").write_text(text, encoding="utf-8")
        about = tmp_path / f"{module}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(f"[lossexplorer.losses]\nmine = {module}\n")
        (about / "RECORD").touch()
    return tmp_path


def test_installed_packages_bring_losses_and_broken_ones_are_named(site, monkeypatch) -> None:
    assert "installed_cauchy" not in keys()  # what is read once is read by now
    monkeypatch.syspath_prepend(site)
    for name, empty in (("_losses", {}), ("_names", {}), ("_origins", {}), ("_problems", [])):
        monkeypatch.setattr(registry, name, empty)
    registry._discover.cache_clear()
    try:
        assert keys()[-1] == "installed_cauchy"
        assert registry.origins() == {"installed_cauchy": "good-losses"}
        result = evaluate("installed_cauchy", [1.0, 2.0], [0.0, 0.0], width=2.0)
        assert result.value == pytest.approx(np.log1p([0.25, 1.0]).mean() / 2)
        told = {text.partition(":")[0]: text for text in registry.problems()}
        assert told.keys() == PACKAGES.keys() - {"good-losses"}
        assert "there is no LOSS in no_losses" in told["no-losses"]
        assert "SystemExit: no licence here" in told["rude-losses"]
        assert "NoSuchThing" in told["stale-losses"]
        assert "kernel and declaration differ" in told["half-losses"]
        assert not any("\n" in text for text in told.values())
        registry.unregister("installed_cauchy")
        assert registry.origins() == {}
    finally:
        monkeypatch.undo()
        for module in [name for name in sys.modules if name.partition(".")[0] in NAMES]:
            del sys.modules[module]
    assert registry.problems() == ()


def test_the_program_lists_them(site) -> None:
    command = [sys.executable, "-m", "lossexplorer", "list", "--json"]
    environment = {**os.environ, "PYTHONPATH": str(site)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    listed = {entry["key"]: entry for entry in json.loads(done.stdout)}
    assert listed["installed_cauchy"]["family"] == "Robust"
    assert done.stderr.count("left out:") == len(PACKAGES) - 1
