import { parseArgs } from 'node:util'

/** The file and directory arguments of a command, or null where they make no sense. */
export const argumentsOf = (args: readonly string[]): { names: string[]; wantsHelp: boolean } | null => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    })
    return { names: positionals, wantsHelp: values.help === true }
  } catch {
    // An option that does not exist: the usage says which do.
    return null
  }
}
