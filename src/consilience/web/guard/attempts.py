"""How often somebody may try to log in: by name and by address."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable

WINDOW = 15 * 60.0
"""Seconds that a try is remembered."""
OF_A_NAME, OF_AN_ADDRESS = 10, 30
"""Tries that are let through in that time. A newsroom shares one address, so that has more."""
_MOST = 20_000


class Attempts:
    """Counts tries; the right password takes them back.

    Args:
        clock: Seconds that only go forward.
        window: Seconds that a try is remembered.
    """

    def __init__(self, clock: Callable[[], float], window: float = WINDOW) -> None:
        self._clock = clock
        self._window = window
        self._lock = threading.Lock()
        self._tried: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()

    def wait(self, name: str, address: str) -> float:
        """Seconds until this may be tried; 0 lets it through and counts it.

        What is refused is not counted: whoever stops for a while is let in again.
        """
        with self._lock:
            now = self._clock()
            name_left = self._left(("name", name), OF_A_NAME, now)
            left = max(name_left, self._left(("address", address), OF_AN_ADDRESS, now))
            if left == 0:
                for key in (("name", name), ("address", address)):
                    self._tried.setdefault(key, deque()).append(now)
                    self._tried.move_to_end(key)
                while len(self._tried) > _MOST:
                    self._tried.popitem(last=False)
        return left

    def right(self, name: str, address: str) -> None:
        """The password was right: the name starts anew, and the address has this try back."""
        with self._lock:
            self._tried.pop(("name", name), None)
            tried = self._tried.get(("address", address))
            if tried:
                tried.pop()

    def _left(self, key: tuple[str, str], most: int, now: float) -> float:
        tried = self._tried.get(key, deque())
        while tried and tried[0] <= now - self._window:
            tried.popleft()
        return 0.0 if len(tried) < most else tried[0] + self._window - now
