/** The database that test stores are cloned from. */
export const TEMPLATE = 'lens_template'

/** The same server, another database. */
export const databaseAt = (address: string, name: string): string => {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}
