"""Owns which component a group of words shows: by its terms, by the kind of its words, by what stands around it.

Must not know of the camera's words and the framing: those are taken before.
"""

from studio.craft.clause_tables import DESCRIBING, LIGHT_VERBS
from studio.craft.clause_words import ClauseWords
from studio.craft.findings import Findings
from studio.craft.grouping import Group, Lead
from studio.craft.lexicon_terms import Term
from studio.craft.tagging import Part
from studio.craft.tokens import Hit
from studio.craft.words import PATH_PREPOSITIONS, PLACE_PREPOSITIONS
from studio.domain.cards import Component

_FORMED = frozenset({Component.LIGHTING, Component.AUDIO, Component.STYLE, Component.CAMERA_MOVEMENT})


class GroupJudge:
    """Judges the groups of one sentence by its words and by what has been found so far."""

    def __init__(self, words: ClauseWords, found: Findings) -> None:
        self._words = words
        self._parts = words.parts
        self._found = found

    def component(
        self,
        group: Group,
        hits: list[Hit[Term]],
        previous: Component | None,
        behind: Group | None,
        before: Group | None,
    ) -> Component | None:
        """Return the component that a group shows, None where it shows none.

        `hits` are its terms, `previous` the component of the group before it in the clause.
        """
        shown = self._shown(group, hits, behind)
        if shown is not None and group.lead is not Lead.VERB:
            return shown
        set_in = self._words.group_is_setting(group)
        if group.lead is Lead.PREPOSITION:
            return self._of_preposition(group, set_in, previous)
        if group.lead is Lead.VERB:
            return self._of_verb(group, set_in, shown, previous, behind, before)
        return self._of_noun(group, set_in, previous, behind)

    def _shown(self, group: Group, hits: list[Hit[Term]], behind: Group | None) -> Component | None:
        """Return the component that the group's terms show; a subject to be keeps terms that only describe it."""
        if not hits:
            return None
        heads = [hit for hit in hits if hit.last == group.last]
        acts = behind is not None and behind.lead is Lead.VERB
        if group.lead is Lead.NOUN and not self._found.has_subject and (not heads or acts):
            light = heads and heads[-1].meaning.component is Component.LIGHTING and heads[-1].last - heads[-1].first > 1
            if not light:
                return None
        shown = (heads or hits)[-1].meaning.component
        if not heads and shown is Component.STYLE and group.lead is Lead.NOUN and self._words.heads_place(group):
            return None  # "a pastel hotel lobby"
        return shown

    def _of_preposition(self, group: Group, set_in: bool, previous: Component | None) -> Component | None:
        word = self._words.word(group.first)
        if word == "of" and not self._found.has_subject and previous in (None, Component.STYLE, Component.SHOT_TYPE):
            return Component.SUBJECT
        if previous is Component.AUDIO and word in ("in", "from", "over") and self._words.is_vague(group):
            return previous  # "music far off"
        if set_in and word in PLACE_PREPOSITIONS:
            return Component.ENVIRONMENT
        if set_in and word in PATH_PREPOSITIONS and previous not in (Component.ACTION, Component.CAMERA_MOVEMENT):
            return Component.ENVIRONMENT
        if previous is not None:
            return previous
        if set_in:
            return Component.ENVIRONMENT
        return self._found.carried()

    def _of_verb(
        self,
        group: Group,
        set_in: bool,
        shown: Component | None,
        previous: Component | None,
        behind: Group | None,
        before: Group | None,
    ) -> Component | None:
        if group.verb == "surround" and behind is not None:
            return Component.ENVIRONMENT
        apart = before is not None and before.lead is Lead.PREPOSITION and self._found.has_subject
        if previous in _FORMED and not (apart and previous in (Component.LIGHTING, Component.STYLE)):
            shines = group.verb in LIGHT_VERBS and group.verb not in ("burn", "flicker")
            if previous is Component.LIGHTING and not shines and not self._describes(group, behind):
                self._found.mention(Component.ACTION, group.first, group.last)
            return previous
        if shown is Component.LIGHTING and group.verb in LIGHT_VERBS:
            return shown
        if self._describes(group, behind):
            if shown is not None:
                return shown
            return Component.ENVIRONMENT if set_in else previous or self._found.carried()
        if previous is Component.ENVIRONMENT:
            self._found.mention(Component.ACTION, group.first, group.last)
            return previous
        return Component.ACTION

    def verb_at(self, group: Group) -> int:
        """Return the verb of a group, its first word where it has none."""
        return next((at for at in range(group.first, group.last) if self._parts[at] is Part.VERB), group.first)

    def _describes(self, group: Group, behind: Group | None) -> bool:
        """Say whether a verb only says how something looks: "wears", "dressed in", "is covered with"."""
        if group.verb == "look" and self._words.goes_somewhere(self.verb_at(group)):
            return False  # "looking back"
        if group.verb in DESCRIBING:
            if behind is None or behind.lead is not Lead.PREPOSITION:
                return True
            if group.verb in ("line", "set", "bring"):
                return self._words.word(behind.first) not in ("up", "down")  # "lines up a shot"
            return group.verb not in ("look", "focus")  # "looks tired", not "looks at him"
        if group.verb == "stand" and behind is not None and self._words.word(behind.first) == "out":
            return True
        at = self.verb_at(group)
        if self._words.words[at].form != "past":
            return False
        helped = [self._words.word(before) for before in range(group.first, at)]
        if "being" in helped or "get" in helped or "gets" in helped:
            return False
        kinds = self._words.words[at].verbs[:1]
        follows = self._words.word(behind.first) if behind is not None and behind.first == group.last else ""
        if follows == "by" and (kinds in "mocs" or (helped and kinds == "h")):
            return False
        if follows == "of":
            return True  # "made of clay"
        return kinds in ("h", "k", "x", "g", "q", "") or bool(helped)

    def _of_noun(
        self, group: Group, set_in: bool, previous: Component | None, behind: Group | None
    ) -> Component | None:
        if not self._found.has_subject and group.lead is Lead.NOUN and self._words.names(group):
            return Component.SUBJECT
        if group.lead is Lead.CONJUNCTION and group.last - group.first == 1:
            return None
        acts = behind is not None and behind.lead is Lead.VERB and behind.verb not in DESCRIBING
        if acts and not set_in and self._words.names(group):
            return Component.SUBJECT
        if set_in:
            return Component.ENVIRONMENT
        return previous or self._found.carried()
