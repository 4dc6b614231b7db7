"""What is remembered between two starts: geometry, docks, theme, folders, recent files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSettings

from lossexplorer.language import LANGUAGES

if TYPE_CHECKING:
    from lossexplorer.views.theme import Mode

RECENT_LIMIT = 8
_MODES = ("system", "light", "dark")
TEXT_SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_LAYOUT_VERSION = 1  # raised when docks are renamed, so that an old layout is not restored


class Preferences:
    """Typed access to the settings file; every read survives a damaged value."""

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings("LossExplorer", "LossExplorer")

    @property
    def theme(self) -> Mode:
        """The theme that was chosen."""
        mode: Any = self._settings.value("theme", "system")
        return mode if mode in _MODES else "system"

    @theme.setter
    def theme(self, mode: Mode) -> None:
        self._settings.setValue("theme", mode)

    @property
    def language(self) -> str:
        """The language that was chosen: "system" or a name such as "zh_CN"."""
        language = str(self._settings.value("language", "system"))
        return language if language in LANGUAGES else "system"

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)

    @property
    def text_size(self) -> float:
        """The size of the type against the usual one: one of TEXT_SIZES."""
        value: Any = self._settings.value("text_size", 1.0)
        try:
            size = float(value)
        except (TypeError, ValueError):
            return 1.0
        return size if size in TEXT_SIZES else 1.0

    @text_size.setter
    def text_size(self, size: float) -> None:
        self._settings.setValue("text_size", size)

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing is to glide, whatever the desktop says."""
        return self._settings.value("reduced_motion", "") in (True, "true")

    @reduced_motion.setter
    def reduced_motion(self, on: bool) -> None:
        self._settings.setValue("reduced_motion", on)

    @property
    def ground(self) -> str:
        """The colour of the window when it was last shown, "#RRGGBB", or ""."""
        return str(self._settings.value("ground", ""))

    @ground.setter
    def ground(self, color: str) -> None:
        self._settings.setValue("ground", color)

    @property
    def toured(self) -> bool:
        """Whether the tour was shown, to its end or not."""
        return str(self._settings.value("toured", "")) == "true"

    @toured.setter
    def toured(self, shown: bool) -> None:
        self._settings.setValue("toured", "true" if shown else "")

    @property
    def folder(self) -> str:
        """The folder files were last opened from or saved to."""
        folder = str(self._settings.value("folder", ""))
        return folder if folder and Path(folder).is_dir() else _documents()

    @property
    def export_folder(self) -> str:
        """The folder figures were last written to."""
        folder = str(self._settings.value("export/folder", ""))
        return folder if folder and Path(folder).is_dir() else self.folder

    @export_folder.setter
    def export_folder(self, folder: str) -> None:
        self._settings.setValue("export/folder", folder)

    @property
    def export_formats(self) -> tuple[str, ...]:
        """The formats ticked at the last export."""
        value = self._settings.value("export/formats", "png")
        return tuple(word for word in str(value).split(",") if word)

    @export_formats.setter
    def export_formats(self, formats: tuple[str, ...]) -> None:
        self._settings.setValue("export/formats", ",".join(formats))

    @property
    def export_unit(self) -> str:
        """The unit sizes are typed in: "mm", "in" or "px"."""
        unit = str(self._settings.value("export/unit", "mm"))
        return unit if unit in ("mm", "in", "px") else "mm"

    @export_unit.setter
    def export_unit(self, unit: str) -> None:
        self._settings.setValue("export/unit", unit)

    @property
    def export_session(self) -> bool:
        """Whether exported pictures carry their session."""
        return str(self._settings.value("export/session", "true")) != "false"

    @export_session.setter
    def export_session(self, carried: bool) -> None:
        self._settings.setValue("export/session", "true" if carried else "false")

    @property
    def recent(self) -> tuple[Path, ...]:
        """Files opened or saved lately, newest first; some may be gone, or on another disk."""
        value: Any = self._settings.value("recent", [])
        names = [value] if isinstance(value, str) else list(value or [])
        return tuple(map(Path, map(str, names)))

    def remember(self, path: Path) -> None:
        """Put a file at the top of the recent ones, and its folder into the dialogs."""
        path = path.resolve()
        others = [str(old) for old in self.recent if old != path]
        self._settings.setValue("recent", [str(path), *others][:RECENT_LIMIT])
        self._settings.setValue("folder", str(path.parent))

    def forget_recent(self) -> None:
        """Empty the list of recent files."""
        self._settings.remove("recent")

    @property
    def geometry(self) -> QByteArray | None:
        """Place and size of the window."""
        return self._bytes("window/geometry")

    @property
    def docks(self) -> QByteArray | None:
        """Place and size of the docks."""
        return self._bytes(f"window/docks-{_LAYOUT_VERSION}")

    def remember_window(self, geometry: QByteArray, docks: QByteArray) -> None:
        """Keep place and size of the window and its docks."""
        self._settings.setValue("window/geometry", geometry)
        self._settings.setValue(f"window/docks-{_LAYOUT_VERSION}", docks)

    def _bytes(self, key: str) -> QByteArray | None:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None


def _documents() -> str:
    from PySide6.QtCore import QStandardPaths

    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())
