import { defineConfig } from '@playwright/test'
import { browserLaunch } from './support/browser-launch.ts'

export default defineConfig({
  testDir: 'e2e',
  // A MongoDB and a bucket, where GUIYAN_TEST_DATABASE and GUIYAN_TEST_MEDIA ask for them.
  globalSetup: ['./support/mongodb/global-setup.ts', './support/s3/global-setup.ts'],
  // Each worker has a newsroom of its own (e2e/newsroom.ts).
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: 'results/e2e',
  snapshotPathTemplate: '{testDir}/{testFileDir}/looks/{arg}{ext}',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // `--trace on` where one looks for a reason: always on, it takes a fifth of the processor.
    launchOptions: browserLaunch(),
  },
})
