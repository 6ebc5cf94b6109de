"""The sound of an animatic: every bed, effect and the music bed are made from numbers. No Qt, no files."""
