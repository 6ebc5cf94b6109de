"""Lightning and thunder keep the same times."""

from studio.media.draw.light_pieces import bolt_opacity
from studio.media.flashes import flash_moments


def test_the_bolt_is_bright_at_each_moment_and_dark_before_it() -> None:
    moments = flash_moments(10.0)
    assert len(moments) == 4
    for moment in moments:
        assert bolt_opacity(moment + 0.01) == 1.0
        assert bolt_opacity(moment - 0.06) < 0.2
