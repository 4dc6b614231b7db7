"""``export``: lessons, sessions and data files as pictures and numbers."""

from __future__ import annotations

import json
import os
import shutil
import xml.etree.ElementTree as ElementTree
import zlib
from typing import get_args

import numpy as np
import pytest

from lossexplorer import assets, cli_export
from lossexplorer.cli import main
from lossexplorer.figures.build import build
from lossexplorer.session.batch_edits import open_large
from lossexplorer.session.edits import set_workspace
from lossexplorer.session.large import Large
from lossexplorer.session.presets import COURSE, open_lesson
from lossexplorer.session.session import Session, Workspace, blank
from lossexplorer.session.store import save_session


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "preds.csv").write_text("cat,dog,label\n0.9,0.1,cat\n0.4,0.6,cat\n0.2,0.8,dog\n")
    return tmp_path


@pytest.fixture
def drawn(monkeypatch) -> list[Session]:
    """The sessions that are drawn."""
    seen: list[Session] = []

    def remember(session):
        seen.append(session)
        return build(session)

    monkeypatch.setattr(cli_export, "build", remember)
    return seen


def exported(capsys, *words: str) -> str:
    assert main(["export", *words]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    return printed.out


def refusal(capsys, *words: str) -> str:
    before = sorted(os.listdir())
    assert main(["export", *words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert sorted(os.listdir()) == before
    return printed.err


def png_size(path: str) -> tuple[int, int]:
    with open(path, "rb") as file:
        head = file.read(24)
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def test_a_lesson_becomes_a_picture(capsys, folder):
    assert exported(capsys, "digit-mse", "-o", "out.svg") == "wrote out.svg\n"
    root = ElementTree.parse("out.svg").getroot()
    assert root.tag.endswith("svg")
    assert (folder / "out.svg").stat().st_size > 5000


@pytest.mark.parametrize("key", COURSE)
def test_every_lesson_has_numbers_to_export(key, capsys, folder):
    exported(capsys, key, "-o", "out.json")
    assert json.loads((folder / "out.json").read_text())


def test_several_outputs_are_one_figure(capsys, folder):
    out = exported(capsys, "digit-mse", "-o", "a.csv", "--output", "a.npz", "-o", "a.pdf")
    assert out.splitlines() == ["wrote a.csv", "wrote a.npz", "wrote a.pdf"]
    assert (folder / "a.pdf").read_bytes().startswith(b"%PDF")
    with np.load("a.npz", allow_pickle=False) as arrays:
        found = [array for array in arrays.values() if array.size == 10]
    digits = open_lesson("digit-mse").data.predictions.array[0]
    assert any(array.dtype.kind == "f" and np.array_equal(array.ravel(), digits) for array in found)


def test_json_says_what_was_written(capsys, folder):
    written = json.loads(exported(capsys, "nll", "-o", "a.csv", "--json"))["written"]
    assert written == [{"path": "a.csv", "bytes": (folder / "a.csv").stat().st_size}]


def test_a_session_file_is_drawn_as_saved(capsys, folder, drawn):
    session = set_workspace(open_lesson("softmax-ce"), "curves")
    save_session(session, "my.lossx")
    exported(capsys, "my.lossx", "-o", "a.csv")
    assert drawn == [session]


def test_a_data_file_is_drawn_row_by_row(capsys, folder, drawn):
    exported(capsys, "preds.csv", "--row", "3", "-o", "a.csv")
    (session,) = drawn
    assert session.vector.row == 2
    assert session.workspace == "vector"
    assert session.data.class_names == ("cat", "dog")
    assert [c.key for c in session.shown] == ["cross_entropy", "squared_error"]


def test_labels_may_have_a_file_of_their_own(capsys, folder, drawn):
    samples = assets.path("samples")
    for name in ("digits-mlp-logits.npy", "digits-labels.npy"):
        shutil.copy(samples / name, folder)
    exported(capsys, "digits-mlp-logits.npy", "digits-labels.npy", "--row=12", "-o", "a.json")
    (session,) = drawn
    assert session.data.rows == 1797
    assert session.data.prediction_kind == "logits"


def test_losses_and_workspace_are_chosen(capsys, folder, drawn):
    words = ("--loss", "mse", "--loss", "huber", "--workspace", "curves")
    exported(capsys, "digit-ce", *words, "-o", "a.csv")
    (session,) = drawn
    assert [c.key for c in session.drawn] == ["squared_error", "huber"]
    assert session.selected == "squared_error"
    assert session.workspace == "curves"
    assert session.choice("squared_error").convention == "textbook"  # as the lesson sets it up


def test_pixels_are_pixels(capsys, folder):
    exported(capsys, "digit-mse", "-o", "a.png", "--size", "600x400px", "--dpi", "100")
    assert png_size("a.png") == (600, 400)


def test_millimetres_and_dpi_give_pixels(capsys, folder):
    for size in ("101.6x50.8mm", "10.16x5.08cm", "4x2in"):
        exported(capsys, "digit-mse", "-o", "a.png", "--size", size, "--dpi", "50")
        assert png_size("a.png") == (200, 100)


def test_styles_differ(capsys, folder):
    pictures = set()
    for words in (["light"], ["dark"], ["print"], ["light", "--font-size", "10"]):
        exported(capsys, "digit-mse", "-o", "a.svg", "--style", *words)
        pictures.add((folder / "a.svg").read_bytes())
    assert len(pictures) == 4


def test_the_format_can_be_named(capsys, folder):
    exported(capsys, "digit-mse", "-o", "picture", "--format", "png", "--dpi", "50")
    assert png_size("picture")


def test_a_picture_carries_its_title(capsys, folder):
    exported(capsys, "digit-mse", "-o", "a.png", "--dpi", "50")
    content = (folder / "a.png").read_bytes()
    title = open_lesson("digit-mse").title
    assert title.encode("latin-1") in content or zlib.compress(title.encode()) in content


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("digit-mes -o a.svg", "did you mean 'digit-mse'"),
        ("zzz -o a.svg", "the lessons are digit-mse, digit-ce"),
        ("zzz.lossx -o a.svg", "no file 'zzz.lossx'; check its name"),
        ("a b c -o a.svg", "a.svg: several figures are several files; give one of the 3"),
        ("digit-mse nll -o a.svg", "or a folder, e.g. -o figures/ --format pdf"),
        ("preds.csv none.npy -o a.svg", "none.npy"),
        ("digit-mse -o a.svg -o a.jpgg", "no format"),
        ("digit-mse -o picture", "no suffix"),
        ("digit-mse -o a.svg --format pdff", "did you mean pdf"),
        ("digit-mse -o a.svg -o none/a.svg", "'none' does not exist"),
        ("digit-mse -o a.svg --size big", "'big' is no size"),
        ("digit-mse -o a.svg --size 0x10mm", "'0x10mm' is no size"),
        ("digit-mse -o a.svg --size 1.2.3x10mm", "is no size"),
        ("digit-mse -o a.svg --size 5x5mm", "--size: 5 mm can't be drawn; give 10 to 2000 mm"),
        ("digit-mse -o a.svg --size 5x500px", "10 to 2000 mm"),
        ("digit-mse -o a.svg --dpi 5", "--dpi: 5 dpi can't be drawn; give 36 to 1200 dpi"),
        ("digit-mse -o a.svg --font-size 100", "--font-size: 100 pt can't be drawn; give 4"),
        ("digit-mse -o a.svg --font-size nan", "--font-size"),
        ("digit-mse -o a.svg --loss hing", "did you mean 'hinge'"),
        ("digit-mse -o a.svg --row 3", "rows go from 1 to 2"),
        ("digit-mse -o a.svg --style pint", "invalid choice: 'pint'"),
    ],
)
def test_what_cannot_be_exported_writes_nothing(words, what, folder, capsys):
    assert what in refusal(capsys, *words.split())


def test_a_batch_is_drawn_without_a_window(folder, capsys, drawn):
    exported(capsys, "preds.csv", "--workspace", "batch", "-o", "batch.svg")
    assert (folder / "batch.svg").stat().st_size > 1000
    assert drawn[0].workspace == "batch"


def test_any_row_of_a_file_too_large_for_a_session_is_drawn(folder, capsys, drawn):
    logits = np.arange(60.0).reshape(20, 3)
    np.save("z.npy", logits)
    np.save("y.npy", np.arange(20) % 3)
    files = Large(str(folder / "z.npy"), str(folder / "y.npy"), rows=20)
    save_session(open_large(blank(), files), folder / "large.lossx")
    exported(capsys, "large.lossx", "--row", "8", "-o", "row.svg")
    np.testing.assert_array_equal(drawn[0].data.predictions.array, logits[7:8])
    exported(capsys, "large.lossx", "--workspace", "batch", "-o", "batch.svg")
    assert "rows go from 1 to 20" in refusal(capsys, "large.lossx", "--row", "21", "-o", "a.svg")
    (folder / "z.npy").unlink()
    words = refusal(capsys, "large.lossx", "--workspace", "batch", "-o", "a.svg")
    assert "z.npy: there is no such file" in words


def test_a_source_is_not_written_over(folder, capsys):
    before = (folder / "preds.csv").read_bytes()
    assert "preds.csv is read from" in refusal(capsys, "preds.csv", "-o", "./preds.csv")
    assert (folder / "preds.csv").read_bytes() == before


def test_a_data_file_too_large_for_a_session_is_read_part_by_part(
    folder, capsys, drawn, monkeypatch
):
    monkeypatch.setattr("lossexplorer.session.draft.IN_MEMORY", 50)
    rng = np.random.default_rng(3)
    for part in range(2):
        np.save(folder / f"z-{part}.npy", rng.normal(size=(10, 3)))
    os.mkdir("parts")
    for part in range(2):
        os.rename(f"z-{part}.npy", f"parts/{part}.npy")
    np.save(folder / "y.npy", np.arange(20) % 3)
    np.save(folder / "z.npy", np.concatenate([np.load(f"parts/{part}.npy") for part in range(2)]))
    for source in ("z.npy", "parts"):
        exported(capsys, source, "y.npy", "--row", "18", "-o", f"{source}.csv")
        assert drawn[-1].large.rows == 20
        row = np.asarray(drawn[-1].data.predictions.array)
        np.testing.assert_array_equal(row, np.load("z.npy")[17:18])
    assert (folder / "z.npy.csv").read_bytes() == (folder / "parts.csv").read_bytes()
    assert "rows go from 1 to 20" in refusal(capsys, "z.npy", "y.npy", "--row=21", "-o", "a.svg")
    exported(capsys, "z.npy", "y.npy", "--workspace", "batch", "-o", "batch.svg")


@pytest.mark.parametrize("workspace", get_args(Workspace))
def test_every_workspace_is_written(capsys, folder, workspace):
    exported(capsys, "digit-mse", "--workspace", workspace, "-o", "picture.svg")
    assert (folder / "picture.svg").read_bytes().startswith(b"<?xml")


def test_type_that_is_smaller_than_it_was_asked_for_is_said(folder, capsys):
    words = ("coin-underflow", "-o", "a.svg", "--size", "89x65mm", "--font-size")
    assert main(["export", *words, "8"]) == 0
    said = capsys.readouterr().err
    assert "a.svg: the type is 5.7 pt" in said
    assert "give a larger --size" in said
    assert main(["export", *words, "5"]) == 0
    assert capsys.readouterr().err == ""


def test_panels_without_room_are_said(folder, capsys):
    assert main(["export", "nll", "-o", "a.svg", "--size", "60x45mm"]) == 0
    assert "a.svg: its panels have hardly any room; give a larger" in capsys.readouterr().err
    assert main(["export", "nll", "-o", "a.svg", "--size", "89x60mm"]) == 0
    assert capsys.readouterr().err == ""


def test_names_that_stand_elsewhere_than_they_were_asked_for_are_said(folder, capsys):
    words = ("target-logit", "-o", "a.svg", "--legend", "inside", "--size")
    assert main(["export", *words, "89x60mm"]) == 0
    assert "a.svg: the names of the curves stand below, inside they" in capsys.readouterr().err
    assert main(["export", *words, "183x120mm"]) == 0
    assert capsys.readouterr().err == ""
