/** A reading process that does what its document says, in place of what hostile documents might make a reader do. */
import { serve } from '@/lib/sandbox/serve'

const MB = 1_000_000

const loopForEver = (): never => {
  for (;;);
}

const fillHeap = (): never => {
  const kept: number[][] = []
  for (;;) kept.push(new Array(100_000).fill(kept.length))
}

const fillBuffers = (): never => {
  const kept: Uint8Array[] = []
  for (;;) kept.push(new Uint8Array(10 * MB).fill(1))
}

/** Large, but within the limits: the process is worn out by it. */
const fillHalf = () => {
  held = new Uint8Array(300 * MB).fill(1)
}
let held: Uint8Array | null = null

const DEEDS: Readonly<Record<string, () => unknown>> = {
  loop: loopForEver,
  heap: fillHeap,
  buffers: fillBuffers,
  half: fillHalf,
  exit: () => process.exit(0),
  abort: () => process.abort(),
  throw: () => {
    throw new RangeError('planted')
  },
  print: () => console.log('not an answer'),
  wait: () => new Promise((resolve) => setTimeout(resolve, 300)),
}

serve(async ({ name }: { name: string }) => {
  await DEEDS[name]?.()
  return { failure: { code: 'not-a-report', message: `${name} in ${process.pid}, holding ${held?.length ?? 0}` } }
})
