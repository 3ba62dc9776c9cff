"""Files, links and withheld documents: taken in, published, checked, and kept from strangers."""
