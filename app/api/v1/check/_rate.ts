/** How often documents may be handed in: by one address, and by all together. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const MINUTE = 60
const ALL = 'all'
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 20, duration: MINUTE })
const together = new RateLimiterMemory({ keyPrefix: ALL, points: 120, duration: MINUTE })

/**
 * The visitor's address as the server in front of this one wrote it: the last entry, as earlier ones are the visitor's
 * own words. With no server in front a visitor can write the last one, too, and pass for many: then only the limit for
 * all together holds. Without the header Next.js itself puts the address of the connection there.
 */
const addressOf = (request: Request): string =>
  request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || 'unknown'

/** 0 where the request may go on, else the seconds after which it may. */
export const admit = async (request: Request): Promise<number> => {
  try {
    // Asked before any address is noted, so that made-up addresses take no memory once the limit for all is reached.
    const all = await together.get(ALL)
    if (all && all.remainingPoints <= 0) throw all
    await perAddress.consume(addressOf(request))
    await together.consume(ALL)
    return 0
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1000))
    throw answer
  }
}
