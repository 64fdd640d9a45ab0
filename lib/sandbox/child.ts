/** One reading process, seen from outside: started, given documents one at a time, killed when it exceeds its limits. */
import { type ChildProcess, fork } from 'node:child_process'
import { Socket } from 'node:net'
import path from 'node:path'
import { heapMegabytes, isWorn, type Limits, MEMORY_MARKS } from './limits'
import type { Message } from './messages'
import { projectRoot } from './root'

/** How a document ended: with the reader's result, or with the end of the process (or an exception of the reader). */
export type Ending<Result> =
  | { readonly result: Result }
  | { readonly stopped: 'time' | 'memory' | 'crash'; readonly detail: string }

export interface Child<Input, Result> {
  /** Settles when it waits for documents. @throws Error when it cannot be started */
  readonly ready: Promise<void>
  readonly run: (input: Input) => Promise<Ending<Result>>
  /** Whether it can take another document. */
  readonly isUsable: () => boolean
  /** Settles with the exit code or signal, in words, when it is gone. */
  readonly ended: Promise<string>
  readonly stop: () => void
}

/** What the program needs of the environment; addresses and passwords are nothing a document should come near. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'TZ', 'SystemRoot', 'USERPROFILE']
const TAIL = 4_000
/**
 * What a document leaves dies with it: with room for some of them it is never copied. There is a process for each core, so
 * more threads that collect would only be in each other's way.
 */
const COLLECTING = ['--single-threaded-gc', '--max-semi-space-size=32']

const environment = () => ({
  NODE_ENV: process.env.NODE_ENV,
  ...Object.fromEntries(KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
})

const spawnChild = (entry: string, limits: Limits): ChildProcess => {
  const root = projectRoot()
  return fork(path.join(root, entry), [String(process.pid), String(limits.megabytes)], {
    cwd: root,
    env: environment(),
    execArgv: [...COLLECTING, '--import', 'tsx', `--max-old-space-size=${heapMegabytes(limits)}`],
    serialization: 'advanced',
    // What a library prints is no answer; the last words of a process tell why it ended.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

/**
 * Starts a process that runs `entry`, a module of the project (path from its root) that calls `serve`.
 * Written on `fork` rather than a pool library: it takes knowing the process to watch its memory, to tell why it ended,
 * and to let the program end while processes wait.
 */
export const startChild = <Input extends object, Result>(entry: string, limits: Limits): Child<Input, Result> => {
  const child = spawnChild(entry, limits)
  let settle: ((ending: Ending<Result>) => void) | null = null
  let timer: NodeJS.Timeout | undefined
  let isUsable = true
  let isLate = false
  let lastWords = ''

  /** While nothing is asked of it, the process does not keep the program alive. */
  const hold = (isHeld: boolean) => {
    for (const one of [child, child.channel, child.stderr instanceof Socket ? child.stderr : null])
      if (isHeld) one?.ref()
      else one?.unref()
  }
  const finish = (ending: Ending<Result>) => {
    clearTimeout(timer)
    // Where every process is being ended at once, nothing else keeps the program alive until others start.
    if (isUsable) hold(false)
    settle?.(ending)
    settle = null
  }
  const stop = () => {
    isUsable = false
    child.kill('SIGKILL')
    // Its end is worth waiting for.
    hold(true)
  }

  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: Message<Result>) => {
      if (message.kind === 'ready') {
        hold(false)
        return resolve()
      }
      if (isWorn(message.bytes, limits)) stop()
      finish('result' in message ? { result: message.result } : { stopped: 'crash', detail: message.thrown })
    })
    ended.then((detail) => {
      isUsable = false
      const isFull = MEMORY_MARKS.some((mark) => lastWords.includes(mark))
      finish({ stopped: isLate ? 'time' : isFull ? 'memory' : 'crash', detail })
      reject(new Error(`the process that reads documents could not be started (${detail})\n${lastWords}`))
    })
  })
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    lastWords = (lastWords + words).slice(-TAIL)
  })

  return {
    ready,
    run: (input) =>
      new Promise((resolve) => {
        settle = resolve
        hold(true)
        timer = setTimeout(() => {
          isLate = true
          stop()
        }, limits.milliseconds)
        // A process that is gone says so by its end, not here.
        child.send(input, () => undefined)
      }),
    isUsable: () => isUsable,
    ended,
    stop,
  }
}
