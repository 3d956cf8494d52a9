"""Common nouns -> what they stand for: people by what they are in a story, bodies and things that act, regions and forms of states.

The lists are data (`resources/ontology/words.yaml`); plurals are formed here.
"""

from __future__ import annotations

from functools import cache

from detente.ontology.vocabulary import ontology

VOWELS = "aeiou"


def plural_of(noun: str) -> str:
    """Returns the plural of a noun.

    >>> [plural_of(one) for one in ("rebel", "fisherman", "ally", "witness", "thief", "passer-by")]
    ['rebels', 'fishermen', 'allies', 'witnesses', 'thieves', 'passers-by']
    """
    irregular = ontology().words.plurals.get(noun)
    if irregular is not None:
        return irregular
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith("ief"):
        return noun[:-1] + "ves"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def people() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Returns the classes of nouns for people: of those in the singular, and of those in the plural."""
    return numbered(ontology().words.people)


@cache
def bodies() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Returns the classes of nouns for bodies and things that act: of those in the singular, and of those in the plural."""
    return numbered(ontology().words.bodies)


def numbered(lists: dict[str, str]) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Returns noun -> classes, singulars and plurals apart."""
    singular: dict[str, set[str]] = {}
    plural: dict[str, set[str]] = {}
    for name, nouns in lists.items():
        for noun in nouns.split():
            singular.setdefault(noun, set()).add(name)
            plural.setdefault(plural_of(noun), set()).add(name)
    frozen = [{noun: frozenset(found) for noun, found in one.items()} for one in (singular, plural)]
    return frozen[0], frozen[1]


@cache
def sectors() -> dict[str, str]:
    """Returns noun -> sector, singulars and plurals, of the nouns that have one of their own."""
    listed = {noun: sector for sector, nouns in ontology().words.sectors.items() for noun in nouns.split()}
    return listed | {plural_of(noun): sector for noun, sector in listed.items()}


@cache
def people_names() -> frozenset[str]:
    """Returns peoples and followers of a faith or cause, as written but in small letters."""
    return frozenset(ontology().words.peoples.lower().split())


@cache
def states_called() -> dict[str, frozenset[str]]:
    """Returns words of a description -> codes of the states so called, longer descriptions first."""
    held = ontology().words.states
    return {words: frozenset(held[words].split()) for words in sorted(held, key=lambda one: (-len(one.split()), one))}


@cache
def classes_of(noun: str) -> frozenset[str]:
    """Returns the classes of a noun for people or bodies, singular or plural, the ending of a compound counting too.

    >>> sorted(classes_of("protesters")), sorted(classes_of("lorry-driver"))
    (['crowd'], ['worker'])
    """
    found: set[str] = set()
    for table in (*people(), *bodies()):
        found |= table.get(noun, frozenset())
    if not found and "-" in noun:
        return classes_of(noun.rpartition("-")[2])
    return frozenset(found)
