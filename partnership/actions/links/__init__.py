"""Whether the web addresses that the record names still answer: asked politely, never inside."""
