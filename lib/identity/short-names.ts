import { AUTONOMOUS, AUTONOMY, PEOPLE_ENDING, PLAIN_UNIT } from './words'

/** Shorter ways to write a unit's name: without its kind at all, and with the plain kind of an autonomous unit. */
export interface ShortForms {
  readonly stem: readonly string[]
  readonly withKind: readonly string[]
}

/** Short forms of a full name; a stem has two characters at least, so that 赵县 has none. */
export const shortForms = (name: string): ShortForms => {
  const [, long, kind] = AUTONOMOUS.exec(name) ?? []
  if (long && kind) {
    const stem = long.replace(PEOPLE_ENDING, '')
    return { stem: [stem], withKind: [stem + kind, stem + AUTONOMY + kind] }
  }
  const [, plain] = PLAIN_UNIT.exec(name) ?? []
  return { stem: plain ? [plain] : [], withKind: [] }
}
