/** Killed without warning and started again, the program has everything and nothing twice. */
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openFolder } from '../folder'
import { endPostgres } from './cluster'
import { command, commandKilled, serve } from './commands'

const dir = openFolder('restart-')
const data = path.join(dir, 'data')
const env = { DATA_DIR: data }
const corpus = path.join(inject('site').dir, 'corpus')

beforeAll(() => expect(readdirSync(corpus).length).toBeGreaterThan(0))
afterAll(() => {
  endPostgres(data)
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

const closing = (output: string): Record<string, number> => JSON.parse(output.trim().split('\n').at(-1) ?? '')

test('an ingest killed in the middle loses nothing that was stored and doubles nothing', async () => {
  await commandKilled('ingest.ts', [corpus], env, 4_000)
  const second = closing(await command('ingest.ts', [corpus], env))
  const third = closing(await command('ingest.ts', [corpus], env))
  expect(second.failed).toBe(0)
  expect((second.stored ?? 0) + (second.unchanged ?? 0) + (second.superseded ?? 0)).toBe(second.read)
  expect(third).toMatchObject({ read: second.read, unchanged: second.read, stored: 0, superseded: 0 })
})

test('npm start killed in the middle of answering serves the same bytes when started again', async () => {
  const first = await serve(env)
  const before = await (await fetch(`${first.url}/api/v1/reports.csv`)).text()
  expect(before.split('\r\n').length).toBeGreaterThan(100)
  const pending = fetch(`${first.url}/api/v1/cells.csv`)
    .then((response) => response.text())
    .catch(() => 'broken off')
  await first.stop('SIGKILL')
  await pending
  const second = await serve(env)
  try {
    expect(await (await fetch(`${second.url}/api/v1/reports.csv`)).text()).toBe(before)
  } finally {
    await second.stop()
  }
})
