-- Schema 2: search. Facts are findings with what they are looked up by; they are made with the
-- case files, so all of these are made again when the workspace is next brought up to date.
CREATE TABLE facts (
    id {number},
    slug TEXT NOT NULL,
    event TEXT NOT NULL,
    type TEXT NOT NULL,
    role TEXT NOT NULL,
    shown TEXT NOT NULL,
    status TEXT NOT NULL,
    lineages INTEGER NOT NULL,
    substance TEXT,
    dimension TEXT,
    figure_low DOUBLE PRECISION,
    figure_high DOUBLE PRECISION,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    first TEXT,
    last TEXT
);
CREATE INDEX facts_event ON facts (slug, event);
CREATE INDEX facts_figure ON facts (dimension, figure_high);
CREATE INDEX facts_status ON facts (status, lineages);
CREATE INDEX facts_first ON facts (first);
CREATE TABLE terms (
    kind TEXT NOT NULL,
    term TEXT NOT NULL,
    slug TEXT NOT NULL,
    event TEXT NOT NULL,
    fact INTEGER NOT NULL,
    PRIMARY KEY (kind, term, slug, event, fact)
);
CREATE INDEX terms_slug ON terms (slug);
CREATE INDEX terms_fact ON terms (fact, kind, term);
UPDATE cases SET digest = 'without facts ' || slug;
DELETE FROM meta WHERE name = 'collated';
UPDATE meta SET value = value || '0' WHERE name = 'changed';
