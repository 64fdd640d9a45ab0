import { expect, test } from 'vitest'
import { turns } from '@/db/turns'
import { Unavailable } from '@/db/unavailable'

const gate = () => {
  let open = (): void => undefined
  const closed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { closed, open }
}

test('so many at once and no more; others wait in order; a full line and a long wait are refused', async () => {
  const turn = turns({ most: 2, line: 2, patience: 300 })
  const gates = [gate(), gate(), gate()]
  const started: number[] = []
  const work = gates.map(({ closed }, index) =>
    turn(async () => {
      started.push(index)
      await closed
      return index
    }),
  )
  const late = turn(async () => 'late')
  await expect(turn(async () => 'too many')).rejects.toThrow(Unavailable)
  expect(started).toEqual([0, 1])
  gates[0]?.open()
  expect(await work[0]).toBe(0)
  expect(started).toEqual([0, 1, 2])
  await expect(late).rejects.toThrow(Unavailable)
  gates[1]?.open()
  gates[2]?.open()
  expect(await Promise.all(work)).toEqual([0, 1, 2])
  expect(await turn(async () => 'free again')).toBe('free again')
})

test('work that fails gives its turn on', async () => {
  const turn = turns({ most: 1, line: 5, patience: 1_000 })
  const failed = turn(() => Promise.reject(new Error('broken')))
  const next = turn(async () => 'next')
  await expect(failed).rejects.toThrow('broken')
  expect(await next).toBe('next')
})
