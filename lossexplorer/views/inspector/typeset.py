"""TeX as a picture, kept once made.

ziamath takes 150 ms to import and 10 to 80 ms a formula; it is loaded with the
first formula, after the window stands. See :mod:`lossexplorer.views.inspector.typesetter`.
"""

from __future__ import annotations

import re

_INK = "#010203"  # replaced by the colour asked for, so that a new theme costs nothing
# what a sign can stand after that is none between two terms: a relation, a bracket, a comma,
# the limits of a sum
_SIGN = re.compile(
    r"""((?: [=<>,(\[] | \\\{ | \\(?:leq?|geq?|in|sim|approx|leftarrow|to)(?![a-zA-Z])
          | \\(?:sum|prod)_(?:\{[^{}]*\}|\w) )
         (?: \s | \\[ ,;!] | \\quad(?![a-zA-Z]) )*) ([-+])""",
    re.VERBOSE,
)
EM = 64.0
"""The size of the type of every formula, in pixels: whoever shows it makes it larger or smaller."""

_made: dict[str, str | ValueError] = {}


def is_made(tex: str) -> bool:
    """Whether a formula was typeset before, or could not be, and comes at once."""
    return tex in _made


def typeset(tex: str, color: str) -> bytes:
    """An SVG of a formula, in type of the size :data:`EM`.

    Args:
        tex: in the subset of TeX that ziamath knows.
        color: "#RRGGBB".

    Raises:
        ValueError: if the TeX can't be read.
    """
    svg = _made.get(tex)
    if svg is None:
        svg = _made[tex] = _draw(tex)
    if isinstance(svg, ValueError):
        raise svg
    return svg.replace(_INK, color).encode()


def with_signs(tex: str) -> str:
    """The formula with signs in groups of their own, so that no gap follows them."""
    return _SIGN.sub(r"\1{\2}", tex)


def _draw(tex: str) -> str | ValueError:
    """The SVG, or why there is none."""
    import ziamath

    ziamath.config.svg2 = False  # QtSvg draws SVG 2 symbols as nothing
    try:
        return str(ziamath.Latex(with_signs(tex), size=EM, color=_INK).svg())
    except Exception as error:  # it raises whatever its parser stumbles on
        return ValueError(f"{tex!r} can't be typeset: {error}")
