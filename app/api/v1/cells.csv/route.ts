import { download } from '../_download'

export const dynamic = 'force-dynamic'

/** One row a cell, with its state and its place in the source. */
export const GET = (request: Request): Promise<Response> => download('cells', request)
