"""Resolution -> Coding: sentences to claims with kind, roles, date, realis, attribution, codes and confidence."""

from detente.coding.coder import code

__all__ = ["code"]
