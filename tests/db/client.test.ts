import { createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { clientOf } from '@/db/client'
import { createStore } from './store'

const store = await createStore()
afterAll(() => store.close())

const message = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(body.length + 4)
  return Buffer.concat([Buffer.from(kind), length, body])
}

/** A server that lets everyone in and is gone with the first question. */
const leaving = async () => {
  const questions: string[] = []
  const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', Buffer.from('I'))])
  const server = createServer((socket: Socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(welcome)
      socket.once('data', (bytes) => {
        questions.push(bytes.toString('latin1'))
        socket.resetAndDestroy()
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { questions, server, url: `postgres://lens@127.0.0.1:${address.port}/postgres` }
}

test('a server that goes away while a connection opens fails the query, and nothing that nobody hears', async () => {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  const { questions, server, url } = await leaving()
  const client = clientOf(url, { max: 1 })
  try {
    await expect(client.unsafe("select 'ours'")).rejects.toThrow()
    await sleep(50)
  } finally {
    await client.end({ timeout: 0 })
    server.close()
    process.off('unhandledRejection', hear)
  }
  expect(questions).toHaveLength(1)
  expect(questions[0]).toContain("select 'ours'")
  expect(unheard).toEqual([])
})

test.each([
  ['text', ['甲', 'a,b', '{"c"}', '\\', '', 'null', null]],
  ['int', [0, -1, 2147483647, null]],
  ['float8', [0, 0.5, -1e300, null]],
  ['bigint', ['0', '9007199254740993', null]],
  ['text', []],
])('an array of %s comes back as it went: %j', async (type, values) => {
  const array = sql`${sql.param(values)}::${sql.raw(type)}[]`
  const [row] = await store.db.execute<{ back: unknown; counted: number; gaps: number }>(
    sql`select ${array} as back, cardinality(${array}) as counted,
               (select count(*)::int from unnest(${array}) as one where one is null) as gaps`,
  )
  expect(row).toEqual({ back: values, counted: values.length, gaps: values.filter((one) => one === null).length })
})
