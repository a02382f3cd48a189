"""Reading: files, pages and folders become sources; text becomes sentences and tokens."""

from factcheck.read.config import Config, EntityConfig, load_config
from factcheck.read.dossier import Dossier, Unread, Why, open_dossier
from factcheck.read.files import read_text, write_atomic
from factcheck.read.source import load_source
from factcheck.read.text import Sentence, Token, sentences, tokenize

__all__ = [
    "Config",
    "Dossier",
    "EntityConfig",
    "Sentence",
    "Token",
    "Unread",
    "Why",
    "load_config",
    "load_source",
    "open_dossier",
    "read_text",
    "sentences",
    "tokenize",
    "write_atomic",
]
