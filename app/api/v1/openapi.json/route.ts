import { openApi } from '@/lib/export/openapi'

export const dynamic = 'force-static'

export const GET = (): Response => Response.json(openApi(), { headers: { 'X-Content-Type-Options': 'nosniff' } })
