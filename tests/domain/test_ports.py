"""The ports are contracts: they hold no code of their own."""

import inspect

from studio.domain import ports


def test_every_port_is_a_protocol_or_a_plain_value() -> None:
    own = [found for _, found in inspect.getmembers(ports, inspect.isclass) if found.__module__ == ports.__name__]
    assert len(own) > 10
    for port in own:
        assert getattr(port, "_is_protocol", False) or issubclass(port, tuple), port.__name__
