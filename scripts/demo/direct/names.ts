/** Names of a body: as its reports give it, and others that it was met under. */
import { randomOf } from '../random'
import type { Filer } from './filings'

const ALIASED = 0.08

/** The fullest name first. Some bodies are met under a name with all their regions before it as well. */
export const namesOf = ({ name, region }: Filer, seed: string): readonly [string, ...string[]] => {
  const full = region.path.join('')
  if (full === region.place || !name.startsWith(region.place) || !randomOf(seed, name, 'names').chance(ALIASED))
    return [name]
  return [full + name.slice(region.place.length), name]
}
