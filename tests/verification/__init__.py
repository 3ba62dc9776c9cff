"""Tests of the record against the tables."""
