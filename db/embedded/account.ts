/** Under which account PostgreSQL runs: it refuses to run as root. */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Account {
  /** The command that runs `program` under this account. */
  readonly command: (program: string, args: readonly string[]) => { file: string; args: string[] }
  readonly ids: { readonly uid?: number; readonly gid?: number }
  /** Gives a directory, with all in it, to this account. */
  readonly own: (directory: string) => void
}

const plain = (program: string, args: readonly string[]) => ({ file: program, args: [...args] })
const SELF: Account = { command: plain, ids: {}, own: () => undefined }

interface Ids {
  readonly uid: number
  readonly gid: number
}

/** An unprivileged account that is known by name (initdb asks for one): postgres, else nobody. */
const unprivileged = (): Ids => {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = ['postgres', 'nobody'].map((name) => users.find((fields) => fields[0] === name)).find(Boolean)
  if (!user)
    throw new Error(
      'PostgreSQL refuses to run as root, and /etc/passwd has neither postgres nor nobody: run as another user, or set DATABASE_URL',
    )
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Root in its own eyes only: files stay root's, and folders closed to others can be entered. */
const namespaced = ({ uid, gid }: Ids): Account | null => {
  const wrap = (program: string, args: readonly string[]) => ({
    file: 'unshare',
    args: ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', program, ...args],
  })
  const probe = wrap('true', [])
  return spawnSync(probe.file, probe.args, { stdio: 'ignore' }).status === 0 ? { ...SELF, command: wrap } : null
}

const mayEnter = (directory: string, { uid, gid }: Ids): boolean => {
  const { mode, uid: owner, gid: group } = statSync(directory)
  const shift = owner === uid ? 6 : group === gid ? 3 : 0
  return ((mode >> shift) & 1) === 1
}

const assertEnterable = (path: string, ids: Ids): void => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!mayEnter(folder, ids))
      throw new Error(
        `PostgreSQL refuses to run as root, and user ${ids.uid} may not enter ${folder}: ` +
          'run as another user, move the project (or DATA_DIR) to a folder open to it, or set DATABASE_URL',
      )
    if (folder === dirname(folder)) return
  }
}

const chownAll = (path: string, { uid, gid }: Ids): void => {
  chownSync(path, uid, gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) chownAll(inner, { uid, gid })
    else if (entry.isFile()) chownSync(inner, uid, gid)
  }
}

/**
 * The account for a cluster in `cluster` run by the program `program`: ourselves, unless we are root. Root keeps to
 * the owner of an existing cluster, else tries a user namespace, else an unprivileged account.
 * @throws Error when that account could not reach the folders
 */
export const accountFor = (cluster: string, program: string): Account => {
  if (process.getuid?.() !== 0) return SELF
  const owner = existsSync(cluster) ? statSync(cluster) : null
  const ids = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : unprivileged()
  const account = owner && owner.uid !== 0 ? null : namespaced(ids)
  if (account) return account
  assertEnterable(program, ids)
  assertEnterable(cluster, ids)
  return { command: plain, ids, own: (directory) => chownAll(directory, ids) }
}
