/** What a command shows while it loads: lines, and below them a bar where there is a terminal. */
import { type Params, SingleBar } from 'cli-progress'
import type { Counts } from './load'

const NAMES = ['stored', 'superseded', 'unchanged', 'failed'] as const

const clock = (seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(Math.floor(seconds) % 60)}`
}

const WIDTH = 24

/** Files done, files a second, the time that the rest will take, and what became of them. */
const formatted = (
  _: object,
  { value, total, progress, startTime }: Params,
  { counts }: { counts?: Counts },
): string => {
  const seconds = (Date.now() - startTime) / 1000
  const rate = seconds > 0 ? value / seconds : 0
  const filled = Math.round(progress * WIDTH)
  const bar = total > 0 ? `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(progress * 100)}% ` : ''
  const rest = total > 0 && rate > 0 ? ` · ${clock((total - value) / rate)} left` : ''
  const outcomes = NAMES.flatMap((name) => (counts?.[name] ? [`${counts[name]} ${name}`] : []))
  return `${bar}${value}${total > 0 ? `/${total}` : ''} · ${rate.toFixed(rate < 10 ? 1 : 0)} files/s${rest} · ${outcomes.join(', ')}`
}

/** @param total how many files there will be; null where nobody knows */
export const terminal = (total: number | null) => {
  const bar = process.stderr.isTTY ? new SingleBar({ stream: process.stderr, format: formatted }) : null
  bar?.start(total ?? 0, 0, {})
  const say = (line: string) => {
    process.stderr.write(bar ? `\r\u001b[K${line}\n` : `${line}\n`)
    bar?.render()
  }
  return {
    say,
    progress: (done: number, counts: Readonly<Counts>) => bar?.update(done, { counts: { ...counts } }),
    stop: () => bar?.stop(),
  }
}
