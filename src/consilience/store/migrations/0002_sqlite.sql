-- The texts stand in `texts` alone; the index refers to them by way of a view.
CREATE TABLE indexed (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE VIEW searchable AS
    SELECT indexed.number AS number, coalesce(reports.title, '') AS title, texts.body AS body
    FROM indexed
    JOIN reports ON reports.key = indexed.key
    JOIN texts ON texts.digest = reports.text;
CREATE VIRTUAL TABLE words USING fts5(
    title, body, content = 'searchable', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO indexed (key) SELECT key FROM reports;
INSERT INTO words (words) VALUES ('rebuild');
