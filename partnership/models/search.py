"""What search looks in: the words of each sealed state, and the list of all such words."""

from django.db import models

from partnership.rules.searched import WORD_LENGTH


class SearchText(models.Model):
    """The words of one public state, folded, each between blanks: " plan d action ".

    keys: its code and short names without signs, for an exact hit. title: its names and its
    code. bodies: codes of the organizations that answer for it or took part. texts: the rest.
    Repeats the state, so it is written with it, and rewritten when something is erased.
    """

    state = models.OneToOneField(
        "partnership.State", on_delete=models.CASCADE, primary_key=True, related_name="searched"
    )
    keys = models.TextField()
    title = models.TextField()
    bodies = models.TextField()
    texts = models.TextField()

    def __str__(self) -> str:
        return f"{self.state_id}{self.keys}"


class SearchWord(models.Model):
    """One word that some public state holds, or held: what a misspelt one is compared with."""

    word = models.CharField(max_length=WORD_LENGTH, primary_key=True)

    def __str__(self) -> str:
        return self.word
