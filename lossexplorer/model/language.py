"""The language of the windows: Qt's translations, and the phrasebook of everything below.

``self.tr("…")`` says the texts of the views; :func:`say` those that come from the model.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)
from shiboken6 import isValid

from lossexplorer.figures.figure import Figure
from lossexplorer.figures.worded import Wording
from lossexplorer.language import ENGLISH, LANGUAGES, Phrasebook, file_of, phrasebook, steps

SYSTEM = "system"
CHOICES = (SYSTEM, *LANGUAGES)
_SIMPLIFIED = ("zh-Hans", "zh-CN", "zh-SG")
# a word, and no symbol: "log-likelihood" and "layer 1", but not "p now" and "dL/dp"
_WORD_FIRST = re.compile(r"[a-z][a-z-]+(?![^\s,:])")


class Language(QObject):
    """Which language the program speaks; one for all windows.

    Attributes:
        chosen: what the person chose: "system" or a name.
        name: what is spoken now: "en" or "zh_CN".

    Signals:
        changed(): another one is spoken; windows are to be made anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.chosen = SYSTEM
        self.name = ENGLISH
        self.book = self._before = self._now = Phrasebook({})
        self._translators: list[QTranslator] = []

    def reword(self, text: str) -> str:
        """The name of a step that was made in the language before, in the present one."""
        return self._now.say(self._before.say(text))

    def choose(self, chosen: str) -> None:
        """Speak a language, or the system's."""
        self.chosen = chosen
        name = of_the_system() if chosen == SYSTEM else chosen
        if name != self.name:
            self._before, self._now = steps(self.name, back=True), steps(name)
            self.name = name
            self.book = phrasebook(name)
            self._install()
            self.changed.emit()

    def _install(self) -> None:
        application = QCoreApplication.instance()
        assert application is not None
        for translator in self._translators:
            application.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []
        english = self.name == ENGLISH
        QLocale.setDefault(QLocale.system() if english else QLocale(self.name))
        if english:
            return
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for path in (qt / f"qtbase_{self.name}.qm", file_of(self.name, ".qm")):
            translator = QTranslator(self)
            if translator.load(str(path)):
                application.installTranslator(translator)
                self._translators.append(translator)


_language: Language | None = None


def language() -> Language:
    """The one of the running application."""
    global _language
    application = QCoreApplication.instance()
    assert application is not None
    if _language is None or not isValid(_language):
        _language = Language(application)
    return _language


def heading(text: str) -> str:
    """A name in the language of the window as headings have it, with a capital."""
    said = say(text)
    return said[0].upper() + said[1:] if _WORD_FIRST.match(said) else said


def is_translated() -> bool:
    """Whether the windows speak another language than the model, whose texts are English."""
    return _language is not None and bool(_language.book)


def say(text: str, own: frozenset[str] = frozenset()) -> str:
    """A text of the model in the language of the windows; words of a person stay as they are."""
    return text if _language is None or not _language.book else _language.book.say(text, own)


def mark(joint: str) -> str:
    """What joins texts where English has ``joint``, in the language of the windows."""
    return joint if _language is None else _language.book.mark(joint)


def worded(figure: Figure) -> Figure:
    """A figure as the windows say it, to be drawn into a file."""
    return Wording(say).figure(figure)


def of_the_system() -> str:
    """The system's language, where the program speaks it; English elsewhere."""
    for name in QLocale.system().uiLanguages():
        if name.startswith(_SIMPLIFIED):
            return "zh_CN"
        if name.startswith("en"):
            return ENGLISH
    return ENGLISH
