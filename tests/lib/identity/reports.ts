/** Texts of reports made up for the tests: only who, when and where. */
import { identify } from '@/lib/identity'
import { normalize } from '@/lib/read/normalize'

/** What is read from a text, as found in a file called `name`. */
export const identityOf = (
  text: string,
  {
    name = 'report.txt',
    title = null as string | null,
    url = null as string | null,
    siteName = '',
    publisher = '',
  } = {},
) =>
  identify({ format: 'text', text, pieces: [], pictures: [], title, siteName, publisher }, normalize(text), name, url)

export const PERIOD_2024 = '本报告所列数据的统计期限为2024年1月1日至2024年12月31日。'
