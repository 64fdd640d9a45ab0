/** What a page is asked for: the address, read once, with what could not be used of it. */
import { region, storeState } from '@/app/_data'
import { type Filters, type Lang, type Params, type Problem, parseFilters } from '@/lib/url'

/** What Next hands to a page under `app/[lang]`. */
export interface PageProps {
  readonly params: Promise<{ readonly lang: string }>
  readonly searchParams: Promise<Params>
}

/** The view that an address asks for; every part of a page takes it. */
export interface View {
  readonly lang: Lang
  readonly path: string
  /** The query as it stands in the address. */
  readonly params: Params
  readonly filters: Filters
  readonly problems: readonly Problem[]
  /** Whether the store holds simulated reports. */
  readonly simulated: boolean
}

/** The language of a route; anything but English is Chinese, as the rewrites make no other. */
export const langOf = async (props: { params: Promise<{ readonly lang: string }> }): Promise<Lang> =>
  (await props.params).lang === 'en' ? 'en' : 'zh'

/** Reads the address of a page at `path`. A region that the store does not know narrows nothing and is told. */
export const viewOf = async (props: PageProps, path: string): Promise<View> => {
  const [lang, params, state] = await Promise.all([langOf(props), props.searchParams, storeState()])
  const { filters, problems } = parseFilters(params)
  const view = { lang, path, params, simulated: state.origin === 'simulated' }
  if (!filters.region || (await region(filters.region))) return { ...view, filters, problems }
  const { region: code, ...rest } = filters
  return { ...view, filters: rest, problems: [...problems, { param: 'region', value: code }] }
}

/** The parameters of the address that are no filters, so that a form or a link can keep them. */
export const flag = (view: View, name: string): boolean => view.params[name] === '1'
