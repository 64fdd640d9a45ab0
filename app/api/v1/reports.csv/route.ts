import { download } from '../_download'

export const dynamic = 'force-dynamic'

/** One row a report, every cell a column. */
export const GET = (request: Request): Promise<Response> => download('reports', request)
