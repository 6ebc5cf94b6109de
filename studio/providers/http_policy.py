"""Owns which addresses may be opened: public ones over https, and a provider's own origin. Opens nothing."""

import ipaddress

USUAL_PORT = 443
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PUBLIC_IPV6 = ipaddress.ip_network("2000::/3")
"""The only part of IPv6 from which public addresses are given out; what lies elsewhere wraps another one, or is odd."""


class StrictPolicy:
    """The policy of the program. There is no switch that turns it off; a provider's own origin is the one exception."""

    def url_refusal(self, scheme: str, host: str, port: int, *, has_user: bool, home: bool) -> str:
        """Refuse all but https at its usual port, but for the provider's own origin; a user name in it, always.

        Another port may be that of a machine's own services, which trust whoever reaches them.
        """
        if has_user:
            return "an address with a user name in it"
        if scheme != "https" and not (home and scheme == "http"):
            return "not an https address"
        if not host:
            return "an address without a host"
        if port != USUAL_PORT and not home:
            return "an address at an unusual port"
        return ""

    def address_refusal(self, address: str, port: int, *, home: bool) -> str:
        """Refuse every address that is not public, but for the provider's own origin."""
        return "" if home else kind(address)


def kind(address: str) -> str:
    """Say what a numeric address is where it is not public, empty where it is. What it wraps is judged, too."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "not a numeric address"
    return next((found for each in (parsed, *_wrapped(parsed)) if (found := _kind(each))), "")


def _wrapped(address: Address) -> tuple[Address, ...]:
    """Return the addresses that an IPv6 address stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return tuple(each for each in inner if each is not None)


def _kind(address: Address) -> str:
    if isinstance(address, ipaddress.IPv6Address) and (address.ipv4_mapped is not None or address in _NAT64):
        return ""  # judged by what it wraps
    if address.is_loopback or address.is_unspecified:
        return "on this computer"
    if address.is_link_local:
        return "in the local network (link-local)"
    if isinstance(address, ipaddress.IPv6Address) and address not in _PUBLIC_IPV6 and not address.is_private:
        return "not an address of one public computer"
    if address.is_multicast or (not address.is_global and not address.is_private):
        return "not an address of one public computer"
    return "" if address.is_global else "in a private network"
