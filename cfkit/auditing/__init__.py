"""What a model does to people: an audit, each of its parts, and the card to hang beside it."""

from cfkit.auditing.bubble import Bubble, filter_bubble
from cfkit.auditing.card import ModelCard, model_card
from cfkit.auditing.dominating import dominance
from cfkit.auditing.groups import error_by_group
from cfkit.auditing.plots import plot_bubble, plot_groups, plot_singled_out
from cfkit.auditing.popularity import popularity
from cfkit.auditing.report import Audit, audit
from cfkit.auditing.singling import singled_out

__all__ = [
    "Audit",
    "Bubble",
    "ModelCard",
    "audit",
    "dominance",
    "error_by_group",
    "filter_bubble",
    "model_card",
    "plot_bubble",
    "plot_groups",
    "plot_singled_out",
    "popularity",
    "singled_out",
]
