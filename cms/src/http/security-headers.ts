type Given = {
  /** Path of the request, without the query. */
  path: string
  /** Fresh for every request. */
  nonce: string
  cmsUrl: string
  siteUrl: string
  dev: boolean
}

/**
 * The headers of every answer of the CMS. Scripts run only with the request's nonce (Next puts it on its own);
 * styles stay inline, because Payload's editor and popovers set them. The preview frames the site, nobody frames us.
 */
export function securityHeaders({ path, nonce, cmsUrl, siteUrl, dev }: Given): Record<string, string> {
  return {
    'content-security-policy': path.startsWith('/api/')
      ? "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"
      : pagePolicy(nonce, siteUrl, dev),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), display-capture=()',
    // The preview may open in a window of its own and talks to this one.
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'cross-origin-resource-policy': 'same-origin',
    ...(cmsUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  }
}

function pagePolicy(nonce: string, siteUrl: string, dev: boolean): string {
  const development = dev ? " 'unsafe-eval'" : ''
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    `frame-src 'self' ${new URL(siteUrl).origin}`,
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ')
}
