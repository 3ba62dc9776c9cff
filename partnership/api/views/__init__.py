"""The addresses of the API, one class for each kind of thing that can be read."""
