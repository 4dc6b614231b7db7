"""The style sheet: a quiet, flat instrument on top of Fusion."""

from __future__ import annotations

import re
from string import Template

from lossexplorer.figures.contrast import mixed
from lossexplorer.figures.palette import FONT_SECONDARY, FONT_TITLE, RADIUS, Palette

# drawings the sheet takes from files: the palette's colour for each, and its size
SYMBOLS = {
    "chevron-down": ("secondary", 12),
    "chevron-up": ("secondary", 12),
    "close": ("secondary", 16),
    "float": ("secondary", 16),
    "check": ("plot", 12),
}

FAINT = 0.75
"""How much of the secondary colour what can't be used now keeps."""

# a length after "~" grows with the type
_SHEET = """
QLabel[role="secondary"] { color: $secondary; font-size: ${small}px; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="slide"] { font-size: ${slide}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="error"], QLabel#errorText { color: $error; font-size: ${small}px; }

QToolTip { color: $text; background: $panel; border: 1px solid $hairline; padding: 4px 6px; }

QMenuBar { background: $window; border: none; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: ${radius}px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $panel; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 8px; border-radius: 4px; }
QMenu::item:selected { background: $tint; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }

QToolBar { background: $window; border: none; spacing: 4px; padding: 2px 4px;
  qproperty-iconSize: ~16px ~16px; }
QToolBar::separator { background: $hairline; width: 1px; margin: 4px; }
QToolButton { background: transparent; border: 1px solid transparent; padding: 3px;
  border-radius: ${radius}px; qproperty-iconSize: ~16px ~16px; }
QToolButton[compact="true"] { padding: 2px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $tint; }
QToolButton:checked { color: $strong; border-bottom: 2px solid $accent; padding-bottom: 2px; }
QToolButton:disabled { color: $faint; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[segment] { background: $panel; border: 1px solid $hairline; border-radius: 0;
  margin-left: -1px; padding: 3px 9px; }
QToolButton[segment="first"] { border-top-left-radius: ${radius}px; margin-left: 0;
  border-bottom-left-radius: ${radius}px; }
QToolButton[segment="last"] { border-top-right-radius: ${radius}px;
  border-bottom-right-radius: ${radius}px; }
QToolButton[segment]:hover { background: $hover; }
QToolButton[segment]:checked { background: $tint; color: $strong;
  border-bottom: 2px solid $accent; padding-bottom: 2px; }
QToolButton[segment]:focus { border-color: $accent; }

QPushButton { background: $panel; border: 1px solid $hairline; border-radius: ${radius}px;
  padding: 4px 12px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $tint; }
QPushButton:default { border-color: $accent; }
QPushButton:disabled { color: $faint; background: transparent; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 11px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $panel; color: $text;
  border: 1px solid $hairline; border-radius: ${radius}px; padding: 3px 6px;
  selection-background-color: $accent; selection-color: $plot; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 2px 5px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $faint;
  background: transparent; }
QAbstractSpinBox { padding: 3px 0; }
QAbstractSpinBox:focus { padding: 2px 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { background: transparent;
  border: none; padding: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border;
  border: none; background: transparent; width: ~18px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 2px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 2px; }
QAbstractSpinBox::up-arrow { image: url($symbols/$name-chevron-up.png);
  width: ~10px; height: ~10px; }
QAbstractSpinBox::down-arrow { image: url($symbols/$name-chevron-down.png);
  width: ~10px; height: ~10px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QLineEdit[invalid="true"] { border-color: $error; background: $error_ground; }
QComboBox { padding-right: ~22px; }
QComboBox:focus { padding-right: ~21px; }
QComboBox:hover { background: $hover; }
QComboBox::drop-down { border: none; width: ~20px; }
QComboBox::down-arrow { image: url($symbols/$name-chevron-down.png);
  width: ~12px; height: ~12px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $hairline; padding: 4px;
  selection-background-color: $tint; selection-color: $text; outline: none; }

QCheckBox, QRadioButton { spacing: 6px; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator,
QGroupBox::indicator, QMenu::indicator:non-exclusive { width: ~14px; height: ~14px;
  border: ~1px solid $edge; border-radius: ~4px; background: $plot; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked,
QListView::indicator:checked, QGroupBox::indicator:checked,
QMenu::indicator:non-exclusive:checked { background: $accent; border-color: $accent;
  image: url($symbols/$name-check.png); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate { background: $ring; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: ~2px solid $text;
  width: ~12px; height: ~12px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $hairline;
  background: $hairline; }
QRadioButton::indicator, QMenu::indicator:exclusive { width: ~14px; height: ~14px;
  border: ~1px solid $edge; border-radius: ~8px; background: $plot; }
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked { width: ~6px; height: ~6px;
  border: ~5px solid $accent; border-radius: ~8px; background: $plot; }
QCheckBox:focus, QRadioButton:focus { outline: none; }
QMenu::indicator { margin-left: 4px; }

QSlider:horizontal { min-height: ~16px; }
QSlider::groove:horizontal { background: $hairline; height: ~4px; border-radius: ~2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ~2px; }
QSlider::groove:vertical { background: $hairline; width: ~4px; border-radius: ~2px; }
QSlider::add-page:vertical { background: $accent; border-radius: ~2px; }
QSlider::handle { background: $accent; border: ~2px solid $panel; border-radius: ~8px; }
QSlider::handle:horizontal { width: ~12px; margin: -~6px 0; }
QSlider::handle:vertical { height: ~12px; margin: 0 -~6px; }
QSlider::handle:hover { background: $strong; }
QSlider:focus::handle, QSlider::handle:focus { border-color: $text; }
QSlider::sub-page:disabled, QSlider::handle:disabled { background: $hairline; }

QTableView, QTreeView, QListView { background: $panel; alternate-background-color: $window;
  border: none; gridline-color: $grid; outline: none;
  selection-background-color: $tint; selection-color: $text; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid $accent; }
QTreeView::item, QListView::item { padding: 3px 4px; border-radius: 4px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $tint; color: $text; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section { background: $panel; color: $secondary; font-size: ${small}px; border: none;
  border-bottom: 1px solid $hairline; border-right: 1px solid $grid; padding: 3px 8px; }
QHeaderView::section:checked { color: $text; font-weight: normal; }
QTableCornerButton::section { background: $panel; border: none;
  border-bottom: 1px solid $hairline; border-right: 1px solid $grid; }

QDockWidget { font-size: ${small}px; titlebar-close-icon: url($symbols/$name-close.png);
  titlebar-normal-icon: url($symbols/$name-float.png); }
QDockWidget::title { background: $window; padding: 6px 12px; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; padding: 0; icon-size: ~24px;
  border-radius: 4px; background: transparent; }
QDockWidget::close-button { subcontrol-origin: margin; subcontrol-position: center right;
  width: ~18px; height: ~18px; position: absolute; right: 1px; }
QDockWidget::float-button { subcontrol-origin: margin; subcontrol-position: center right;
  width: ~18px; height: ~18px; position: absolute; right: ~20px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover; }
QMainWindow::separator { background: $window; width: 6px; height: 6px; }
QMainWindow::separator:hover { background: $ring; }
QSplitter::handle { background: $window; }
QSplitter::handle:hover { background: $ring; }
QScrollArea { border: 1px solid transparent; }
QScrollArea:focus { border-color: $accent; }

QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::scroller { width: ~40px; }  /* of both arrows together */
QTabBar QToolButton { padding: 0; }
QTabBar::tab { background: transparent; color: $secondary; padding: 6px 10px; border: none;
  border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QTabBar::tab:disabled { color: $faint; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ~10px; }
QScrollBar:horizontal { height: ~10px; }
QScrollBar::handle { background: $hairline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QStatusBar { background: $window; }
QStatusBar::item { border: none; }
QProgressBar { background: $hairline; border: none; border-radius: 3px;
  max-height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

/* widgets of our own: with a sheet of its own, Qt styles all inside several times over */
TallPage { border: none; background: transparent; }
ToolStrip { background: $panel; border: 1px solid $hairline; border-radius: ${radius}px; }
ToolStrip QToolButton, ToolStrip QToolButton:checked { padding: 0 2px; }
CellMessage { background: $error_ground; color: $error; border: 1px solid $error;
  border-radius: ${radius}px; padding: 4px 6px; }
LineGrid, LineGrid:focus { border: none; }  /* one that comes and goes moves all columns */
LineGrid::corner { background: transparent; border: none; }
"""

FONT_SLIDE = 16  # the text of a lesson in a lecture, before it is magnified


def symbol_set(tokens: Palette, magnification: float) -> str:
    """What the names of the drawn symbols begin with; Qt remembers pictures by their names."""
    return f"{tokens.name}-{round(100 * magnification)}"


def style_sheet(tokens: Palette, symbols: str, magnification: float = 1.0) -> str:
    """The sheet for a palette.

    Args:
        tokens: colours.
        symbols: folder that holds ``<symbol set>-<symbol>.png`` for each of :data:`SYMBOLS`.
        magnification: of the type.
    """
    sheet = re.sub(r"~(\d+)", lambda length: str(round(int(length[1]) * magnification)), _SHEET)
    return Template(sheet).substitute(
        name=symbol_set(tokens, magnification),
        symbols=symbols,
        window=tokens.window,
        panel=tokens.panel,
        plot=tokens.plot,
        text=tokens.text,
        secondary=tokens.secondary,
        faint=mixed(tokens.secondary, tokens.panel, FAINT),
        hairline=tokens.hairline,
        grid=tokens.grid,
        accent=tokens.accent,
        strong=mixed(tokens.accent, tokens.text, 0.8),
        edge=mixed(tokens.secondary, tokens.panel, 0.75),
        ring=mixed(tokens.accent, tokens.panel, 0.45),
        tint=mixed(tokens.accent, tokens.panel, 0.15),
        hover=mixed(tokens.text, tokens.panel, 0.06),
        error=tokens.error,
        error_ground=tokens.error_ground,
        radius=RADIUS,
        small=round(FONT_SECONDARY * magnification),
        title=round(FONT_TITLE * magnification),
        slide=round(FONT_SLIDE * magnification),
    )
