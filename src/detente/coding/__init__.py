"""Resolution -> Coding: sentences to claims with kind, roles, date, realis, attribution, codes and confidence."""
