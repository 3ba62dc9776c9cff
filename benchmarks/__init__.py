"""What the site costs on this machine, beside what a bare page and a file cost on it."""
