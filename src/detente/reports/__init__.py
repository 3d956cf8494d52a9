"""Record -> files for other tools and people: exports, cited briefs, charts; every line names the words it stands on."""

from detente.reports.briefing import brief
from detente.reports.charting import chart
from detente.reports.exporting import export

__all__ = ["brief", "chart", "export"]
