"""Which addresses of the network may be asked: public ones only.

A page that somebody imports is named by an outsider: without this, it could be the router, the
cloud's metadata service at 169.254.169.254, or a database that trusts its neighbours.
"""

from __future__ import annotations

import ipaddress

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

# RFC 6052: how an IPv6 network without IPv4 names an IPv4 address.
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
# RFC 4291: written so long ago, and still understood by some stacks.
_V4_COMPATIBLE = ipaddress.IPv6Network("::/96")


def why_refused(address: str) -> str | None:
    """Why an address must not be asked, None where it may.

    Args:
        address: As a resolver gives it (`10.0.0.1`, `fe80::1%eth0`).
    """
    try:
        stated = ipaddress.ip_address(address)
    except ValueError:
        return "is no address"
    carried = _carried(stated)
    if carried is not None and (reason := _of_one(carried)):
        return f"{reason} ({carried} within {stated})"
    # What carries a public address in a known way is judged by that; all else by itself.
    return None if carried is not None else _of_one(stated)


def _carried(one: Ip) -> Ip | None:
    """The IPv4 address that an IPv6 address stands for, None where it stands for itself."""
    if isinstance(one, ipaddress.IPv4Address):
        return None
    if one.ipv4_mapped is not None:
        return one.ipv4_mapped
    if one.sixtofour is not None:
        return one.sixtofour
    if one.teredo is not None:
        return one.teredo[1]
    if one in _NAT64 or (one in _V4_COMPATIBLE and int(one) > 1):
        return ipaddress.IPv4Address(int(one) & 0xFFFF_FFFF)
    return None


def _of_one(one: Ip) -> str | None:
    for is_so, reason in (
        (one.is_unspecified, "is no address of a machine"),
        (one.is_loopback, "is this machine itself"),
        (one.is_link_local, "is link-local"),
        (one.is_multicast, "is multicast"),
        (one.is_private, "is private"),
        (one.is_reserved, "is reserved"),
        (not one.is_global, "is not public"),
        (isinstance(one, ipaddress.IPv6Address) and one.is_site_local, "is site-local"),
    ):
        if is_so:
            return reason
    return None
