"""Pure rules and frozen models: no Qt, no input or output, no clock."""
