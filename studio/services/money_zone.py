"""Owns the time zones that days and months of money are counted in. Knows no money."""

from datetime import UTC, datetime, timedelta, tzinfo

from studio.domain.errors import InputError


def zone_of(name: str) -> tzinfo:
    """Return the zone of an IANA name; an empty name is this computer's. Raises InputError naming `time_zone`."""
    if not name:
        return LocalZone()
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # not part of a start

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # no such name; no name at all; a folder of names
        raise InputError(
            f"There is no time zone “{name}”.",
            "Write it like Europe/Berlin, or leave it empty for this computer's.",
            field="time_zone",
        ) from error


class LocalZone(tzinfo):
    """This computer's zone with its summer time, which `datetime.astimezone` alone knows of one moment at a time."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return what is to be taken from a time of this zone to get UTC; None without a time."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Return None: how much of the offset is summer time is not known."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """Return the zone's short name at a time."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """Return a time of UTC as one of this zone."""
        return moment.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)
