"""What an action says when it will not do something."""


class Refused(Exception):
    """Nothing was done. field: the form's field that is wrong, "" for the whole.

    The message is a sentence fit for the person who asked.
    """

    def __init__(self, field: str, message: object) -> None:
        self.field = field
        self.message = message
        super().__init__(str(message))
