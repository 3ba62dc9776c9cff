"""Where the keys of the files and the names of the shapes differ."""

KEYS = {
    "responsibilities": "leads",
    "from_organizations": "from",
    "to_organizations": "to",
}
