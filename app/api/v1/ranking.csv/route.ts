import { download } from '../_download'

export const dynamic = 'force-dynamic'

/** All agencies of a ranking, in its order. */
export const GET = (request: Request): Promise<Response> => download('ranking', request)
