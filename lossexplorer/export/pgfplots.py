"""A figure as a LaTeX file that compiles by itself, drawn by pgfplots.

Axes and texts stand where :mod:`lossexplorer.export.page` puts them; the texts are set in
LaTeX's own type. A symmetric-logarithmic axis, which pgfplots lacks, holds asinh x under
the same ticks.
"""

from __future__ import annotations

from collections.abc import Iterator

from matplotlib.text import Text

from lossexplorer import __version__
from lossexplorer.export.axes import PAD, PanelAxes, Side
from lossexplorer.export.image import settings, settings_for
from lossexplorer.export.page import drawn
from lossexplorer.export.pgf_items import item_code
from lossexplorer.export.pgf_marks import mark
from lossexplorer.export.pgf_words import Paint, coordinates, dashes, length, scaled
from lossexplorer.export.printable import texts_of
from lossexplorer.export.sheet import LINE_HEIGHT, Sheet, SheetMark
from lossexplorer.export.tex_text import needs_chinese, tex_text
from lossexplorer.figures.figure import Axis, Figure, Image
from lossexplorer.session.session import Style

# under pdfLaTeX ctex stops with a message about a file of its own: say first what is wrong
_CHINESE = r"""\usepackage{iftex}\RequireTUTeX
\usepackage[scheme=plain,fontset=fandol]{ctex}"""
_LATIN = "\\usepackage[T1]{fontenc}\n\\usepackage[utf8]{inputenc}"
_FAMILY = {
    "sans": r"\sffamily\mathversion{sans}",
    "serif": r"\rmfamily",
    "stix": r"\rmfamily",
}
# without the first the fonts have few sizes only; digits and words in math are sans, too
_SANS_OR_SERIF = r"\usepackage{lmodern}"
_SANS_MATH = r"""\DeclareMathVersion{sans}
\SetSymbolFont{operators}{sans}{OT1}{lmss}{m}{n}
\DeclareMathVersion{sansbold}
\SetSymbolFont{operators}{sansbold}{OT1}{lmss}{bx}{n}
\SetSymbolFont{letters}{sansbold}{OML}{lmm}{b}{it}
\SetSymbolFont{symbols}{sansbold}{OMS}{lmsy}{b}{n}
\newcommand\lebold{\bfseries\mathversion{sansbold}}"""
# as high as any letter, so that the names below an axis stand on one line
_STRUT = r"\newcommand\lestrut{\vrule height 0.75em depth 0pt width 0pt\relax}"
_BOLD = r"\newcommand\lebold{\bfseries\boldmath}"
_TIMES = r"\IfFileExists{newtxtext.sty}{\usepackage{newtxtext,newtxmath}}{\usepackage{mathptmx}}"


def pgfplots_bytes(figure: Figure, style: Style) -> bytes:
    """The LaTeX file of a figure, UTF-8; the same for the same input."""
    with settings_for(figure, style):
        draft = drawn(figure, style)
        paint = Paint(settings(figure, style)["hatch.linewidth"])
        body = list(_body(draft.sheet, draft.panels, style, paint))
    chinese = any(map(needs_chinese, texts_of(figure)))
    times = style.font_family == "stix"
    head = [
        f"% !TeX program = {'xelatex' if chinese else 'pdflatex'}",
        f"% {' '.join(figure.title.split())}",
        f"% Written by Loss Explorer {__version__}.",
        *_needs(chinese=chinese, times=times),
        r"\documentclass[border=0pt]{standalone}",
        _CHINESE if chinese else _LATIN,
        r"\usepackage{amsmath,amssymb,textcomp}",
        _TIMES if times else _SANS_OR_SERIF,
        _SANS_MATH if style.font_family == "sans" else _BOLD,
        _STRUT,
        r"\usepackage{pgfplots}",
        r"\pgfplotsset{compat=1.16}",
        r"\usetikzlibrary{arrows.meta,patterns.meta,plotmarks}",
        *paint.definitions,
        r"\begin{document}",
    ]
    return "\n".join([*head, *body, r"\end{document}", ""]).encode()


def _needs(*, chinese: bool, times: bool) -> Iterator[str]:
    """What is said of programs and packages in the head of the file."""
    fonts = "newtx (else it takes mathptmx)" if times else "lmodern"
    packages = ["standalone", "amsmath", "amssymb", "pgfplots 1.16", "pgf 3.1.6", fonts]
    if chinese:
        yield "% Compile it with XeLaTeX or LuaLaTeX, for the Chinese letters."
        packages += ["iftex", "ctex with the Fandol fonts", "for LuaLaTeX luatexja"]
    else:
        yield "% Compile it with pdfLaTeX, XeLaTeX or LuaLaTeX."
    yield f"% It needs the packages {', '.join(packages)} (TeX Live 2020 or newer)."
    yield "% In a paper, put what is between \\documentclass and \\begin{document} into its"
    yield "% preamble and the rest where the figure stands, or include the PDF."


def _body(sheet: Sheet, panels: list[PanelAxes], style: Style, paint: Paint) -> Iterator[str]:
    yield _FAMILY[style.font_family]
    yield r"\begin{tikzpicture}"
    corner = f"({length(sheet.width)},{length(sheet.height)})"
    yield f"\\fill[{paint(sheet.ink.palette.plot)}] (0,0) rectangle {corner};"
    yield f"\\useasboundingbox (0,0) rectangle {corner};"
    for panel in panels:
        yield from _panel(panel, paint)
    yield "% samples and scales beside the axes"
    yield from (_mark(each, paint) for each in sheet.marks)
    yield "% texts"
    yield from (_text(text, paint) for text in sheet.page.texts)
    yield r"\end{tikzpicture}"


def _panel(panel: PanelAxes, paint: Paint) -> Iterator[str]:
    """One axis environment."""
    title = panel.panel.title or panel.panel.y.caption or panel.panel.id
    yield f"% {' '.join(title.split())}"
    options = [
        f"at={{({length(panel.box[0])},{length(panel.box[1])})}}",
        "anchor=south west",
        "scale only axis",
        f"width={length(panel.width)}",
        f"height={length(panel.height)}",
        f"axis background/.style={{fill={paint(panel.ink.palette.plot)}}}",
        "axis x line*=bottom",
        "axis y line*=left",
        "tick align=outside",
        "scaled ticks=false",
        "unbounded coords=jump",
        "clip mode=individual",
        "every axis plot/.append style={forget plot, line join=round}",
        _lines(panel, paint),
        "major tick length=0bp",  # without ticks the names would keep off those of pgfplots
        *_side("x", panel.panel.x, panel.x_side, panel.x_range, paint),
        *_side("y", panel.panel.y, panel.y_side, panel.y_range, paint),
        *_on_top(panel),
    ]
    yield "\\begin{axis}[\n  " + ",\n  ".join(options) + ",\n]"
    yield from _zeros(panel, paint)
    for item in panel.panel.items:
        yield from item_code(panel, item, paint)
    yield r"\end{axis}"


def _on_top(panel: PanelAxes) -> list[str]:
    """The lines of the axes over an image, which would hide half of them; no grid on it."""
    images = any(isinstance(item, Image) for item in panel.panel.items)
    return ["axis on top, grid=none"] if images else []


def _lines(panel: PanelAxes, paint: Paint) -> str:
    if panel.panel.bare:
        return "axis line style={draw=none}"
    color, width = paint(panel.ink.palette.secondary), length(0.7 * panel.ink.unit)
    return f"axis line style={{draw={color}, line width={width}}}"


def _side(
    letter: str, axis: Axis, side: Side, shown: tuple[float, float], paint: Paint
) -> Iterator[str]:
    """The options of one axis."""
    low, high = (scaled(axis, value) for value in (min(shown), max(shown)))
    if axis.scale == "log":
        yield f"{letter}mode=log"
    if shown[0] > shown[1]:
        yield f"{letter} dir=reverse"
    yield f"{letter}min={low!r}, {letter}max={high!r}"
    places = ",".join(repr(scaled(axis, value)) for value, _ in side.ticks)
    strut = r"\lestrut " if letter == "x" else ""
    texts = ",".join(f"{{{strut}{tex_text(text)}}}" for _, text in side.ticks)
    yield f"{letter}tick={{{places}}}" if places else f"{letter}tick=\\empty"
    yield f"{letter}ticklabels={{{texts}}}"
    if side.minor:
        minor = ",".join(repr(scaled(axis, value)) for value in side.minor)
        yield f"minor {letter}tick={{{minor}}}"
    major, small = side.major_look, side.minor_look
    style = f"{paint(major['color'])}, line width={length(major['width'])}"
    yield f"{letter}tick style={{{style}}}"
    # the length of ticks is one for both axes of pgfplots: that of the axis with numbers
    if major["length"]:
        yield f"major tick length={length(major['length'])}"
        yield f"minor tick length={length(small['length'])}"
    else:
        yield f"{letter}tick style={{draw=none}}"
    size = major["labelsize"]
    turned = ", rotate=90, anchor=east" if major.get("labelrotation") else ""
    font = f"font={_font(size)}, text={paint(major['labelcolor'])}, align=center{turned}"
    yield f"{letter}ticklabel style={{inner sep={length(PAD)}, {font}}}"
    if side.grid_look:
        grid = f"draw={paint(side.grid_look['color'])}, line width={length(side.grid_look['lw'])}"
        yield f"{letter}majorgrids, major grid style={{{grid}}}"


def _zeros(panel: PanelAxes, paint: Paint) -> Iterator[str]:
    """The lines at 0."""
    x = [scaled(panel.panel.x, value) for value in panel.x_range]
    y = [scaled(panel.panel.y, value) for value in panel.y_range]
    for side, ends in (
        (panel.x_side, [(0.0, y[0]), (0.0, y[1])]),
        (panel.y_side, [(x[0], 0.0), (x[1], 0.0)]),
    ):
        if side.zero_look:
            how = f"{paint(side.zero_look['color'])}, line width={length(side.zero_look['lw'])}"
            yield f"\\addplot[{how}] coordinates {{{coordinates(ends)}}};"


def _mark(sheet_mark: SheetMark, paint: Paint) -> str:
    """A rectangle or a stroke of the page."""
    look = sheet_mark.look
    if sheet_mark.box is not None:
        left, bottom, width, height = sheet_mark.box
        corners = f"({length(left)},{length(bottom)}) rectangle "
        corners += f"({length(left + width)},{length(bottom + height)})"
        return f"\\path[{paint.area(look)}] {corners};"
    assert sheet_mark.path is not None
    points = list(zip(*sheet_mark.path, strict=True))
    if look.get("marker"):
        place = " ".join(f"({length(x)},{length(y)})" for x, y in points)
        return f"\\path plot[{mark(look, paint)}] coordinates {{{place}}};"
    path = " -- ".join(f"({length(x)},{length(y)})" for x, y in points)
    width = look["linewidth"]
    how = f"{paint(look['color'])}, line width={length(width)}{dashes(look['linestyle'], width)}"
    return f"\\draw[{how}] {path};"


def _text(text: Text, paint: Paint) -> str:
    x, y = (float(value) for value in text.get_position())
    anchor = {"left": "base west", "center": "base", "right": "base east"}
    options = [
        f"anchor={anchor[text.get_horizontalalignment()]}",
        "inner sep=0pt",
        f"font={_font(float(text.get_fontsize()), bold=text.get_fontweight() == 'bold')}",
        f"text={paint(text.get_color())}",
        *(["rotate=90"] if text.get_rotation() else []),
    ]
    words = tex_text(text.get_text())
    return f"\\node[{', '.join(options)}] at ({length(x)},{length(y)}) {{{words}}};"


def _font(size: float, *, bold: bool = False) -> str:
    weight = r"\lebold" if bold else ""
    return rf"\fontsize{{{size:.2f}}}{{{size * LINE_HEIGHT:.2f}}}\selectfont{weight}"
