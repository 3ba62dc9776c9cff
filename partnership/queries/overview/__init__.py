"""The overview of a plan, in the state that its day asks for."""
