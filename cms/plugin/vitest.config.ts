import { defineConfig } from 'vitest/config'

// Starting Payload and hashing passwords takes seconds on a busy machine.
export default defineConfig({ test: { hookTimeout: 60_000, testTimeout: 30_000 } })
