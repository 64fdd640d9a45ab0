/** Prose as read, held against one set of tables: what is true is passed over, what is false is told of. */
import { describe, expect, test } from 'vitest'
import { check } from '@/lib/checks'
import { narrative } from '../read/said'
import { reportOf } from './reports'

/** 48 received and 4 carried in; 50 disposed of, 2 carried out; 7 reviews, 4 suits. */
const TABLES = {
  'applications.received.natural_person': 41,
  'applications.received.enterprise': 7,
  'applications.received.total': 48,
  'applications.carried_in.natural_person': 4,
  'applications.carried_in.total': 4,
  'applications.granted.natural_person': 18,
  'applications.granted.enterprise': 4,
  'applications.granted.total': 22,
  'applications.partial.natural_person': 9,
  'applications.partial.total': 9,
  'applications.refused.third_party.natural_person': 5,
  'applications.refused.third_party.total': 5,
  'applications.unavailable.not_held.natural_person': 8,
  'applications.unavailable.not_held.total': 8,
  'applications.declined.duplicate.natural_person': 3,
  'applications.declined.duplicate.total': 3,
  'applications.other.misc.enterprise': 3,
  'applications.other.misc.total': 3,
  'applications.total.natural_person': 43,
  'applications.total.enterprise': 7,
  'applications.total.total': 50,
  'applications.carried_out.natural_person': 2,
  'applications.carried_out.total': 2,
  'review.upheld': 3,
  'review.corrected': 2,
  'review.other': 1,
  'review.pending': 1,
  'review.total': 7,
  'litigation_direct.upheld': 1,
  'litigation_direct.pending': 2,
  'litigation_direct.total': 3,
  'litigation_after_review.corrected': 1,
  'litigation_after_review.total': 1,
} as const

const HEADING = '依申请公开情况。'
const told = (prose: string, values: Parameters<typeof reportOf>[0] = TABLES): string[] => {
  const { claims, relations } = narrative(HEADING + prose)
  return check(reportOf(values, { narrative: claims, relations }))
    .filter(({ code }) => code.startsWith('narrative'))
    .map(({ code, message }) => `${code}: ${message.zh}`)
}

test('the tables bear out their own figures', () => {
  expect(told('收到政府信息公开申请48件,上年结转4件,办结50件,结转下年度2件。')).toEqual([])
  expect(check(reportOf(TABLES)).filter(({ severity }) => severity !== 'info')).toEqual([])
})

describe('what is true is passed over', () => {
  test.each([
    ['suits by their kinds', '被提起行政诉讼4件,其中未经复议直接起诉3件(维持1件、未审结2件),复议后起诉1件(纠正1件)。'],
    ['suits by their kinds', '政府信息公开行政诉讼4件(直接起诉3件、复议后起诉1件),其中2件未审结,1件被纠正。'],
    ['suits by their kinds', '政府信息公开行政复议7件,复议后起诉1件,被纠正1件。'],
    ['decided as the reviewer', '作为复议机关审理政府信息公开行政复议96件,纠正11件。'],
    ['decided as the reviewer', '本级复议机构全年受理行政复议申请230件,涉及信息公开的7件。'],
    ['decided as the reviewer', '办理不服镇街政府信息公开答复的行政复议案件25件,无一被纠错。'],
    ['handled in all fields', '承办行政复议96件、行政诉讼58件,出庭应诉率100%。'],
    ['of all kinds', '各类行政复议和行政诉讼共154件。'],
    ['of all kinds', '土地征收类行政诉讼36件,其中直接起诉20件,政府信息公开工作有序。'],
    ['of all kinds', '法治建设有力,未经复议直接起诉36件,复议后起诉12件。'],
    ['disputes carried over', '行政复议办结6件,未办结1件,结转下年度1件。'],
    ['carried in, and answered', '上年结转办结3件。'],
    ['petitions', '保持信访零复议。'],
    ['others beside them', '办结申请49件,另有1件转办。'],
    ['of all kinds', '行政复议154件,其中涉及政府信息公开的7件。'],
    ['in full or in part', '公开和部分公开31件。'],
    ['in full or in part', '全部或部分公开31件,不予公开5件。'],
    ['ways, and their sum', '通过网络渠道申请30件,信函渠道申请11件,当面申请7件,合计48件。'],
    ['one way', '通过邮寄方式收到申请11件。'],
    ['one way', '网上、信函等渠道共收到政府信息公开申请41件,当面收到7件。'],
    ['one way', '网站:受理申请41件。'],
    ['towns', '各镇(街道)未收到政府信息公开申请。'],
    ['towns', '镇街无人申请政府信息公开。'],
    ['those who had none', '对未收到依申请公开的镇(街道)同样提出要求。'],
    ['those who had none', '未收到政府信息公开申请的,也应报送。'],
    ['a sample', '对全市130件政府信息公开申请答复书开展抽查。'],
    ['what reviews ended in', '行政复议机关维持3件,责令重新答复2件,另有1件未审结。'],
    ['new and carried, and their sum', '全年受理依申请公开事项48件(含上年结转4件,共52件)。'],
    ['in time, and late', '按期办结政府信息公开申请44件,延期办结6件。'],
    ['in time', '20个工作日内答复申请44件。'],
    ['one body beside another', '机关本部收到申请40件,分局收到申请8件。'],
    ['one body beside another', '市教育局收到政府信息公开申请28件,市公安局收到20件。'],
    ['one subject', '涉及房屋征收的申请收到12件,答复12件。'],
    ['others by a label', '收到建议提案:33件,答复:33件。'],
    ['ways by labels', '网上申请:30件,信函申请:18件。'],
    ['one reason by a label', '不予公开:2件涉及第三方,3件属于内部事务。'],
    ['names that do not say what they count', '市本级、县区受理政府信息公开申请分别为30件、18件。'],
    ['two years', '2023年和2024年收到政府信息公开申请分别为60件、48件。'],
    ['all years so far', '截至2024年底,我局累计收到政府信息公开申请960件。'],
    ['all years so far', '2019年以来累计收到政府信息公开申请960件。'],
    ['a wish', '力争实现政府信息公开零复议、零诉讼。'],
    ['a wish', '下一步将实现政府信息公开零诉讼。'],
    ['no sum', '收到政府信息公开申请48件,上年结转4件,共50件办结。'],
    ['those below', '下属单位政府信息公开零复议。'],
    ['late ones', '政府信息公开申请超期办理量为0。'],
    ['carried in, and no more', '上年结转4件已全部办结,无结转。'],
    ['proposals', '尚有12件提案正在办理,结转至2025年。'],
    ['concluded ones', '政府信息公开行政复议7件,已审结6件,均已结案。'],
    ['all of some', '收到政府信息公开申请48件,其中征地方面12件,均为自然人申请。'],
    ['others beside some', '收到政府信息公开申请48件,其中予以公开22件,其他28件。'],
  ])('%s: %s', (_, prose) => {
    expect(told(prose)).toEqual([])
  })
})

describe('what is false is told of', () => {
  test.each([
    ['a label', '新收申请:48件。办结:50件。', '新收申请:58件。办结:50件。'],
    ['a label', '收到政府信息公开申请共计:48件。', '收到政府信息公开申请共计:58件。'],
    ['a label', '依申请公开数量为:48件。', '依申请公开数量为:58件。'],
    ['of the year so far', '2024年我局累计收到政府信息公开申请48件。', '2024年我局累计收到政府信息公开申请58件。'],
    ['of the year so far', '2024年,累计收到政府信息公开申请48件。', '2024年,累计收到政府信息公开申请58件。'],
    ['the form’s row', '本机关不掌握相关政府信息8件。', '本机关不掌握相关政府信息18件。'],
    ['the form’s row', '本年度办理结果总计50件。', '本年度办理结果总计55件。'],
    ['carried on', '结转2件至下年度。', '结转5件至下年度。'],
    ['carried on', '结转2件到2025年办理。', '结转5件到2025年办理。'],
    ['carried in', '结转上年4件,办结50件。', '结转上年8件,办结50件。'],
    ['still open', '尚有2件政府信息公开申请正在办理,结转至2025年。', '尚有9件政府信息公开申请正在办理,结转至2025年。'],
    [
      'in their order',
      '政府信息公开申请受理量、办结量分别为48件、50件。',
      '政府信息公开申请受理量、办结量分别为48件、60件。',
    ],
    [
      'in their order',
      '政府信息公开行政复议、行政诉讼分别为7件、4件。',
      '政府信息公开行政复议、行政诉讼分别为4件、7件。',
    ],
    [
      'in their order',
      '予以公开、部分公开、不予公开分别为22件、9件、5件。',
      '予以公开、部分公开、不予公开分别为21件、9件、5件。',
    ],
    [
      'suits by their kinds',
      '政府信息公开行政诉讼:未经复议直接起诉3件,复议后起诉1件。',
      '政府信息公开行政诉讼:未经复议直接起诉2件,复议后起诉2件。',
    ],
    ['both disputes', '全年政府信息公开行政复议和行政诉讼共11件。', '全年政府信息公开行政复议和行政诉讼共14件。'],
    ['ways together', '网上、信函等渠道共收到政府信息公开申请48件。', '网上、信函等渠道共收到政府信息公开申请58件。'],
    [
      'the rest',
      '予以公开22件、部分公开9件、不予公开5件、无法提供8件、不予处理3件、其他3件。',
      '予以公开22件、部分公开9件、不予公开5件、无法提供8件、不予处理3件、其他9件。',
    ],
  ])('%s: %s', (_, right, wrong) => {
    expect(told(right)).toEqual([])
    expect(told(wrong)[0]).toMatch(/^narrative: /)
  })

  const NONE = {}
  const UPHELD = { 'review.upheld': 7, 'review.total': 7 } as const
  const GRANTED = {
    'applications.received.natural_person': 48,
    'applications.received.total': 48,
    'applications.granted.natural_person': 48,
    'applications.granted.total': 48,
    'applications.total.natural_person': 48,
    'applications.total.total': 48,
  } as const

  test.each([
    ['not one', '未发生一起因政府信息公开引发的行政复议和行政诉讼案件。', NONE],
    ['zero', '全年政府信息公开工作零复议、零诉讼。', NONE],
    ['zero', '政府信息公开行政复议、行政诉讼零发生。', NONE],
    ['nobody', '2024年无人申请政府信息公开。', NONE],
    ['nought', '2024年依申请公开办理量为0。', NONE],
    ['none left', '收到政府信息公开申请48件,均已按期办结,无结转。', GRANTED],
    ['all upheld', '政府信息公开行政复议7件,全部获得维持。', UPHELD],
    ['none corrected', '政府信息公开行政复议7件,无一被纠错。', UPHELD],
    ['all concluded', '政府信息公开行政复议7件,均已审结。', UPHELD],
    ['all granted', '收到政府信息公开申请48件,全部予以公开。', GRANTED],
    ['all natural', '收到政府信息公开申请48件,均由自然人提出。', GRANTED],
  ])('%s: %s', (_, prose, values) => {
    expect(told(prose, values)).toEqual([])
    expect(told(prose).some((finding) => finding.startsWith('narrative: '))).toBe(true)
  })
})
