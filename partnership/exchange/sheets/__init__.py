"""Rows for officials as a spreadsheet or as CSV: one format, the same out and in.

Plain Python: it knows rows, cells and what is wrong with them. What the rows mean is said above.
"""
