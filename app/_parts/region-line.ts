/** Where a body belongs, as text. */
import { type Level, NATION } from '@/lib/form'
import { AGENCIES } from '@/lib/locale/agencies'
import type { Lang } from '@/lib/url'

/** What stands for a region where there is none: a central body belongs to the whole country, of others it is unknown. */
export const withoutRegion = (level: Level, lang: Lang): string =>
  level === 'central' ? NATION.label[lang] : AGENCIES[lang].unknownRegion

/** A region with those above it, province first. */
export const regionLine = (
  { level, regionPath }: { level: Level; regionPath: readonly string[] },
  lang: Lang,
): string => regionPath.join('/') || withoutRegion(level, lang)
