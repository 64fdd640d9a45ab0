import { notFound } from 'next/navigation'

/** Every address that is no page. */
const Page = () => notFound()

export default Page
