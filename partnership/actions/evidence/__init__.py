"""Files of evidence: taken in, looked at, kept once, stripped, and thrown away."""
