import type { Release } from '@guiyan/shared/press/release'

/** A kept and proven release of a press, with what the test is about. */
export function releaseOf(own: Pick<Release, 'number' | 'at' | 'documents'> & Partial<Release>): Release {
  return {
    added: 0,
    changed: 0,
    removed: 0,
    durationMs: 1,
    full: false,
    live: false,
    kept: true,
    proof: 'proven',
    provenAt: null,
    problem: null,
    overrides: [],
    documentCount: own.documents.length,
    ...own,
  }
}
