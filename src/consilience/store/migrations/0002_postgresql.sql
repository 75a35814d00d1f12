-- A tsvector may have one megabyte: of a book the beginning is searched.
CREATE TABLE words (key TEXT PRIMARY KEY, vector TSVECTOR NOT NULL);
CREATE INDEX words_vector ON words USING GIN (vector);
INSERT INTO words
    SELECT reports.key,
        setweight(to_tsvector('english', coalesce(reports.title, '')), 'A')
        || setweight(to_tsvector('english', left(texts.body, 300000)), 'D')
    FROM reports JOIN texts ON texts.digest = reports.text;
