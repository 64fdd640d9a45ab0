import { provinces, region } from '@/app/_data'
import { regionText } from './region-name'
import type { Option } from './select'
import type { View } from './view'

/** Choices of a region: every province, and below the chosen one its children, indented. */
export const regionOptions = async (view: View): Promise<Option[]> => {
  const [all, chosen] = await Promise.all([provinces(), view.filters.region ? region(view.filters.region) : null])
  const indent = '\u3000'
  const inside = chosen
    ? [...chosen.path.slice(1), ...chosen.children].map(({ code, name }) => ({
        value: code,
        label: indent + regionText(code, name, view.lang),
      }))
    : []
  return all.flatMap(({ code, name }) => [
    { value: code, label: regionText(code, name, view.lang) },
    ...(chosen?.path[0]?.code === code ? inside : []),
  ])
}
