import { missing, page, titled } from '@/app/_parts/page'

export const generateMetadata = titled(missing)

/** Every address that is no page. */
export default page(async () => missing())
