"""A figure's table as CSV, with where it comes from at its end."""

import csv
import io

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from partnership.queries.figures.figure import Figure
from partnership.queries.item_record.csv import plain_cell


def figure_csv(figure: Figure) -> str:
    """Return every row with headings in the language in force; source, licence and citation last."""
    written = io.StringIO()
    table = csv.writer(written)
    first, *heads = (column["words"] for column in figure.table["columns"])
    table.writerow([plain_cell(text) for text in (pgettext("column", "Code"), first, *heads)])
    for row in figure.table["rows"]:
        cells = (cell["words"] for cell in row["cells"])
        told = (row.get("code", ""), row["words"], *cells)
        table.writerow([plain_cell(str(text)) for text in told])
    frame = figure.frame
    table.writerow([])
    table.writerow([_("Source"), frame.source])
    table.writerow([_("Licence"), f"{frame.licence}, {frame.licence_address}"])
    table.writerow([pgettext("verb", "Cite"), f"{frame.cited} {frame.cited_address}"])
    return written.getvalue()
