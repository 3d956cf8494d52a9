"""Record -> files for other tools and people: exports, cited briefs, charts; every line names the words it stands on."""

from detente.reports.exporting import export

__all__ = ["export"]
