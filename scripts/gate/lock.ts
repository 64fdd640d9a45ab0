/**
 * Is package-lock.json whole? A registry that lacks some platform's binary makes npm leave that optional package out
 * of the lock without a word; `npm ci` then fails on every platform. So each optional dependency must have its entry.
 */
interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Optional packages that some package names and the lock does not hold, as `package → optional@version`. */
export const missingFromLock = (packages: Readonly<Record<string, LockEntry>>): string[] =>
  Object.entries(packages).flatMap(([where, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isReachable(packages, where, name))
      .map(([name, version]) => `${where || 'package.json'} → ${name}@${version}`),
  )

/** Whether npm's resolution finds `name` from the package at `where`: in its own node_modules or any above. */
const isReachable = (packages: Readonly<Record<string, LockEntry>>, where: string, name: string): boolean => {
  for (let dir = where; ; ) {
    if (packages[`${dir ? `${dir}/` : ''}node_modules/${name}`]) return true
    if (!dir) return false
    dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')))
  }
}
