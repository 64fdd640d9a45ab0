import { expect, test } from 'vitest'
import { settleScope } from '@/lib/identity'
import { identityOf, PERIOD_2024 } from './reports'

const read = (agency: string, prose = '') =>
  identityOf(`${agency}2024年政府信息公开工作年度报告\n${PERIOD_2024}\n${prose}`)

test.each([
  ['浙江省人民政府', 'province', 'government'],
  ['浙江省人民政府办公厅', 'province', 'office'],
  ['浙江省财政厅', 'province', 'department'],
  ['杭州市', 'prefecture', 'government'],
  ['杭州市国有资产监督管理委员会', 'prefecture', 'department'],
  ['滨江区人民政府办公室', 'county', 'office'],
  ['滨江区市场监督管理局', 'county', 'department'],
  ['平湖市教育局', 'county', 'department'],
  ['官渡区人民政府太和街道办事处', 'township', 'government'],
  ['嘉善县大云镇', 'township', 'government'],
  ['大云镇人民政府', 'township', 'government'],
  ['深圳市光明区人民政府马田办事处', 'township', 'government'],
  ['邓州市花洲办事处', 'township', 'government'],
  ['西安市雁塔区丈八沟街办', 'township', 'government'],
  ['邓州市移民办事处', 'county', 'department'],
  ['昆山市人民政府北京办事处', 'county', 'department'],
  ['大兴安岭地区行署', 'prefecture', 'government'],
  ['大兴安岭地区行署办公室', 'prefecture', 'office'],
  ['新疆生产建设兵团第八师一二一团', 'county', 'department'],
  ['国家税务总局高新区税务局', 'county', 'vertical'],
  ['国家矿山安全监察局', 'central', 'department'],
  ['城乡建设局', 'county', 'department'],
  ['国家税务总局嘉善县税务局', 'county', 'vertical'],
  ['国家税务总局浙江省税务局', 'province', 'vertical'],
  ['国家统计局杭州调查队', 'prefecture', 'vertical'],
  ['嘉善县气象局', 'county', 'vertical'],
  ['中华人民共和国杭州海关', 'prefecture', 'vertical'],
  ['中华人民共和国黄埔海关', 'prefecture', 'vertical'],
  ['拱北海关', 'prefecture', 'vertical'],
  ['中华人民共和国黄埔新港海关', 'county', 'vertical'],
  ['新疆生产建设兵团办公厅', 'province', 'office'],
  ['新疆生产建设兵团教育局', 'province', 'department'],
  ['国家税务总局', 'central', 'department'],
  ['中华人民共和国财政部', 'central', 'department'],
  ['国家电影局', 'central', 'department'],
  ['杭州经济技术开发区管委会', 'prefecture', 'zone'],
  ['嘉善县经济开发区管理委员会', 'county', 'zone'],
  ['甘眉工业园区管委会', 'county', 'zone'],
  ['市教育局', 'prefecture', 'department'],
  ['区教育局', 'county', 'department'],
  ['浙江省人民政府驻北京办事处', 'province', 'department'],
  ['杭州市公安局滨江分局', 'county', 'department'],
  ['重庆市公安局大渡口分局', 'county', 'department'],
  ['济南市公安局历下区分局', 'county', 'department'],
  ['成都市公安局青羊区分局草市街派出所', 'county', 'department'],
  ['盐城市大丰生态环境局', 'county', 'department'],
  ['江苏射阳经济开发区管理委员会', 'county', 'zone'],
  ['江苏盐城经济技术开发区管理委员会', 'prefecture', 'zone'],
  ['武汉东湖新技术开发区审计局', 'prefecture', 'department'],
])('%s is of tier %s and kind %s', (agency, level, kind) => {
  expect(read(agency)).toMatchObject({ level, kind })
})

test.each([
  ['a government counts for its area', '滨江区人民政府', '', 'area'],
  ['unless its title says 本级', '滨江区人民政府本级', '', 'own'],
  ['or names the offices alone', '城口县人民政府机关', '', 'own'],
  ['or says so in brackets', '滨江区人民政府(本级)', '', 'own'],
  ['or by which office they are', '嘉善县人民政府', '本报告由嘉善县人民政府办公室编制,统计范围为县政府办公室。', 'own'],
  [
    'but not by the office among others',
    '嘉善县人民政府',
    '本报告数据包括县政府办公室、各部门和镇(街道)的数据。',
    'area',
  ],
  ['a town counts for itself', '嘉善县大云镇', '全镇收到政府信息公开申请3件。', 'own'],
  ['a department too', '滨江区教育局', '全区教育系统收到政府信息公开申请3件。', 'own'],
  ['an office by who received the requests', '滨江区人民政府办公室', '我区共受理政府信息公开申请5件。', 'area'],
  [
    'whatever else it says of the city',
    '朔州市人民政府办公室',
    '全市培训两次。办公室共收到政府信息公开申请5件。',
    'own',
  ],
  ['else by the words that prevail', '滨江区人民政府办公室', '本机关重视公开。我办严格审查。全区推进。', 'own'],
  ['else it is left open', '滨江区人民政府办公室', '工作平稳。', 'unknown'],
  [
    'an office that leads the whole county by who received the requests',
    '滨江区人民政府办公室',
    '区政府办公室牵头全区政务公开,全区公开信息5万条。区政府办公室收到政府信息公开申请5件。',
    'own',
  ],
  [
    'a government by what it says of its figures',
    '嘉善县人民政府',
    '本报告数据为县政府本级数据,不含部门和乡镇。',
    'own',
  ],
  ['by what they leave out', '嘉善县人民政府', '本报告所列数据不包括各镇街道和县级部门。', 'own'],
  ['an office too', '嘉善县人民政府办公室', '全县推进。本报告数据仅为县政府办公室本机关数据。', 'own'],
  ['but not by 本级 among others', '嘉善县人民政府', '本报告数据包括县本级、各部门和镇(街道)的数据。', 'area'],
  ['nor by what a figure leaves out', '嘉善县人民政府', '全县公开信息5万条(不含乡镇)。', 'area'],
  ['nor by its budget', '嘉善县人民政府', '本报告不包括部门预决算信息。', 'area'],
  ['a system that sums its bodies', '国家税务总局湖北省税务局', '本报告汇总省局及各市州局数据。', 'area'],
  ['the same of a department', '嘉善县教育局', '本报告数据涵盖全县教育系统信息公开情况。', 'area'],
  ['the same said the other way round', '国家税务总局湖北省税务局', '本报告数据为全省税务系统汇总数据。', 'area'],
  ['one with the bodies of all tiers', '湖北省公安厅', '本报告包含省公安厅及全省各级公安机关数据。', 'area'],
  ['one whose title says so', '国家税务总局湖北省税务系统', '', 'area'],
  ['customs that count for those below', '武汉海关', '武汉海关关区共收到申请68件(含隶属海关)。', 'area'],
  ['not customs that only speak of them', '武汉海关', '关区企业众多。本关收到申请6件。', 'own'],
  ['nor one that praises all tiers', '湖北省公安厅', '全省各级公安机关高度重视信息公开情况。', 'own'],
  ['not one that sums its sections', '国家税务总局湖北省税务局', '本报告汇总局机关各科室数据。', 'own'],
  [
    'nor one that names its parts',
    '国家税务总局湖北省税务局',
    '本报告包括总体情况、主动公开政府信息情况等六个部分。各县局高度重视信息公开情况。',
    'own',
  ],
  ['a zone by its words', '宁波高新区管委会', '全区共收到政府信息公开申请9件。', 'area'],
  ['else a zone counts for itself', '宁波高新区管委会', '工作平稳。', 'own'],
])('%s', (_, agency, prose, scope) => {
  expect(read(agency, prose)?.scope).toBe(scope)
})

test('a remark behind the title tells the scope', () => {
  const scope = (behind: string) =>
    identityOf(`滨江区人民政府2024年政府信息公开工作年度报告${behind}\n${PERIOD_2024}`)?.scope
  expect(scope('(本级)')).toBe('own')
  expect(scope('(汇总)')).toBe('area')
  expect(scope('(公开版)')).toBe('area')
})

const decisions = (licensing: number | null, penalties: number | null, coercive: number | null) => ({
  'disclosure.licensing.decisions': licensing,
  'disclosure.penalties.decisions': penalties,
  'disclosure.coercive_measures.decisions': coercive,
})
const settled = (
  kind: 'office' | 'department' | 'zone' | 'government',
  scope: 'area' | 'own' | 'unknown',
  cells: ReturnType<typeof decisions>,
  source: 'name' | 'title' | 'prose' = 'name',
) => {
  const evidence = { scope: { source, place: null, confidence: 0.5 } }
  const after = settleScope({ kind, level: 'county', scope, evidence }, cells)
  return [after.scope, after.evidence.scope?.source]
}

test('the tables settle the scope of an office, and are the evidence then', () => {
  expect(settled('office', 'unknown', decisions(257_569, 3266, 1592))).toEqual(['area', 'figures'])
  expect(settled('office', 'own', decisions(257_569, null, null))).toEqual(['area', 'figures'])
  expect(settled('office', 'unknown', decisions(0, 0, 0))).toEqual(['own', 'figures'])
  expect(settled('office', 'unknown', decisions(0, 0, null))).toEqual(['unknown', 'name'])
  expect(settled('office', 'area', decisions(0, 0, 0), 'prose')).toEqual(['area', 'prose'])
  expect(settled('office', 'own', decisions(3, 0, 0), 'prose')).toEqual(['own', 'prose'])
})

test('a county in which nothing was decided may count its government alone: nobody knows', () => {
  expect(settled('government', 'area', decisions(0, 0, 0))).toEqual(['unknown', 'figures'])
  expect(settled('government', 'area', decisions(0, 0, 0), 'title')).toEqual(['area', 'title'])
  expect(settled('government', 'area', decisions(0, 0, null))).toEqual(['area', 'name'])
})

test('and leave every other kind as it is', () => {
  for (const kind of ['department', 'zone'] as const)
    expect(settled(kind, 'own', decisions(90_000, 0, 0))).toEqual(['own', 'name'])
})
