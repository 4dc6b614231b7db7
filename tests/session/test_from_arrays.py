"""Arrays of a program as a session: what is taken, and what is said of the rest."""

from __future__ import annotations

import numpy as np
import pytest

from lossexplorer.errors import ExplorerError
from lossexplorer.session.from_arrays import session_of_arrays
from lossexplorer.session.store import dumps, loads

LOGITS = [[2.0, 1.0, 0.1], [0.3, 0.2, 2.5]]


class Tensor:
    """What torch's does: no array before it is detached and on this machine."""

    def __init__(self, values, detached=False, here=False):
        self.values, self.detached, self.here = values, detached, here

    def detach(self):
        return Tensor(self.values, True, self.here)

    def cpu(self):
        return Tensor(self.values, self.detached, True)

    def __array__(self, dtype=None, copy=None):
        if not (self.detached and self.here):
            raise RuntimeError("Can't call numpy() on Tensor that requires grad.")
        return np.asarray(self.values, dtype)


class Brain(Tensor):
    """A tensor of a precision that NumPy doesn't have."""

    dtype = "torch.bfloat16"

    def detach(self):
        return self

    cpu = detach

    def float(self):
        return Tensor(self.values, True, True)


class Elsewhere(Tensor):
    """One that holds no numbers."""

    def detach(self):
        raise NotImplementedError("Cannot copy out of meta tensor; no data!")


class Frame:
    """What pandas' does."""

    columns = ("cat", "dog", "fish")

    def __array__(self, dtype=None, copy=None):
        return np.array(LOGITS, dtype=object)


@pytest.mark.parametrize(
    "values",
    [
        LOGITS,
        np.array(LOGITS),
        np.array(LOGITS, np.float32),
        Tensor(LOGITS),
        Brain(LOGITS),
        Frame(),
    ],
)
def test_whatever_is_an_array_is_taken(values):
    session = session_of_arrays(values, [0, 2])
    np.testing.assert_allclose(session.data.predictions.array, LOGITS, rtol=1e-6)
    np.testing.assert_array_equal(session.data.labels.array, [[1, 0, 0], [0, 0, 1]])
    assert session.data.prediction_kind == "logits"
    assert session.workspace == "batch"
    assert loads(dumps(session)) == session  # it can be saved


def test_names_are_given_or_those_of_the_columns():
    assert session_of_arrays(Frame(), ["dog", "fish"]).data.class_names == Frame.columns
    session = session_of_arrays(LOGITS, ["b", "c"], names=["a", "b", "c"])
    assert session.data.class_names == ("a", "b", "c")
    np.testing.assert_array_equal(session.data.labels.array.argmax(axis=1), [1, 2])


def test_one_sample_is_shown_in_vector_and_a_column_of_scores_is_one_score_a_row():
    assert session_of_arrays([0.2, 0.8], 1).workspace == "vector"
    session = session_of_arrays([0.2, 0.8, 0.4], [0, 1, 1])
    assert session.data.predictions.shape == (3, 1)


def test_two_models_and_losses_with_parameters():
    session = session_of_arrays(
        {"small": LOGITS, "large": [[5.0, 1, 0], [0, 0, 9.0]]},
        [0, 2],
        losses=[("focal", {"gamma": 3.0}), "mse"],
        kind="logits",
    )
    assert session.data.model == "small"
    assert session.data.second.name == "large"
    assert [choice.key for choice in session.shown] == ["focal", "squared_error"]
    assert session.choice("focal").values() == {"gamma": 3.0}
    assert session.selected == "focal"


@pytest.mark.parametrize(
    ("arguments", "options", "said"),
    [
        ((LOGITS, [0]), {}, "1 label for 2 prediction rows"),
        ((LOGITS, [0, 3]), {}, "label 3"),
        ((LOGITS, ["a", "b"]), {}, "labels: are words, and the classes have no names"),
        ((LOGITS, ["a", "x"]), {"names": "abc"}, "'x'"),
        ((LOGITS, [0, 2]), {"names": ["a", "b"]}, "names: there are 2 for 3 columns"),
        ((LOGITS, [0, 2]), {"kind": "logit"}, "'logit'"),
        ((LOGITS, [0, 2]), {"losses": ["focall"]}, "did you mean 'focal'?"),
        ((LOGITS, [0, 2]), {"losses": [("focal", {"gama": 1})]}, "'gamma'"),
        (([[1.0, 2.0], [3.0]], [0, 1]), {}, "predictions: are no array"),
        ((object(), [0]), {}, "predictions: hold something that is no number"),
        (([["a", "b"]], [0]), {}, "predictions: hold something that is no number"),
        (([], []), {}, "predictions: are empty"),
        (([[np.nan, 1.0]], [0]), {}, "NaN"),
        (({}, [0]), {}, "there are 0 models"),
        (({"a": LOGITS, "b": [[1.0, 2.0]]}, [0, 2]), {}, "the second model's predictions"),
        ((Elsewhere(LOGITS), [0, 2]), {}, "predictions: are no array (Cannot copy out"),
        ((None, [0]), {}, "predictions: are missing"),
        ((LOGITS, None), {}, "labels: are missing"),
        ((np.ma.masked_greater(LOGITS, 2), [0, 2]), {}, "predictions: hold masked numbers"),
        ((LOGITS, [0, 2]), {"names": 3}, "names: are no list"),
        ((LOGITS, [0, 2]), {"losses": 3}, "losses: are no list"),
        ((LOGITS, [0, 2]), {"losses": [("focal", 2.0)]}, "losses: ('focal', 2.0) is neither"),
        ((LOGITS, [0, 2]), {"losses": [("focal",)]}, "losses: ('focal',) is neither"),
        ((np.zeros((1000, 1001)), np.zeros(1000)), {}, "save them with numpy.save"),
    ],
)
def test_what_cannot_be_shown_is_explained(arguments, options, said):
    with pytest.raises(ExplorerError) as caught:
        session_of_arrays(*arguments, **options)
    assert said in str(caught.value)
