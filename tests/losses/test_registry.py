"""Finding losses: names, aliases, packages of others; a new loss is one new file."""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from lossexplorer.losses import LossInputError, evaluate, get, keys, registry
from lossexplorer.losses.registry import all_losses

CAUCHY = Path(__file__).with_name("cauchy.py").read_text(encoding="utf-8")


def package(folder: Path, name: str, **files: str) -> str:
    """Write a package of losses, one file each; its name."""
    home = folder / name / "robust"
    home.mkdir(parents=True)
    (folder / name / "__init__.py").touch()
    (home / "__init__.py").touch()
    for file, text in files.items():
        (home / f"{file}.py").write_text(text, encoding="utf-8")
    return name


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder packages can be imported from; what they brought is taken out again."""
    monkeypatch.syspath_prepend(tmp_path)
    before, modules = set(keys()), set(sys.modules)
    yield tmp_path
    registry.unregister(*(set(keys()) - before))
    for module in set(sys.modules) - modules:
        del sys.modules[module]


def test_a_new_loss_is_one_new_file(folder: Path) -> None:
    added = registry.register_package(package(folder, "robust_losses", cauchy=CAUCHY))
    assert added == ("cauchy",)
    assert keys()[-1] == "cauchy"  # families of others come last
    prediction, target = np.array([0.5, -2.0]), np.array([0.0, 1.0])
    for link in ("identity", "sigmoid"):
        result = evaluate("lorentzian", prediction, target, width=2.0, link=link)
        for name, index in (("prediction", 0), ("target", 1)):
            for k in range(2):
                sides = []
                for step in (1e-6, -1e-6):
                    moved = [prediction.copy(), target.copy()]
                    moved[index][k] += step
                    sides.append(evaluate("cauchy", *moved, width=2.0, link=link).value)
                slope = (sides[0] - sides[1]) / 2e-6
                assert result.gradients[name][k] == pytest.approx(slope, abs=1e-8)
    with pytest.raises(LossInputError, match="above 0"):
        evaluate("cauchy", prediction, target, width=0)
    registry.unregister("cauchy")
    assert "cauchy" not in keys()
    with pytest.raises(LossInputError):
        get("lorentzian")


def test_a_module_alone_can_be_registered(folder: Path) -> None:
    name = package(folder, "single_loss", cauchy=CAUCHY)
    module = importlib.import_module(f"{name}.robust.cauchy")
    assert registry.register_package(module) == ("cauchy",)


def test_taken_names_are_refused(folder: Path) -> None:
    again = CAUCHY.replace('"lorentzian"', '"mse"')
    with pytest.raises(LossInputError, match="'mse' of 'cauchy' is already taken by 'squared_err"):
        registry.register_package(package(folder, "clash", cauchy=again))
    with pytest.raises(LossInputError, match=r"twice\.robust\.second"):
        registry.register_package(package(folder, "twice", first=CAUCHY, second=CAUCHY))
    assert "cauchy" not in keys()


def test_a_broken_module_is_named_and_nothing_of_it_is_added(folder: Path) -> None:
    broken = package(folder, "broken_losses", aaa=CAUCHY, bad="raise RuntimeError('no GPU')")
    with pytest.raises(LossInputError, match=r"broken_losses\.robust\.bad: .*no GPU"):
        registry.register_package(broken)
    assert "cauchy" not in keys()


def test_what_others_offer_is_found_and_what_is_broken_reported(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entry points are read once; a broken one stops neither the others nor the program."""
    package(folder, "good_plugin", cauchy=CAUCHY)
    package(folder, "bad_plugin", bad="import no_such_module")
    offered = tuple(
        importlib.metadata.EntryPoint(name=name, value=value, group=registry.GROUP)
        for name, value in (("bad", "bad_plugin"), ("good", "good_plugin:LOSSES"))
    )
    monkeypatch.setattr(registry, "entry_points", lambda group: offered)
    for name in ("_losses", "_names", "_origins"):
        monkeypatch.setattr(registry, name, {})
    monkeypatch.setattr(registry, "_problems", [])
    registry._discover.cache_clear()
    assert "cauchy" in keys()
    assert "squared_error" in keys()
    (problem,) = registry.problems()
    assert problem.startswith("bad: bad_plugin.robust.bad: can't be loaded")
    assert "no_such_module" in problem
    monkeypatch.undo()
    assert "cauchy" not in keys()


def test_no_problem_at_home() -> None:
    assert registry.problems() == ()


def test_aliases() -> None:
    named = {
        "mse": "squared_error",
        "l2": "squared_error",
        "mae": "absolute_error",
        "l1": "absolute_error",
        "bce": "binary_cross_entropy",
        "ce": "cross_entropy",
        "nll": "negative_log_likelihood",
        "kl": "kl_divergence",
    }
    for alias, key in named.items():
        assert get(alias).key == key
        assert alias not in keys()
    assert get(get("ce")) is get("cross_entropy")


def test_near_misses() -> None:
    with pytest.raises(LossInputError, match="did you mean 'cross_entropy'"):
        get("Cross-Entropy")


def test_all_losses_are_in_the_order_of_their_keys() -> None:
    assert tuple(loss.key for loss in all_losses()) == keys()
    assert len(keys()) == len(set(keys())) >= 16
