"""Which addresses a capture may ask, and which it must never reach."""

from collections.abc import Sequence

import pytest

from sened.base.errors import InputError
from sened.sources.guard import Allowed, Resolver, vetted


def to(*addresses: str) -> Resolver:
    def resolver(host: str, port: int) -> Sequence[str]:
        return addresses

    return resolver


PUBLIC = to("93.184.216.34", "2606:2800:220:1::1")


def test_a_public_address_is_pinned() -> None:
    target = vetted("HTTP://Example.ORG/a b?q=ü#part".replace(" ", "%20"), resolver=PUBLIC)
    assert target.url == "http://example.org/a%20b?q=%C3%BC"
    assert (target.address, target.resolved) == ("93.184.216.34", ("93.184.216.34", "2606:2800:220:1::1"))
    assert target.authority == "example.org"
    assert vetted("https://münchen.example/", resolver=PUBLIC).host == "xn--mnchen-3ya.example"


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "100.100.100.200", "168.63.129.16", "192.0.0.192", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::",
        "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
        "64:ff9b::7f00:1", "2002:7f00:1::", "2002:c0a8:101::", "2001::1", "2001:db8::1", "::127.0.0.1", "not an address",
    ],
)  # fmt: skip
def test_addresses_that_only_this_network_reaches_are_refused(address: str) -> None:
    with pytest.raises(InputError):
        vetted("http://example.org/", resolver=to(address))
    with pytest.raises(InputError):
        vetted("http://example.org/", resolver=to("93.184.216.34", address))


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)", "data:text/html,x", "//example.org/",
        "http://user@example.org/", "http://user:secret@example.org/", "http://@example.org/", "http://example.org:8080/",
        "http://example.org:22/", "http://example.org:0/", "http://example.org:99999/", "http:///x", "http://", "http://exa mple.org/",
        "http://example.org/\r\nHost: evil", "http://example.org\\@127.0.0.1/", "http://example.org/" + "a" * 5_000, "http://[::1", "http://a_%00.example/",
    ],
)  # fmt: skip
def test_addresses_of_another_form_are_refused(url: str) -> None:
    with pytest.raises(InputError) as refused:
        vetted(url, resolver=PUBLIC)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1", "localhost", "[::ffff:127.0.0.1]", "127.0.0.1.", "[::1]"]
)
def test_spellings_of_loopback_lead_to_loopback_and_are_refused(host: str) -> None:
    with pytest.raises(InputError):
        vetted(f"http://{host}/")


def test_loopback_and_ports_only_where_a_person_allows_them() -> None:
    allowed = Allowed(ports=frozenset({8000}), loopback=True)
    assert vetted("http://127.0.0.1:8000/x", allowed).port == 8000
    for url in ("http://127.0.0.1:8001/", "http://10.0.0.1:8000/", "http://169.254.169.254/"):
        with pytest.raises(InputError):
            vetted(url, allowed)


def test_a_name_is_resolved_once() -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["93.184.216.34"] if len(asked) == 1 else ["127.0.0.1"]

    assert vetted("http://example.org/", resolver=rebinding).address == "93.184.216.34"
    assert asked == ["example.org"]
