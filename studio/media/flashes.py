"""Owns when lightning flashes in a take, so that the picture and the thunder agree. Knows neither paint nor samples."""

FIRST_FLASH_S = 14 / 24
FLASH_EVERY_S = 62 / 24


def flash_moments(seconds: float) -> list[float]:
    """Give the moments (s) at which a stormy sky lights up within the first `seconds` of a take."""
    moments = []
    moment = FIRST_FLASH_S
    while moment < seconds:
        moments.append(moment)
        moment += FLASH_EVERY_S
    return moments
