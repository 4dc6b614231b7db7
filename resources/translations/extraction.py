"""Finds every text for people in the code: what Qt translates, and what a phrasebook says.

Views name their texts by ``self.tr("…")`` and ``QT_TRANSLATE_NOOP("Context", "…")``. The
rooms below know no Qt: there a text is a string of several words, or the argument of a
call that takes texts (SLOTS); f-strings become templates, "{} is no number".
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

from composed import COLUMNS, PARTS, QT, WORDS

ROOT = Path(__file__).parents[2]
CODE = ROOT / "lossexplorer"
ROOMS = ("batch", "data", "export", "figures", "losses", "model", "session", "theory")
ALONE = ("errors.py", "files.py")
PHRASES = "Phrases"
LESSONS = "Lessons"
# objects that are no "self" and the class that translates for them
OTHERS = {"window": "MainWindow", "_window": "MainWindow"}
# arguments that are shown even where they are a single word, by call and place or keyword
SLOTS: dict[str, tuple[int | str, ...]] = {
    "Axis": (0, "label", "symbol", "unit"),
    "Bars": ("name",),
    "Band": ("label",),
    "Rule": ("label",),
    "Line": ("name", "label"),
    "Markers": ("name",),
    "Note": (3, "text"),
    "Panel": ("title",),
    "Concept": (1, 4, "title", "unit"),
    "Column": (1,),
    "Parameter": ("title",),
    "Loss": ("family", "title", "short", "unit"),
    "Input": ("description",),
    "Feed": (0, 1),
    "Kink": (2, 3),
    "Variable": (0,),
    "Framework": (0,),
    "KindWords": (0,),
    "Reading": ("reason",),
    "Diagnostic": (2, 3, "text", "fix_text"),
    **dict.fromkeys(("DataError", "SessionError", "ExportError", "LossInputError"), (0, "fix")),
}
# keywords and calls whose strings are for programs, and citations, which stay as printed
UNSHOWN = {"reference", "convention", "code", "formula", "gradient_formula", "key", "id"}
PROGRAMS = {"compile", "ValueError", "TypeError", "AssertionError", "KeyError", "RuntimeError"}
# files that write programs, file formats or terminal tables
UNSAID = re.compile(r"(^|/)(textbook|kernels|tex_text|(script|pgf)\w*)\.py$")
_TEX = re.compile(r"\\[A-Za-z]")
_CODE = re.compile(
    r"^matrix \{\}$|\w\(\w*=|==|\bimport \w|\w\.\w+\(|^    |^[a-z]+ = |\bnp\.|\btorch\."
)
# arguments in snippets, patterns of msgspec's errors, types, fonts
_OTHER = re.compile(
    r"^,? ?\w+=[\w{}-]+(, \w+=[\w{}-]+)*$|\(\.\*\)|^- at `|\w\[\w+\] \||No module named"
    r"|^'.*(Sans|Serif|STIX)|\b(Sans|Serif|MS|YaHei|SC|JP|CN|GB|Hei|Fallback)( (SC|JP|CN|GB))?$"
)
_WORDS = re.compile(r"(?=.*[A-Za-z]{2})(?=.* ).+", re.DOTALL)
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[A-Za-z]{2,}")

Found = Iterator[tuple[str, str, str]]
"""Context, text and the file it stands in."""


def every_text() -> dict[tuple[str, str], str]:
    """The file of every (context, text)."""
    found: dict[tuple[str, str], str] = {}
    for path in sorted(CODE.rglob("*.py")):
        place = path.relative_to(CODE)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for context, text, file in _marked(tree, str(place)):
            found.setdefault((context, text), file)
        spoken = place.parts[0] in ROOMS or str(place) in ALONE
        if spoken and not UNSAID.search(str(place)):
            for context, text, file in _phrases(tree, str(place)):
                found.setdefault((context, text), file)
    for text in (*WORDS, *COLUMNS, *PARTS):
        found.setdefault((PHRASES, text), "composed.py")
    for key in QT:
        found.setdefault(key, "composed.py")
    for context, text, file in _lessons():
        found.setdefault((context, text), file)
    return found


def _marked(tree: ast.Module, place: str) -> Found:
    """Texts that go through Qt."""
    helpers = dict(_translating(tree))
    for owner, node in _calls(tree, ""):
        name = _name(node.func)
        texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
        if name == "tr":
            assert isinstance(node.func, ast.Attribute)
            if not (node.args and isinstance(node.args[0], ast.Constant)):
                raise ValueError(f"{place}:{node.lineno}: tr() of something that is no literal")
            other = _name(node.func.value)
            yield OTHERS.get(other, owner), texts[0], place
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(texts) > 1:
            yield texts[0], texts[1], place
        elif name in helpers and texts:
            yield helpers[name], texts[0], place


def _translating(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions that hand their text to translate(), and the context they name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            for _, call in _calls(node, ""):
                if _name(call.func) == "translate" and len(call.args) > 1:
                    context, text = call.args[:2]
                    if isinstance(context, ast.Constant) and isinstance(text, ast.Name):
                        yield node.name, context.value


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the class it stands in."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call):
            yield inside, child
        yield from _calls(child, inside)


def _phrases(tree: ast.Module, place: str) -> Found:
    """Texts of rooms that know no Qt."""
    for text, shown in _strings(tree, shown=False):
        core = text.strip()
        if not _LETTERS.search(core.replace("{}", "")) or _TEX.search(core):
            continue
        if _OTHER.search(core):
            continue
        if shown or (_WORDS.fullmatch(core) and not _CODE.search(core)):
            yield PHRASES, core, place


def _strings(node: ast.AST, shown: bool) -> Iterator[tuple[str, bool]]:
    """Strings, f-strings as templates; and whether they stand where texts are shown."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield node.value, shown
    elif isinstance(node, ast.JoinedStr):
        yield "".join(_part(value) for value in node.values), shown
        for value in node.values:  # words chosen inside: f"{'rows' if many else 'row'}"
            if isinstance(value, ast.FormattedValue):
                yield from _strings(value.value, False)
    elif isinstance(node, ast.Call):
        yield from _strings_of_call(node)
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return  # a docstring
    elif isinstance(node, ast.IfExp | ast.BoolOp | ast.Dict | ast.Tuple | ast.BinOp):
        for child in ast.iter_child_nodes(node):
            yield from _strings(child, shown)
    elif isinstance(node, ast.AnnAssign | ast.arg):
        if isinstance(node, ast.AnnAssign) and node.value is not None:
            yield from _strings(node.value, False)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _strings(child, False)


def _strings_of_call(node: ast.Call) -> Iterator[tuple[str, bool]]:
    name = _name(node.func)
    if name in PROGRAMS or name == "translate":
        return
    slots = SLOTS.get(name, ())
    yield from _strings(node.func, False)
    for at, argument in enumerate(node.args):
        yield from _strings(argument, at in slots)
    for keyword in node.keywords:
        if keyword.arg not in UNSHOWN:
            yield from _strings(keyword.value, keyword.arg in slots)


def _part(value: ast.expr) -> str:
    return str(value.value) if isinstance(value, ast.Constant) else "{}"


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _lessons() -> Found:
    """Titles and texts of the shipped lessons."""
    for path in sorted((ROOT / "resources" / "presets").glob("*.lossx")):
        session = json.loads(path.read_text(encoding="utf-8"))["session"]
        lesson = session.get("lesson") or {}
        texts = [session.get("title", "")]
        texts += [lesson.get(key, "") for key in ("title", "look", "explore", "conclude", "source")]
        for row in lesson.get("published", ()):
            texts += [row.get("what", ""), row.get("why", "")]
        data = session.get("data", {})
        names = [*data.get("row_names", ()), *data.get("class_names", ()), data.get("model", "")]
        names.append((data.get("second") or {}).get("name", ""))
        texts += [_NUMBER.sub("{}", name) for name in names]  # "pixel 1, 2": "pixel {}, {}"
        for text in texts:
            if _LETTERS.search(text):
                yield LESSONS, text, path.name
