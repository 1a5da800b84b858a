/**
 * The index's own file. `entries` has a row for each version of a document that a kept release shows: the releases
 * from `since` on, before `until` (null: until now). `names` and `texts` find rows by the same id, and hold tokens
 * alone (tokens.ts). `shown` has what an entry says; it is apart, so that counting entries reads little.
 */
export const searchSchema = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries (
  id INTEGER PRIMARY KEY,
  collection TEXT NOT NULL,
  document TEXT NOT NULL,
  href TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER,
  digest TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS shown (id INTEGER PRIMARY KEY, entry TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS entries_now ON entries (collection, document) WHERE until IS NULL;
CREATE INDEX IF NOT EXISTS entries_href ON entries (href);
CREATE INDEX IF NOT EXISTS entries_since ON entries (since);
CREATE INDEX IF NOT EXISTS entries_until ON entries (until) WHERE until IS NOT NULL;
CREATE VIRTUAL TABLE IF NOT EXISTS names USING fts5 (
  pairs, characters, syllables, initials, content='', contentless_delete=1, tokenize='ascii'
);
CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5 (
  pairs, content='', contentless_delete=1, tokenize='ascii'
);
`
