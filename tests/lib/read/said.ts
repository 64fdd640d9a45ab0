/** What is read out of a piece of prose. */
import { readNarrative } from '@/lib/read/narrative'
import { normalize } from '@/lib/read/normalize'
import type { Place } from '@/lib/source/document'

export const HEAD = '数据统计期限为2024年1月1日至2024年12月31日。\n'
export const narrative = (prose: string, tables: readonly Place[] = []) =>
  readNarrative(normalize(HEAD + prose), tables)
export const claims = (...given: Parameters<typeof narrative>) => narrative(...given).claims
/** The claims of a piece of prose as `name value`. */
export const said = (prose: string) => claims(prose).map(({ claims: name, value }) => `${name} ${value}`)
