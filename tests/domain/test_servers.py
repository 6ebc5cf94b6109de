"""A user's servers: their names, and the ids of their providers."""

import pytest
from pydantic import ValidationError

from studio.domain.servers import Dialect, Server


@pytest.mark.parametrize("name", ["a", "gpu-1", "x" * 40])
def test_a_server_gives_its_provider_the_name(name: str) -> None:
    server = Server(name=name, url="http://127.0.0.1:8091", dialect=Dialect.SGLANG)
    assert server.provider == f"videos:{name}"


@pytest.mark.parametrize("name", ["", "-a", "a-", "A", "a b", "x" * 41, "a/b", "a:b"])
def test_a_name_that_could_not_stand_in_an_id_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        Server(name=name, url="http://127.0.0.1:8091", dialect=Dialect.SGLANG)
