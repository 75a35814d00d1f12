"""Libraries that only archives need: an optional part of the installation."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from consilience.sources.candidate import Address


def extra(module: str, format_name: str, address: Address) -> ModuleType:
    """A library of the extra `batch`.

    Raises:
        UnreadableError: not installed; says what to install.
    """
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        reason = f"{format_name} is read with {library}, which is not installed"
        raise address.refuse(reason, "pip install 'consilience[batch]'") from error
