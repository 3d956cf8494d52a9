"""all-MiniLM-L6-v2 -> `src/detente/events/subjects.npz`: a vector a word, by which ladders tell that "vessels" may be "submarines".

    python -m training.subjects

Each whole word of the encoder's vocabulary, and each word that the corpus (training part) has in small letters, is read alone by the encoder as published (not by the trained coder, whose states tell acts
apart and no longer subjects). The mean and the three strongest directions, which all words share, are removed; the next `WIDTH` are kept,
each divided by the root of its strength, in int8. The vectors are of the licence of the encoder (Apache-2.0). Beside them: how many sentences of the corpus (training part) have a
stem, since what every report says (asked, agreed, ready) names no subject.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import numpy as np

from detente.events.features import WORD as TOKEN
from detente.events.features import stem
from detente.model import fold
from training.examples import passages
from training.network import model_folder
from training.stamping import letters, stamp

OUT = Path(__file__).parent.parent / "src" / "detente" / "events" / "subjects.npz"
WORD = re.compile(r"[a-z]{3,}")
SMALL = re.compile(r"\b[a-z]{3,}\b")
SHARED_DIRECTIONS = 3
WIDTH = 128
BATCH = 256


def main() -> None:
    """Writes the vectors."""
    from sentence_transformers import SentenceTransformer

    vocabulary: dict[str, int] = json.loads((Path(model_folder()) / "tokenizer.json").read_bytes())["model"]["vocab"]
    texts = corpus_sentences()
    words = sorted(
        {word for word in vocabulary if WORD.fullmatch(word)} | {word for text in texts for word in SMALL.findall(text)}
    )
    states = SentenceTransformer(model_folder(), device="cpu").encode(words, batch_size=BATCH, normalize_embeddings=True)
    write(words, reduced(np.asarray(states)), texts)


def write(words: list[str], vectors: np.ndarray, texts: list[str]) -> None:
    """Writes the vectors with the counts of stems."""
    sentences, counts = counted(texts)
    stems = sorted(counts)
    np.savez_compressed(
        OUT, **stamp("subjects"), words=letters(words), vectors=vectors, stems=letters(stems), sentences=sentences,
        counts=np.array([counts[one] for one in stems], dtype=np.uint16),
    )  # fmt: skip


def corpus_sentences() -> list[str]:
    """Returns the sentences of the training part of the corpus."""
    return [sentence.text for passage in passages("train") for sentence in passage.sentences]


def counted(texts: list[str]) -> tuple[int, Counter[str]]:
    """Returns the number of sentences, and stem -> the number of those that have it, where more than one does."""
    counts = Counter(one for text in texts for one in {stem(word) for word in TOKEN.findall(fold(text)) if len(word) > 2})
    return len(texts), Counter({one: count for one, count in counts.items() if count > 1})


def reduced(states: np.ndarray) -> np.ndarray:
    """Returns the vectors `(words, WIDTH) int8`, each scaled to its own largest value."""
    centred = states - states.mean(axis=0)
    _, strengths, directions = np.linalg.svd(centred, full_matrices=False)
    kept = slice(SHARED_DIRECTIONS, SHARED_DIRECTIONS + WIDTH)
    vectors = (centred @ directions[kept].T) / np.sqrt(strengths[kept])
    return np.round(127 * vectors / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.int8)


if __name__ == "__main__":
    main()
