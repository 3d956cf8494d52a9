"""text -> states: the shared sentence encoder and its heads, on onnxruntime, one text at a time."""

from detente.encoder.model import Encoder, encoder, trained

__all__ = ["Encoder", "encoder", "trained"]
