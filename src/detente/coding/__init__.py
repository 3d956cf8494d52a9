"""Resolution -> Coding: sentences to claims with kind, roles, date, realis, attribution, codes and confidence."""

from detente.coding.coder import code, coder_name
from detente.coding.engines.relation import relate

__all__ = ["code", "coder_name", "relate"]
