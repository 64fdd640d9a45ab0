/** A fontconfig of our own, so that pages show Chinese, and show it alike, on a machine without any font. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)
const FAMILY = 'Noto Sans SC'
const GENERIC = ['sans-serif', 'system-ui', 'serif', 'monospace', 'ui-monospace']

/** Writes `fonts.conf` into `dir` and returns the environment that makes a browser use it and nothing else. */
export const fontEnvironment = (dir: string): Record<string, string> => {
  const fonts = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const aliases = GENERIC.map(
    (name) => `<alias binding="same"><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  )
  const conf = path.join(dir, 'fonts.conf')
  writeFileSync(
    conf,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${path.join(fonts, '400Regular')}</dir>
<dir>${path.join(fonts, '700Bold')}</dir>
<cachedir>${path.join(dir, 'font-cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`,
  )
  return { FONTCONFIG_FILE: conf, FONTCONFIG_PATH: dir }
}
