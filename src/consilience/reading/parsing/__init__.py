"""The English parser, several times as fast as its library runs it, with the same parses."""
