-- Schema 5: what the review pages ask for, made with the case files: what waits for a person,
-- the list of cases with what it is filtered by, and how much each report takes from others.
CREATE TABLE matters (
    slug TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (slug, key)
);
CREATE INDEX matters_score ON matters (score, key);
CREATE INDEX matters_kind ON matters (kind, score, key);
CREATE TABLE skips (
    who TEXT NOT NULL,
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (who, key)
);
CREATE TABLE overviews (
    slug TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    size INTEGER NOT NULL,
    least INTEGER NOT NULL,
    most INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    stage TEXT,
    sided INTEGER NOT NULL,
    checked INTEGER NOT NULL,
    disputes INTEGER NOT NULL,
    substances TEXT NOT NULL,
    countries TEXT NOT NULL
);
CREATE INDEX overviews_last ON overviews (last);
CREATE TABLE labels (
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    slug TEXT NOT NULL,
    PRIMARY KEY (kind, label, slug)
);
CREATE INDEX labels_slug ON labels (slug);
CREATE TABLE borrowed (report TEXT PRIMARY KEY, characters INTEGER NOT NULL);
ALTER TABLE reuses ADD COLUMN characters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reuses ADD COLUMN certain INTEGER NOT NULL DEFAULT 0;
CREATE INDEX reuses_shares ON reuses (target, source, characters, certain);
ALTER TABLE reports ADD COLUMN characters INTEGER NOT NULL DEFAULT 0;
UPDATE reports SET characters = (
    SELECT length(texts.body) FROM texts WHERE texts.digest = reports.text
);
CREATE INDEX reports_publisher ON reports (publisher, replaced_by, characters, id);
UPDATE cases SET digest = 'without overview ' || slug;
DELETE FROM meta WHERE name = 'collated';
UPDATE meta SET value = value || '0' WHERE name = 'changed';
