-- Schema 3: frozen versions of cases; exports, holds and forgotten names for `forget`.
CREATE TABLE frozen (
    slug TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT NOT NULL,
    body {blob} NOT NULL,
    PRIMARY KEY (slug, number)
);
CREATE TABLE trail (
    number {number},
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE holds (
    digest TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    why TEXT NOT NULL
);
CREATE TABLE forgotten (
    digest TEXT PRIMARY KEY,
    words INTEGER NOT NULL,
    at TEXT NOT NULL
);
