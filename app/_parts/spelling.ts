import { searchAgencies } from '@/app/_data'
import { simplified } from '@/lib/locale/simplified'
import type { Filters } from '@/lib/url'

/**
 * The filters with the search text as typed, or, where that finds no agency, in simplified script. As typed comes
 * first: a few names keep characters that a conversion would change.
 */
export const spelled = async (filters: Filters): Promise<Filters> => {
  const { q } = filters
  const other = q && simplified(q)
  if (!q || other === q) return filters
  const found = await searchAgencies({ filters: { q }, limit: 1 })
  return found.rows.length > 0 ? filters : { ...filters, q: other }
}
