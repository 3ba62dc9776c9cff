"""Signing in: password or identity service, second factor, and what an official sees of their own."""
