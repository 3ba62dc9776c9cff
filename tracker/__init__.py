"""The roof: settings, addresses, middleware and words; nothing here knows the plan."""
