import { storeState } from '@/app/_data'
import { EDITION_IDS, EDITIONS, KINDS, LEVELS, METRIC_IDS, METRICS, SCOPES, type Text } from '@/lib/form'
import type { ChosenKey, Lang } from '@/lib/url'
import { regionOptions } from './region-options'
import type { Option } from './select'
import type { View } from './view'

const named = (labels: Readonly<Record<string, Text>>, lang: Lang): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label: label[lang] }))

const years = async (): Promise<Option[]> =>
  [...(await storeState()).years].reverse().map((year) => ({ value: String(year), label: String(year) }))

const CHOICES: Readonly<Record<ChosenKey, (view: View) => Option[] | Promise<Option[]>>> = {
  region: regionOptions,
  level: (view) => named(LEVELS, view.lang),
  kind: (view) => named(KINDS, view.lang),
  scope: (view) => named(SCOPES, view.lang),
  edition: (view) => EDITION_IDS.map((id) => ({ value: id, label: EDITIONS[id].label[view.lang] })),
  from: years,
  to: years,
  metric: (view) => METRIC_IDS.map((id) => ({ value: id, label: METRICS[id].label[view.lang] })),
}

/** What a filter can be set to, in words. */
export const choicesOf = async (key: ChosenKey, view: View): Promise<Option[]> => CHOICES[key](view)
