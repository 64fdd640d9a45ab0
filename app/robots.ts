import type { MetadataRoute } from 'next'

/** Pages are open to all; files are made on demand and not to be crawled. */
const robots = (): MetadataRoute.Robots => ({ rules: { userAgent: '*', allow: '/', disallow: '/api/' } })

export default robots
