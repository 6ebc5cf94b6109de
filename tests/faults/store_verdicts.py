"""Owns what must be true of the figures of the store's fault experiments."""

from typing import Any

NEVER = {
    "kills_while_saving": "failed_by_itself bad_files lost double rows_without_file files_without_row parts_left",
    "kills_while_a_take_is_saved": "failed_by_itself faults orphans made_again left_open "
    "done_without_one_take takes_of_others takes_without_file bad_files parts_left",
    "full_disk_while_saving": "failed_by_itself bad_files partial_files parts_left sizes_not_named wrong_after_room",
    "saves_at_once": "overwrites wrong bad_files",
    "kills_while_editing": "failed_by_itself acknowledged_but_lost half_edits bad_integrity",
    "kills_while_importing": "failed_by_itself acknowledged_but_lost half_imports rows_unlike_index "
    "rows_unlike_numbers marks_lost",
    "cut_logs": "out_of_order",
    "flipped_bits": "unseen",
    "refused_writes": "failed_by_itself screen_ahead_of_disk could_not_go_on acknowledged_but_lost "
    "jobs_never_acknowledged bad_integrity",
    "errors_of_the_disk": "failed_by_itself ahead acknowledged_but_lost never_acknowledged bad_integrity",
    "backups_under_load": "",
    "backups_over_days": "unlike_the_plan not_whole thinned_by_jumps troubles faults too_close without_change",
    "kills_while_migrating": "between bad_backups newer_changed",
    "broken_settings": "silent_resets lost_originals between",
    "starts_at_once": "not_told_who lock_outlived_owner",
}
"""Figures that must be 0; one that is absent is 0."""

EQUAL = {
    "kills_while_saving": (),
    "kills_while_a_take_is_saved": (),
    "full_disk_while_saving": (("went_on", "rounds"),),
    "saves_at_once": (),
    "kills_while_editing": (),
    "kills_while_importing": (),
    "cut_logs": (("good", "rounds"),),
    "flipped_bits": (("seen_in_rows", "flips_in_rows"),),
    "refused_writes": (),
    "errors_of_the_disk": (),
    "backups_under_load": (("good", "rounds"),),
    "backups_over_days": (),
    "kills_while_migrating": (("good", "kills"),),
    "broken_settings": (),
    "starts_at_once": (("rounds_with_one_owner", "rounds"),),
}

SOME = {
    "kills_while_saving": ("kills", "jobs", "killed_while_fetching"),
    "kills_while_a_take_is_saved": ("kills", "clips_waiting", "done"),
    "full_disk_while_saving": ("refused", "kept"),
    "saves_at_once": ("saves",),
    "kills_while_editing": ("kills", "acknowledged"),
    "kills_while_importing": ("kills",),
    "cut_logs": ("good", "different_states"),
    "flipped_bits": ("seen_at_opening", "seen_when_read", "unharmed"),
    "refused_writes": ("refused",),
    "errors_of_the_disk": ("refused",),
    "backups_under_load": ("good", "ledger_rows"),
    "backups_over_days": ("made", "kept", "changes"),
    "kills_while_migrating": ("kills", "newer_refused"),
    "broken_settings": ("rounds", "kills"),
    "starts_at_once": ("rounds",),
}
"""Figures that show that the fault really came."""


def bad(name: str, figures: dict[str, Any]) -> dict[str, Any]:
    """Return what is not as it must be: figures that should be 0, be equal, or be there, and are not."""
    found = {key: figures[key] for key in NEVER[name].split() if figures.get(key, 0)}
    found |= {one: (figures[one], other) for one, other in EQUAL[name] if figures[one] != figures[other]}
    return found | {key: 0 for key in SOME[name] if not figures.get(key, 0)}
