"""Sources that do something while they are read.

They have a module of their own because other processes have to import it, too.
"""

import os
import signal
import time


class SlowRows:
    """Rows of another source, ``seconds`` a read."""

    def __init__(self, rows, seconds):
        self._rows, self._seconds = rows, seconds
        self.shape, self.dtype, self.name = rows.shape, rows.dtype, rows.name

    def read(self, start, stop):
        time.sleep(self._seconds)
        return self._rows.read(start, stop)

    def pick(self, rows):
        return self._rows.pick(rows)


class DeadlyRows:
    """Rows that kill the process that reads them, as one that runs out of memory is killed."""

    def __init__(self, shape):
        self.shape, self.dtype, self.name = shape, "f8", "deadly"

    def read(self, start, stop):
        os.kill(os.getpid(), signal.SIGKILL)

    def pick(self, rows):
        self.read(0, 0)
