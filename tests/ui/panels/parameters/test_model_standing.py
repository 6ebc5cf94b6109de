"""How the sidebar's model stands: carried settings, gone and ending models, keys, closed providers, roles, prices."""

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from studio.domain.jobs import Grade
from studio.domain.models import FactSource, ModelStatus
from studio.domain.servers import Health, KeyPlace
from studio.ui.model_roles import Role
from studio.ui.model_shelf import ProviderState
from studio.ui.panels.parameters.notices import ChangeTable
from tests.fakes.time import calm
from tests.ui.conftest import Desk, button
from tests.ui.fakes import PICKY_SPEC, RETIRED_SPEC
from tests.ui.panels.parameters.helpers import asked, shelf_of, sidebar, words_in


async def test_the_card_asks_for_the_models_and_a_chosen_one_carries_the_settings(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    asks: list[bool] = []
    panel.models_requested.connect(lambda: asks.append(True))
    QTest.mouseClick(panel.card, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(panel.card, "Choose the model"), Qt.MouseButton.LeftButton)
    assert len(asks) == 2
    view_model.choose("resolution", "1080p")
    await desk.until(lambda: asked(desk).resolution == "1080p")
    view_model.set_negative("rain", view_model.shot_id)
    await desk.until(lambda: asked(desk).negative == "rain")
    before = asked(desk)
    view_model.choose_model("away/one")
    await desk.until(lambda: view_model.model_id == "away/one")
    await desk.until(panel._following.isVisible)
    assert (asked(desk).resolution, asked(desk).negative, asked(desk).duration_s) == ("720p", "", 8.0)
    table = panel._following.findChildren(ChangeTable)[0]
    assert table.accessibleName() == "Resolution: 1080p becomes 720p. Avoid: rain becomes none"
    panel.grab()
    QTest.mouseClick(button(panel, "Undo"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.model_id == "away/picky" and asked(desk) == before)
    assert view_model.follow is None


async def test_a_seed_that_another_model_does_not_take_is_locked_again_on_undo(desk: Desk) -> None:
    silent = PICKY_SPEC.replace(id="away/silent", limits=PICKY_SPEC.limits.replace(seed=False))
    desk.bench.remote.offered = (PICKY_SPEC, silent)
    panel, view_model = await sidebar(desk)
    view_model.choose("duration_s", "8.0")
    await desk.until(lambda: asked(desk).duration_s == 8.0)
    view_model.set_seed("7", view_model.shot_id)
    await desk.until(lambda: view_model.seed_locked)
    view_model.choose_model("away/silent")
    await desk.until(panel._following.isVisible)
    assert (asked(desk).seed, view_model.seed_locked) == (None, False)
    QTest.mouseClick(button(panel, "Undo"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.model_id == "away/picky")
    assert (asked(desk).seed, view_model.seed_locked) == (7, True)


async def test_a_model_that_changes_nothing_says_nothing_of_the_one_before(desk: Desk) -> None:
    desk.bench.remote.offered = (PICKY_SPEC, PICKY_SPEC.replace(id="away/twin", name="Twin"))
    panel, view_model = await sidebar(desk, "away/one")
    view_model.choose("resolution", "360p")
    await desk.until(lambda: asked(desk).resolution == "360p")
    view_model.choose_model("away/picky")
    await desk.until(panel._following.isVisible)
    view_model.choose_model("away/twin")
    await desk.until(lambda: view_model.model_id == "away/twin")
    await desk.until(lambda: not panel._following.isVisible())


async def test_a_retired_model_says_so_and_moves_to_its_successor(desk: Desk) -> None:
    gone = RETIRED_SPEC.replace(
        retires_on=date(2026, 9, 24), successor="away/older", prices=PICKY_SPEC.prices,
        limits=PICKY_SPEC.limits.replace(aspect_ratios=("16:9", "21:9")),
    )  # fmt: skip
    older = RETIRED_SPEC.replace(id="away/older", successor="away/picky")
    desk.bench.remote.offered = (gone, older, PICKY_SPEC)
    panel, view_model = await sidebar(desk, "away/old")
    view_model.choose("aspect_ratio", "21:9")
    await desk.until(panel._moving.isVisible)
    await desk.until(lambda: asked(desk).aspect_ratio == "21:9")
    await calm()
    assert view_model.badges[0].words == "Retired 24 Sep 2026"
    assert not panel.foot.draft.isEnabled()
    assert panel.foot.why_not.text() == "Old was retired. Choose another model."
    assert panel.foot.animatic.isEnabled()
    table = panel._moving.findChildren(ChangeTable)[0]
    assert table.accessibleName().startswith("Aspect ratio: 21:9 becomes 16:9. Price of a final: $")
    QTest.mouseClick(button(panel, "Move to Picky"), Qt.MouseButton.LeftButton)
    await desk.until(lambda: view_model.model_id == "away/picky")
    await desk.until(lambda: not panel._moving.isVisible())


async def test_a_model_that_will_end_soon_says_when(desk: Desk) -> None:
    ending = PICKY_SPEC.replace(status=ModelStatus.RETIRING)
    today = desk.workspace.adapters.clock.now().date()
    desk.bench.remote.offered = (ending.replace(retires_on=today + timedelta(days=60)),)
    _, view_model = await sidebar(desk)
    assert view_model.badges[0].words.startswith("Retiring on ")
    desk.bench.remote.offered = (ending.replace(retires_on=today + timedelta(days=61)),)
    assert not view_model.badges[0].words.startswith("Retiring")


async def test_without_a_key_the_paid_buttons_give_way_to_adding_one(desk: Desk) -> None:
    desk.bench.remote.offered = (PICKY_SPEC.replace(needs_key=True),)
    panel, _ = await sidebar(desk)
    shelf = shelf_of(panel)
    asks: list[str] = []
    panel.add_key_requested.connect(asks.append)
    assert panel.foot.draft.isVisible()
    shelf.set("away", ProviderState(KeyPlace.MISSING))
    await desk.until(panel.foot.add_key.isVisible)
    assert "Needs an Away key" in words_in(panel)
    assert not panel.foot.draft.isVisible()
    assert not panel.foot.final.isVisible()
    assert panel.foot.only_animatic.isVisible()
    QTest.mouseClick(panel.foot.add_key, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(panel.card, "Add key"), Qt.MouseButton.LeftButton)
    assert asks == ["away", "away"]
    shelf.set("away", ProviderState(KeyPlace.KEYRING))
    await desk.until(panel.foot.draft.isVisible)


async def test_a_key_that_was_kept_on_another_page_is_seen_on_the_way_back(desk: Desk) -> None:
    desk.bench.remote.offered = (PICKY_SPEC.replace(needs_key=True),)
    panel, _ = await sidebar(desk)
    shelf = shelf_of(panel)
    shelf.set("away", ProviderState(KeyPlace.MISSING))
    await desk.until(panel.foot.add_key.isVisible)
    panel.hide()
    shelf.states["away"] = ProviderState(KeyPlace.KEYRING)
    panel.show()
    await desk.until(panel.foot.draft.isVisible)


async def test_a_provider_that_takes_no_requests_says_so(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    shelf_of(panel).set("away", ProviderState(closed="This version cannot send to Away yet."))
    await desk.until(lambda: not panel.foot.draft.isEnabled())
    assert panel.foot.why_not.text() == "This version cannot send to Away yet."
    assert panel.foot.draft.accessibleDescription() == "This version cannot send to Away yet."
    assert panel.foot.animatic.isEnabled()


async def test_a_slow_provider_is_named_on_the_card(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    shelf_of(panel).set("away", ProviderState(KeyPlace.KEYRING, Health.SLOW))
    await desk.until(lambda: "Away: slow" in words_in(panel.card))
    assert panel.foot.draft.isEnabled()


async def test_limits_that_nobody_is_sure_of_are_marked(desk: Desk) -> None:
    facts = tuple(
        FactSource(field=f"limits.{name}", source="An article", as_of=date(2026, 11, 2), confirmed=False)
        for name in ("duration_s", "resolutions", "audio")
    )
    desk.bench.remote.offered = (PICKY_SPEC.replace(facts=facts),)
    panel, view_model = await sidebar(desk)
    assert {"Duration ?", "Resolution ?", "Aspect ratio"} <= set(words_in(panel))
    (heading,) = [each for each in panel.findChildren(QLabel) if each.text() == "Duration ?"]
    assert heading.accessibleDescription() == "Unconfirmed: An article, 2 Nov 2026"
    assert [badge.words for badge in view_model.badges[:3]] == ["Audio ?", "Up to 8 s ?", "Up to 1080p ?"]
    assert "sources are not sure" in panel.card.accessibleDescription()


async def test_a_model_that_is_nowhere_says_so(desk: Desk) -> None:
    panel, _ = await sidebar(desk)
    project, shot = desk.workbench.project, desk.workbench.shot
    assert project is not None
    assert shot is not None
    await desk.workspace.projects.set_parameters(project.id, shot.id, shot.parameters, model="gone/away")
    await desk.until(lambda: "This model is not in the catalogue any more." in words_in(panel.card))
    assert panel.foot.only_animatic.isEnabled()


async def test_the_project_can_keep_another_model_for_drafts_and_finals(desk: Desk) -> None:
    panel, view_model = await sidebar(desk)
    view_model.choose("duration_s", "8.0")
    await desk.until(lambda: asked(desk).duration_s == 8.0)
    before = panel.foot.final.text().strip()
    desk.generator.roles.give(Role.DRAFT, "away/one")
    await desk.until(lambda: panel.foot._heading.text() == "Draft estimate · Away")
    assert panel.foot.final.text().strip() == before
    assert "Away" in panel.foot.draft.toolTip()
    desk.generator.generate(Grade.DRAFT)
    await desk.bench.clock.advance(6)
    await desk.until(lambda: desk.bench.jobs.saved)
    assert [job.model for job in desk.bench.jobs.saved.values()] == ["away/one"]
    desk.generator.roles.give(Role.DRAFT, "")
    await desk.until(lambda: panel.foot._heading.text() == "Draft estimate")


async def test_old_and_uncertain_prices_are_told(desk: Desk) -> None:
    price = PICKY_SPEC.prices[0]
    today = desk.workspace.adapters.clock.now().date()
    old = price.replace(as_of=today - timedelta(days=41), usd_high=Decimal("0.20"))
    desk.bench.remote.offered = (PICKY_SPEC.replace(prices=(old,), typical_s=(60, 130)),)
    panel, view_model = await sidebar(desk)
    assert panel.foot.old.text() == "Prices last checked 41 days ago"
    assert panel.foot.amount.text() == "$0.40–0.80"
    assert panel.foot.confidence.text() == "Low confidence"
    assert (panel.foot.time.text(), panel.foot.time_basis.text()) == ("1 min to 2 min 10 s", "as the catalogue says")
    assert view_model.choices("duration_s")[0].price == "≤ $0.80"
