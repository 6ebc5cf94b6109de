"""Owns the words for what is wrong with a template and its table."""

from PySide6.QtCore import QCoreApplication

from studio.craft.batch import CELL_LIMIT, ROWS_LIMIT, Problem, Trouble


def problem_words(problem: Problem) -> str:
    """Return what is wrong, by row and column where it is there."""
    row, column = problem.row, problem.column
    words = {
        Trouble.NO_TEMPLATE: QCoreApplication.translate("batch", "Write a template on the left."),
        Trouble.NO_VARIABLE: QCoreApplication.translate(
            "batch", "The template names no variable: write one in braces, such as {product}."
        ),
        Trouble.NO_ROWS: QCoreApplication.translate("batch", "The table has no row."),
        Trouble.TOO_MANY_ROWS: QCoreApplication.translate(
            "batch", "The table has {row} rows; {limit} are possible at once."
        ),
        Trouble.MISSING_COLUMN: QCoreApplication.translate("batch", "The table has no column “{column}”."),
        Trouble.SAME_COLUMN: QCoreApplication.translate("batch", "Two columns are called “{column}”."),
        Trouble.EMPTY_VALUE: QCoreApplication.translate("batch", "Row {row}: “{column}” is empty."),
        Trouble.BAD_LETTERS: QCoreApplication.translate(
            "batch", "Row {row}: “{column}” holds a character that cannot be kept."
        ),
        Trouble.BAD_SECONDS: QCoreApplication.translate("batch", "Row {row}: “{column}” is no length in seconds."),
    }
    if problem.trouble is Trouble.TOO_LONG:
        text = (
            QCoreApplication.translate("batch", "Row {row}: “{column}” has more than {limit} characters.")
            if column
            else QCoreApplication.translate("batch", "Row {row}: the prompt would be too long.")
        )
        return text.replace("{limit}", str(CELL_LIMIT)).replace("{row}", str(row)).replace("{column}", column)
    text = words[problem.trouble].replace("{limit}", str(ROWS_LIMIT))
    return text.replace("{row}", str(row)).replace("{column}", column)
