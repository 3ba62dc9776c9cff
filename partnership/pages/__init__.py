"""The public pages: one look-up, one read model and one template each; nothing is worked out."""
