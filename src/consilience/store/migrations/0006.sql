-- Schema 6: accounts of those who work in the workspace over the network, their sessions and keys.
CREATE TABLE accounts (
    folded TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT,
    added TEXT NOT NULL,
    removed TEXT
);
CREATE TABLE sessions (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    made TEXT NOT NULL,
    expires TEXT NOT NULL
);
CREATE INDEX sessions_account ON sessions (account);
CREATE TABLE tokens (
    digest TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    label TEXT NOT NULL,
    role TEXT NOT NULL,
    made TEXT NOT NULL,
    expires TEXT NOT NULL
);
CREATE INDEX tokens_account ON tokens (account);
