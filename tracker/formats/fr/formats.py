"""How French as Canada writes it shows dates, times and numbers.

The first of a month is written "1er", which no format can say: whoever words a date does.
"""

NO_BREAK_SPACE = "\u00a0"

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j N Y"
MONTH_DAY_FORMAT = "j F"
YEAR_MONTH_FORMAT = "F Y"
TIME_FORMAT = f"G{NO_BREAK_SPACE}\\h{NO_BREAK_SPACE}i"
DATETIME_FORMAT = f"j F Y, {TIME_FORMAT}"
SHORT_DATETIME_FORMAT = f"j N Y, {TIME_FORMAT}"
FIRST_DAY_OF_WEEK = 0
DATE_INPUT_FORMATS = ["%Y-%m-%d"]
TIME_INPUT_FORMATS = ["%H:%M"]
DATETIME_INPUT_FORMATS = ["%Y-%m-%d %H:%M"]
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = NO_BREAK_SPACE
NUMBER_GROUPING = 3
