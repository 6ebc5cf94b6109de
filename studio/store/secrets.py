"""Owns keys of accounts: in the environment, the system's keyring, this session's memory, or a file if asked for.

Implements `Secrets`. A key is a `SecretStr` from where it is read to where a request is built; nothing here shows one.
"""

import asyncio
from collections import Counter
from collections.abc import Mapping

from pydantic import SecretStr

from studio.domain.errors import InputError, StoreError
from studio.domain.providers_known import display_name, key_variables
from studio.domain.servers import KeyPlace
from studio.store.key_file import Entry, KeyFile, key_file
from studio.store.system_keyring import KeyringTrouble, SystemKeyring, Trouble

KEY_LIMIT = 1000
"""Most characters of a key: the keyring of Windows takes no more than 1 280."""
_KEPT_PLACES = (KeyPlace.KEYRING, KeyPlace.SESSION, KeyPlace.FILE)


class AccountKeys:
    """Keys by provider and account label. What is kept last is what is used, unless the environment has one."""

    def __init__(self, environment: Mapping[str, str], keyring: SystemKeyring, file: KeyFile) -> None:
        self._environment = environment
        self._keyring = keyring
        self._file = file
        self._session: dict[Entry, SecretStr] = {}
        self._read: dict[Entry, SecretStr] = {}
        self._in_file: dict[Entry, SecretStr] | None = None
        self._notices: dict[Entry, str] = {}
        self._changes: Counter[Entry] = Counter()
        self._turn = asyncio.Lock()

    async def key(self, provider: str, account: str = "") -> SecretStr | None:
        """Return a key, the environment's first; None where there is none."""
        return (await self._found(provider, account))[0]

    async def place(self, provider: str, account: str = "") -> KeyPlace:
        """Say where a key is, MISSING where there is none."""
        return (await self._found(provider, account))[1]

    async def keep(self, provider: str, account: str, key: SecretStr, place: KeyPlace = KeyPlace.KEYRING) -> KeyPlace:
        """Keep a key and delete its copies elsewhere; return where it is now: SESSION where the keyring cannot be used.

        Raises InputError naming `key`, or StoreError where the file cannot be written.
        """
        if place not in _KEPT_PLACES:
            raise InputError("A key cannot be kept there.", "Choose keyring, session or file.", field="place")
        key, entry = checked_key(key), (provider, account)
        async with self._turn:
            self._let_go(entry)
            in_keyring = place is KeyPlace.KEYRING and await self._put_in_keyring(entry, key)
            if place is KeyPlace.KEYRING and not in_keyring:
                place = KeyPlace.SESSION
            elif place is not KeyPlace.KEYRING:
                await self._out_of_keyring(entry)
            await self._put_in_file(entry, key if place is KeyPlace.FILE else None)
            if place is KeyPlace.SESSION:
                self._session[entry] = key
        return place

    async def forget(self, provider: str, account: str = "") -> None:
        """Delete a key from memory, the file and the keyring; one in the environment stays.

        Raises StoreError where the keyring does not say that it is gone.
        """
        entry = (provider, account)
        async with self._turn:
            self._let_go(entry)
            await self._put_in_file(entry, None)
            trouble = await self._out_of_keyring(entry)
        if trouble in (Trouble.SLOW, Trouble.LOCKED, Trouble.REFUSED):
            raise StoreError(
                f"The key of {display_name(provider)} may still be in the keyring, because {trouble.value}.",
                "Unlock the keyring and forget the key again, or delete the entry “Shotwright” there.",
            )

    def notices(self) -> tuple[str, ...]:
        """Return what the user must know, such as that there is no keyring. Does not block."""
        lasting = []
        if self._in_file:
            names = ", ".join(dict.fromkeys(display_name(provider) for provider, _ in self._in_file))
            place = f"in the file {self._file.path}"
            lasting.append(f"The keys of {names} are {place}, not in a keyring: every program of yours can read them.")
        return (*lasting, *self._file.notices, *dict.fromkeys(self._notices.values()))

    def _let_go(self, entry: Entry) -> None:
        """Take a key out of memory; what a late answer of the keyring brings is not taken any more."""
        self._changes[entry] += 1
        for kept in (self._session, self._read, self._notices):
            kept.pop(entry, None)

    async def _found(self, provider: str, account: str) -> tuple[SecretStr | None, KeyPlace]:
        entry = (provider, account)
        given = None if account else self._from_environment(provider)
        if given is not None:
            return given, KeyPlace.ENVIRONMENT
        async with self._turn:
            for keys, place in ((self._session, KeyPlace.SESSION), (self._read, KeyPlace.KEYRING)):
                if entry in keys:
                    return keys[entry], place
            in_file = await self._file_keys()
            if entry in in_file:
                return in_file[entry], KeyPlace.FILE
            key = await self._from_keyring(entry)
            return key, KeyPlace.MISSING if key is None else KeyPlace.KEYRING

    def _from_environment(self, provider: str) -> SecretStr | None:
        for variables in key_variables(provider):
            values = [self._environment.get(name, "").strip() for name in variables.names]
            if all(values):
                try:
                    return checked_key(SecretStr(variables.joint.join(values)))
                except InputError:
                    names = " and ".join(variables.names)
                    self._notices[provider, ""] = f"What is in {names} cannot be a key; it is not used."
        return None

    async def _from_keyring(self, entry: Entry) -> SecretStr | None:
        changes = self._changes[entry]

        def came(text: str | None) -> None:
            if text and self._changes[entry] == changes:
                self._read[entry] = SecretStr(text)

        try:
            came(await self._keyring.get(_name(entry), came))
        except KeyringTrouble as error:
            if error.trouble is not Trouble.ABSENT:
                self._notices["", ""] = f"Keys that were kept cannot be read because {error.trouble.value}."
        return self._read.get(entry)

    async def _put_in_keyring(self, entry: Entry, key: SecretStr) -> bool:
        changes = self._changes[entry]

        def taken(_: None) -> None:
            if self._changes[entry] == changes:
                self._session.pop(entry, None)
                self._notices.pop(entry, None)
                self._read[entry] = key

        try:
            await self._keyring.set(_name(entry), key.get_secret_value(), taken)
        except KeyringTrouble as error:
            why = error.trouble.value
            self._notices[entry] = f"The key of {_words(entry)} is kept for this session only, because {why}."
            return False
        taken(None)
        return True

    async def _out_of_keyring(self, entry: Entry) -> Trouble | None:
        try:
            await self._keyring.delete(_name(entry))
        except KeyringTrouble as error:
            return error.trouble
        return None

    async def _put_in_file(self, entry: Entry, key: SecretStr | None) -> None:
        keys = dict(await self._file_keys())
        if key is None:
            if entry not in keys:
                return
            del keys[entry]
        else:
            keys[entry] = key
        await asyncio.to_thread(self._file.write, keys)
        self._in_file = keys

    async def _file_keys(self) -> dict[Entry, SecretStr]:
        if self._in_file is None:
            self._in_file = await asyncio.to_thread(self._file.read)
        return self._in_file


def account_keys(environment: Mapping[str, str]) -> AccountKeys:
    """Return the keys as the program keeps them; neither disk nor keyring is touched before the first question."""
    return AccountKeys(environment, SystemKeyring(), KeyFile(key_file()))


def checked_key(key: SecretStr) -> SecretStr:
    """Return a key without blanks around it; raises InputError naming `key`, which never quotes it."""
    text = key.get_secret_value().strip()
    if not text:
        raise InputError("There is no key.", "Paste the key as the provider shows it.", field="key")
    if len(text) > KEY_LIMIT:
        raise InputError("This is too long to be a key.", f"A key has at most {KEY_LIMIT:,} characters.", field="key")
    if not (text.isascii() and text.isprintable()) or " " in text:
        raise InputError(
            "This is no key: it holds blanks, line breaks or letters that no key has.",
            "Copy the key alone, as the provider shows it.",
            field="key",
        )
    return SecretStr(text)


def _name(entry: Entry) -> str:
    """Return the name of an entry in the keyring."""
    provider, account = entry
    return f"{provider}/{account}" if account else provider


def _words(entry: Entry) -> str:
    provider, account = entry
    return f"{display_name(provider)} ({account})" if account else display_name(provider)
