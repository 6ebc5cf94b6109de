"""Owns a small internet in a network namespace of its own: public hosts, private ones, and canaries that count.

Run it under `unshare -n`, as `python -m tests.providers.namespace_world`. It gives its loopback device public and
private addresses, asks the program's own HTTP client, under the program's own policy, to go where servers lead it, and
prints what became of each try, and every connection that a canary saw, as JSON. Nothing leaves the namespace.
"""

import asyncio
import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import SecretStr

from studio.domain.errors import StudioError
from studio.domain.servers import Network
from studio.providers.http import HttpClient
from studio.providers.http_calls import Call, Reply
from studio.providers.http_connect import LookupFailed
from studio.providers.http_policy import StrictPolicy
from tests.fakes.raw_http import CERTIFICATES, RawServer, answer

STUDIO, OTHER = "93.184.215.14", "93.184.215.15"
NEAR, NEXT_DOOR = "192.168.77.7", "192.168.77.8"
PRIVATE = ("10.9.8.7", "172.20.1.1", NEAR, NEXT_DOOR, "169.254.169.254", "100.64.1.1", "127.0.0.1")
PRIVATE_V6 = ("::1", "fd00::7")
NAMES: Mapping[str, tuple[str, ...]] = {
    "studio.test": (STUDIO,),
    "other.test": (OTHER,),
    "mixed.test": ("10.9.8.7", "127.0.0.1", "169.254.169.254"),
    "localhost": ("127.0.0.1", "::1"),
}
FILE = bytes(range(256)) * 40
HOME = "https://studio.test/v1"
HOPS_BEFORE = (0, 1, 3, 5)
TARGETS = {
    "file": "file:///etc/passwd",
    "data": "data:video/mp4;base64,AAAA",
    "ftp": "ftp://other.test/f",
    "http": "http://other.test/f",
    "user": "https://me:pw@other.test/f",
    "other port": "https://other.test:8443/f",
    "other port of its own": "https://studio.test:8443/f",
    "plain port": "https://other.test:80/f",
    "loopback": "https://127.0.0.1/f",
    "loopback by name": "https://localhost/f",
    "loopback in IPv6": "https://[::1]/f",
    "loopback in another dress": "https://[::ffff:127.0.0.1]/f",
    "all addresses": "https://0.0.0.0/f",
    "private": "https://10.9.8.7/f",
    "private, in the middle": "https://172.20.1.1/f",
    "private, at home": "https://192.168.77.7/f",
    "private in IPv6": "https://[fd00::7]/f",
    "link-local": "https://169.254.169.254/latest/meta-data",
    "link-local in IPv6": "https://[fe80::1]/f",
    "shared": "https://100.64.1.1/f",
    "a public name with private addresses": "https://mixed.test/f",
}
NEAR_TARGETS = {
    "another port of the machine": f"http://{NEAR}:8189/f",
    "the machine next door": f"http://{NEXT_DOOR}:8188/f",
    "this computer": "http://127.0.0.1:8188/f",
    "plain http to a public host": "http://other.test/f",
    "a private host over https": "https://10.9.8.7/f",
}


class Canaries:
    """Listeners where nobody may come. `hits` counts connections by address and port."""

    def __init__(self) -> None:
        self.hits: dict[str, int] = {}

    @contextlib.asynccontextmanager
    async def listening(self, places: Sequence[tuple[str, int]]) -> AsyncIterator[None]:
        """Listen at all places."""
        async with contextlib.AsyncExitStack() as stack:
            for address, port in places:
                self.hits[f"{address} {port}"] = 0
                server = await asyncio.start_server(self._counting(f"{address} {port}"), address, port)
                await stack.enter_async_context(server)
            yield

    def _counting(self, name: str) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], None]:
        def count(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self.hits[name] += 1
            writer.close()

        return count

    async def control(self) -> int:
        """Connect to each canary, as somebody led astray would; return how many counted that."""
        before, self.hits = self.hits, dict.fromkeys(self.hits, 0)
        for name in before:
            address, port = name.split(" ")
            reader, writer = await asyncio.open_connection(address, int(port))
            await reader.read()  # it counts before it closes
            writer.close()
        counted, self.hits = sum(self.hits.values()), before
        return counted


class Rebinding:
    """Answers look-ups: the public address the first time, this computer from then on."""

    def __init__(self, first: tuple[str, ...], then: tuple[str, ...]) -> None:
        self._answers = [first]
        self._then = then

    async def __call__(self, host: str) -> tuple[str, ...]:
        """Return the addresses of a name."""
        return self._answers.pop() if self._answers else self._then


async def names(host: str) -> tuple[str, ...]:
    """Return the addresses of a name of this world; a number is its own address."""
    if host in NAMES:
        return NAMES[host]
    if ":" in host or host.replace(".", "").isdigit():
        return (host,)
    raise LookupFailed(-2, "not known")


def set_up() -> bool:
    """Give the loopback device its addresses; say whether IPv6 is there."""
    commands = [["link", "set", "lo", "up"]]
    commands += [["addr", "add", f"{each}/32", "dev", "lo"] for each in (STUDIO, OTHER, *PRIVATE[:-1])]
    for command in commands:
        subprocess.run(["ip", *command], check=True, capture_output=True)
    done = subprocess.run(["ip", "-6", "addr", "add", "fd00::7/128", "dev", "lo", "nodad"], capture_output=True)
    return done.returncode == 0


async def tried(client: HttpClient, call: Call, part: Path, home: str) -> str:
    """Return what became of a download, in one line."""
    try:
        found = await client.download(call, str(part), lambda _: None, provider="p", home=home)
    except StudioError as error:
        return f"{error.kind}: {error.what_happened}"
    if isinstance(found, Reply):
        return f"answered {found.status}"
    return "fetched" if found.size_bytes == len(FILE) and part.read_bytes() == FILE else "fetched something else"


class World:
    """The hosts, and the client that is led about."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.studio, self.other, self.near = RawServer(), RawServer(), RawServer()
        self.found: dict[str, str] = {}
        self._part = 0

    @contextlib.asynccontextmanager
    async def standing(self) -> AsyncIterator[None]:
        """Open the hosts."""
        await self.studio.open("good", STUDIO, 443)
        await self.other.open("other_host", OTHER, 443)
        await self.near.open("", NEAR, 8188)
        for server in (self.studio, self.other, self.near):
            server.says("/file", answer(FILE, "200 OK", "Content-Type: video/mp4"))
        try:
            yield
        finally:
            for server in (self.studio, self.other, self.near):
                await server.close()

    async def go(self, name: str, url: str, home: str = HOME, client: HttpClient | None = None) -> None:
        """Download from an address; note what became of it."""
        used = client or self.client()
        call = Call("GET", url, (("Authorization", SecretStr("Bearer sentinel-key")),), deadline_s=5.0)
        self._part += 1
        self.found[name] = await tried(used, call, self.folder / str(self._part), home)
        await used.close()

    def client(self, lookup: object = names) -> HttpClient:
        """Return a client as the program makes it, with the throw-away authority."""
        network = Network(ca_file=str(CERTIFICATES / "ca.pem"))
        return HttpClient(network, StrictPolicy(), lookup=lookup)  # type: ignore[arg-type]  # one of two look-ups

    def lead(self, hops: int, target: str) -> str:
        """Lay a way of that many redirects, from host to host, to a target; return where it begins."""
        hosts = ((self.studio, "https://studio.test"), (self.other, "https://other.test"))
        for hop in range(hops):
            location = target if hop == hops - 1 else f"{hosts[(hop + 1) % 2][1]}/hop{hop + 1}"
            hosts[hop % 2][0].says(f"/hop{hop}", answer(b"", "302 Found", f"Location: {location}"))
        return f"{hosts[0][1]}/hop0" if hops else target


async def refusals(world: World) -> None:
    """Go wherever nobody may be led, at every hop."""
    for name, target in TARGETS.items():
        for hops in HOPS_BEFORE:
            await world.go(f"{name} after {hops}", world.lead(hops, target))
    for name, target in NEAR_TARGETS.items():
        world.near.says("/led", answer(b"", "307 There", f"Location: {target}"))
        await world.go(f"near: {name}", f"http://{NEAR}:8188/led", f"http://{NEAR}:8188/v1")
    await world.go("six hops", world.lead(6, "https://studio.test/file"))
    world.studio.says("/loop", answer(b"", "302 Found", "Location: /loop"))
    await world.go("a loop", "https://studio.test/loop")
    world.studio.says("/again", answer(b"", "302 Found", "Location: https://studio.test/file"))
    rebound = world.client(Rebinding((STUDIO,), ("127.0.0.1",)))
    await world.go("a name that moves", "https://studio.test/again", "https://other.test/v1", rebound)


async def allowed(world: World) -> None:
    """Go where one may be led, so that the refusals are not those of a world where nothing works."""
    await world.go("five hops", world.lead(5, "https://other.test/file"))
    await world.go("another public host", world.lead(1, "https://other.test/file"))
    world.studio.says("/plain", answer(b"", "302 Found", "Location: https://other.test/file"))
    await world.go("a public host without a home", "https://studio.test/plain", "")
    world.near.says("/led", answer(b"", "307 There", "Location: /file"))
    await world.go("its own origin", f"http://{NEAR}:8188/led", f"http://{NEAR}:8188/v1")
    mixed = world.client(Rebinding(("10.9.8.7", STUDIO), ("10.9.8.7", STUDIO)))
    await world.go("the public one of two addresses", "https://studio.test/file", "", mixed)


async def portal(world: World) -> str:
    """Send a paid request to a host whose place another one has taken; return what became of it."""
    client = world.client(Rebinding((OTHER,), (OTHER,)))
    try:
        await client.call(Call("POST", "https://studio.test/v1/videos", content=b"{}"), provider="p", paid=True)
    except StudioError as error:
        return f"{error.kind}: {error.what_happened}"
    finally:
        await client.close()
    return "answered"


def canary_places(*, with_v6: bool) -> Iterator[tuple[str, int]]:
    """Yield every place where somebody would be met who is led astray."""
    for address in (*PRIVATE, *(PRIVATE_V6 if with_v6 else ())):
        yield from ((address, port) for port in (80, 443, 8443, 8188, 8189) if (address, port) != (NEAR, 8188))
    for address in (STUDIO, OTHER):
        yield from ((address, port) for port in (80, 8443))


async def main() -> None:
    """Do all of it and print what was found."""
    with_v6 = set_up()
    canaries = Canaries()
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        async with world.standing(), canaries.listening(list(canary_places(with_v6=with_v6))):
            await refusals(world)
            sent = len(world.other.seen)
            taken = await portal(world)
            posts = len(world.other.seen) - sent
            await allowed(world)
            hits = dict(canaries.hits)
            control = await canaries.control()
            keys = [str(seen.headers) for seen in world.other.seen]
    told = {
        "found": world.found, "hits": hits, "canaries": len(hits), "control": control, "portal": taken,
        "portal_requests": posts, "keys_at_others": sum("sentinel-key" in each for each in keys), "with_v6": with_v6,
    }  # fmt: skip
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    asyncio.run(main())
