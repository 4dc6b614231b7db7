"""Brings lossexplorer_zh_CN.ts up to date with the code, and makes the files that are shipped.

    python make_translations.py                       find new texts; make .qm and .json
    python make_translations.py --todo todo.json      also write what is not translated yet
    python make_translations.py --fill done.json …    first take translations over

A file of translations is {context: {text: translation}}. In a translation of a phrase
"{0}" is the first gap of the text, "{1}" the second; gaps may change places or be left out.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

import PySide6
from extraction import LESSONS, PHRASES, every_text
from ts_file import Key, read, write

HERE = Path(__file__).parent
LANGUAGE = "zh_CN"
# what joins texts, and what it is called between Chinese ones
MARKS = {
    ": ": "：",
    "; ": "；",
    ", ": "，",
    " (": "（",
    ")": "）",
    "(": "（",
    ". ": "。",
    "', '": "、",
}
SPOKEN = (PHRASES, LESSONS)
LRELEASE = Path(PySide6.__file__).parent / (
    "lrelease.exe" if sys.platform == "win32" else "lrelease"
)


def main() -> None:
    """Update, fill, make and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--todo", type=Path)
    parser.add_argument("--fill", type=Path, nargs="*", default=())
    asked = parser.parse_args()
    ts = HERE / f"lossexplorer_{LANGUAGE}.ts"
    files, said = every_text(), read(ts)
    for path in asked.fill:
        for context, texts in json.loads(path.read_text(encoding="utf-8")).items():
            for text, translation in texts.items():
                if (context, text) in files:
                    said[context, text] = translation
                else:
                    print(f"{path.name}: no such text: {context}: {text!r}")
    write(ts, LANGUAGE, files, said)
    make_phrases(ts, ts.with_suffix(".json"))
    make_qm(ts, ts.with_suffix(".qm"))
    left = untranslated(files, said)
    if asked.todo:
        todo: dict[str, dict[str, str]] = {}
        for context, text in left:
            todo.setdefault(context, {})[text] = ""
        asked.todo.write_text(json.dumps(todo, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(files)} texts, {len(left)} not translated")


def untranslated(files: dict[Key, str], said: dict[Key, str]) -> list[Key]:
    """The texts without a translation, sorted."""
    return sorted(key for key in files if not said.get(key))


def make_phrases(ts: Path, path: Path) -> None:
    """What phrasebooks read: texts that don't go through Qt, and the views', for undo steps."""
    phrases: dict[str, str] = {}
    views: dict[str, str] = {}
    for (context, text), said in read(ts).items():
        if said:
            (phrases if context in SPOKEN else views)[text] = said
    book = {"marks": MARKS, "phrases": phrases, "views": views}
    path.write_text(json.dumps(book, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def make_qm(ts: Path, path: Path) -> None:
    """What Qt reads.

    Qt maps the file into memory: a program that runs keeps the one it has, whole.
    """
    made = path.with_name(f"{path.name}.made")
    command = [str(LRELEASE), "-silent", "-nounfinished", str(ts), "-qm", str(made)]
    subprocess.run(command, check=True)
    made.replace(path)


if __name__ == "__main__":
    main()
