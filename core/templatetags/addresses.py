"""`{% url %}`, resolved once for each name and its values: a page writes dozens of addresses, and they are always the same.

Django goes through its patterns for each of them, which is a tenth of what a page costs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django import template
from django.template.base import Parser
from django.template.base import Token as TemplateToken
from django.template.context import Context
from django.template.defaulttags import URLNode
from django.template.defaulttags import url as django_url
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.html import conditional_escape

register = template.Library()


@lru_cache(maxsize=8192)
def _address(name: str, values: tuple[str, ...], _urlconf: Any, _prefix: str) -> str:
    return reverse(name, args=values)


class AddressNode(URLNode):
    """For values in their order; named ones, namespaces and what does not exist go Django's way, with its errors."""

    def render(self, context: Context) -> str:
        name = self.view_name.resolve(context)
        if self.kwargs or not isinstance(name, str) or ":" in name:
            return super().render(context)
        values = tuple(str(value.resolve(context)) for value in self.args)
        try:
            address = _address(name, values, get_urlconf(), get_script_prefix())
        except NoReverseMatch:
            return super().render(context)
        if self.asvar:
            context[self.asvar] = address
            return ""
        return conditional_escape(address) if context.autoescape else address


@register.tag
def url(parser: Parser, token: TemplateToken) -> AddressNode:
    node = django_url(parser, token)
    return AddressNode(node.view_name, node.args, node.kwargs, node.asvar)
