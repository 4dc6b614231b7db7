"""A few rows by themselves: as in the columns of all."""

import numpy as np
import pytest

from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.rows import ArrayRows, EditedRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.table.details import row_details

RNG = np.random.default_rng(6)
Z = (RNG.normal(size=(4000, 6)) * 2).astype(np.float32)
LABELS = RNG.integers(0, 6, 4000)
WEIGHT = ArrayRows(RNG.random(4000))
CHOSEN = np.array([3999, 0, 17, 17, 2500])


@pytest.mark.parametrize("rows", [CHOSEN, CHOSEN[:1], CHOSEN[:0]])
@pytest.mark.parametrize("key", ["cross_entropy", "squared_error", "multiclass_hinge"])
def test_rows_are_as_in_the_whole(key, rows):
    job = Job(Samples(ArrayRows(Z), ArrayRows(LABELS), "logits"), key, sample_weight=WEIGHT)
    whole = run(job, columns=True, gradient=True).columns
    found = row_details(job, rows)
    for name in ("predicted", "label", "margin"):
        assert getattr(found, name).tolist() == getattr(whole, name)[rows].tolist()
    np.testing.assert_allclose(found.loss, whole.loss[rows], rtol=1e-5)
    np.testing.assert_allclose(found.gradient, whole.gradient[rows], rtol=1e-4)


def test_edited_rows_are_read_as_they_are_now():
    edited = EditedRows(ArrayRows(Z), {17: np.full(6, 0.5, np.float32)})
    job = Job(Samples(edited, ArrayRows(LABELS), "logits"))
    found = row_details(job, CHOSEN)
    np.testing.assert_allclose(found.loss[2:4], np.log(6), rtol=1e-6)
    assert found.loss[4] == pytest.approx(run(job, columns=True).columns.loss[2500], rel=1e-6)
