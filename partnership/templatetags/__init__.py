"""Tags for templates: words of pages are made below, so there are next to none."""
