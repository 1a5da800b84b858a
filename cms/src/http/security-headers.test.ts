import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const given = {
  path: '/admin',
  nonce: 'bm9uY2U=',
  cmsUrl: 'http://localhost:3000',
  siteUrl: 'https://example.org/deep',
  dev: false,
}

test('a page runs no script but those with its nonce', () => {
  const policy = securityHeaders(given)['content-security-policy']
  const scripts = policy?.split('; ').find((part) => part.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'")
})

test('the site may be framed for a preview, the CMS by nobody', () => {
  const policy = securityHeaders(given)['content-security-policy']
  expect(policy).toContain("frame-src 'self' https://example.org;")
  expect(policy).toContain("frame-ancestors 'none'")
})

test('what the API serves can do nothing, even opened as a page', () => {
  const policy = securityHeaders({ ...given, path: '/api/photos/file/a.jpg' })['content-security-policy']
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('sandbox')
})

test('https is made to stay only where it is used', () => {
  expect(securityHeaders(given)).not.toHaveProperty('strict-transport-security')
  const overHttps = securityHeaders({ ...given, cmsUrl: 'https://cms.example.org' })
  expect(overHttps['strict-transport-security']).toMatch(/^max-age=\d{8}/)
})
