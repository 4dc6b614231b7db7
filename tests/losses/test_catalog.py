"""What every catalog entry declares: complete, consistent, fit to be shown."""

from __future__ import annotations

import re

import numpy as np
import pytest

from lossexplorer.losses import evaluate, get
from lossexplorer.losses.adapt import fits, on_logits
from lossexplorer.losses.links import LINKS
from lossexplorer.losses.parameter_values import allowed, checked
from lossexplorer.losses.registry import all_losses
from lossexplorer.losses.spec import Input, Kink, Loss, Parameter, Space

LOSSES = all_losses()


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.key)
def test_entry_is_complete(loss: Loss) -> None:
    assert loss.title
    assert len(loss.short) <= 8 or loss.short in ("logistic", "smooth L1"), "short: 8 characters"
    assert loss.summary.endswith("."), "summary: one sentence"
    assert loss.notes, "notes: say when it fails"
    assert all(note.endswith(".") for note in loss.notes), "notes: whole sentences"
    assert re.search(r"\(1[6-9]\d\d|20\d\d\)", loss.reference), "reference: author (year), title"
    assert loss.links[0] == "identity"
    assert set(loss.links) <= set(LINKS)
    assert set(loss.from_logits) <= set(loss.links)
    for formula in (loss.formula, loss.gradient_formula):
        assert formula
        assert r"\begin" not in formula
        assert formula.count("{") == formula.count("}")


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.key)
def test_entry_has_the_links_that_logits_need(loss: Loss) -> None:
    spaces = loss.spaces_of({})
    for classes in (1, 3):
        if not fits(spaces, classes, logits=True):
            numbers = np.full(classes, 0.5)
            link = on_logits(spaces, numbers, numbers, hard=False).link
            why = f"links: {link!r} is what logits of {classes} classes go through"
            assert link in loss.links, why


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.key)
def test_parameters_can_be_drawn_as_sliders(loss: Loss) -> None:
    for parameter in loss.parameters:
        assert parameter.title, f"{parameter.name}: give it a title"
        assert parameter.description.endswith("."), f"{parameter.name}: describe it in a sentence"
        assert allowed(parameter)
        assert checked(parameter, parameter.default, 3) == parameter.default
        if parameter.kind == "float":
            assert parameter.slider is not None, f"{parameter.name}: give its slider two ends"
            low, high = parameter.slider
            assert parameter.minimum <= low < high <= parameter.maximum
            assert not parameter.logarithmic or low > 0
            for end in parameter.slider:
                assert checked(parameter, end, 3) == end


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.key)
def test_kinks_follow_the_parameters(loss: Loss) -> None:
    for parameter in loss.parameters:
        for end in parameter.slider or ():
            for kink in loss.kinks(**{parameter.name: end}):
                assert kink.variable in ("residual", "probability", "margin", "angle", "distance")
                assert kink.kind in ("kink", "jump", "clamp", "bend")
                assert kink.note


def test_kinks() -> None:
    assert [k.position for k in get("huber").kinks(delta=2.0)] == [-2.0, 2.0]
    assert [k.position for k in get("smooth_l1").kinks(beta=0.0)] == [0.0]
    assert get("hinge").kinks(margin=0.5) == (Kink("margin", 0.5, "kink", "margin reached"),)
    assert [k.position for k in get("bce").kinks(epsilon=0.1)] == [0.1, 0.9]
    assert get("bce").kinks(clamp_log=None) == ()
    assert [k.position for k in get("focal").kinks(epsilon=0.1)] == [0.1, 0.9]
    assert [k.kind for k in get("ce").kinks(epsilon=0.1, epsilon_mode="clip")] == ["clamp"] * 2
    assert get("ce").kinks(epsilon=0.1, epsilon_mode="add") == ()
    assert get("kl").kinks(epsilon=0.1)[0].position == 0.1
    (jump,) = get("zero_one").kinks(kind="binary_prob", threshold=0.3)
    assert (jump.variable, jump.position, jump.kind) == ("probability", 0.3, "jump")
    assert get("zero_one").kinks(kind="labels") == ()


def test_subgradient_zero_at_kinks() -> None:
    assert evaluate("mae", 1.0, 1.0).gradient == 0
    assert evaluate("hinge", 1.0, 1.0).gradient == 0
    assert evaluate("hinge", -2.0, -1.0, margin=2.0).gradient == 0
    assert evaluate("smooth_l1", 1.0, 1.0, beta=0).gradient == 0
    assert not evaluate("l2_norm", [1.0, 2.0], [1.0, 2.0]).gradient.any()


def test_gradients_are_finite_where_the_limit_is() -> None:
    for gamma in (0.0, 0.3, 1.0, 2.0):
        result = evaluate("focal", [1.0, 0.0], [1.0, 0.0], gamma=gamma, reduction="sum")
        assert np.isfinite(result.gradient).all()
        assert result.value == 0
        logits = evaluate("focal", [800.0, -800.0], [1, 0], gamma=gamma, link="sigmoid")
        np.testing.assert_allclose(logits.gradient, 0)
    assert evaluate("focal", 0.0, 1.0, alpha=0.0).value == 0  # weight 0 of an infinite loss
    at_limits = evaluate("bce", [np.inf, -np.inf], [1, 0], link="sigmoid")
    assert at_limits.value == 0
    assert not at_limits.gradient.any()
    textbook = evaluate("bce", [1.0, 0.0], [1, 0], convention="textbook", reduction="sum")
    np.testing.assert_array_equal(textbook.gradient, [-1.0, 1.0])


def test_huber_is_delta_times_smooth_l1() -> None:
    e = np.linspace(-5, 5, 41)
    huber = evaluate("huber", e, 0 * e, delta=1.7, reduction="none")
    smooth = evaluate("smooth_l1", e, 0 * e, beta=1.7, reduction="none")
    np.testing.assert_allclose(huber.value, 1.7 * smooth.value)


@pytest.mark.parametrize("loss", [x for x in LOSSES if x.contributions], ids=lambda x: x.key)
def test_contributions_sum_to_the_value(loss: Loss) -> None:
    assert loss.contributions
    rng = np.random.default_rng(0)
    p = rng.dirichlet(np.ones(4), 5)
    target = (
        np.array([0, 1, 2, 3, 1]) if loss.inputs[-1].space is Space.CLASS else rng.random((5, 4))
    )
    inputs = (p, target)[: len(loss.inputs)]
    names = {p.name for p in loss.parameters}
    variants = [
        {},
        {"class_weight": np.array([1.0, 2.0, 3.0, 0.5])},
        {"ignore_index": 1},
        {"epsilon": 0.01},
        {"normalise": True},
        {"label_smoothing": 0.2, "base": 2.0},
    ]
    for options in variants:
        if not set(options) <= names:
            continue
        terms = loss.contributions(*inputs, **options)
        value = evaluate(loss, *inputs, reduction="none", **options).value
        assert terms.shape == p.shape
        np.testing.assert_allclose(terms.sum(axis=1), value)
    with np.errstate(all="ignore"):
        edge = loss.contributions(*(np.array([[1.0, 0.0]]),) * len(inputs))
    assert np.isfinite(edge).all()


def kernel(prediction, target, *, width=1.0):  # type: ignore[no-untyped-def]
    return prediction, {}


def entry(**changes: object) -> Loss:
    return Loss(
        **{
            "key": "odd",
            "title": "Odd",
            "family": "Regression",
            "short": "odd",
            "inputs": (Input("prediction", Space.REAL), Input("target", Space.REAL)),
            "parameters": (Parameter("width", 1.0),),
            "value_and_gradient": kernel,
            "formula": "L",
            "gradient_formula": "L",
            "summary": "Odd.",
            "reference": "Odd (1900)",
            **changes,
        }  # type: ignore[arg-type]
    )


def test_declaration_and_kernel_have_to_agree() -> None:
    loss = entry()
    assert loss.differentiable == ("prediction", "target")
    assert loss.parameter("width").default == 1.0
    with pytest.raises(KeyError, match="height"):
        loss.parameter("height")
    with pytest.raises(TypeError, match=r"differ on \['width'\]"):
        entry(parameters=())
    with pytest.raises(TypeError, match="default of 'width'"):
        entry(parameters=(Parameter("width", 2.0),))
    with pytest.raises(TypeError, match="not the declared inputs"):
        entry(inputs=(Input("prediction", Space.REAL),))


def test_losses_without_conventions_and_positive_inputs_work() -> None:
    loss = entry(inputs=(Input("prediction", Space.REAL), Input("variance", Space.POSITIVE)))
    assert evaluate(loss, [1.0, 3.0], [1.0, 2.0], width=3.0).value == 2.0
    with pytest.raises(ValueError, match=r"variance\[1\]: 0.0 is not positive"):
        evaluate(loss, [1.0, 3.0], [1.0, 0.0])
    with pytest.raises(ValueError, match="it has none"):
        evaluate(loss, [1.0], [1.0], convention="pytorch")
    assert evaluate(loss, [1.0], [1.0]).gradients == {}
    assert allowed(Parameter("width", 1.0)) == "give a finite number"
