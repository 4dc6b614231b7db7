"""Snippets of sessions: what they say, zeros, extremes, hostile names, large data."""

from __future__ import annotations

import contextlib
import io
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from lossexplorer.errors import LossInputError
from lossexplorer.losses import evaluate, get
from lossexplorer.losses.registry import all_losses
from lossexplorer.session import edits
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.presets import open_lesson
from lossexplorer.session.readings import readings
from lossexplorer.session.session import CurvesView, Data, Session
from lossexplorer.snippets.evaluation import Evaluation
from lossexplorer.snippets.example import example
from lossexplorer.snippets.frameworks import FRAMEWORKS, snippet, write


def value_of(code: str) -> Any:
    names: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
        exec(compile(code, "<snippet>", "exec"), names)
    return names["value"]


@pytest.mark.parametrize("lesson", ["digit-ce", "digit-mse", "ce-from-logits", "nll"])
def test_the_number_is_the_one_in_the_window(lesson: str) -> None:
    session = open_lesson(lesson)
    shown = readings(session)
    written = 0
    for key, reading in shown.items():
        if reading.value is None:
            continue
        code = snippet(session, key, "numpy")
        if "where Loss Explorer gives" in code:  # plain arithmetic fails, and it says so
            continue
        assert value_of(code) == pytest.approx(reading.value, rel=1e-9, abs=1e-12), code
        written += 1
    assert written > 15


@pytest.mark.parametrize("variable", ["probability", "logit", "residual", "margin", "angle"])
def test_in_curves_it_is_the_probe(variable: Any) -> None:
    view = CurvesView(variable=variable, probe=0.3, label="0")
    session = replace(open_lesson("digit-ce"), workspace="curves", curves=view)
    for key, reading in readings(session).items():
        if reading.value is not None:
            code = snippet(session, key, "numpy")
            assert value_of(code) == pytest.approx(reading.value, rel=1e-9, abs=1e-12), code
    assert f"= {view.probe}" in code


def test_a_loss_that_does_not_apply_says_why() -> None:
    session = open_lesson("digit-ce")
    with pytest.raises(LossInputError, match="switch the predictions to logits"):
        snippet(session, "hinge", "numpy")
    with pytest.raises(LossInputError, match="did you mean 'pytorch'"):
        snippet(session, "huber", "pytorh")


def test_a_variable_without_a_curve_is_said() -> None:
    view = CurvesView(variable="angle", probe=1.0)
    session = replace(open_lesson("digit-ce"), workspace="curves", curves=view)
    with pytest.raises(LossInputError, match="Focal has no curve over the"):
        snippet(session, "focal", "numpy")


def test_a_row_is_one_number_also_where_a_convention_keeps_values_apart() -> None:
    session = edits.set_convention(open_lesson("digit-ce"), "cross_entropy", "optax")
    value = readings(session)["cross_entropy"].value
    assert value_of(snippet(session, "cross_entropy", "numpy")) == pytest.approx(value)


def test_zero_probabilities_cost_nothing_where_there_is_no_label() -> None:
    session = edits.set_parameter(open_lesson("digit-ce"), "cross_entropy", "epsilon", None)
    code = snippet(session, "cross_entropy", "numpy")
    assert "xlogy(target, prediction)" in code
    with np.errstate(all="raise"):
        assert value_of(code) == pytest.approx(-np.log(0.6), rel=1e-12)


def test_where_plain_arithmetic_fails_it_says_so() -> None:
    evaluation = Evaluation(get("logistic"), (np.array([[-1000.0]]), np.array([[1.0]])))
    code = write(evaluation, "numpy")
    assert "the formula as it is written gives inf, where Loss Explorer gives 1000.0" in code
    assert "the formula" not in write(evaluation, "pytorch")


def test_names_cannot_break_out_of_a_comment() -> None:
    session = open_lesson("digit-ce")
    names = ("x\nimport os\r\x00\u2028raise SystemExit", *session.data.row_names[1:])
    session = replace(session, data=replace(session.data, row_names=names))
    for framework in FRAMEWORKS:
        first = snippet(session, "huber", framework).splitlines()[0]
        assert first.startswith(("# Huber on x import os raise", "% Huber on x import os raise"))
    value_of(snippet(session, "huber", "numpy"))


def test_infinities_are_written_as_python_reads_them() -> None:
    log_p = np.array([[-np.inf, 0.0]])
    code = write(Evaluation(get("nll"), (log_p, np.array([1]))), "numpy")
    assert "from math import inf" in code
    assert "[-inf, 0.0]" in code
    assert value_of(code) == 0


def test_single_precision_stays_what_it_is() -> None:
    p = np.array([[0.1, 0.9]], dtype=np.float32)
    code = write(Evaluation(get("mse"), (p, np.zeros((1, 2)))), "numpy")
    assert "[[0.1, 0.9]], dtype=np.float32" in code


def test_more_numbers_than_anyone_reads_come_from_a_file() -> None:
    logits, labels = np.zeros((1000, 10)), np.zeros(1000, dtype=int)
    options = {"link": "softmax"}
    with pytest.raises(LossInputError, match="10000 numbers are too many to write out"):
        write(Evaluation(get("ce"), (logits, labels), options), "numpy")
    files = {"prediction": "my 'logits'.npy", "target": "labels.npy"}
    code = write(Evaluation(get("ce"), (logits, labels), options, "", files), "numpy")
    assert """logits = np.load("my 'logits'.npy").astype(np.float64)""" in code
    assert "labels = np.load('labels.npy').astype(np.int64)" in code
    assert "gradient =" not in code


def test_pytorch_gets_its_own_call() -> None:
    logits, labels = np.array([[0.5, -1.0, 2.0]]), np.array([2])
    ce = Evaluation(get("ce"), (logits, labels), {"link": "softmax"})
    assert "    return F.cross_entropy(logits, labels)\n" in write(ce, "pytorch")
    kl = Evaluation(get("kl"), (logits, np.eye(3)[[2]]), {"link": "softmax"})
    code = write(kl, "pytorch")
    assert 'F.kl_div(F.log_softmax(logits, dim=-1), target, reduction="batchmean")' in code


def test_pytorch_divides_by_the_temperature_first() -> None:
    inputs = (np.array([[1.0, 2.0, 0.5]]), np.array([1]))
    options = {"link": "softmax", "temperature": 2.5}
    code = write(Evaluation(get("ce"), inputs, options), "pytorch")
    body = code[code.index("def loss") :].splitlines()[1:3]
    assert [line.strip() for line in body] == [
        "logits = logits / 2.5",
        "return F.cross_entropy(logits, labels)",
    ]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_every_loss_has_an_example_that_is_always_the_same(framework: str) -> None:
    for loss in all_losses():
        assert write(example(loss.key), framework) == write(example(loss.key), framework)


@pytest.mark.parametrize(
    ("key", "framework", "call", "options"),
    [
        ("multi_margin", "pytorch", "F.multi_margin_loss(", {"class_weight": [1.0, 2.0, 0.5]}),
        ("multiclass_hinge", "jax", "optax.losses.multiclass_hinge_loss(", {}),
        ("multiclass_hinge", "keras", "categorical_hinge(", {"convention": "keras"}),
    ],
)
def test_soft_labels_are_not_rounded_to_a_class(
    key: str, framework: str, call: str, options: dict[str, Any]
) -> None:
    scores = np.array([[0.5, -1.0, 2.0]])
    one_hot = Evaluation(get(key), (scores, np.eye(3)[[2]]), options)
    assert call in write(one_hot, framework)
    soft = Evaluation(get(key), (scores, np.array([[0.2, 0.5, 0.3]])), options)
    assert call not in write(soft, framework)
    expected = float(np.asarray(evaluate(get(key), *soft.inputs, **options).value))
    assert value_of(write(soft, "numpy")) == pytest.approx(expected, rel=1e-12)


def test_a_single_row_of_one_score() -> None:
    data = Data(Matrix(np.array([[0.7]])), Matrix(np.array([[1.0]])), prediction_kind="logits")
    code = snippet(Session(data), "binary_cross_entropy", "numpy")
    assert value_of(code) == pytest.approx(np.log1p(np.exp(-0.7)), rel=1e-12)


def test_batchmean_and_sums_in_pytorch() -> None:
    p, t = np.array([[0.2, 0.8]]), np.array([[1.0, 0.0]])
    for options, call in (
        ({"rows": "sum", "reduction": "sum"}, 'F.l1_loss(prediction, target, reduction="sum")'),
        ({"rows": "mean", "reduction": "batchmean"}, "F.l1_loss(prediction, target)"),
        ({"rows": "sum", "reduction": "mean"}, "torch.sum(values, dim=-1)"),
        ({"rows": "mean", "reduction": "sum"}, "torch.mean(values, dim=-1)"),
        ({"rows": None, "reduction": "batchmean"}, "torch.sum(values) / 1"),
    ):
        assert call in write(Evaluation(get("mae"), (p, t), options), "pytorch")


def test_weights_of_classes_go_into_pytorchs_own_mean() -> None:
    logits, labels = np.array([[0.5, -1.0], [0.0, 1.0]]), np.array([1, 0])
    options = {"link": "softmax", "class_weight": [1.0, 3.0]}
    code = write(Evaluation(get("ce"), (logits, labels), options), "pytorch")
    assert "return F.cross_entropy(logits, labels, weight=class_weight)" in code
    options["reduction"] = "mean"  # by the number of rows, which PyTorch can't
    code = write(Evaluation(get("ce"), (logits, labels), options), "pytorch")
    assert 'values = F.cross_entropy(logits, labels, weight=class_weight, reduction="none")' in code
    assert "return torch.mean(values)" in code


def test_soft_labels_with_an_ignored_class() -> None:
    p, t = np.array([[0.2, 0.8], [0.5, 0.5]]), np.array([[1.0, 0.0], [0.3, 0.7]])
    options = {"ignore_index": 0, "reduction": "mean"}
    code = write(Evaluation(get("ce"), (p, t), options), "numpy")
    assert "kept = target[:, 0] < 1" in code
    assert value_of(code) == pytest.approx(-np.log(0.5), rel=1e-12)
