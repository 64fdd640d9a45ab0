import { download } from '../_download'

export const dynamic = 'force-dynamic'

/** One row a finding of the reports under the filters. */
export const GET = (request: Request): Promise<Response> => download('findings', request)
