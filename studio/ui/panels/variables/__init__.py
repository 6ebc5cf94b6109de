"""The form that asks the values of a prompt's {variables}."""
