"""Any session comes back as it was; any other content is refused in one way."""

from __future__ import annotations

import json
import math
from typing import Any, get_args

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lossexplorer.errors import SessionError
from lossexplorer.losses import get, keys
from lossexplorer.losses.spec import Parameter
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.lesson import Lesson, Published
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.numeric_axis import LARGEST, VARIABLE_KEYS
from lossexplorer.session.session import (
    CurvesView,
    Data,
    LossChoice,
    NumericsView,
    Session,
    Style,
    VectorView,
    Workspace,
    blank,
)
from lossexplorer.session.store import FORMAT, VERSION, dumps, loads

NAMES = st.text(max_size=200)
FINITE = st.floats(allow_nan=False, allow_infinity=False)


def value_of(parameter: Parameter) -> st.SearchStrategy[Any]:
    """A value a session may hold for a parameter; arrays are kept with the data."""
    if parameter.kind in ("array", "object"):
        return st.none()
    if parameter.kind == "boolean":
        values: st.SearchStrategy[Any] = st.booleans()
    elif parameter.kind == "choice":
        values = st.sampled_from(
            [2 if w == "2" else 10 if w == "10" else w for w in parameter.choices]
        )
    elif parameter.kind == "integer":
        low, high = max(parameter.minimum, -1e6), min(parameter.maximum, 1e6)
        values = st.integers(math.ceil(low), math.floor(high))
    else:
        values = st.floats(
            parameter.minimum if math.isfinite(parameter.minimum) else None,
            parameter.maximum if math.isfinite(parameter.maximum) else None,
            exclude_min=parameter.open_minimum,
            allow_nan=False,
            allow_infinity=False,
        )
    return values | st.none() if parameter.optional else values


@st.composite
def choices(draw: st.DrawFn, key: str) -> LossChoice:
    loss = get(key)
    chosen = draw(
        st.lists(st.sampled_from(loss.parameters), unique_by=lambda p: p.name)
        if loss.parameters
        else st.just([])
    )
    return LossChoice(
        key,
        shown=draw(st.booleans()),
        parameters=tuple(sorted((p.name, draw(value_of(p))) for p in chosen)),
        convention=draw(st.sampled_from([None, *loss.conventions])),
        rows="" if loss.per_row else draw(st.sampled_from(["", "mean", "sum", "keep"])),
        reduction=draw(st.sampled_from(["", "none", "sum", "mean", "weighted_mean", "batchmean"])),
    )


@st.composite
def data(draw: st.DrawFn) -> Data:
    rows, classes = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    kind = draw(st.sampled_from(["probabilities", "logits", "log-probabilities"]))
    label_kind = draw(st.sampled_from(["index", "one-hot", "soft"]))
    numbers = FINITE if kind == "probabilities" else st.floats(allow_nan=False)
    if label_kind == "soft" or classes == 1:
        labels = draw(_block(FINITE, rows, classes))
    else:
        labels = np.eye(classes)[
            draw(st.lists(st.integers(0, classes - 1), min_size=rows, max_size=rows))
        ]
    weights = st.lists(
        st.floats(0, allow_nan=False, allow_infinity=False), min_size=classes, max_size=classes
    )
    return Data(
        predictions=Matrix(draw(_block(numbers, rows, classes))),
        labels=Matrix(labels),
        prediction_kind=kind,
        label_kind=label_kind,
        label_coding=draw(st.sampled_from(["binary", "sign"])),
        class_names=draw(_names(classes)),
        row_names=draw(_names(rows)),
        class_weights=draw(st.none() | weights.map(Matrix)),
        source=draw(NAMES),
    )


def _block(numbers: st.SearchStrategy[float], rows: int, classes: int) -> st.SearchStrategy[Any]:
    row = st.lists(numbers, min_size=classes, max_size=classes)
    return st.lists(row, min_size=rows, max_size=rows)


def _names(count: int) -> st.SearchStrategy[tuple[str, ...]]:
    return st.just(()) | st.lists(NAMES, min_size=count, max_size=count).map(tuple)


@st.composite
def curves(draw: st.DrawFn) -> CurvesView:
    variable = draw(st.sampled_from(list(VARIABLES)))
    low, high = (x if math.isfinite(x) else None for x in VARIABLES[variable].domain)
    spans = st.none() | st.tuples(FINITE, FINITE).map(sorted).map(tuple).filter(
        lambda r: r[0] < r[1]
    )
    return CurvesView(
        variable=variable,
        probe=draw(st.floats(low, high, allow_nan=False, allow_infinity=False)),
        label=draw(st.sampled_from(["0", "1", "both"])),
        log_y=draw(st.booleans()),
        layout=draw(st.sampled_from(["overlay", "multiples"])),
        tangent=draw(st.booleans()),
        curvature=draw(st.booleans()),
        x_range=draw(spans),
        y_range=draw(spans),
        gradient_range=draw(spans),
    )


@st.composite
def numerics(draw: st.DrawFn) -> NumericsView:
    variable = draw(st.sampled_from(VARIABLE_KEYS))
    low, high = (0.0, 1.0) if variable == "probability" else (-LARGEST, LARGEST)
    return NumericsView(
        variable=variable,
        probe=draw(st.floats(low, high)),
        label=draw(st.sampled_from(["0", "1"])),
        log_x=draw(st.booleans()),
        float16=draw(st.booleans()),
        naive=draw(st.booleans()),
        guard=draw(st.sampled_from(["none", "add", "clip"])),
        epsilon=draw(st.floats(0, 0.5, exclude_min=True, exclude_max=True)),
        detail=draw(st.sampled_from(["gradient", "gradient_error"])),
        x_range=draw(st.sampled_from([None, (-3.0, 2.5)])),
    )


def _lessons(rows: int) -> st.SearchStrategy[Lesson]:
    published = st.builds(
        Published,
        what=NAMES,
        published=NAMES,
        loss=st.sampled_from(keys()),
        row=st.none() | st.integers(0, rows - 1),
        matches=st.booleans(),
        why=NAMES,
    )
    return st.builds(
        Lesson,
        key=NAMES,
        title=NAMES,
        look=NAMES,
        published=st.lists(published, max_size=2).map(tuple),
    )


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Any session the program can be in, and many it hardly can."""
    numbers = draw(data())
    chosen = draw(st.lists(st.sampled_from(keys()), unique=True))
    return Session(
        data=numbers,
        losses=tuple(draw(choices(key)) for key in chosen),
        selected=draw(st.sampled_from(keys())),
        workspace=draw(st.sampled_from(get_args(Workspace))),
        curves=draw(curves()),
        numerics=draw(numerics()),
        vector=VectorView(
            row=draw(st.integers(0, numbers.rows - 1)),
            compare=draw(st.booleans()),
            temperature=draw(st.floats(0, exclude_min=True, allow_infinity=False)),
            gradient=draw(st.sampled_from(["probabilities", "logits"])),
            detail=draw(st.sampled_from(["contributions", "chain"])),
        ),
        style=Style(
            theme=draw(st.sampled_from(["light", "dark", "print"])),
            width_mm=draw(st.floats(10, 2000)),
            dpi=draw(st.integers(36, 1200)),
        ),
        title=draw(NAMES),
        lesson=draw(st.none() | _lessons(numbers.rows)),
    )


@settings(max_examples=60)
@given(sessions())
def test_a_session_comes_back_as_it_was(session):
    content = dumps(session)
    assert loads(content) == session
    assert loads(content.decode()) == session
    assert dumps(loads(content)) == content


def refused_or_valid(content: bytes | str) -> None:
    """Loading gives a session that can be saved again, or a SessionError in one line."""
    try:
        session = loads(content)
    except SessionError as error:
        assert error.what
        assert len(error.message.splitlines()) == 1
        assert len(error.message) < 1000
    else:
        assert loads(dumps(session)) == session


@given(st.binary())
@example(b"\xff")
@example(b"[" * 100_000)
@example(b'{"a":' * 100_000)
@example(b"{" + b'"a":1,' * 10)
def test_bytes_of_no_session_are_refused(content):
    refused_or_valid(content)


@given(st.text())
@example('{"format": "\ud800"}')
def test_text_of_no_session_is_refused(content):
    refused_or_valid(content)


VALID = dumps(blank())


@settings(max_examples=200)
@given(st.integers(0, len(VALID)), st.integers(0, 3), st.binary(max_size=4))
def test_a_damaged_file_is_refused_or_valid(position, removed, put_in):
    refused_or_valid(VALID[:position] + put_in + VALID[position + removed :])


@given(st.integers(0, len(VALID) - 3))
def test_a_truncated_file_is_never_read(length):
    try:
        loads(VALID[:length])
    except SessionError:
        return
    raise AssertionError(f"{length} of {len(VALID)} bytes were read as a session")


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**300, 10**320)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=3)
    | st.sampled_from(["cross_entropy", "inf", "squared_eror", [], {}, [[]], [[1, 2, 3]]]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def places(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in a JSON tree."""
    found = [path] if path else []
    if isinstance(tree, dict | list):
        for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            found += places(value, (*path, key))
    return found


def with_everything() -> Session:
    """A session in which every optional field is there, so that each can be damaged."""
    item = Published("MSE", "0.1", "squared_error", row=0)
    lesson = Lesson("key", "title", published=(item,))
    chosen = (LossChoice("cross_entropy", parameters=(("epsilon", 1e-7),)),)
    return Session(
        data=Data(Matrix([[0.5, 0.5]]), Matrix([[0, 1]]), class_weights=Matrix([1.0, 2.0])),
        losses=chosen,
        curves=CurvesView(x_range=(0.0, 1.0)),
        lesson=lesson,
    )


TREE = json.loads(dumps(with_everything()))


@settings(max_examples=300)
@given(st.sampled_from(places(TREE)), JSON)
@example(("session", "losses", 0, "parameters"), {"epsilon": 10**310})
@example(("session", "losses", 0, "parameters"), {"base": 10**310})
@example(("session", "data", "predictions"), [[10**310, 0]])
@example(("version",), 10**310)
@example(("session", "data", "predictions", 0), {"\x85": None})
@example(("session", "losses", 0, "parameters"), {"two\nlines": []})
def test_any_value_in_any_field_is_refused_or_valid(path, value):
    tree = json.loads(json.dumps(TREE))
    place = tree
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    refused_or_valid(json.dumps(tree))


def test_the_head_says_what_the_file_is():
    assert TREE["format"] == FORMAT
    assert TREE["version"] == VERSION
