"""``evaluate``: the library's numbers on files, with what was recognised in them."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest

from lossexplorer import assets
from lossexplorer.cli import main
from lossexplorer.losses import evaluate, get, keys
from lossexplorer.losses.spec import Input, Space

SAMPLES = assets.path("samples")
LOGITS = str(SAMPLES / "digits-softmax-logits.npy")
LABELS = str(SAMPLES / "digits-labels.npy")
TABLE = str(SAMPLES / "digits-softmax.csv")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    rng = np.random.default_rng(0)
    z = rng.normal(size=(6, 3))
    np.save("logits.npy", z)
    np.save("labels.npy", np.array([0, 2, 1, 0, 2, 2]))
    np.save("soft.npy", np.full((6, 3), 1 / 3))
    np.savez("both.npz", logits=z, labels=np.array([0, 2, 1, 0, 2, 2]))
    np.save("prediction.npy", np.array([1.0, 2.5, -3.0]))
    np.save("target.npy", np.array([[0.5], [2.5], [0.0]]))
    (tmp_path / "side.csv").write_text("prediction,measured\n1.0,0.5\n2.5,2.5\n-3.0,0.0\n")
    (tmp_path / "preds.csv").write_text("cat,dog,label\n0.9,0.1,cat\n0.4,0.6,cat\n0.2,0.8,dog\n")
    (tmp_path / "words.csv").write_text("a,b\none,two\n")
    (tmp_path / "scores.csv").write_text("score,label\n2.0,1\n-0.5,1\n0.3,-1\n")
    return tmp_path


def result(capsys, *words: str) -> dict:
    assert main(["evaluate", *words, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return json.loads(printed.out, parse_constant=pytest.fail)


def text(capsys, *words: str) -> dict[str, str]:
    """What is printed without --json, by its first word."""
    assert main(["evaluate", *words]) == 0
    lines = capsys.readouterr().out.splitlines()
    return {line.split()[0]: line for line in lines if line and not line.startswith(" ")}


def refusal(capsys, *words: str) -> str:
    assert main(["evaluate", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err


def test_the_samples_have_the_loss_the_readme_names(capsys):
    found = result(capsys, "cross_entropy", LOGITS, LABELS, "--link", "softmax")
    logits, labels = np.load(LOGITS).astype(float), np.load(LABELS)
    assert found["value"] == evaluate("cross_entropy", logits, labels, link="softmax").value
    assert found["value"] == pytest.approx(0.1099, abs=5e-5)
    assert (found["unit"], found["samples"], found["classes"]) == ("nats", 1797, 10)
    assert found["prediction_kind"] == "logits"
    assert found["reduction"] == "weighted_mean"
    assert found["rows"] is None


def test_the_value_is_printed_with_every_digit_and_its_unit(capsys):
    lines = text(capsys, "ce", LOGITS, LABELS, "--link=softmax", "--set", "base=2")
    value = result(capsys, "ce", LOGITS, LABELS, "--link=softmax", "--set", "base=2")["value"]
    assert lines["value"].split() == ["value", repr(value), "bits"]
    assert lines["about"].split() == ["about", f"{value:.4g}", "bits"]
    assert "pytorch" in lines["convention"]
    assert "softmax" in lines["link"]
    assert "1797 × 10" in lines["data"]


def test_an_amount_of_information_is_also_said_in_bits(capsys):
    lines = text(capsys, "ce", LOGITS, LABELS, "--link", "softmax")
    assert lines["about"].split() == ["about", "0.1099", "nats", "=", "0.1585", "bits"]
    assert "about" not in text(capsys, "mse", LOGITS, LABELS, "--link", "softmax")


def test_one_table_holds_predictions_and_labels(capsys):
    found = result(capsys, "cross_entropy", TABLE)
    rows = np.loadtxt(TABLE, delimiter=",", skiprows=1)
    expected = evaluate("cross_entropy", rows[:, :-1], rows[:, -1].astype(int)).value
    assert found["value"] == pytest.approx(expected, rel=1e-15)
    assert any("label" in note for note in found["notes"])
    assert any("probabilities" in note for note in found["notes"])


def test_words_are_labels_too(capsys, folder):
    found = result(capsys, "ce", "preds.csv", "--reduction", "none")
    assert found["value"] == pytest.approx(-np.log([0.9, 0.4, 0.8]))


def test_every_option_reaches_the_loss(capsys, folder):
    np.save("weight.npy", np.arange(6.0))
    words = "--link softmax --temperature 2 --convention textbook --reduction weighted_mean"
    words += " --set label_smoothing=0.1 --set base=2 --set class_weight=1,2,0.5"
    words += " --set epsilon=none --set normalise=no --sample-weight weight.npy"
    found = result(capsys, "cross_entropy", "logits.npy", "labels.npy", *words.split())
    expected = evaluate(
        "cross_entropy",
        np.load("logits.npy"),
        np.load("labels.npy"),
        link="softmax",
        temperature=2.0,
        convention="textbook",
        reduction="weighted_mean",
        label_smoothing=0.1,
        base=2,
        class_weight=[1, 2, 0.5],
        sample_weight=np.arange(6.0),
    )
    assert found["value"] == expected.value
    assert found["temperature"] == 2.0
    assert found["parameters"]["class_weight"] == [1, 2, 0.5]
    assert found["gradient_norm"] == pytest.approx(np.linalg.norm(expected.gradient))


def test_rows_combine_as_asked(capsys, folder):
    z, onehot = np.load("logits.npy"), np.eye(3)[np.load("labels.npy")]
    for word, rows in (("sum", "sum"), ("mean", "mean"), ("keep", None)):
        words = ("mse", "logits.npy", "labels.npy", "--link", "softmax", "--rows", word)
        found = result(capsys, *words)
        expected = evaluate("squared_error", z, onehot, link="softmax", rows=rows)
        assert found["value"] == expected.value
        assert found["rows"] == word
    assert "sum" in text(capsys, *words[:-1], "sum")["rows"]


def test_what_a_convention_sets_is_said(capsys, folder):
    found = result(capsys, "mse", "logits.npy", "labels.npy", "--convention", "textbook")
    assert found["parameters"] == {"half": True}
    assert (found["rows"], found["reduction"]) == ("sum", "mean")


def test_values_can_stay_apart(capsys, folder):
    assert main(["evaluate", "ce", "preds.csv", "--reduction", "none"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "value       3 values in nats, below"
    assert lines[-1].split() == ["3", repr(float(-np.log(0.8)))]
    kept = ("mse", "preds.csv", "--rows", "keep", "--reduction", "none")
    assert main(["evaluate", *kept]) == 0
    last = capsys.readouterr().out.splitlines()[-1].split()
    assert [float(x) for x in last[1:]] == pytest.approx([0.04, 0.04])
    assert np.shape(result(capsys, *kept)["value"]) == (3, 2)


def test_the_gradient_goes_to_a_file(capsys, folder):
    found = result(
        capsys, "ce", "logits.npy", "labels.npy", "--link=softmax", "--gradient", "g.npy"
    )
    gradient = np.load("g.npy", allow_pickle=False)
    expected = evaluate("ce", np.load("logits.npy"), np.load("labels.npy"), link="softmax").gradient
    np.testing.assert_array_equal(gradient, expected)
    assert found["gradient_file"] == "g.npy"
    lines = text(capsys, "nll", "logits.npy", "labels.npy", "--gradient", "g.npy")
    assert "written to g.npy" in lines["gradient"]
    assert "NPY" in refusal(capsys, "ce", "preds.csv", "--gradient", "g.txt")
    parts = refusal(capsys, "ce", "preds.csv", "--gradient", "g.npz", "--top=1")
    assert "call it OUT.npy" in parts
    assert "does not exist" in refusal(capsys, "ce", "preds.csv", "--gradient", "no/g.npy")


def test_the_gradients_of_all_inputs_go_to_one_file(capsys, folder):
    inputs = {
        "anchor": [[0.0, 1.0], [1.0, 2.0]],
        "positive": [[0.5, 1.0], [1.0, 0.0]],
        "negative": [[0.0, 1.5], [2.0, 2.0]],
    }
    for name, values in inputs.items():
        np.save(f"{name}.npy", values)
    files = [f"{name}.npy" for name in inputs]
    written = []
    for _ in range(2):
        result(capsys, "triplet", *files, "--gradient", "g.npz")
        written.append((folder / "g.npz").read_bytes())
    assert written[0] == written[1]
    expected = evaluate("triplet", *inputs.values()).gradients
    with np.load("g.npz", allow_pickle=False) as found:
        assert set(found) == set(inputs)
        for name, gradient in expected.items():
            assert np.any(gradient)
            np.testing.assert_array_equal(found[name], gradient)


def test_regression_takes_numbers_of_any_shape(capsys, folder):
    expected = evaluate("huber", [1.0, 2.5, -3.0], [0.5, 2.5, 0.0], delta=2).value
    words = ("huber", "prediction.npy", "target.npy", "--set", "delta=2")
    assert result(capsys, *words)["value"] == expected
    side = result(capsys, "huber", "side.csv", "--set", "delta=2")
    named = result(capsys, "huber", "side.csv", "--set", "delta=2", "--label-column", "measured")
    assert named["value"] == side["value"]
    assert side["value"] == expected
    assert any("two columns" in note for note in side["notes"])


def test_labels_become_what_a_loss_takes(capsys, folder):
    z, labels = np.load("logits.npy"), np.load("labels.npy")
    found = result(capsys, "hinge", "logits.npy", "labels.npy")
    assert found["value"] == evaluate("hinge", z, 2 * np.eye(3)[labels] - 1).value
    assert any("+1 for the class" in note for note in found["notes"])
    found = result(capsys, "bce", "logits.npy", "labels.npy", "--link", "sigmoid")
    assert found["value"] == evaluate("bce", z, np.eye(3)[labels], link="sigmoid").value
    found = result(capsys, "kl", "logits.npy", "soft.npy", "--link", "softmax")
    assert found["value"] == evaluate("kl", z, np.full((6, 3), 1 / 3), link="softmax").value
    found = result(capsys, "ce", "logits.npy", "soft.npy", "--link", "softmax")
    assert found["value"] == evaluate("ce", z, np.full((6, 3), 1 / 3), link="softmax").value
    assert found["label_kind"] == "soft"
    assert found["reduction"] == "mean"  # what PyTorch does with labels as rows
    found = result(capsys, "hinge", "scores.csv")
    assert found["value"] == evaluate("hinge", [2.0, -0.5, 0.3], [1, 1, -1]).value


def files_of(loss) -> list[str]:
    """One file an input, written into the current folder: six rows of three numbers."""
    rng = np.random.default_rng(5)
    logits = loss.links[-1] != "identity"
    probabilities = rng.dirichlet(np.ones(3), 6)
    drawn = {
        Space.PROBABILITY: probabilities,
        Space.SIMPLEX: probabilities,
        Space.BINARY: np.eye(3)[[0, 1, 2, 0, 1, 2]],
        Space.LOG_SIMPLEX: np.log(probabilities),
        Space.POSITIVE: rng.uniform(0.5, 2, (6, 3)),
        Space.NON_NEGATIVE: rng.uniform(0.5, 2, (6, 3)),
        Space.CLASS: np.array([0, 1, 2, 0, 1, 2]),
        Space.SIGN: rng.choice([-1.0, 1.0], (6, 3)),
    }
    shapes = {"row": (6,), "table": (4, 3), "vector": (3,), "number": ()}
    names = []
    for place, item in enumerate(loss.inputs):
        values = drawn.get(item.space)
        if values is None or (place == 0 and logits):
            values = rng.normal(size=(6, 3))
        if item.shape in shapes:
            size = shapes[item.shape]
            signs = item.space in (Space.SIGN, Space.BINARY)
            values = rng.integers(0, 2, size) if signs else rng.normal(size=size)
            values = 2 * values - 1 if item.space is Space.SIGN else values
        names.append(f"{place}-{item.name}.npy")
        np.save(names[-1], values)
    return names


@pytest.mark.parametrize("key", keys())
def test_every_loss_can_be_evaluated_on_files(key, capsys, folder):
    loss = get(key)
    link = loss.links[-1]
    words = () if link == "identity" else ("--link", link)
    names = files_of(loss)
    found = result(capsys, key, *names, *words, "--reduction=mean")
    arrays = [np.load(name) for name in names]
    expected = evaluate(key, *arrays, link=link, reduction="mean")
    assert found["value"] == pytest.approx(expected.value)
    assert found["gradient_norm"] == pytest.approx(np.sqrt((expected.gradient**2).sum()))


def test_an_archive_holds_both(capsys, folder):
    z, labels = np.load("logits.npy"), np.load("labels.npy")
    expected = evaluate("nll", z, labels, link="log_softmax").value
    assert result(capsys, "nll", "both.npz", "--link", "log_softmax")["value"] == expected
    named = ("nll", "both.npz", "--link", "log_softmax", "--arrays", "logits,labels")
    assert result(capsys, *named)["value"] == expected


def test_the_label_column_can_be_named(capsys, folder):
    (folder / "odd.csv").write_text("0.9,0.1,0\n0.4,0.6,1\n")
    for column in ("3", "-1"):
        found = result(capsys, "ce", "odd.csv", f"--label-column={column}")
        assert found["value"] == pytest.approx(-np.log([0.9, 0.6]).mean())
    found = result(capsys, "ce", "preds.csv", "--label-column", "label")
    assert found["samples"] == 3


def test_rows_to_ignore_keep_their_labels(capsys, folder):
    labels = np.load("labels.npy")
    labels[[1, 4]] = -100
    np.save("some.npy", labels)
    words = ("logits.npy", "some.npy", "--link", "softmax", "--set", "ignore_index=-100")
    expected = evaluate("ce", np.load("logits.npy"), labels, link="softmax", ignore_index=-100)
    assert result(capsys, "ce", *words)["value"] == expected.value


def test_infinite_values_are_words_in_json(capsys, folder):
    (folder / "zero.csv").write_text("a,b,label\n0,1,a\n1,0,a\n")
    found = result(capsys, "ce", "zero.csv", "--convention", "textbook")
    assert found["value"] == "inf"
    assert found["notes"]
    assert text(capsys, "ce", "zero.csv")["value"].split()[1] == "inf"


def test_a_softmax_of_probabilities_is_pointed_out(capsys):
    notes = result(capsys, "ce", TABLE, "--link", "softmax")["notes"]
    assert any("look like probabilities" in note for note in notes)
    notes = result(capsys, "ce", TABLE, "--link", "softmax", "--kind", "logits")["notes"]
    assert not any("look like" in note for note in notes)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("crossentropy preds.csv", "did you mean 'cross_entropy'"),
        ("ce preds.csv labels.npy target.npy", "3 files are given; cross_entropy takes"),
        ("arcface preds.csv", "1 file is given; arcface takes embedding, prototypes, target: a"),
        ("ce preds.csv --set epsilom=1", "did you mean 'epsilon'"),
        ("hinge scores.csv --set q=1", "it has margin"),
        ("ce preds.csv --set epsilon", "write NAME=VALUE"),
        ("ce preds.csv --set epsilon=much", "--set epsilon: 'much' is not allowed"),
        ("ce preds.csv --set label_smoothing=2", "--set label_smoothing: 2.0 is not allowed"),
        ("ce preds.csv --set normalise=perhaps", "'perhaps' is not allowed"),
        ("ce preds.csv --set ignore_index=1.5", "'1.5' is not allowed"),
        ("ce preds.csv --set base=1", "--set base: '1' is not allowed"),
        ("ce preds.csv --set class_weight=1,2,3", "class_weight: it has the shape (3,)"),
        ("ce preds.csv --convention torch", "did you mean 'pytorch'"),
        ("ce preds.csv --link sigmoid", "cross_entropy does not go with 'sigmoid'"),
        ("ce preds.csv --temperature 0", "temperature"),
        ("ce preds.csv --rows sum", "rows"),
        ("ce preds.csv --sample-weight labels.npy", "sample_weight"),
        ("ce preds.csv --label-column colour", "colour"),
        (
            "ce logits.npy labels.npy --label-column colour",
            "--label-column: labels.npy is an NPY file and has no label column; leave it out",
        ),
        ("ce both.npz --label-column 1", "name its labels with --arrays"),
        ("ce preds.csv --arrays p,y", "--arrays: no NPZ file is given whose arrays"),
        ("ce logits.npy labels.npy --arrays p,y", "--arrays: no NPZ file is given whose arrays"),
        ("ce logits.npy labels.npy", "logits.npy, prediction, row 1, class 1"),
        ("huber prediction.npy", "prediction.npy"),
        ("huber words.csv", "words.csv"),
        ("huber side.csv --label-column 3", "side.csv: there is no column '3'"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(words, what, folder, capsys):
    assert what in refusal(capsys, *words.split())


def test_files_in_the_wrong_order_are_noticed(folder, capsys):
    said = refusal(capsys, "cross_entropy", "labels.npy", "logits.npy", "--link", "softmax")
    assert "label rows have 3 numbers" in said
    assert said.endswith("give one label a row, and the predictions before the labels\n")


def test_the_size_of_images_is_said_in_full(folder, capsys):
    np.save("image.npy", np.zeros((2, 1, 6, 8)))
    assert text(capsys, "perceptual", "image.npy", "image.npy")["data"].endswith(" 2 × 1 × 6 × 8")


def test_losses_of_other_inputs_take_a_file_for_each(capsys, folder, monkeypatch):
    def kernel(mean, target, variance):
        return (mean - target) ** 2 / variance, {"mean": 2 * (mean - target) / variance}

    three = replace(
        get("squared_error"),
        inputs=(
            Input("mean", Space.REAL),
            Input("target", Space.REAL, differentiable=False),
            Input("variance", Space.POSITIVE, differentiable=False),
        ),
        parameters=(),
        conventions={},
        from_logits={},
        sweeps={},
        value_and_gradient=kernel,
    )
    monkeypatch.setattr("lossexplorer.cli_asked.get", lambda name: three)
    np.save("variance.npy", np.array([1.0, 2.0, 4.0]))
    words = ("w", "prediction.npy", "target.npy", "variance.npy")
    assert result(capsys, *words)["value"] == pytest.approx((0.25 + 0 + 9 / 4) / 3)
    np.save("variance.npy", np.array([1.0, 2.0, -4.0]))
    assert "variance.npy, variance, row 3" in refusal(capsys, *words)
    assert "takes mean, target, variance" in refusal(capsys, *words[:-1])
