"""The numbers of each workspace that can be swept: one declaration each."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session import data_edits, edits, numeric_edits
from lossexplorer.session.batch_edits import set_draw
from lossexplorer.session.images.edits import amount_of, set_amount
from lossexplorer.session.images.kinds import WORDS
from lossexplorer.session.images.view import RANGES
from lossexplorer.session.information import edits as information_edits
from lossexplorer.session.margins import edits as margins_edits
from lossexplorer.session.session import Session
from lossexplorer.session.sweeping.descent import descent_settings
from lossexplorer.session.sweeping.likelihood import likelihood_settings
from lossexplorer.session.sweeping.probe import probe_range
from lossexplorer.session.sweeping.setting import Setting

Settings = tuple[Setting, ...]


def _curves(session: Session) -> Settings:
    return (
        Setting(
            "probe",
            "The probe on the curves",
            VARIABLES[session.curves.variable].symbol,
            *probe_range(session),
            lambda s: s.curves.probe,
            edits.set_probe,
        ),
    )


def _vector(session: Session) -> Settings:
    data, row = session.data, session.vector.row
    column = int(data.labels.array[row].argmax())
    probabilities = data.prediction_kind == "probabilities"
    name = data.class_names[column] if data.class_names else f"class {column}"
    prediction = Setting(
        "prediction",
        f"Prediction of {name}",
        f"{'p' if probabilities else 'z'}({name})",
        0.05 if probabilities else -4.0,
        0.95 if probabilities else 4.0,
        lambda s: float(s.data.predictions.array[row, column]),
        lambda s, value: data_edits.drag_prediction(s, row, column, value),
    )
    return (prediction, *_temperature(session))


def _temperature(session: Session) -> Settings:
    if session.data.prediction_kind != "logits":
        return ()  # probabilities have theirs behind them
    return (
        Setting(
            "temperature",
            "Softmax temperature",
            "T",
            0.25,
            4.0,
            lambda s: s.vector.temperature,
            edits.set_temperature,
            ratio=True,
        ),
    )


def _batch(session: Session) -> Settings:
    if session.batch.detail != "minibatch":
        return _temperature(session)
    return (
        Setting(
            "size",
            "Rows a mini-batch",
            "n",
            1,
            max(session.data.rows, 2),
            lambda s: s.batch.draw.size,
            lambda s, value: set_draw(s, size=int(value)),
            whole=True,
            ratio=True,
        ),
    )


def _information(session: Session) -> Settings:
    view = session.information
    if view.detail == "surprise":
        event = min(view.event, len(view.events) - 1)
        return (
            Setting(
                "probability",
                f"Probability of “{view.events[event].name}”",
                "p",
                0.05,
                1.0,
                lambda s: s.information.events[event].probability,
                lambda s, value: information_edits.set_event(s, event, value),
            ),
        )
    outcome = min(view.outcome, len(view.outcomes) - 1)
    name = view.outcomes[outcome]

    def write(session: Session, value: float) -> Session:
        if not view.renormalise:
            return information_edits.set_probability(session, view.which, outcome, value)
        return information_edits.drag_probability(session, view.which, outcome, value)

    return (
        Setting(
            "probability",
            f"Probability of {name} in {view.which.upper()}",
            f"{view.which.upper()}({name})",
            0.0,
            1.0,
            lambda s: s.information.distribution(view.which)[outcome],
            write,
        ),
    )


def _margins(session: Session) -> Settings:
    detail = session.margins.detail
    if detail == "surrogates":
        return (
            Setting(
                "probe",
                "The margin that is looked at",
                "m",
                -2.0,
                2.0,
                lambda s: s.margins.probe,
                margins_edits.set_probe,
            ),
        )
    if detail == "psi":
        return (
            Setting(
                "theta",
                "The angle that is looked at",
                "θ",
                0.0,
                math.pi,
                lambda s: s.margins.theta,
                margins_edits.set_theta,
            ),
        )
    return (
        _prototype(0),
        _prototype(1),
        Setting(
            "length",
            "Length of the embedding",
            "‖x‖",
            0.25,
            2.0,
            lambda s: math.hypot(*s.margins.embedding),
            margins_edits.set_length,
        ),
    )


def _prototype(index: int) -> Setting:
    return Setting(
        f"prototype{index + 1}",
        f"Direction of prototype {index + 1}, in degrees",
        f"angle of W{'₁₂'[index]}",
        -150.0,
        180.0,
        lambda s: s.margins.prototypes[index],
        lambda s, value: margins_edits.set_prototype(s, index, value),
    )


def _images(session: Session) -> Settings:
    kind = session.images.kind
    words = WORDS[kind]
    return (
        Setting(
            "amount",
            words.amount[0].upper() + words.amount[1:],
            words.symbol,
            *RANGES[kind],
            lambda s: amount_of(s.images, kind),
            lambda s, value: set_amount(s, value, kind),
        ),
    )


def _numerics(session: Session) -> Settings:
    view = session.numerics
    variable = VARIABLES[view.variable]
    probe = Setting(
        "probe",
        "The probe",
        variable.symbol,
        variable.low,
        variable.high,
        lambda s: s.numerics.probe,
        numeric_edits.set_numeric_probe,
    )
    epsilon = Setting(
        "guard",
        "What keeps the logarithm from 0",
        "ε",
        1e-12,
        1e-2,
        lambda s: s.numerics.epsilon,
        lambda s, value: numeric_edits.set_numerics(s, epsilon=value),
        ratio=True,
    )
    return (probe,) if view.guard == "none" else (probe, epsilon)


WORKSPACES: Mapping[str, Callable[[Session], Settings]] = {
    "curves": _curves,
    "vector": _vector,
    "batch": _batch,
    "information": _information,
    "likelihood": likelihood_settings,
    "descent": descent_settings,
    "margins": _margins,
    "images": _images,
    "numerics": _numerics,
}
