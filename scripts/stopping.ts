/** Being asked to stop: Ctrl+C, or a signal of the system. */

/** npm hands a Ctrl+C on that the terminal has sent us already: only a later one is meant as another. */
const REPEAT_MS = 1_000

/** Aborted by the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once. */
export const stopSignal = (): AbortSignal => {
  const stopping = new AbortController()
  let first = 0
  const stop = () => {
    if (first === 0) first = Date.now()
    else if (Date.now() - first > REPEAT_MS) process.exit(130)
    stopping.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return stopping.signal
}
