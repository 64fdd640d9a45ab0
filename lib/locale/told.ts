/** Words of the list of findings. */
import type { Lang } from '@/lib/url'
import { plural } from './units'

const zh = {
  title: '核对结果清单',
  all: '各项规则',
  severity: '程度',
  any: '不限',
  back: '数据',
  methods: '这条规则的说明',
  count: (count: string) => `*${count}* 份报告有这样的结果。`,
  countAtLeast: (count: string) => `至少 *${count}* 份报告有这样的结果。`,
  countAll: (count: string) => `*${count}* 条：每份报告每项规则一行。`,
  countAllAtLeast: (count: string) => `至少 *${count}* 条：每份报告每项规则一行。`,
  none: '这些条件下没有这样的核对结果。',
  list: '逐份查看',
}

const en: typeof zh = {
  title: 'List of findings',
  all: 'All rules',
  severity: 'Severity',
  any: 'any',
  back: 'Data',
  methods: 'What this rule says',
  count: (count) => `*${count}* ${count === '1' ? 'report has' : 'reports have'} such findings.`,
  countAtLeast: (count) => `At least *${count}* reports have such findings.`,
  countAll: (count) => `*${plural(count, 'row')}*, one for each report and rule.`,
  countAllAtLeast: (count) => `At least *${plural(count, 'row')}*, one for each report and rule.`,
  none: 'No such findings under these filters.',
  list: 'Report by report',
}

export const TOLD: Readonly<Record<Lang, typeof zh>> = { zh, en }
