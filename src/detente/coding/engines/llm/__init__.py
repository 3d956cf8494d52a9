"""Resolution -> drafts by a language model behind an OpenAI-compatible endpoint: the engine `llm`."""

from detente.coding.engines.llm.reading import read_with_llm
from detente.coding.engines.llm.settings import LlmSettings, llm_settings

__all__ = ["LlmSettings", "llm_settings", "read_with_llm"]
