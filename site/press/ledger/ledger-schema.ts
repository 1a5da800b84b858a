import type { DatabaseSync } from 'node:sqlite'

/**
 * Tables that an upgrade must not lose, each step once and in this order: add steps, never change one.
 * Releases number on for ever. `ledger_pending` holds changes that no release shows yet, `ledger_documents` which
 * revision each release brought, `ledger_due` what is to be proven, `ledger_receipts` what was.
 */
const steps = [
  `
  CREATE TABLE ledger_releases (
    number INTEGER PRIMARY KEY AUTOINCREMENT, tree TEXT NOT NULL, at TEXT NOT NULL, build TEXT NOT NULL,
    changed INTEGER NOT NULL, added INTEGER NOT NULL, removed INTEGER NOT NULL, duration_ms INTEGER NOT NULL,
    is_full INTEGER NOT NULL, pages INTEGER NOT NULL, overrides TEXT NOT NULL,
    document_count INTEGER NOT NULL DEFAULT 0, is_kept INTEGER NOT NULL DEFAULT 1,
    unproven_pages TEXT NOT NULL DEFAULT '[]', proven_at TEXT, problem TEXT
  );
  CREATE INDEX ledger_releases_kept ON ledger_releases (number) WHERE is_kept = 1;
  CREATE INDEX ledger_releases_tree ON ledger_releases (tree);
  -- Which hashed assets a build of the templates brought: readers of older pages still ask for them.
  CREATE TABLE ledger_assets (build TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (build, path)) WITHOUT ROWID;

  CREATE TABLE ledger_pending (
    serial INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, id TEXT NOT NULL, revision TEXT,
    title TEXT NOT NULL, publish TEXT, since TEXT NOT NULL, UNIQUE (collection, id)
  );
  CREATE INDEX ledger_pending_since ON ledger_pending (since);
  CREATE TABLE ledger_documents (
    release INTEGER NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, revision TEXT, title TEXT NOT NULL,
    publish TEXT, PRIMARY KEY (collection, id, release)
  ) WITHOUT ROWID;
  CREATE INDEX ledger_documents_release ON ledger_documents (release);

  CREATE TABLE ledger_due (
    collection TEXT NOT NULL, id TEXT NOT NULL, release INTEGER NOT NULL, revision TEXT, publish TEXT,
    gone TEXT NOT NULL DEFAULT '[]', attempts INTEGER NOT NULL DEFAULT 0, problem TEXT,
    PRIMARY KEY (collection, id)
  ) WITHOUT ROWID;
  CREATE INDEX ledger_due_order ON ledger_due (attempts, release DESC);
  CREATE INDEX ledger_due_release ON ledger_due (release);
  CREATE TABLE ledger_receipts (
    collection TEXT NOT NULL, id TEXT NOT NULL, release INTEGER NOT NULL, revision TEXT, at TEXT NOT NULL,
    paths TEXT NOT NULL, gone TEXT NOT NULL, PRIMARY KEY (collection, id, release)
  ) WITHOUT ROWID;

  CREATE TABLE ledger_holds (
    release INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, resumed_at TEXT, resumed_by TEXT
  );
  CREATE TABLE ledger_overrides (check_name TEXT PRIMARY KEY, by TEXT NOT NULL, at TEXT NOT NULL) WITHOUT ROWID;
  -- How many laureates the newest release lists for an edition.
  CREATE TABLE ledger_laureates (award TEXT PRIMARY KEY, listed INTEGER NOT NULL) WITHOUT ROWID;
  `,
  // Of a release that was followed by the next before all of it was proven: it never will be.
  'ALTER TABLE ledger_releases ADD COLUMN is_superseded INTEGER NOT NULL DEFAULT 0',
]

/** Makes the ledger's tables, or brings those of an older version up to date. */
export function openLedger(database: DatabaseSync): void {
  database.exec('CREATE TABLE IF NOT EXISTS ledger_steps (done INTEGER PRIMARY KEY)')
  const { done } = database.prepare('SELECT COALESCE(MAX(done), 0) AS done FROM ledger_steps').get() ?? {}
  for (const [at, step] of steps.entries()) {
    if (at < Number(done)) continue
    database.exec(`BEGIN IMMEDIATE; ${step}; INSERT INTO ledger_steps VALUES (${at + 1}); COMMIT`)
  }
}
