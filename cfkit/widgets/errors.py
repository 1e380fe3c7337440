"""What can be wrong with what a widget is handed."""

from cfkit.errors import CfkitError


class WidgetError(CfkitError, ValueError):
    """A widget was handed something that it cannot show."""
