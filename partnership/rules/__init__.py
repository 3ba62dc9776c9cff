"""The method: how standing and progress follow from facts and a day. Plain Python."""
