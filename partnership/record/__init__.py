"""The public record: canonical bytes, commitments, the tree, the exported file and its check."""
