"""The animatic's orders: canonical, complete, and the same for the same input."""

from contextlib import aclosing

import pytest

from studio.craft.late_analyser import LateAnalyser
from studio.craft.lexicon import Lexicon
from studio.domain.errors import InputError
from studio.domain.jobs import GenerationJob
from studio.domain.parameters import Parameters, check
from studio.domain.render import RenderFinished
from studio.providers.animatic import MODEL, SPEC, AnimaticProvider
from tests.fakes.jobs import job_for
from tests.fakes.media import MemoryDisk, ScriptedRenderer
from tests.fakes.resources import LEXICON


async def _drawn(provider: AnimaticProvider, job: GenerationJob, part_path: str) -> None:
    stream = provider.make(job, part_path, preview=True)
    async with aclosing(stream) as events:  # type: ignore[type-var]  # an async generator behind a port's type
        last = [event async for event in events][-1]
    assert isinstance(last, RenderFinished)


async def test_the_same_order_is_the_same_drawing() -> None:
    renderer = ScriptedRenderer(MemoryDisk())
    provider = AnimaticProvider(renderer, LateAnalyser(LEXICON), "Shotwright test")
    job = job_for(provider, MODEL)
    assert job.body == job_for(provider, MODEL, key="x" * 32).body
    await _drawn(provider, job, "parts/a")
    await _drawn(provider, job, "parts/b")
    first, second = renderer.requests
    assert first.replace(part_path="") == second.replace(part_path="")
    assert (first.width_px, first.height_px, first.frames, first.seed) == (1280, 720, 96, 7)
    tags = dict(first.metadata)
    assert tags["comment"] == "animatic, drawn by software"
    assert (tags["prompt"], tags["seed"], tags["model"]) == (job.prompt, "7", MODEL)
    assert tags["program"] == "Shotwright test"
    assert first.label
    assert first.preview


async def test_the_slate_says_what_was_drawn() -> None:
    provider = AnimaticProvider(ScriptedRenderer(MemoryDisk()), LateAnalyser(LEXICON))
    job = job_for(provider, MODEL, first_frame="a" * 64)
    slate = provider.slate(job, "Shotwright test")
    assert slate.reading is not None
    spans = [(words.start, words.end, words.text) for words in slate.reading.drawn]
    spans += [(words.start, words.end, words.text) for words in slate.reading.not_drawn]
    assert spans
    assert all(job.prompt[start:end] == text for start, end, text in spans)
    assert [picture.role for picture in slate.inputs] == ["first_frame"]
    assert (slate.cost_micro_usd, slate.seed) == (0, 7)


async def test_a_body_of_another_version_is_refused() -> None:
    provider = AnimaticProvider(ScriptedRenderer(MemoryDisk()), LateAnalyser(LEXICON))
    job = job_for(provider, MODEL).replace(body=b"{}")
    with pytest.raises(InputError):
        await _drawn(provider, job, "parts/a")


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        (Parameters(duration_s=0.5), "duration_s"),
        (Parameters(duration_s=61), "duration_s"),
        (Parameters(resolution="8K"), "resolution"),
        (Parameters(aspect_ratio="3:2"), "aspect_ratio"),
        (Parameters(negative="rain"), "negative"),
        (Parameters(last_frame="a" * 64), "last_frame"),
    ],
)
def test_its_limits_name_the_field(parameters: Parameters, field: str) -> None:
    with pytest.raises(InputError) as refused:
        check(SPEC, parameters, "A kite.")
    assert refused.value.field == field


def test_the_words_it_is_known_to_follow_are_words_of_the_lexicon_that_it_draws() -> None:
    lexicon = Lexicon.parse(LEXICON)
    drawn = {term.term for terms in lexicon.categories.values() for term in terms if term.drawn}
    assert set(SPEC.good_terms) <= drawn
    assert len(SPEC.good_terms) > 60
