-- Schema 4: what was asked for and is done in the background, with what was uploaded for it.
CREATE TABLE jobs (
    number {number},
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    who TEXT NOT NULL,
    asked TEXT NOT NULL,
    state TEXT NOT NULL,
    started TEXT,
    ended TEXT,
    stage TEXT,
    done INTEGER NOT NULL,
    whole INTEGER NOT NULL,
    cancelling INTEGER NOT NULL,
    worker TEXT,
    beat DOUBLE PRECISION,
    reason TEXT,
    remedy TEXT,
    outcome {blob}
);
CREATE INDEX jobs_state ON jobs (state, number);
CREATE TABLE payloads (
    job BIGINT PRIMARY KEY,
    body {blob} NOT NULL
);
