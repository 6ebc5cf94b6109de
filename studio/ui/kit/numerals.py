"""Owns how numbers and days are written in the window's language. Timecode and money are the same in all of them."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def plain(number: float) -> str:
    """Return a number with as many digits as it needs, at most six: "7.5", in German "7,5"."""
    return _locale().toString(float(number), "g", 6)


def fixed(number: float, decimals: int) -> str:
    """Return a number with so many decimals."""
    return _locale().toString(float(number), "f", decimals)


def count(number: int) -> str:
    """Return a whole number with its thousands apart: "100,000", in German "100.000"."""
    return QLocale().toString(number)


def percent(fraction: float) -> str:
    """Return a fraction of one as whole per cents."""
    return QCoreApplication.translate("numbers", "{0}%").format(round(fraction * 100))


def seconds(duration_s: float) -> str:
    """Return a duration in seconds with its unit."""
    return QCoreApplication.translate("numbers", "{0} s").format(plain(duration_s))


def minutes(duration_min: float) -> str:
    """Return a duration in whole minutes with its unit."""
    return QCoreApplication.translate("numbers", "{0} min").format(fixed(duration_min, 0))


def frames_per_second(rate: float) -> str:
    """Return a frame rate with its unit."""
    return QCoreApplication.translate("numbers", "{0} fps").format(plain(rate))


def day(when: date) -> str:
    """Return a day without its year: "18 Nov", in German "18. Nov."."""
    locale = QLocale()
    pattern = "d. MMM" if "d." in locale.dateFormat(QLocale.FormatType.LongFormat) else "d MMM"
    return locale.toString(QDate(when.year, when.month, when.day), pattern)


def month(when: date) -> str:
    """Return the month's name: "November"."""
    return QLocale().standaloneMonthName(when.month)


def short_month(when: date) -> str:
    """Return the month's short name: "Nov"."""
    return QLocale().standaloneMonthName(when.month, QLocale.FormatType.ShortFormat)


def time_of_day(when: datetime) -> str:
    """Return hours and minutes as a moment has them: "20:43"."""
    return f"{when:%H:%M}"


def signed_percent(fraction: float) -> str:
    """Return a fraction of one as a change in per cents with one decimal: "+1.8%", "−0.4%"."""
    sign = "−" if round(fraction, 3) < 0 else "+" if round(fraction, 3) > 0 else "±"
    return sign + QCoreApplication.translate("numbers", "{0}%").format(fixed(abs(fraction) * 100, 1))


def _locale() -> QLocale:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale
