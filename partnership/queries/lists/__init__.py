"""What the lists around a plan share: who took part, what is touched, the strip of months."""
