"""What people do: report, answer, publish, import. One transaction each."""
