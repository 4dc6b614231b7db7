"""Where every action of the window stands: menus, submenus, tool bar."""

from __future__ import annotations

from collections.abc import Mapping

from lossexplorer.views.action_spec import QT_TRANSLATE_NOOP

# None is a separator; "name>" is a submenu filled while the program runs.
MENUS: tuple[tuple[str, str, tuple[str | None, ...]], ...] = (
    (
        "file",
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "file.new",
            "file.new_window",
            "file.open",
            "file.open_second",
            "recent>",
            None,
            "file.save",
            "file.save_as",
            "present.save_lesson",
            None,
            "file.export",
            "carry.export_sweep",
            "batch.export_rows",
            "batch.export_summary",
            "carry.print_figure",
            None,
            "file.close_window",
            "file.quit",
        ),
    ),
    (
        "edit",
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            "edit.undo",
            "edit.redo",
            None,
            "edit.paste_numbers",
            "edit.match_number",
            None,
            "edit.copy_image",
            "edit.copy_data",
            "edit.copy_reading",
            "batch.copy_summary",
        ),
    ),
    (
        "view",
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            "view.curves",
            "view.vector",
            "view.batch",
            "view.information",
            "view.likelihood",
            "view.descent",
            "view.margins",
            "view.images",
            "view.numerics",
            None,
            "view.fit",
            "view.log_y",
            "view.sweep",
            "present.note",
            None,
            "view.previous_row",
            "view.next_row",
            "view.swap_models",
            None,
            "view.next_problem",
            "view.fix_problem",
            None,
            "panels>",
            "theme>",
            "text>",
            "view.reduced_motion",
            "language>",
            "present.projector",
            "view.full_screen",
        ),
    ),
    (
        "losses",
        QT_TRANSLATE_NOOP("Actions", "L&osses"),
        ("losses.own", None, "losses.edit_own", "losses.remove_own"),
    ),
    (
        "lessons",
        QT_TRANSLATE_NOOP("Actions", "&Lessons"),
        (
            "lessons.previous",
            "lessons.next",
            "present.previous_page",
            "present.next_page",
            "present.unlock",
            None,
        ),
    ),
    (
        "help",
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            "help.contents",
            "help.workspace",
            "help.conventions",
            "help.whats_this",
            None,
            "help.tour",
            "help.keyboard",
            None,
            "help.about",
        ),
    ),
)

SUBMENUS: Mapping[str, tuple[str, tuple[str | None, ...]]] = {
    "recent": (QT_TRANSLATE_NOOP("Actions", "Open &recent"), ()),
    "panels": (
        QT_TRANSLATE_NOOP("Actions", "&Panels"),
        (
            None,
            "view.next_panel",
            "view.previous_panel",
            None,
            "panels.undock",
            "panels.move",
            "panels.wider",
            "panels.narrower",
            "panels.taller",
            "panels.shorter",
            None,
            "view.reset_layout",
        ),
    ),
    "theme": (
        QT_TRANSLATE_NOOP("Actions", "&Theme"),
        ("view.theme_system", "view.theme_light", "view.theme_dark"),
    ),
    "text": (
        QT_TRANSLATE_NOOP("Actions", "Text si&ze"),
        ("view.text_larger", "view.text_smaller", "view.text_normal"),
    ),
    "language": (
        QT_TRANSLATE_NOOP("Actions", "Lan&guage"),
        ("view.language_system", "view.language_en", "view.language_zh"),
    ),
}

TOOLS: tuple[str | None, ...] = (
    "edit.undo",
    "edit.redo",
    None,
    "file.export",
    None,
    "view.toggle_theme",
)
