/**
 * Addresses carry the language as `?lang=en`; the routes carry it in their path, so that each language has its own
 * `<html lang>` without reading cookies. Everything is served from here: the policy allows no other host.
 */
const development = process.env.NODE_ENV !== 'production'

const policy = [
  "default-src 'self'",
  // Next writes its data into inline scripts; a nonce would forbid every cached page. Only development evaluates text.
  `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers = [
  { key: 'Content-Security-Policy', value: policy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
]

const PAGES = '/:path((?!api/|healthz$|_next/|icon|robots).*)'
const ENGLISH = { type: 'query', key: 'lang', value: 'en' }

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  // `npm test` checks them; here it would double the time of a first start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['postgres', 'pg', 'pg-copy-streams'],
  headers: async () => [{ source: '/:path*', headers }],
  rewrites: async () => ({
    beforeFiles: [
      { source: PAGES, has: [ENGLISH], destination: '/en/:path' },
      { source: PAGES, missing: [ENGLISH], destination: '/zh/:path' },
    ],
  }),
}
