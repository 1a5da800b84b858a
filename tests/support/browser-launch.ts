import type { LaunchOptions } from '@playwright/test'

/**
 * How a test starts Chromium: Debian's, or whichever CHROMIUM_PATH names; else the one that Playwright installed. It
 * asks nothing of the network by itself.
 * @param more further arguments of its command line
 */
export function browserLaunch(...more: string[]): LaunchOptions {
  const executablePath = process.env.CHROMIUM_PATH
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      ...more,
    ],
  }
}
