"""Watch a recommender at work, and put a new one in its place step by step."""

from cfkit.watch.findings import Finding
from cfkit.watch.limits import Limits
from cfkit.watch.monitoring import monitor
from cfkit.watch.report import Report
from cfkit.watch.rollout import rollout
from cfkit.watch.stages import Rollout

__all__ = ["Finding", "Limits", "Report", "Rollout", "monitor", "rollout"]
