/** Time to the first byte of every page of the built site, warm, against a page that asks the store for nothing of its own. */
import { get } from 'node:http'
import { buildSite } from '../../build'
import { SEARCHED } from '../../demo/words'
import { serve } from '../../start/web'
import { type Line, lineOf } from './line'
import type { Subjects } from './question'
import { inTurns } from './turns'

const [TWO] = SEARCHED
const ROUNDS = 15
const HOST = '127.0.0.1'
const PORT = 31_417
const PLAIN = '/methods'
/** What a page may take on the server. */
const LIMIT_MS = 100

const pagesFor = ({ province, agencies: [a, b], report, year }: Subjects): readonly string[] => [
  '/',
  '/?scope=own',
  '/regions',
  `/regions/${province}`,
  `/regions/${province}?level=county&kind=department&scope=own`,
  '/agencies',
  `/agencies?region=${province}`,
  `/agencies?q=${encodeURIComponent(TWO)}`,
  `/agencies/${a}`,
  `/compare?a=${a}&b=${b}`,
  `/reports/${report}`,
  '/data',
  `/data?from=${year}&to=${year}`,
  '/data/findings',
  '/check',
  `/api/v1/suggest?q=${encodeURIComponent(TWO)}`,
]

/** Waits for the first byte of the body; the rest is read, and not timed. */
const firstByte = (url: string): (() => Promise<void>) => {
  let rest: Promise<void> = Promise.resolve()
  return async () => {
    await rest
    await new Promise<void>((begun, fail) => {
      const request = get(url, (response) => {
        if ((response.statusCode ?? 500) >= 400) fail(new Error(`${url} answers ${response.statusCode}`))
        rest = new Promise((ended) => response.once('end', ended))
        response.once('readable', () => {
          begun()
          response.resume()
        })
      })
      request.once('error', fail)
    })
  }
}

/** Builds the site where it is not; nothing where that fails. */
export const benchPages = async (
  address: string,
  size: number,
  subjects: Subjects,
  say: (message: string) => void,
): Promise<Line[]> => {
  const { ok, output } = await buildSite()
  if (!ok) {
    say(`the site could not be built, so its pages are left out:\n${output}`)
    return []
  }
  const site = { host: HOST, port: PORT, database: address, isDevelopment: false }
  const { url, stop } = await serve(site, new AbortController().signal)
  const paths = pagesFor(subjects)
  try {
    const sizes: number[] = []
    for (const path of [PLAIN, ...paths]) sizes.push((await (await fetch(url + path)).arrayBuffer()).byteLength / 1000)
    const [plainSize = 0, ...pageSizes] = sizes
    const turns = [PLAIN, ...paths].map((path) => ({ name: path, run: firstByte(url + path) }))
    const [plain = 0, ...times] = await inTurns(turns, ROUNDS)
    return paths.map((path, i) =>
      lineOf({
        part: 'pages',
        what: decodeURIComponent(path).replace(/\d{7,}/g, 'id'),
        size,
        unit: 'ms',
        ours: times[i] ?? 0,
        other: plain,
        otherIs: PLAIN,
        target: { most: 1.5 },
        limit: LIMIT_MS,
        // What is sent takes time by itself, whoever made it.
        note: `${(pageSizes[i] ?? 0).toFixed(0)} kB, the other ${plainSize.toFixed(0)} kB`,
      }),
    )
  } finally {
    await stop()
  }
}
