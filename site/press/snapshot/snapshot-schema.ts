/**
 * Tables of the snapshot. `documents` holds what lists need and stays small, so that scanning it never
 * touches a body; `facets` is the index that every list, count and value is answered from. The rest is the
 * press's own notes: `dirty` (what changed since the newest release), `readers` and `reads` (who read what),
 * `addresses` (who brings which address); `undrawn` marks documents whose poster is still to be drawn. What must outlive them is in the ledger.
 */
export const snapshotSchema = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS documents (
    collection TEXT NOT NULL, id TEXT NOT NULL, updated_at TEXT NOT NULL, slug TEXT, card TEXT NOT NULL,
    PRIMARY KEY (collection, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS documents_slug ON documents (collection, slug, id) WHERE slug IS NOT NULL;

  CREATE TABLE IF NOT EXISTS bodies (
    collection TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (collection, id)
  );

  CREATE TABLE IF NOT EXISTS facets (
    collection TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (collection, name, value, sort, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS facet_values (
    collection TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, members INTEGER NOT NULL,
    PRIMARY KEY (collection, name, value)
  ) WITHOUT ROWID;
  CREATE TRIGGER IF NOT EXISTS facet_gained AFTER INSERT ON facets BEGIN
    INSERT INTO facet_values VALUES (new.collection, new.name, new.value, 1)
      ON CONFLICT DO UPDATE SET members = members + 1;
  END;
  CREATE TRIGGER IF NOT EXISTS facet_lost AFTER DELETE ON facets BEGIN
    UPDATE facet_values SET members = members - 1
      WHERE collection = old.collection AND name = old.name AND value = old.value;
    DELETE FROM facet_values
      WHERE collection = old.collection AND name = old.name AND value = old.value AND members = 0;
  END;

  CREATE TABLE IF NOT EXISTS rejected (
    collection TEXT NOT NULL, id TEXT NOT NULL, updated_at TEXT NOT NULL, problem TEXT NOT NULL,
    PRIMARY KEY (collection, id)
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS dirty (sequence INTEGER PRIMARY KEY AUTOINCREMENT, tag TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS readers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, undrawn INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS readers_undrawn ON readers (id) WHERE undrawn = 1;
  -- A tag is a number here: tag-id.ts.
  CREATE TABLE IF NOT EXISTS reads (
    reader INTEGER NOT NULL, tag INTEGER NOT NULL, PRIMARY KEY (reader, tag)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS reads_by_tag ON reads (tag, reader);
  CREATE TABLE IF NOT EXISTS addresses (
    path TEXT NOT NULL, reader INTEGER NOT NULL, file TEXT, position INTEGER NOT NULL, PRIMARY KEY (path, reader)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS addresses_by_reader ON addresses (reader);
  CREATE INDEX IF NOT EXISTS addresses_by_file ON addresses (file) WHERE file IS NOT NULL;
`
