/** Addresses of the site, found as a reader finds them: by following links from the overview. */

export interface Found {
  readonly address: string
  readonly status: number
  readonly html: string
}

const decode = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

/** In-site links of a page, without fragments, in document order. */
const linksOf = (html: string): string[] => {
  const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)].map(([, link]) => decode(link ?? ''))
  return [...new Set(links.filter((link) => link.startsWith('/')).map((link) => link.split('#')[0] ?? ''))]
}

/** An address without its particulars: all agencies are one kind of page, whatever their number and filters. */
const kindOf = (address: string): string => {
  const url = new URL(address, 'http://localhost')
  const keys = [...new Set(url.searchParams.keys())].filter((key) => key !== 'lang').sort()
  return `${url.pathname.replace(/\/\d+(?=\/|$)/g, '/:id')}${keys.length > 0 ? `?${keys.join('&')}` : ''}`
}

/**
 * One address of each kind that can be reached from `start` by links on the site at `base`, breadth first, at most `limit`.
 * Kinds differ by path and by the names of their parameters.
 */
export const crawl = async (base: string, start: string, limit: number): Promise<Found[]> => {
  const seen = new Set([kindOf(start)])
  const queue = [start]
  const found: Found[] = []
  for (let address = queue.shift(); address !== undefined && found.length < limit; address = queue.shift()) {
    const response = await fetch(new URL(address, base), { redirect: 'manual' })
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    const html = isPage ? await response.text() : ''
    if (!isPage) await response.body?.cancel()
    found.push({ address, status: response.status, html })
    for (const link of linksOf(html)) {
      if (seen.has(kindOf(link))) continue
      seen.add(kindOf(link))
      queue.push(link)
    }
  }
  return found
}
