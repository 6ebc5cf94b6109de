"""What a list shows of a model: no limit and no price that nobody published."""

from datetime import date

from studio.domain.model_lines import line_of
from studio.domain.models import UNKNOWN_LENGTHS, Audio, DurationLimit, Makes, ModelStatus, PriceUnit
from tests.domain.specs import limits, price, spec

TODAY = date(2026, 11, 22)


def test_a_line_tells_what_the_model_can_and_its_lowest_price_a_second() -> None:
    known = spec(
        makes=(Makes.TEXT, Makes.EXTEND),
        limits=limits(
            duration_s=DurationLimit(min=4, max=8, values=(4, 6, 8)),
            resolutions=("1080p", "720p"),
            audio=Audio.OPTIONAL,
            seed=True,
            first_frame=True,
        ),
        prices=(price("0.20"), price("0.10", audio=False), price("0.01", PriceUnit.TAKE)),
    )
    line = line_of(known, TODAY)
    assert line.badges == ("audio", "first_frame", "seed", "extend")
    assert (line.max_duration_s, line.max_resolution, line.micro_usd_per_s) == (8.0, "1080p", 100_000)
    assert line_of(known.replace(free=True), TODAY).micro_usd_per_s == 0


def test_what_is_not_known_is_not_made_up() -> None:
    line = line_of(spec(limits=limits(duration_s=UNKNOWN_LENGTHS, resolutions=())), TODAY)
    assert (line.max_duration_s, line.max_resolution, line.micro_usd_per_s) == (None, "", None)


def test_a_line_knows_the_status_of_the_day() -> None:
    assert line_of(spec(retires_on=TODAY), TODAY).status is ModelStatus.RETIRED
