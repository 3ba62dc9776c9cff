"""Figures: one read model each, drawn in a page, in a file of its own and in the pages of others."""
