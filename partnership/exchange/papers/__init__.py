"""Papers: the files that officials attach. What they are by content, what they tell of people.

Everything here reads bytes of strangers, so it runs in a process of its own (`__main__.py`)
with little memory and little time.
"""
