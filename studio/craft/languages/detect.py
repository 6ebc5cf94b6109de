"""Owns in what language a text is written, by its script and its small words. Knows no grammar."""

import re
from collections import Counter

ENGLISH = "en"
UNKNOWN = ""
COVERED = frozenset({"en", "zh", "es", "fr", "de", "ja"})
"""The languages that are read well enough to say that something is missing."""

_FEW_LETTERS = 4
_HEAD = 1200
"""So many letters tell the language of a long text."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_LATIN = re.compile(r"[^\W\d_]{2,}")
_LETTER = re.compile(r"[^\W\d_]")
_QUOTED = re.compile(r"[\"“«「『]([^\"“”«»「」『』\n]{1,600})[\"”»」』]")
_SCRIPTS = (
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
)
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_SMALL_WORDS = {
    "en": """the and of with a an in is on to his her from as at by for into over it its are that while through this
        their she he or no very slowly camera shot scene light behind under between walking standing looking""",
    "es": """el la los las un una unos unas de del al y con en por para que su sus se lo es está como sobre entre desde
        hacia mientras sin muy más pero cuando luz plano cámara camara escena noche día mujer hombre niña niño plano
        primer fondo lenta lentamente estilo suave toma vista ciudad atardecer calle cielo esta este donde hasta
        bajo""",
    "fr": """le la les un une des du de et avec dans en sur au aux qui que son sa ses est sont sous par pour vers plus
        très pendant comme mais où ne pas leur elle il une caméra camera plan lumière nuit femme homme ville scène ciel
        lent lentement fille garçon fond jour derrière devant entre ambiance doucement gros rue""",
    "de": """der die das den dem des ein eine einen einem einer eines und mit im in am auf über ueber von vom zu zum zur
        ist sind durch für fuer bei aus nach während waehrend sich unter vor nicht wie sie er ihr ihre sein seine kamera
        licht nacht frau mann stadt langsam szene aufnahme himmel nahaufnahme hintergrund als auch wird an oder""",
    "pt": """o a os as um uma uns umas de do da dos das no na nos nas em com por para que se é são não ao pela pelo mais
        muito seu sua está como enquanto sobre entre até câmera luz cena noite homem mulher cidade rua lentamente""",
    "it": """il lo la gli le un una uno di del della dei delle dello nel nella nei al alla ai e con in su sul sulla per
        che si è sono mentre come più molto suo sua dal dalla da non tra luce notte scena donna uomo città strada
        inquadratura lentamente camera""",
    "nl": """de het een en van met in op aan door voor naar uit bij is zijn haar niet over onder terwijl die dat wordt
        als ook om te nacht licht vrouw man stad langzaam straat achter tussen""",
    "sv": """en ett och på i med av är som den det för från till under över genom inte hon han sig medan kvinna natt
        ljus långsamt staden""",
    "da": """en et og på i med af er som den det for fra til under over gennem ikke hun han sig mens kvinde nat lys
        langsomt byen""",
    "fi": """ja on ei se hän että joka kun kanssa alla yli läpi kuin mutta nainen mies yö valo hitaasti kamera kaupunki
        metsässä""",
    "pl": """i w na z do się jest nie po przez przy od za pod nad który która kobieta mężczyzna noc światło powoli
        kamera oraz miasto""",
    "cs": """a v na s se je do po z za pod nad přes při od který která žena muž noc světlo pomalu město kamera""",
    "ro": """și în cu pe la de un o care este din pentru prin sub peste femeie bărbat noapte lumină încet orașul""",
    "hu": """a az egy és van nem hogy egyik fölött alatt mellett nő férfi éjszaka fény lassan város""",
    "tr": """bir ve ile için bu da de içinde üzerinde altında kadın adam gece ışık yavaşça şehir kamera olan gibi""",
    "vi": """một và của trong với trên người cô những đang là có ánh sáng đêm thành phố máy quay""",
    "id": """yang dan di dengan untuk dari ke pada sebuah seorang ini itu dalam wanita pria malam cahaya perlahan kota
        kamera""",
}
_NAMES = {
    "es": """lluvia nieve playa bosque montaña desierto casa perro gato caballo coche coches mar océano sol fuego agua
        viento joven anciano anciana hombres personas gente fondo blanco negro rojo azul verde cálida cálidos neones
        futurista hiperrealista cinematográfico vídeo realista amanecer niebla tormenta retrato mirada pelo ojos
        ambiente animación olas costa rápido rápida oficina ducha montaje bailando caminando niños pareja mesa
        puerta dron estilo cabello vestido piel detalle suave colores""",
    "fr": """pluie neige plage forêt montagne désert maison chien chat cheval voiture mer soleil feu eau vent jeune
        vieil vieux homme hommes gens blanc noir rouge bleu vert chaude couleurs brume orage aube soir yeux cheveux
        réaliste côte drone vague vagues couchant lever vue robe peau détail doux""",
    "de": """regen schnee strand wald berg berge wüste haus hund katze pferd auto meer sonne feuer wasser wind junge
        junger alte alter männer menschen weiß schwarz rot blau grün warmes farben nebel abend morgen augen haare
        realistisch sonnenuntergang sonnenaufgang zeitlupe straße küste wellen drohnenaufnahme luftaufnahme
        abendsonne gegenlicht totale schwarzweiß kleid warmes weiches farben""",
}
"""Names of common things: what is written in tags has no small words."""
_ENDINGS = {
    "es": ("ando", "iendo", "ción", "mente", "ísimo", "ísima"),
    "fr": ("euse", "eux", "ement", "ée", "ées"),
    "de": ("ung", "lich", "liche", "licher", "liches", "heit", "keit", "chen"),
}
_OWN_LETTERS = {"ñ": "es", "¿": "es", "¡": "es", "ß": "de", "œ": "fr", "ã": "pt", "õ": "pt", "ğ": "tr", "ı": "tr"}
_BY_WORD: dict[str, tuple[str, ...]] = {}
for _language, _words in (*_SMALL_WORDS.items(), *_NAMES.items()):
    for _word in _words.split():
        if _language not in _BY_WORD.get(_word, ()):
            _BY_WORD[_word] = (*_BY_WORD.get(_word, ()), _language)
_NOT_ENGLISH = frozenset(word for word, languages in _BY_WORD.items() if "en" not in languages)
_ONLY_ENGLISH = frozenset(word for word, languages in _BY_WORD.items() if languages == ("en",))


def language_of(text: str) -> str:
    """Return the two-letter code of the language of `text`; empty where it cannot be told. Short texts are English.

    Looks at the beginning of long texts only. Never fails.
    """
    head = text.strip()[:_HEAD]
    if not head.isascii():
        found = _by_script(head)
        if found:
            return found
    words = set(head.lower().replace(",", " ").split())
    foreign = words & _NOT_ENGLISH
    if not foreign:
        return ENGLISH
    return _by_words(head, words)


def _by_script(head: str) -> str:
    """Return the language of a text that is mostly in another script than the Latin one; else the empty text."""
    if _CJK.search(head) is not None:
        own = _unquoted(head)
        cjk = len(_CJK.findall(own))
        latin = len(_LATIN.findall(_CJK.sub(" ", own)))
        if cjk and (not latin or (cjk >= _FEW_LETTERS and 2 * cjk >= latin)):
            if len(_HANGUL.findall(own)) * 2 > cjk:
                return "ko"
            return "ja" if 12 * len(_KANA.findall(own)) > cjk else "zh"
    letters = 0
    for language, pattern in _SCRIPTS:
        count = len(pattern.findall(head))
        if count:
            letters = letters or len(_LETTER.findall(head))
            if 2 * count > letters:
                return "uk" if language == "ru" and _UKRAINIAN.search(head) else language
    return ""


def _unquoted(head: str) -> str:
    """Return a text without its quotations; all of it where it is little else, such as JSON."""
    rest = _QUOTED.sub(" ", head)
    return rest if 2 * len(rest) > len(head) else head


def _by_words(head: str, words: set[str]) -> str:
    """Return the language whose small words are most; English where hardly any are told."""
    quoted = _unquoted(head)
    if len(quoted) < len(head):
        words = set(quoted.lower().split())
    words = {word.strip(".,;:!?()[]*«»“”\"'…") for word in words}
    if len(words & _ONLY_ENGLISH) >= _most_foreign(words, quoted):
        return ENGLISH
    counts: Counter[str] = Counter()
    for word in words:
        for language in _BY_WORD.get(word, ()):
            counts[language] += 1
    for word in words:
        for language, endings in _ENDINGS.items():
            counts[language] += word.endswith(endings) and word not in _BY_WORD
    low = quoted.lower()
    for letter, language in _OWN_LETTERS.items():
        counts[language] += letter in low
    best, most = max(counts.items(), key=lambda item: item[1], default=(ENGLISH, 0))
    english = counts[ENGLISH]
    if most <= english or most < 2 or len(words & _ONLY_ENGLISH) >= most:
        return ENGLISH
    rivals = [language for language, count in counts.items() if count == most]
    return best if len(rivals) == 1 else min(rivals, key=_RANKS.index)


def _most_foreign(words: set[str], text: str) -> int:
    """Return what no language but English can count more of: a quick look that settles most texts."""
    ended = sum(word.endswith(_ALL_ENDINGS) for word in words)
    return len(words & _NOT_ONLY_ENGLISH) + ended + (0 if text.isascii() else len(_OWN_LETTERS))


_RANKS = list(_SMALL_WORDS)
_ALL_ENDINGS = tuple(ending for endings in _ENDINGS.values() for ending in endings)
_NOT_ONLY_ENGLISH = frozenset(_BY_WORD) - _ONLY_ENGLISH
