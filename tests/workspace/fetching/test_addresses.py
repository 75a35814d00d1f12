"""Only addresses of the public web are asked, however they are dressed up."""

from __future__ import annotations

import pytest

from consilience.workspace.fetching.addresses import why_refused


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("127.0.0.1", "this machine itself"),
        ("127.255.255.254", "this machine itself"),  # all of 127/8, not .1 alone
        ("::1", "this machine itself"),
        ("0.0.0.0", "no address of a machine"),  # noqa: S104  # Linux takes it for this machine
        ("::", "no address of a machine"),
        ("10.0.0.1", "private"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),  # the last one of its block
        ("192.168.1.1", "private"),
        ("fd00::1", "private"),
        ("169.254.169.254", "link-local"),  # the metadata service of clouds
        ("fe80::1", "link-local"),
        ("fe80::1%eth0", "link-local"),  # with a zone, as resolvers give it
        ("fec0::1", ""),  # site-local, long withdrawn
        ("100.64.0.1", "not public"),  # between a provider and its customers
        ("224.0.0.1", "multicast"),
        ("ff02::1", "multicast"),
        ("240.0.0.1", ""),
        ("255.255.255.255", ""),
        ("192.0.2.1", "private"),  # for documentation
        ("198.18.0.1", "private"),  # for measurements
        ("::ffff:127.0.0.1", "this machine itself (127.0.0.1 within"),
        ("::ffff:10.0.0.1", "private"),
        ("::ffff:a9fe:a9fe", "link-local"),
        ("::127.0.0.1", "this machine itself"),  # the old way to write IPv4 in IPv6
        ("64:ff9b::7f00:1", "this machine itself"),  # NAT64
        ("64:ff9b::c0a8:101", "private"),
        ("2002:7f00:1::", "this machine itself"),  # 6to4
        ("2002:c0a8:101::1", "private"),
        ("2001:0:4136:e378:8000:63bf:80ff:fffe", "this machine itself"),  # Teredo, written inverted
        ("no address", "no address"),
    ],
)
def test_what_is_not_public_is_refused_with_its_reason(address: str, why: str) -> None:
    reason = why_refused(address)
    assert reason is not None
    assert why in reason


@pytest.mark.parametrize(
    "address",
    [
        "93.184.216.34",
        "172.15.255.255",  # just before the private block
        "172.32.0.0",  # just behind it
        "169.253.255.255",
        "100.63.255.255",
        "126.255.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "::ffff:93.184.216.34",
        "64:ff9b::5db8:d822",  # 93.184.216.34 in a network without IPv4
    ],
)
def test_what_is_public_is_asked(address: str) -> None:
    assert why_refused(address) is None
