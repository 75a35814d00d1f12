-- Schema 7: what tracing and grouping know of each report, so that one more touches few others.
-- All of it is made from reports, readings and decisions, and is made again when it is not there.
CREATE TABLE prints (
    report TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    maker TEXT NOT NULL,
    age TEXT NOT NULL,
    body {blob} NOT NULL
);
CREATE TABLE tracks (component TEXT PRIMARY KEY, body {blob} NOT NULL);
CREATE TABLE tracked (report TEXT PRIMARY KEY, component TEXT NOT NULL);
CREATE INDEX tracked_component ON tracked (component);
CREATE TABLE clusters (
    report TEXT PRIMARY KEY,
    speaker TEXT NOT NULL,
    island TEXT NOT NULL,
    words TEXT NOT NULL,
    codes {blob}
);
CREATE INDEX clusters_speaker ON clusters (speaker);
CREATE INDEX clusters_island ON clusters (island);
CREATE INDEX clusters_words ON clusters (words);
CREATE INDEX cases_base ON cases (base);
