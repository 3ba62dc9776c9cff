"""What the pages of an initiative and of a milestone share."""
