import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: ['@guiyan/newsroom', '@guiyan/shared'],
  // `pnpm check` does it for the whole workspace.
  typescript: { ignoreBuildErrors: true },
  productionBrowserSourceMaps: false,
  redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
  serverExternalPackages: ['@libsql/client', 'pino-pretty'],
}

export default withPayload(config)
