/** What the site answers while a name is being typed. */
export interface Match {
  readonly id: number
  readonly name: string
  /** Names of the region and those above it, province first. */
  readonly region: readonly string[]
}

const isMatch = (one: unknown): one is Match =>
  typeof one === 'object' &&
  one !== null &&
  'id' in one &&
  'name' in one &&
  'region' in one &&
  Array.isArray(one.region)

/** Agencies whose names begin with or hold `text`, best first. @throws where the site does not answer, or `signal` ends it */
export const matchesOf = async (text: string, signal: AbortSignal): Promise<readonly Match[]> => {
  const answer = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: text })}`, { signal })
  if (!answer.ok) throw new Error(`${answer.status} from the search`)
  const { agencies }: { agencies?: unknown } = await answer.json()
  return Array.isArray(agencies) ? agencies.filter(isMatch) : []
}
