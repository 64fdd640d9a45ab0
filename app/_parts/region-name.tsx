import { NATION } from '@/lib/form'
import { PROVINCES } from '@/lib/locale/provinces'
import type { Lang } from '@/lib/url'

/** The name of a region as a text: provinces and the nation in the reader's language, others as they name themselves. */
export const regionText = (code: string, name: string, lang: Lang): string => {
  if (code === NATION.code) return NATION.label[lang]
  return lang === 'en' ? (PROVINCES[code]?.en ?? name) : name
}

/** The same as an element that says which language it is in. */
export const RegionName = ({
  code,
  name,
  lang,
}: {
  readonly code: string
  readonly name: string
  readonly lang: Lang
}) => {
  const text = regionText(code, name, lang)
  return lang === 'en' && text === name ? <span lang="zh-CN">{text}</span> : text
}
