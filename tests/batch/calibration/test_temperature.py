"""The best temperature: against a search that knows nothing of slopes, and at the edges."""

from __future__ import annotations

import math

import numpy as np
import pytest

from lossexplorer.batch.calibration import temperature
from lossexplorer.batch.calibration.temperature import best_temperature, no_temperature
from lossexplorer.batch.reading.rows import ArrayRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate


def job_of(z, labels, kind="logits", **options) -> Job:
    samples = Samples(ArrayRows(np.asarray(z)), ArrayRows(np.asarray(labels)), kind)
    return Job(samples, **options)


def noisy(rows=400, classes=5, seed=3, scale=3.0):
    """Logits that are right more often than not, and too sure of it."""
    rng = np.random.default_rng(seed)
    labels = rng.integers(classes, size=rows)
    return scale * (rng.normal(size=(rows, classes)) + 1.2 * np.eye(classes)[labels]), labels


def golden_section(mean):
    """The temperature with the smallest mean, by comparing means alone."""
    low, high = math.log(1e-3), math.log(1e3)
    ratio = (math.sqrt(5) - 1) / 2
    for _ in range(80):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, b) if mean(math.exp(a)) < mean(math.exp(b)) else (a, high)
    return math.exp((low + high) / 2)


SETTINGS = [
    {},
    {"label_smoothing": 0.1},
    {"class_weight": (1.0, 2.0, 0.5, 4.0, 0.25)},
    {"class_weight": (1.0, 2.0, 0.5, 4.0, 0.25), "label_smoothing": 0.2},
    {"ignore_index": 2},
]


@pytest.mark.parametrize("parameters", SETTINGS)
@pytest.mark.parametrize("form", ["index", "one-hot", "soft"])
def test_it_is_the_minimum_of_the_loss_as_it_is_set_up(parameters, form):
    z, labels = noisy()
    if form != "index":
        labels = np.eye(5)[labels]
    if form == "soft":
        labels = 0.8 * labels + 0.2 * np.array([0.5, 0.3, 0.2, 0.0, 0.0])

    def mean(at):
        return evaluate(
            "cross_entropy", z, labels, link="softmax", temperature=at, **parameters
        ).value

    best = best_temperature(job_of(z, labels, parameters=parameters))
    assert best.at_one == pytest.approx(mean(1.0), rel=1e-12)
    assert best.loss == pytest.approx(mean(best.temperature), rel=1e-9)
    assert best.temperature == pytest.approx(golden_section(mean), rel=1e-6)
    assert best.losses == pytest.approx([mean(at) for at in best.grid], rel=1e-11)
    assert best.sampled == 0


def test_a_temperature_divides_what_was_multiplied():
    z, labels = noisy()
    plain = best_temperature(job_of(z, labels)).temperature
    assert best_temperature(job_of(40 * z, labels)).temperature == pytest.approx(40 * plain)
    assert best_temperature(job_of(z / 40, labels)).temperature == pytest.approx(plain / 40)
    # what logits are divided by in the session plays no part
    assert best_temperature(job_of(z, labels, temperature=7.0)).temperature == plain


def test_two_classes_with_one_gap_have_a_closed_form():
    # 3 of 4 rows right by a gap of 2: log odds 3 = 2 / T
    z = np.array([[2.0, 0.0]] * 4)
    best = best_temperature(job_of(z, [0, 0, 0, 1]))
    assert best.temperature == pytest.approx(2 / math.log(3), rel=1e-9)
    assert best.loss == pytest.approx(-0.75 * math.log(0.75) - 0.25 * math.log(0.25), rel=1e-12)


def test_where_every_row_is_right_less_is_always_better():
    best = best_temperature(job_of([[1.0, 0.0, -1.0], [0.0, 3.0, 1.0]], [0, 1]))
    assert (best.temperature, best.loss) == (0.0, 0.0)
    tied = best_temperature(job_of([[1.0, 1.0, -1.0], [0.0, 3.0, 1.0]], [0, 1]))
    assert tied.temperature == 0
    assert tied.loss == pytest.approx(math.log(2) / 2)


def test_where_an_even_distribution_is_best_the_temperature_is_infinite():
    best = best_temperature(job_of([[1.0, 0.0, 0.5], [0.0, 3.0, 1.0]], [1, 0]))
    assert best.temperature == math.inf
    assert best.loss == pytest.approx(math.log(3))
    assert all(np.isfinite(best.losses))


def test_sample_weights_count():
    z, labels = noisy(rows=60)
    weight = np.arange(60) % 3
    twice = np.repeat(np.arange(60), weight)
    weighted = best_temperature(job_of(z, labels, sample_weight=ArrayRows(weight.astype(float))))
    repeated = best_temperature(job_of(z[twice], labels[twice]))
    assert weighted.temperature == pytest.approx(repeated.temperature, rel=1e-7)
    assert weighted.loss == pytest.approx(repeated.loss, rel=1e-9)


def test_rows_without_a_finite_loss_do_not_count():
    z, labels = noisy()
    bad = np.array([[np.nan, 0, 0, 0, 0], [np.inf, 0, 0, 0, 0], [0, -np.inf, 0, 0, 0.0]])
    best = best_temperature(job_of(np.vstack([z, bad]), [*labels, 0, 0, 1]))
    plain = best_temperature(job_of(z, labels))
    assert best.temperature == pytest.approx(plain.temperature, rel=1e-7)
    assert best.loss == pytest.approx(plain.loss, rel=1e-12)


def test_a_class_shut_out_by_minus_infinity_is_as_good_as_absent():
    z, labels = noisy(classes=4)
    shut = np.hstack([z, np.full((len(z), 1), -np.inf)])
    best, plain = best_temperature(job_of(shut, labels)), best_temperature(job_of(z, labels))
    assert best.temperature == pytest.approx(plain.temperature, rel=1e-7)
    assert best.losses == pytest.approx(plain.losses, rel=1e-12)
    worst = best_temperature(job_of(shut, z.argmin(axis=1)))
    assert worst.temperature == math.inf
    assert worst.loss == pytest.approx(math.log(4))


def test_float32_is_enough():
    z, labels = noisy(rows=20_000)
    best = best_temperature(job_of(z.astype(np.float32), labels))
    plain = best_temperature(job_of(z, labels))
    assert best.temperature == pytest.approx(plain.temperature, rel=1e-5)
    assert best.loss == pytest.approx(plain.loss, rel=1e-6)


def test_of_many_rows_the_curve_is_a_sample_and_the_minimum_is_not(monkeypatch):
    z, labels = noisy(rows=60_000, scale=1.0)
    whole = best_temperature(job_of(z, labels))
    monkeypatch.setattr(temperature, "SAMPLE", 5_000)
    shares = []
    best = best_temperature(job_of(z, labels), shares.append)
    assert best.sampled == 5_000
    assert best.temperature == pytest.approx(whole.temperature, rel=1e-6)
    assert best.loss == pytest.approx(whole.loss, rel=1e-9)
    assert best.at_one == pytest.approx(whole.at_one, rel=1e-9)
    assert best.losses == pytest.approx(whole.losses, rel=0.05)
    at_one = np.abs(np.log(best.grid)).argmin()
    assert best.grid[at_one] == pytest.approx(1.0)
    assert best.losses[at_one] == pytest.approx(whole.at_one, rel=1e-9)
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 1


def test_the_same_rows_give_the_same_digits(monkeypatch):
    z, labels = noisy(rows=60_000)
    monkeypatch.setattr(temperature, "SAMPLE", 5_000)
    first, second = (best_temperature(job_of(z, labels)) for _ in range(2))
    assert first == second


class Stop(Exception):
    pass


def test_a_report_may_cancel(monkeypatch):
    monkeypatch.setattr("lossexplorer.batch.passes.run.EVERY", 0.0)  # however fast this machine is
    z, labels = noisy(rows=60_000)
    heard = []

    def report(share):
        heard.append(share)
        raise Stop

    with pytest.raises(Stop):
        best_temperature(job_of(z, labels), report)
    assert len(heard) == 1


def test_what_has_no_temperature_says_why():
    p = np.full((2, 3), 1 / 3)
    for kind in ("probabilities", "log-probabilities"):
        job = job_of(p, [0, 1], kind=kind)
        assert kind in no_temperature(job.samples)
        with pytest.raises(LossInputError, match="divides logits"):
            best_temperature(job)
    assert "several classes" in no_temperature(job_of([[1.0], [2.0]], [[0.0], [1.0]]).samples)
    with pytest.raises(LossInputError, match="no row counts"):
        best_temperature(job_of([[np.nan, 1.0]], [0]))
    with pytest.raises(LossInputError, match="there is no class 7"):
        best_temperature(job_of([[1.0, 2.0]], [7]))


def test_another_loss_s_parameters_say_nothing_of_cross_entropy():
    z, labels = noisy()
    focal = job_of(z, labels, loss="categorical_focal", parameters={"gamma": 5.0})
    assert best_temperature(focal) == best_temperature(job_of(z, labels))


def test_a_single_row_is_read_and_not_written_to():
    z = np.array([[1.0, 3.0, 0.0]])
    z.flags.writeable = False
    best = best_temperature(job_of(z, [0]))
    assert best is not None and math.isinf(best.temperature)
    assert z.tolist() == [[1.0, 3.0, 0.0]]
