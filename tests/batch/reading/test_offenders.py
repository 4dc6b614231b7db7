"""Samples of any size are diagnosed in parts, with the same findings as in memory."""

from __future__ import annotations

import re

import numpy as np
import pytest

from lossexplorer import assets
from lossexplorer.batch.reading import offenders
from lossexplorer.batch.reading.offenders import diagnose_samples, evidence_of
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.data.diagnostics import diagnose

RNG = np.random.default_rng(5)


def samples(predictions, labels, kind="logits"):
    return Samples(ArrayRows(predictions), ArrayRows(labels), kind)


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(offenders, "_TILE", 60)
    monkeypatch.setattr(offenders, "_PART", 2)


def test_parts_find_what_memory_finds(small_parts):
    labels = np.arange(500) % 4
    p = RNG.dirichlet(np.ones(4), 500)
    p[[33, 433]] *= 0.9
    p[[7, 99], labels[[7, 99]]] = 0
    p[300] = p[100]
    one_by_one = diagnose_samples(samples(p, labels, "probabilities"), needs={"log"})
    at_once = diagnose(p, np.eye(4)[labels], needs={"log"})
    assert [d.text for d in one_by_one] == [d.text for d in at_once]
    assert [d.code for d in one_by_one] == ["row-sum", "log-zero", "duplicates"]
    assert all(d.fix is None and d.fix_text for d in one_by_one)


@pytest.mark.parametrize("model", ["mlp", "softmax"])
def test_the_digits_are_left_alone(model, small_parts):
    logits = np.load(assets.path("samples", f"digits-{model}-logits.npy"))
    labels = np.load(assets.path("samples", "digits-labels.npy"))
    assert diagnose_samples(samples(logits, labels), needs={"log"}) == ()
    p = np.exp(logits)
    p /= p.sum(axis=1, keepdims=True)
    assert diagnose_samples(samples(p, labels, "probabilities"), needs={"log"}) == ()


def test_soft_labels_and_single_scores(small_parts):
    p = RNG.dirichlet(np.ones(3), 60)
    assert diagnose_samples(samples(p, p[::-1].copy(), "probabilities")) == ()
    p[10] = 1, 0, 0
    soft = np.full((60, 3), 1 / 3)
    (found,) = diagnose_samples(samples(p, soft, "probabilities"), needs={"log"})
    assert (found.code, found.row) == ("log-zero", 10)
    score = RNG.uniform(0.1, 0.9, (60, 1))
    label = RNG.integers(0, 2, (60, 1)).astype(float)
    assert diagnose_samples(samples(score, label, "probabilities")) == ()


def test_a_million_rows_with_the_first_offenders():
    labels = RNG.integers(0, 4, 1_000_000)
    logits = RNG.normal(size=(1_000_000, 4)).astype(np.float32)
    logits[np.arange(1_000_000), labels] += 2
    logits[[12_345, 999_999], 2] = np.nan
    logits[700_000:710_000] = logits[600_000:610_000]
    found = {d.code: d for d in diagnose_samples(samples(logits, labels))}
    assert set(found) == {"nonfinite", "duplicates"}
    assert found["nonfinite"].text == "2 rows have NaN or ∞ in them: rows 12346, 1000000"
    text = found["duplicates"].text
    assert text.startswith("about ")
    assert "(counted on 1 of 2 rows)" in text or "(counted on 1 of 4 rows)" in text
    about = int(text.split()[1].replace(",", ""))
    assert about == pytest.approx(20_000, rel=0.1)
    one, other = map(int, re.search(r"rows (\d+) and (\d+)$", text).groups())
    assert other == one + 100_000


def test_parts_can_be_merged_in_any_order():
    labels = RNG.integers(0, 3, 5_000)
    whole = samples(RNG.normal(size=(5_000, 3)), labels)
    first, second = evidence_of(whole, 0, 1234), evidence_of(whole, 1234, 5_000)
    for one in (first.merged(second), second.merged(first)):
        assert one.rows == 5_000
        np.testing.assert_array_equal(one.labels, np.bincount(labels))


def test_work_is_reported_and_can_be_ended(small_parts, monkeypatch):
    monkeypatch.setattr(offenders, "_EVERY_S", -1.0)
    many = samples(RNG.normal(size=(1_000, 3)), RNG.integers(0, 3, 1_000))
    done = []
    diagnose_samples(many, done.append)
    assert done == sorted(done)
    assert done[-1] == 1_000

    def stop(rows):
        done.append(rows)
        raise InterruptedError

    done.clear()
    with pytest.raises(InterruptedError):
        diagnose_samples(many, stop)
    assert len(done) == 1


def test_what_reading_raises_is_passed_on(small_parts):
    class Gone(ArrayRows):
        def read(self, start, stop):
            if start > 100:
                raise OSError("gone")
            return super().read(start, stop)

    lost = Samples(Gone(RNG.normal(size=(500, 3))), ArrayRows(np.zeros(500, int)), "logits")
    with pytest.raises(OSError, match="gone"):
        diagnose_samples(lost)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_masked_logits_are_no_warning(dtype):
    logits = RNG.normal(size=(500, 4)).astype(dtype)
    logits[:, 0] = np.finfo(dtype).min
    logits[::3, 1] = -np.inf
    assert isinstance(diagnose_samples(samples(logits, np.arange(500) % 2 + 2)), tuple)
