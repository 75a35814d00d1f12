-- Schema 1: reports, readings, lineages, cases, decisions.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE texts (digest TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE reports (
    key TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    given TEXT NOT NULL,
    stated INTEGER NOT NULL,
    text TEXT NOT NULL REFERENCES texts (digest),
    title TEXT,
    url TEXT,
    publisher TEXT,
    published TEXT,
    byline TEXT,
    language TEXT,
    retrieved TEXT,
    sha256 TEXT NOT NULL,
    warnings TEXT NOT NULL,
    renaming TEXT,
    added TEXT NOT NULL,
    replaced_by TEXT
);
CREATE INDEX reports_id ON reports (id);
CREATE INDEX reports_given ON reports (given);
CREATE INDEX reports_url ON reports (url);
CREATE TABLE readings (
    report TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    maker TEXT NOT NULL,
    relevant INTEGER NOT NULL,
    body {blob} NOT NULL
);
CREATE TABLE reuses (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    body {blob} NOT NULL,
    PRIMARY KEY (source, target)
);
CREATE TABLE cases (
    slug TEXT PRIMARY KEY,
    base TEXT NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    size INTEGER NOT NULL,
    body {blob} NOT NULL
);
CREATE TABLE members (
    report TEXT PRIMARY KEY,
    slug TEXT NOT NULL
);
CREATE INDEX members_slug ON members (slug);
CREATE TABLE unplaced (report TEXT PRIMARY KEY, reason TEXT NOT NULL);
CREATE TABLE slugs (slug TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (slug, report));
CREATE TABLE refused (
    source TEXT NOT NULL,
    line INTEGER NOT NULL,
    reason TEXT NOT NULL,
    remedy TEXT NOT NULL,
    PRIMARY KEY (source, line, reason, remedy)
);
CREATE TABLE decisions (
    number {number},
    digest TEXT NOT NULL UNIQUE,
    recorded TEXT NOT NULL,
    body TEXT NOT NULL
);
