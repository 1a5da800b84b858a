import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const workspace = fileURLToPath(new URL('..', import.meta.url))

/**
 * `unit` stands beside the sources. `oracle` compares the press with a clean build after random edits; it drives
 * the press in its own process, and tests/ may only go over HTTP, so it stands in site/press/oracle. `faults` kills and
 * starves the press's own process; what looks into its folder stands in site/press/faults. `hosts`: other servers of the same
 * pages, an S3 bucket, nginx and Caddy, and what docs/deploy says of machines. `int` runs the real CMS and press, on the database that GUIYAN_TEST_DATABASE names.
 * With GUIYAN_TEST_MEDIA=s3 newsrooms of `unit` and `int` keep their pictures in a bucket.
 */
export default defineConfig({
  root: workspace,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: workspace,
          include: ['{shared,cms,site}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/.next/**', '**/dist/**', 'site/press/{oracle,faults,hosts}/**'],
          globalSetup: ['tests/support/s3/global-setup.ts'],
          // Vitest leaves one processor free, which on two is half of them.
          maxWorkers: 2,
          // Some open a database or build pages: seconds on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'oracle',
          root: workspace,
          include: ['site/press/oracle/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'faults',
          root: workspace,
          include: ['site/press/faults/**/*.test.ts', 'tests/faults/**/*.test.ts'],
          // Each starts processes of its own.
          maxWorkers: 2,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'hosts',
          root: workspace,
          include: ['site/press/hosts/**/*.test.ts', 'tests/hosts/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'int',
          root: workspace,
          include: ['tests/int/**/*.test.ts'],
          globalSetup: ['tests/support/mongodb/global-setup.ts', 'tests/support/s3/global-setup.ts'],
          // Each file starts a newsroom of its own: more of them at once than this starve each other.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
