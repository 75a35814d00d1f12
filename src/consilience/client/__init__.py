"""A client for the interface of a workspace's server: `Client(address, token)`."""

from __future__ import annotations

from consilience.client.client import Client
from consilience.client.errors import ClientError, JobFailedError, RefusedError

__all__ = ["Client", "ClientError", "JobFailedError", "RefusedError"]
