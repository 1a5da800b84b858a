import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  transpilePackages: ['@guiyan/newsroom', '@guiyan/shared'],
  // `pnpm check` does it for the whole workspace.
  typescript: { ignoreBuildErrors: true },
  // Photos have their own sizes; the optimiser would be one more public endpoint that decodes images.
  images: { unoptimized: true },
  redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
  // What Node can load by itself is not bundled for the server: half the build's work.
  serverExternalPackages: [
    'payload',
    '@aws-sdk/client-s3',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@payloadcms/drizzle',
    '@libsql/client',
    'pino-pretty',
    'prom-client',
    'rate-limiter-flexible',
    'pinyin-pro',
    'zod',
    'exifreader',
    'mammoth',
    'sanitize-html',
    'autocorrect-node',
  ],
  experimental: {
    turbopackFileSystemCacheForBuild: false,
    turbopackSourceMaps: false,
    turbopackInputSourceMaps: false,
    turbopackMinify: { server: false, client: true },
  },
}

export default withPayload(config)
