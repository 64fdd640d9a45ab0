import { missing } from './page'

/** An id of an address, `/agencies/<id>`; anything but a safe whole number leads to the page that says so. */
export const idOf = (text: string | string[] | undefined): number | null => {
  const id = typeof text === 'string' && /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(id) ? id : null
}

/** The same for a part of the path, where nothing can be shown without it. */
export const idOrMissing = (text: string): number => idOf(text) ?? missing()
