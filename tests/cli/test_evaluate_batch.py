"""``evaluate`` over many rows says of a small file what ``evaluate`` and NumPy say of it."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import numpy as np
import pytest

from lossexplorer import assets
from lossexplorer.cli import main
from lossexplorer.cli_samples import takes_samples
from lossexplorer.losses import evaluate, get, keys
from lossexplorer.losses.spec import Space

SAMPLES = assets.path("samples")
DIGITS = (
    "cross_entropy",
    str(SAMPLES / "digits-softmax-logits.npy"),
    str(SAMPLES / "digits-labels.npy"),
    "--link=softmax",
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def losses():
    """What every digit costs."""
    z, labels = np.load(DIGITS[1]).astype(float), np.load(DIGITS[2])
    return evaluate("cross_entropy", z, labels, link="softmax", reduction="none").value


def said(capsys, *words: str) -> dict:
    assert main(["evaluate", *words, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return json.loads(printed.out, parse_constant=pytest.fail)


def refusal(capsys, *words: str) -> str:
    assert main(["evaluate", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err


def test_nothing_that_evaluate_says_is_lost(capsys, losses):
    before = said(capsys, *DIGITS)
    found = said(capsys, *DIGITS, "--top", "3")
    for key, value in before.items():
        near = key in ("value", "gradient_norm")  # sums are exact here
        assert found[key] == (pytest.approx(value, rel=1e-14) if near else value), key
    assert found["standard_deviation"] == pytest.approx(losses.std(), rel=1e-12)
    assert found["lowest"] == pytest.approx(losses.min(), rel=1e-10)
    assert found["highest"] == pytest.approx(losses.max(), rel=1e-14)
    assert (found["rows_seen"], found["rows_that_count"], found["nonfinite"]) == (1797, 1797, 0)
    right = np.load(DIGITS[1]).argmax(axis=1) == np.load(DIGITS[2])
    assert found["accuracy"] == right.mean()
    assert found["classification_error"] == pytest.approx(1 - right.mean())
    assert 0 < found["calibration_error"] < 0.1


def test_the_rows_with_the_largest_loss_are_listed(capsys, losses):
    found = said(capsys, *DIGITS, "--top", "20")["hardest"]
    order = np.argsort(-losses)[:20]
    z, labels = np.load(DIGITS[1]), np.load(DIGITS[2])
    assert [one["row"] for one in found] == (order + 1).tolist()
    np.testing.assert_allclose([one["loss"] for one in found], losses[order], rtol=1e-14)
    assert [one["label"] for one in found] == labels[order].tolist()
    assert [one["predicted"] for one in found] == z[order].argmax(axis=1).tolist()


def test_classes_are_listed(capsys, losses):
    found = said(capsys, *DIGITS, "--by-class")
    labels = np.load(DIGITS[2])
    wrong = np.load(DIGITS[1]).argmax(axis=1) != labels
    for digit, one in enumerate(found["by_class"]):
        of = labels == digit
        assert (one["class"], one["rows"]) == (str(digit), of.sum())
        assert one["mean_loss"] == pytest.approx(losses[of].mean())
        assert one["error_rate"] == pytest.approx(wrong[of].mean())
    assert "by_class" not in said(capsys, *DIGITS, "--top=1")


def test_every_form_has_the_same_digits(capsys):
    words = (*DIGITS, "--top=2", "--by-class")
    found = said(capsys, *words)
    numbers = [found["value"], found["standard_deviation"], found["by_class"][3]["mean_loss"]]
    numbers += [found["hardest"][1]["loss"], found["calibration_error"]]
    assert main(["evaluate", *words]) == 0
    text = capsys.readouterr().out
    assert main(["evaluate", *words, "--markdown"]) == 0
    markdown = capsys.readouterr().out
    for number in numbers:
        assert repr(number) in text
        assert repr(number) in markdown
    assert [line.count("|") for line in markdown.split("\n\n")[1].splitlines()] == [5] * 12
    assert f"{found['hardest'][0]['row']}" in text.splitlines()[-2].split()


def test_every_row_goes_to_a_file(capsys, losses):
    found = said(capsys, *DIGITS, "--per-sample", "out.npy")
    assert found["per_sample_file"] == "out.npy"
    written = np.load("out.npy")
    np.testing.assert_allclose(written, losses, rtol=1e-10)
    assert "written to out.npz" in text_of(capsys, *DIGITS, "--per-sample", "out.npz")
    with np.load("out.npz") as rows:
        assert set(rows) == {"row", "label", "predicted", "loss", "margin"}
        np.testing.assert_array_equal(rows["loss"], written)
        wrong = rows["label"] != rows["predicted"]
        np.testing.assert_array_equal(rows["margin"] < 0, wrong)
    said(capsys, *DIGITS, "--per-sample", "out.csv", "--gradient-norms")
    with open("out.csv", newline="") as file:
        lines = list(csv.DictReader(file))
    np.testing.assert_allclose([float(line["loss"]) for line in lines], losses, rtol=1e-10)
    z, labels = np.load(DIGITS[1]).astype(float), np.load(DIGITS[2])
    p = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    slope = np.linalg.norm(p - np.eye(10)[labels], axis=1)
    np.testing.assert_allclose([float(x["gradient_norm"]) for x in lines], slope, atol=1e-12)
    assert sorted(os.listdir()) == ["out.csv", "out.npy", "out.npz"]


def text_of(capsys, *words: str) -> str:
    assert main(["evaluate", *words]) == 0
    return capsys.readouterr().out


def test_rows_that_stay_apart_go_to_the_file_alone(capsys, losses):
    found = said(capsys, *DIGITS, "--reduction", "none", "--per-sample", "out.npy")
    assert found["value"] is None
    np.testing.assert_allclose(np.load("out.npy"), losses, rtol=1e-10)
    line = text_of(capsys, *DIGITS, "--reduction=none", "--per-sample=out.npy").splitlines()[0]
    assert line.split() == ["value", "one", "a", "row,", "in", "nats"]


def test_the_gradient_is_that_of_evaluate(capsys):
    for loss in (DIGITS[0], "squared_error"):
        for how in ("mean", "sum", "batchmean", "weighted_mean"):
            words = (loss, *DIGITS[1:], "--reduction", how, "--gradient")
            before = said(capsys, *words, "one.npy")
            found = said(capsys, *words, "two.npy", "--top=1")
            np.testing.assert_allclose(np.load("two.npy"), np.load("one.npy"), rtol=1e-9)
            assert found["gradient_norm"] == pytest.approx(before["gradient_norm"], rel=1e-12)


def test_names_of_rows_and_classes_come_along(capsys, folder):
    (folder / "named.csv").write_text(
        "name,cat,=dog,label\n+one,0.9,0.1,cat\ntwo,0.4,0.6,cat\n@three,0.2,0.8,=dog\n"
    )
    found = said(capsys, "cross_entropy", "named.csv", "--top=1", "--by-class")
    assert found["hardest"][0]["name"] == "two"
    assert [one["class"] for one in found["by_class"]] == ["cat", "=dog"]
    said(capsys, "cross_entropy", "named.csv", "--per-sample", "rows.csv")
    lines = (folder / "rows.csv").read_text().splitlines()
    assert lines[0] == "row,name,label,label_name,predicted,predicted_name,loss,margin"
    assert lines[1].startswith("1,'+one,0,cat,0,cat,")
    assert lines[3].startswith("3,'@three,1,'=dog,1,'=dog,")


def test_rows_to_ignore_do_not_count(capsys):
    rng = np.random.default_rng(1)
    z, labels = rng.normal(size=(6, 3)), np.array([0, -100, 1, 2, -100, 0])
    np.save("z.npy", z)
    np.save("y.npy", labels)
    words = ("ce", "z.npy", "y.npy", "--link=softmax", "--set=ignore_index=-100")
    found = said(capsys, *words, "--top=6", "--per-sample=rows.npz")
    expected = evaluate("ce", z, labels, link="softmax", ignore_index=-100).value
    assert found["value"] == pytest.approx(expected, rel=1e-15)
    assert (found["rows_seen"], found["rows_that_count"]) == (6, 4)
    assert sorted(one["row"] for one in found["hardest"]) == [1, 3, 4, 6]
    with np.load("rows.npz") as rows:
        assert np.isnan(rows["loss"]).tolist() == (labels < 0).tolist()
        np.testing.assert_array_equal(rows["label"], labels)


def test_numbers_to_be_met_have_no_classes(capsys):
    np.save("a.npy", np.array([0.25, 0.5, 1.0]))
    np.save("b.npy", np.array([[0.0], [0.5], [0.5]]))
    found = said(capsys, "squared_error", "a.npy", "b.npy", "--top=1", "--by-class")
    assert found["value"] == pytest.approx((0.0625 + 0 + 0.25) / 3)
    assert found["hardest"] == [
        {"row": 3, "name": None, "label": None, "predicted": None, "loss": 0.25}
    ]
    assert (found["accuracy"], found["calibration_error"]) == (None, None)
    assert "by_class" not in found
    said(capsys, "squared_error", "a.npy", "b.npy", "--per-sample=rows.csv")
    assert Path("rows.csv").read_text() == "row,loss\n1,0.0625\n2,0.0\n3,0.25\n"


def test_weights_count(capsys):
    rng = np.random.default_rng(2)
    z, labels, w = rng.normal(size=(9, 3)), rng.integers(0, 3, 9), rng.uniform(size=9)
    for name, values in (("z", z), ("y", labels), ("w", w)):
        np.save(f"{name}.npy", values)
    words = ("ce", "z.npy", "y.npy", "--link=softmax", "--set=class_weight=1,2,0.5")
    for how in ("mean", "weighted_mean", "sum"):
        extra = ("--sample-weight=w.npy", "--reduction", how)
        before, found = said(capsys, *words, *extra), said(capsys, *words, *extra, "--top=1")
        assert found["value"] == pytest.approx(before["value"], rel=1e-14)
        assert found["gradient_norm"] == pytest.approx(before["gradient_norm"], rel=1e-12)


def test_losses_that_are_not_finite_are_counted_with_their_rows(capsys, folder):
    (folder / "zero.csv").write_text("a,b,label\n1,0,a\n0,1,a\n0.5,0.5,b\n0,1,a\n")
    words = ("ce", "zero.csv", "--convention=textbook", "--by-class")
    found = said(capsys, *words)
    assert (found["value"], found["nonfinite"], found["nonfinite_rows"]) == ("inf", 2, [2, 4])
    assert "2 (row 2, 4)" in text_of(capsys, *words)


def files_of(loss) -> tuple[str, str]:
    """Six rows of three numbers with labels or targets."""
    rng = np.random.default_rng(5)
    logits = loss.links[-1] != "identity"
    probabilities = rng.dirichlet(np.ones(3), 6)
    drawn = {
        Space.PROBABILITY: probabilities,
        Space.SIMPLEX: probabilities,
        Space.LOG_SIMPLEX: np.log(probabilities),
        Space.BINARY: np.eye(3)[[0, 1, 2, 0, 1, 2]],
        Space.NON_NEGATIVE: rng.uniform(0.5, 2, (6, 3)),
        Space.POSITIVE: rng.uniform(0.5, 2, (6, 3)),
        Space.CLASS: np.array([0, 1, 2, 0, 1, 2]),
        Space.SIGN: np.array([0, 1, 2, 0, 1, 2]),
    }
    for place, (name, item) in enumerate(zip(("p.npy", "t.npy"), loss.inputs, strict=True)):
        values = drawn.get(item.space)
        np.save(
            name, rng.normal(size=(6, 3)) if values is None or (not place and logits) else values
        )
    return "p.npy", "t.npy"


TWO = [key for key in keys() if takes_samples(get(key), get(key).spaces_of({}))]


@pytest.mark.parametrize("key", TWO)
def test_every_loss_of_two_inputs_gives_what_evaluate_gives(key, capsys):
    loss = get(key)
    link = loss.links[-1]
    words = (key, *files_of(loss), *(() if link == "identity" else ("--link", link)))
    before, found = said(capsys, *words), said(capsys, *words, "--top=2")
    value = np.mean(before["value"])  # what stays apart is averaged
    assert found["value"] is None or found["value"] == pytest.approx(value, rel=1e-12)
    assert found["gradient_norm"] == pytest.approx(before["gradient_norm"], rel=1e-12)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("--top 0", "argument --top: '0' is no number of rows: give 1 or more"),
        ("--top many", "'many' is no number of rows"),
        ("--per-sample rows.xlsx", "rows.xlsx: 'xlsx' is no format for rows; end the name in"),
        ("--per-sample rows", "rows: has no ending"),
        ("--per-sample no/rows.npy", "the folder 'no' does not exist"),
        ("--per-sample .npy", ".npy: has no ending"),
        ("--gradient-norms", "--gradient-norms: there is no table to add them to"),
        ("--gradient-norms --per-sample x.npy", "there is no table to add them to"),
        ("--top 1 --reduction none", "every row keeps its own loss; write them with"),
        ("--json --markdown", "not allowed with argument"),
        ("--by-class --link sigmoid", "does not go with 'sigmoid'"),
        ("--by-class --sample-weight w.npy", "w.npy: there is no such file"),
        ("--by-class --set label_smoothing=2", "--set label_smoothing"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(words, what, capsys):
    assert what in refusal(capsys, *DIGITS, *words.split())
    assert os.listdir() == []


def test_a_loss_of_other_inputs_says_so(capsys):
    np.save("x.npy", np.ones((3, 2)))
    said = refusal(capsys, "gaussian_nll", "x.npy", "x.npy", "x.npy", "--top=1")
    assert said.startswith("lossexplorer: --top: gaussian_nll has other inputs than predictions")


def test_a_bad_number_is_named_by_file_and_row(capsys, folder):
    (folder / "p.csv").write_text("a,b,label\n0.5,0.5,a\n0.5,1.5,b\n")
    assert "p.csv, prediction, row 2, class 1: 1.5 is no probability" in refusal(
        capsys, "ce", "p.csv", "--top=1"
    )


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")
@pytest.mark.parametrize("option", ["--per-sample", "--gradient"])
def test_a_full_disk_is_said_in_one_line(option, capsys, folder):
    (folder / "out.npy").symlink_to("/dev/full")
    assert "out.npy: the disk is full; make room" in refusal(
        capsys, *DIGITS, "--top=1", option, "out.npy"
    )


@pytest.mark.parametrize("option", ["--per-sample", "--gradient"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_nothing_is_written_over_a_file_that_is_read(folder, capsys, option, place):
    files = ["z.npy", "y.npy", "w.npy"]
    np.save("z.npy", np.zeros((2, 3)))
    np.save("y.npy", np.arange(2))
    np.save("w.npy", np.ones(2))
    before = [Path(file).read_bytes() for file in files]
    said = refusal(
        capsys, "cross_entropy", *files[:2], "--link=softmax", "--sample-weight=w.npy",
        option, files[place],
    )  # fmt: skip
    assert f"{files[place]} is read from" in said
    assert [Path(file).read_bytes() for file in files] == before
    assert sorted(os.listdir()) == sorted(files)


def test_two_results_need_two_files(folder, capsys):
    said = refusal(capsys, *DIGITS, "--per-sample=out.npy", "--gradient=./out.npy")
    assert "a file of its own" in said
    assert "the name is empty" in refusal(capsys, *DIGITS, "--per-sample=")
    assert os.listdir() == []


@pytest.mark.parametrize("temperature", ["0", "-1", "nan", "inf"])
def test_a_temperature_is_a_number_above_0(capsys, temperature):
    np.save("z.npy", np.zeros((2, 3), np.float32))
    np.save("y.npy", np.arange(2))
    words = ("cross_entropy", "z.npy", "y.npy", "--link=softmax", f"--temperature={temperature}")
    assert refusal(capsys, *words, "--per-sample=rows.csv") == refusal(capsys, *words)
    assert sorted(os.listdir()) == ["y.npy", "z.npy"]


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        (np.ones(4), "w.npy: 4 weights for 3 rows"),
        (np.ones(2), "w.npy: 2 weights for 3 rows"),
        (np.ones((3, 2)), "w.npy: the shape (3, 2) for 3 rows"),
        (np.array([1.0, 1.0, -1.0]), "w.npy, sample_weight, row 3: -1.0 is no weight"),
    ],
)
def test_weights_are_one_a_row(folder, capsys, weights, said):
    np.save("z.npy", np.eye(3))
    np.save("y.npy", np.arange(3))
    np.save("w.npy", weights)
    words = ("cross_entropy", "z.npy", "y.npy", "--link=softmax", "--sample-weight=w.npy")
    assert said in refusal(capsys, *words, "--by-class")


def test_a_mean_over_nothing_says_so(capsys):
    np.save("w.npy", np.zeros(1797))
    found = said(capsys, *DIGITS, "--sample-weight=w.npy", "--top=1")
    assert found["value"] == "nan"
    assert found["notes"][-1].startswith("a mean over nothing")
    assert "nothing" not in str(said(capsys, *DIGITS, "--top=1")["notes"])


def test_a_list_of_rows_has_an_end(capsys):
    assert "--per-sample OUT.csv writes every row" in refusal(capsys, *DIGITS, "--top=10001")
    assert len(said(capsys, *DIGITS, "--top=10000")["hardest"]) == 1797
