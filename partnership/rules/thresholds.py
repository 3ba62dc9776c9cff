"""Every number of the method, by name. A changed number is a new version of the method."""

from fractions import Fraction

DUE_SOON_DAYS = 30  # an item is due soon this many days before its due day, and on it
USUAL_CADENCE_DAYS = 90  # a report is expected this often, unless the plan says otherwise
LEAST_CADENCE_DAYS = 30
CURRENT_GRACE_DAYS = 15  # a report is current for a cadence and these days
AGEING_CADENCES = 2  # and stale once it is older than this many cadences
ANSWER_DAYS = 30  # an answer is missed from the day after these
MOVES_AT_RISK = 2  # moved later this often, an item is at risk
SLIP_DAYS = 90  # or slipped by more than these days
SLIP_SHARE_OF_SPAN = Fraction(1, 4)  # and by more than this share of start to first date
MOST_PERCENT_WHILE_OPEN = 99
LEAST_WEIGHT = 1
MOST_WEIGHT = 5
WEIGHT_BEFORE_BASELINE = 1
