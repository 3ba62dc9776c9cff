"""Tests of the whole site, as its users and strangers meet it."""
