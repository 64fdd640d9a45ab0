/** A browser for the tests: the one the user names, a Chromium of the system, else the one npm installed. */
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { fontEnvironment } from './fonts'
import { unpackChromium } from './npm-chromium'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onSystem = (): string | undefined =>
  NAMES.flatMap((name) => ['/usr/bin', '/usr/local/bin'].map((dir) => path.join(dir, name))).find(runs)

const HELP = `The site is tested in a real browser and none could be started.
Set CHROMIUM_PATH to a Chromium or Chrome (on Debian or Ubuntu: apt-get install chromium), or, on Linux x64, run npm ci
again: the package @sparticuz/chromium holds one.`

/**
 * Starts a browser with our own fonts; `dir` takes its temporary files. CHROMIUM_PATH names the browser; `npm` there
 * means the one from npm even where the system has another.
 * @throws saying what to do when there is none
 */
export const launchBrowser = async (dir: string): Promise<Browser> => {
  const wanted = process.env.CHROMIUM_PATH || onSystem()
  const named = wanted === 'npm' ? undefined : wanted
  try {
    const env: Record<string, string | undefined> = { ...process.env, ...fontEnvironment(dir), TMPDIR: dir }
    if (named) return await chromium.launch({ executablePath: named, args: SWITCHES, env })
    const { executable, libraries } = unpackChromium()
    env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
    return await chromium.launch({ executablePath: executable, args: [...SWITCHES, '--no-zygote'], env })
  } catch (error) {
    throw new Error(`${HELP}\n${named ? `Tried ${named}. ` : ''}${error instanceof Error ? error.message : error}`)
  }
}
