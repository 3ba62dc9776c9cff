"""Positions for the figures of the specimen: dates and items in, percentages out."""

import itertools
from datetime import date


def _at(day: date, *, start: date, end: date) -> float:
    """Return where the day stands between start and end: percent, two decimals."""
    return round(100 * (day - start).days / (end - start).days, 2)


def axis(axis_id, *, start, end, today):
    months = [date(2026, 1, 1), date(2026, 7, 1), date(2027, 1, 1)]
    return {
        "id": axis_id,
        "marks": [
            {"at": _at(month, start=start, end=end), "words": f"{month:%b %Y}"} for month in months
        ],
        "today": _at(today, start=start, end=end),
        "today_words": "Today",
    }


def line(days, key, *, start, end, today, axis_id=""):
    stands = [_at(day, start=start, end=end) for day in days]
    late = _at(today, start=start, end=end) if key == "overdue" else None
    return {
        "axis": axis_id,
        "name": f"First due {days[0]:%b %d, %Y}; moved {len(days) - 1} times",
        "key": key,
        "first": stands[0],
        "stops": stands[1:-1],
        "now": stands[-1],
        "moves": [_move(one, other) for one, other in itertools.pairwise(stands)],
        "late": late,
    }


def _move(one, other):
    return {"start": one, "width": round(other - one, 2), "middle": round((one + other) / 2, 2)}


def story(days, key, *, today):
    span = {"start": date(2026, 2, 20), "end": date(2026, 12, 10), "today": today}
    drawn = line(days, key, **span)
    for move, (one, other) in zip(drawn["moves"], itertools.pairwise(days), strict=True):
        move["words"] = f"+{(other - one).days} days"
    labels = [
        {"at": at, "words": f"{day:%b %d, %Y}", "strong": day == days[-1]}
        for at, day in zip([drawn["first"], *drawn["stops"], drawn["now"]], days, strict=True)
    ]
    return drawn | {
        "today": drawn["late"],
        "today_words": "Today",
        "late_middle": round((drawn["now"] + drawn["late"]) / 2, 2),
        "late_words": "51 days",
        "labels": labels,
    }


def strips():
    """Return five strips of 72 ticks in five groups with a gap of one tick between them."""
    starts, at = [], 0
    heads = []
    for words, size in (("Preamble", 6), ("I", 21), ("II", 9), ("III", 18), ("IV", 18)):
        heads.append({"words": words, "short": "0" if words == "Preamble" else words, "at": at})
        starts += range(at, at + size)
        at += size + 2
    width = at - 2
    kinds = [
        ("Responsible named in both countries", 11, 0),
        ("Deadline", 0, 37),
        ("Measure", 0, 0),
        ("A public trace since the launch", 3, 2),
        ("Reported by a government", 0, 0),
    ]
    return {
        "width": width,
        "heads": [head | {"at": round(100 * head["at"] / width, 2)} for head in heads],
        "rows": [_strip(words, starts, known, press) for words, known, press in kinds],
        "columns": [
            {"start": start, "address": f"/en/initiatives/{start}/", "words": f"Initiative {start}"}
            for start in starts
        ],
    }


def _strip(words, starts, known_every, press_every):
    known = [start for start in starts if known_every and start % known_every == 1]
    press = [start for start in starts if press_every and start % press_every == 0]
    press = [start for start in press if start not in known]
    absent = [start for start in starts if start not in known and start not in press]
    return {
        "words": words,
        "count": f"{len(starts) - len(absent)} of {len(starts)}",
        "known": [start + 0.5 for start in known],
        "press": [start + 0.5 for start in press],
        "absent": [start + 0.5 for start in absent],
    }


def lanes(*, start, end, today):
    """Return two lanes of marks on their due days, stacked where they would touch; one empty."""
    keys = ["completed", "reported_complete", "overdue", "at_risk", "on_track", "not_started"]
    days = [date(2026, 1, 31), date(2026, 6, 30), date(2026, 9, 30), date(2027, 2, 28)]
    marks = [
        {
            "at": _at(day, start=start, end=end),
            "y": 66 - 18 * level,
            "size": 16,
            "half": 8,
            "key": key,
            "words": key,
            "address": "/en/milestones/PRO-1.2-M1/",
        }
        for place, day in enumerate(days)
        for level, key in enumerate(keys[place : place + 3])
    ]
    return [
        {
            "numeral": numeral,
            "words": words,
            "address": f"/en/pillars/{words[:3].upper()}/",
            "height": 80,
            "name": f"{len(drawn)} of 52 milestones have a date",
            "empty": "" if drawn else "No due date was found.",
            "marks": drawn,
        }
        for numeral, words, drawn in (
            ("I", "Prosperity", marks),
            ("II", "Mobility, inclusivity and well-being", []),
        )
    ]


def figure(drawn, table):
    """Return a figure with all that stands around it."""
    place = "/en/figures/lanes"
    return {
        "name": "lanes",
        "title": "Every milestone, by the day it is due",
        "note": "One mark is one milestone.",
        "says": "12 of 104 milestones have a date.",
        "part": "figures/lanes.html",
        "drawn": drawn,
        "key": [{"key": "completed", "words": "Completed", "count": 3},
                {"key": "overdue", "words": "Overdue", "bar": True, "count": 2}],
        "table": table,
        "frame": {
            "address": f"{place}/",
            "embed": f"{place}/#embed",
            "formats": [{"words": words, "address": f"{place}.{words.lower()}", "type": kind}
                        for words, kind in (("CSV", "text/csv"), ("SVG", "image/svg+xml"))],
            "source": "Worked out from the record of this site as of November 20, 2026.",
            "licence": "CC BY 4.0",
            "licence_address": "https://creativecommons.org/licenses/by/4.0/",
            "cited": "Plan, progress record, figure, as of November 20, 2026.",
            "cited_address": f"https://tracker.example{place}/?as_of=2026-11-20",
        },
    }  # fmt: skip
