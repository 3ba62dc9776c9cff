"""The auditor's sheet: any list of items with every fact behind it, as tables for files."""
