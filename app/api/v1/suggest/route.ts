import { atOneRelease, suggest } from '@/app/_data'
import { SUGGESTED, type Suggested, suggestText } from '@/lib/export/suggest'
import { simplified } from '@/lib/locale/simplified'
import { refused, unavailable } from '../_answer'

export const dynamic = 'force-dynamic'

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Robots-Tag': 'noindex' }

const found = async (text: string): Promise<Suggested[]> => {
  const other = simplified(text)
  const asTyped = await suggest(text, SUGGESTED)
  // As typed comes first: a few names keep characters that a conversion would change.
  const rows = asTyped.length > 0 || other === text ? asTyped : await suggest(other, SUGGESTED)
  return rows.map(({ id, name, regionPath }) => ({ id, name, region: regionPath }))
}

/** The agencies whose names fit what has been typed so far, best first: `{ agencies: [{ id, name, region }] }`. */
export const GET = async (request: Request): Promise<Response> => {
  const text = suggestText(new URL(request.url).searchParams)
  if (typeof text !== 'string') return refused(text)
  try {
    return Response.json({ agencies: await atOneRelease(() => found(text)) }, { headers: HEADERS })
  } catch (error) {
    console.error(error)
    return unavailable()
  }
}
