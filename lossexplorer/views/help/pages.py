"""All pages: the general ones, the workspaces, and one for every loss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from lossexplorer.losses.registry import origins
from lossexplorer.losses.spec import Loss
from lossexplorer.model.language import say
from lossexplorer.session.presets import LessonEntry, lessons, workspace_of
from lossexplorer.views.help.loss_page import loss_page
from lossexplorer.views.help.page import PROGRAM, HelpPage, escaped, link, page_file
from lossexplorer.views.lesson_summary import lesson_summary
from lossexplorer.views.stage import WORKSPACES

FIRST = "start.md"
GENERAL = (
    "start",
    "data",
    "lessons",
    "export",
    "presenting",
    "own_loss",
    "conventions",
    "command_line",
    "python",
)


def all_pages(losses: Sequence[Loss], language: str = "en") -> tuple[HelpPage, ...]:
    """Every page in the order it is listed.

    Args:
        losses: those a person can choose, the families together.
        language: such as "zh_CN"; pages that are not translated come in English.
    """
    translate = QCoreApplication.translate
    return (
        *_written(GENERAL, translate("Help", "The program"), language),
        *_written(WORKSPACES, translate("Help", "Workspaces"), language),
        *_of_losses(losses),
    )


def _written(names: Sequence[str], section: str, language: str) -> Iterator[HelpPage]:
    for name in names:
        text = page_file(name, language).read_text(encoding="utf-8")
        title = text.partition("\n")[0].lstrip("# ")
        yield HelpPage(f"{name}.md", title, section, text + _lessons(name))


def _lessons(name: str) -> str:
    """Links to the lessons a page is about."""
    if name == "lessons":
        chosen = lessons()
    else:
        chosen = tuple(one for one in lessons() if workspace_of(one.key) == name)
    if not chosen:
        return ""
    title = QCoreApplication.translate("Help", "Lessons to open")
    return "\n".join((f"\n## {title}\n", *(_line(one) for one in chosen), ""))


def _line(lesson: LessonEntry) -> str:
    where = link(f"lesson/{lesson.key}", PROGRAM)
    title = f"[{escaped(say(lesson.title))}]({where})"
    pair = QCoreApplication.translate("Help", "{}: {}")
    return f"- {pair.format(title, escaped(lesson_summary(lesson.key)))}"


def _of_losses(losses: Sequence[Loss]) -> Iterator[HelpPage]:
    families: dict[str, list[Loss]] = {}
    for loss in losses:
        families.setdefault(loss.family, []).append(loss)
    brought_by = origins()
    for relatives in families.values():
        for loss in relatives:
            yield loss_page(loss, relatives, brought_by.get(loss.key, ""))
