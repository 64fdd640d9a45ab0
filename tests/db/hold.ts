/** A process that holds the embedded server of DATA_DIR: says `open`, lets go when its input ends, says `closed`. */
import { sql } from 'drizzle-orm'
import { closeLocal, openLocal } from '@/db/local'

const db = await openLocal()
const [row] = await db.execute<{ start: string }>(sql`select pg_postmaster_start_time()::text as start`)
console.log(`open ${row?.start}`)
process.stdin.on('end', async () => {
  await closeLocal()
  console.log('closed')
})
process.stdin.resume()
