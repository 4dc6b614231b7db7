"""The actions that change what is seen: workspaces, panels, theme, language, presenting."""

from __future__ import annotations

from lossexplorer.views.action_spec import QT_TRANSLATE_NOOP, ActionSpec

VIEW_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "view.curves",
        QT_TRANSLATE_NOOP("Actions", "&Curves"),
        ("Ctrl+1",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.vector",
        QT_TRANSLATE_NOOP("Actions", "&Vector"),
        ("Ctrl+2",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.batch",
        QT_TRANSLATE_NOOP("Actions", "&Batch"),
        ("Ctrl+3",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.information",
        QT_TRANSLATE_NOOP("Actions", "&Information"),
        ("Ctrl+4",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.likelihood",
        QT_TRANSLATE_NOOP("Actions", "Li&kelihood"),
        ("Ctrl+5",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.descent",
        QT_TRANSLATE_NOOP("Actions", "&Descent"),
        ("Ctrl+6",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.margins",
        QT_TRANSLATE_NOOP("Actions", "Mar&gins"),
        ("Ctrl+7",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.images",
        QT_TRANSLATE_NOOP("Actions", "Ima&ges"),
        ("Ctrl+8",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec(
        "view.numerics",
        QT_TRANSLATE_NOOP("Actions", "Nu&merics"),
        ("Ctrl+9",),
        checkable=True,
        group="workspace",
    ),
    ActionSpec("view.fit", QT_TRANSLATE_NOOP("Actions", "&Fit"), ("Ctrl+0",), "fit"),
    ActionSpec(
        "view.log_y",
        QT_TRANSLATE_NOOP("Actions", "&Logarithmic loss axis"),
        ("Ctrl+L",),
        "log",
        "",
        True,
    ),
    ActionSpec(
        "view.sweep",
        QT_TRANSLATE_NOOP("Actions", "&Sweep the probe"),
        ("Ctrl+Space",),
        "play",
        "",
        True,
    ),
    ActionSpec("view.previous_row", QT_TRANSLATE_NOOP("Actions", "Pre&vious row"), ("Ctrl+PgUp",)),
    ActionSpec("view.next_row", QT_TRANSLATE_NOOP("Actions", "Next ro&w"), ("Ctrl+PgDown",)),
    ActionSpec(
        "view.swap_models",
        QT_TRANSLATE_NOOP("Actions", "Swap m&odels"),
        ("Ctrl+B",),
        tip=QT_TRANSLATE_NOOP("Actions", "Look at the other model"),
    ),
    ActionSpec(
        "view.next_problem", QT_TRANSLATE_NOOP("Actions", "&Next problem"), ("F8",), "warning"
    ),
    ActionSpec(
        "view.fix_problem", QT_TRANSLATE_NOOP("Actions", "Fi&x this problem"), ("Shift+F8",)
    ),
    ActionSpec(
        "view.theme_system",
        QT_TRANSLATE_NOOP("Actions", "Follow the &system"),
        checkable=True,
        group="theme",
    ),
    ActionSpec(
        "view.theme_light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True, group="theme"
    ),
    ActionSpec(
        "view.theme_dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True, group="theme"
    ),
    ActionSpec(
        "view.text_larger",
        QT_TRANSLATE_NOOP("Actions", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        standard="ZoomIn",
    ),
    ActionSpec(
        "view.text_smaller",
        QT_TRANSLATE_NOOP("Actions", "&Smaller text"),
        ("Ctrl+-",),
        standard="ZoomOut",
    ),
    ActionSpec("view.text_normal", QT_TRANSLATE_NOOP("Actions", "&Normal text")),
    ActionSpec(
        "view.language_system",
        QT_TRANSLATE_NOOP("Actions", "Follow the &system"),
        checkable=True,
        group="language",
    ),
    # each in its own words, whatever is spoken
    ActionSpec("view.language_en", "&English", checkable=True, group="language"),
    ActionSpec("view.language_zh", "简体中文", checkable=True, group="language"),
    ActionSpec(
        "view.toggle_theme",
        QT_TRANSLATE_NOOP("Actions", "Light or dark"),
        ("Ctrl+Shift+L",),
        "theme",
    ),
    ActionSpec("view.next_panel", QT_TRANSLATE_NOOP("Actions", "&Next panel"), ("F6",)),
    ActionSpec(
        "view.previous_panel", QT_TRANSLATE_NOOP("Actions", "&Previous panel"), ("Shift+F6",)
    ),
    ActionSpec(
        "view.reduced_motion",
        QT_TRANSLATE_NOOP("Actions", "Less mo&tion"),
        tip=QT_TRANSLATE_NOOP("Actions", "What plays by itself goes in steps instead of gliding"),
        checkable=True,
    ),
    ActionSpec(
        "panels.undock",
        QT_TRANSLATE_NOOP("Actions", "&Float or dock this panel"),
        ("Ctrl+Alt+F",),
        tip=QT_TRANSLATE_NOOP(
            "Actions", "The panel used last becomes a window of its own, or returns"
        ),
    ),
    ActionSpec(
        "panels.move",
        QT_TRANSLATE_NOOP("Actions", "&Move this panel to the next side"),
        ("Ctrl+Alt+M",),
    ),
    ActionSpec(
        "panels.wider", QT_TRANSLATE_NOOP("Actions", "&Wider"), ("Ctrl+Alt+=", "Ctrl+Alt++")
    ),
    ActionSpec("panels.narrower", QT_TRANSLATE_NOOP("Actions", "N&arrower"), ("Ctrl+Alt+-",)),
    ActionSpec("panels.taller", QT_TRANSLATE_NOOP("Actions", "&Taller"), ("Ctrl+Alt+.",)),
    ActionSpec("panels.shorter", QT_TRANSLATE_NOOP("Actions", "&Shorter"), ("Ctrl+Alt+,",)),
    ActionSpec("view.reset_layout", QT_TRANSLATE_NOOP("Actions", "&Reset layout")),
    ActionSpec(
        "view.full_screen",
        QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
        ("F11",),
        checkable=True,
        standard="FullScreen",
    ),
    ActionSpec(
        "present.projector",
        QT_TRANSLATE_NOOP("Actions", "&Projector mode"),
        ("F5",),
        tip=QT_TRANSLATE_NOOP("Actions", "Large type, thick lines and few controls, for a room"),
        checkable=True,
    ),
    ActionSpec(
        "present.note",
        QT_TRANSLATE_NOOP("Actions", "Add a no&te"),
        tip=QT_TRANSLATE_NOOP("Actions", "Write on the plot; N does it where the pointer is"),
    ),
    ActionSpec(
        "present.save_lesson",
        QT_TRANSLATE_NOOP("Actions", "Save as a &locked lesson…"),
        tip=QT_TRANSLATE_NOOP("Actions", "A session with your own text, without some controls"),
    ),
    ActionSpec("present.previous_page", QT_TRANSLATE_NOOP("Actions", "Pre&vious page"), ("PgUp",)),
    ActionSpec("present.next_page", QT_TRANSLATE_NOOP("Actions", "Ne&xt page"), ("PgDown",)),
    ActionSpec(
        "present.unlock",
        QT_TRANSLATE_NOOP("Actions", "&Unlock"),
        tip=QT_TRANSLATE_NOOP("Actions", "Show every control of this lesson and change anything"),
    ),
)
