"""Owns the JSON shapes of models. They are a promise: fields are added, never changed or taken away."""

from datetime import date

from studio.cli.documents import Document
from studio.craft.model_lines import line
from studio.domain.models import DurationLimit, Extra, FactSource, Limits, ModelLine, ModelSpec, Price
from studio.domain.money import usd_text
from studio.services.model_changes import ModelChange


def model_document(line: ModelLine) -> Document:
    """Return one model as the list shows it."""
    return {
        "id": line.id,
        "provider": line.provider,
        "name": line.name,
        "status": line.status.value,
        "retires_on": None if line.retires_on is None else line.retires_on.isoformat(),
        "successor": line.successor,
        "checked_on": line.checked_on.isoformat(),
        "local": line.local,
        "free": line.free,
        "needs_key": line.needs_key,
        "simulated": line.simulated,
        "family": line.family,
        "makes": [each.value for each in line.makes],
        "badges": list(line.badges),
        "max_duration_s": line.max_duration_s,
        "max_resolution": line.max_resolution or None,
        "usd_per_s": usd_text(line.micro_usd_per_s),
    }


def shown_model(spec: ModelSpec, today: date, closed: str) -> Document:
    """Return one model with its limits, rules, own settings and prices; `closed` says why nothing can be sent."""
    return {
        **model_document(line(spec, today)),
        "closed": closed or None,
        "summary": spec.summary,
        "source": spec.source,
        "available_from": None if spec.available_from is None else spec.available_from.isoformat(),
        "typical_s": None if spec.typical_s is None else list(spec.typical_s),
        "output_lives_h": spec.output_lives_h,
        "content_credentials": spec.content_credentials or None,
        "sold_at": list(spec.sold_at),
        "trial": spec.trial or None,
        "limits": _limits(spec.limits),
        "rules": [
            {
                "if": dict(rule.when),
                "then": {name: list(allowed) for name, allowed in rule.then},
                "message": rule.message,
            }
            for rule in spec.rules
        ],
        "extras": {extra.name: _extra(extra) for extra in spec.extras},
        "prices": [_price(price) for price in spec.prices],
        "facts": [_fact(fact) for fact in spec.facts],
        "claims": [
            {
                "topic": claim.topic.value,
                "good": claim.good,
                "words": claim.words,
                "as_of": claim.as_of.isoformat(),
                "source": claim.source,
            }
            for claim in spec.claims
        ],
    }


def _limits(limits: Limits) -> Document:
    return {
        "duration_s": _lengths(limits.duration_s),
        "resolutions": list(limits.resolutions),
        "aspect_ratios": list(limits.aspect_ratios),
        "fps": [str(rate) for rate in limits.fps],
        "audio": limits.audio.value,
        "seed": limits.seed,
        "negative": limits.negative,
        "first_frame": limits.first_frame,
        "last_frame": limits.last_frame,
        "references": limits.references,
        "shots": limits.shots,
        "masks": limits.masks,
        "takes": limits.takes,
        "prompt_chars": limits.prompt_chars,
    }


def _lengths(lengths: DurationLimit) -> Document:
    return {
        "min": lengths.min if lengths.known else None,
        "max": lengths.max if lengths.known else None,
        "step": lengths.step,
        "values": None if lengths.values is None else list(lengths.values),
    }


def _extra(extra: Extra) -> Document:
    return {
        "type": extra.type.value,
        "label": extra.label,
        "default": extra.default,
        "values": None if extra.values is None else list(extra.values),
        "min": extra.min,
        "max": extra.max,
        "help": extra.help,
    }


def _price(price: Price) -> Document:
    return {
        "per": price.per.value,
        "usd": f"{price.usd:f}",
        "usd_high": None if price.usd_high is None else f"{price.usd_high:f}",
        "tokens_per_s": None if price.tokens_per_s is None else f"{price.tokens_per_s:f}",
        "original": price.original or None,
        "when": dict(price.when),
        "as_of": price.as_of.isoformat(),
        "source": price.source,
        "confirmed": price.confirmed,
    }


def _fact(fact: FactSource) -> Document:
    return {
        "field": fact.field,
        "source": fact.source,
        "as_of": fact.as_of.isoformat(),
        "confirmed": fact.confirmed,
    }


def change_document(change: ModelChange) -> Document:
    """Return one row of what a refresh changes."""
    return {
        "kind": change.kind.value,
        "model": change.model,
        "name": change.name,
        "field": change.field or None,
        "old": change.old or None,
        "new": change.new or None,
    }
