"""Owns which certificates are trusted and the words for those that are not. There is no switch to ignore a fault."""

import ssl

import certifi

from studio.domain.errors import InputError

_EXPIRED = 10
_NOT_YET = 9
_SELF_SIGNED = (18, 19)
_UNKNOWN_ISSUER = (2, 20, 21)
_OTHER_HOST = (62, 64)


def trusting(ca_file: str) -> ssl.SSLContext:
    """Return what checks certificates: the system's, certifi's, and those of `ca_file` beside them. Blocks.

    Raises InputError naming `ca_file`.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(cafile=certifi.where())
    # So that a connection that ends without a farewell is told from one that was ended.
    context.options &= ~getattr(ssl, "OP_IGNORE_UNEXPECTED_EOF", ssl.Options(0))
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ValueError):
            raise InputError(
                "The file with your own certificates cannot be read.",
                "Choose a file of certificates in PEM form, or empty the field.",
                field="ca_file",
            ) from None
    return context


def certificate_words(error: ssl.SSLCertVerificationError, host: str) -> tuple[str, str]:
    """Return what is wrong with a server's certificate, and what to do."""
    code = error.verify_code
    if code == _EXPIRED:
        return f"The certificate of {host} has expired.", "Check this computer's date; else tell who runs the server."
    if code == _NOT_YET:
        return f"The certificate of {host} is not valid yet.", "Check this computer's date and time."
    if code in _SELF_SIGNED:
        return f"The certificate of {host} is self-signed.", "If it is your own, name its file in Settings › Network."
    if code in _OTHER_HOST:
        return (
            f"The certificate shown for {host} belongs to another host.",
            "Check the address; a network that wants you to sign in may stand between.",
        )
    if code in _UNKNOWN_ISSUER:
        return (
            f"Nobody that is trusted here vouches for the certificate of {host}.",
            "If a company's own authority signed it, name its file in Settings › Network.",
        )
    return f"The certificate of {host} could not be checked.", "Ask who runs the server."
