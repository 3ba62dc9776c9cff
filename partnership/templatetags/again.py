"""A block of a page said a second time: a title stands in the head for browsers and for sharing."""

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY

register = template.Library()


class Again(template.Node):
    """What the page filled a block with; nothing where it has none of that name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def render(self, context: Context) -> str:
        """Render the block that the page itself gives."""
        blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
        block = blocks.get_block(self.name) if blocks else None
        return block.render(context).strip() if block else ""


@register.tag
def again(parser: Parser, token: Token) -> Again:
    """{% again title %}: the block "title" once more."""
    _tag, name = token.split_contents()
    return Again(name)
