"""The frameworks that are there; tests of the others are skipped with a reason."""

from __future__ import annotations

import warnings
from typing import Any

import pytest


def _imported(name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what a framework warns of when it starts is its own
        return pytest.importorskip(
            name, reason=f"{name} is not installed: pip install lossexplorer[peers]"
        )


@pytest.fixture(scope="session")
def torch() -> Any:
    return _imported("torch")


@pytest.fixture(scope="session")
def keras(torch: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Keras on PyTorch, whose autograd gives its gradients."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KERAS_BACKEND", "torch")
        patch.setenv("KERAS_HOME", str(tmp_path_factory.mktemp("keras")))
        keras = _imported("keras")
    if keras.backend.backend() != "torch":
        pytest.skip("keras was started with another backend than torch before")
    return keras


@pytest.fixture(scope="session")
def optax() -> Any:
    _imported("jax")
    return _imported("optax")


@pytest.fixture(scope="session")
def sklearn() -> Any:
    return _imported("sklearn.metrics")
