"""Random input to the whole window: ``python tests/endurance/random_input.py [SEED [SECONDS]]``.

Prints the seed, then each exception, warning and message of Qt once, with the last 30
things that were done, and at the end how memory went; all that is done goes to stderr, for
a crash. The exit code is 1 if anything
went wrong, or if a run of ten minutes or more ends with more memory than it had in its
middle.
"""

from __future__ import annotations

import faulthandler
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from apart import keep_apart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

sys.path.append(str(Path(__file__).parents[1] / "sharing"))
_HANG_S = 120
_LEVELS_AFTER_S = 600
_TOLERANCE = 0.1
_SLOW_S = 1.0


def main(seed: int, seconds: float) -> int:
    """Open the program and do random things to it for a while."""
    print(f"seed {seed}, {seconds:g} s", flush=True)
    faulthandler.enable()
    with tempfile.TemporaryDirectory(prefix="random-input-") as name:
        keep_apart(Path(name))
        from lossexplorer import app
        from lossexplorer.views.allocator import return_large_blocks
        from lossexplorer.views.garbage import collected_between_events

        return_large_blocks()
        application = app.make_application()
        with collected_between_events(application):
            return _run(application, seed, seconds, Path(name))


def _run(application: QApplication, seed: int, seconds: float, folder: Path) -> int:
    import numpy as np
    from desk import Desk
    from hands import Hands
    from strewn import strew
    from watch import Levels, Watch

    from lossexplorer import app

    watch, levels = Watch(), Levels()
    faulthandler.dump_traceback_later(_HANG_S, exit=True)  # a start that fails, too
    chance = random.Random(seed)
    files = strew(folder / "files", np.random.default_rng(seed))
    desk = Desk(application, app.make_windows(), chance, files, folder)
    hands = Hands(chance, watch.note, files)
    count, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        faulthandler.dump_traceback_later(_HANG_S, exit=True)
        busy = time.thread_time()
        deed = chance.choice(hands.deeds)
        desk.in_deed = True
        deed()
        desk.in_deed = False
        desk.settle(chance.choice((0, 0, 0, 0, 20, 120, 300)))
        if time.thread_time() - busy > _SLOW_S:
            spent = time.thread_time() - busy
            print(f"slow: {spent:.1f} s of CPU for {deed.__name__}, {watch.deeds[-1]}", flush=True)
        count += 1
        if count % 100 == 0:
            desk.check(watch.problem)
        levels.sample(max(1.0, seconds / 200))
    faulthandler.dump_traceback_later(_HANG_S, exit=True)
    desk.close()
    print(f"{count} things done; {levels.report()}", flush=True)
    if seconds >= _LEVELS_AFTER_S:
        for risen in levels.risen(_TOLERANCE):
            watch.problem(risen)
    print(f"{len(watch.problems)} problems", flush=True)
    return 1 if watch.problems else 0


if __name__ == "__main__":
    numbers = [float(word) for word in sys.argv[1:]]
    chosen = int(numbers[0]) if numbers else random.SystemRandom().randrange(10**6)
    sys.exit(main(chosen, numbers[1] if len(numbers) > 1 else 60))
