"""Plans made up to see the site full: their words, their files, their history, its telling."""
