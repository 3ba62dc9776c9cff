"""The head of the record in memory that processes share."""
