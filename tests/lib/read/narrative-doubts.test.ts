import { describe, expect, test } from 'vitest'
import { said } from './said'

describe('what is counted beside requests', () => {
  test.each([
    ['documents by how they are made public', '制发公文210件,其中主动公开120件、依申请公开40件、不予公开50件。'],
    ['documents by how they are made public', '认定属性为主动公开118件、依申请公开96件、不予公开142件。'],
    ['documents by how they are made public', '全年发文356件,其中主动公开类118件,依申请公开类96件,不予公开142件。'],
    ['documents before they are published', '审核拟发布稿件720件次,其中不予公开12件。'],
    ['letters', '收到群众来信来访112件,办结108件。'],
    ['a hotline', '12345热线转办件1,032件,答复1,030件。'],
    ['what came in by a name not known', '受理困难群众住房补贴申请66件,办结60件,结转下年度6件。'],
    ['what came in by a name not known', '新收企业开办申请512件,上年结转7件,办结512件。'],
    ['proposals', '承办代表建议12件、政协提案9件,办结21件。'],
    ['archives', '接待档案查询1286人次,提供档案2310卷,无法提供32件。'],
    ['messages', '收到网民留言342条,答复338条。'],
    ['petitions', '受理信访事项88件,答复88件,不予处理5件。'],
    ['disputes decided on', '全年办理行政复议案件52件,其中维持30件、纠正6件。'],
    ['disputes over penalties', '作出行政处罚决定87件,被申请行政复议2件、提起行政诉讼1件。'],
    ['disputes over penalties', '行政诉讼15件,均系不服行政处罚提起。'],
    ['disputes over anything', '我局作为被告的行政诉讼案件共15件,与土地征收有关。'],
    ['some of the disputes', '与土地征收有关的行政复议4件,其余3件。'],
    ['drafts for another body', '代拟市政府依申请公开答复8件。'],
    ['advice', '指导基层答复政府信息公开申请12件。'],
    ['forms of answers', '修订政府信息公开申请答复模板14份。'],
    ['advice, and others asked', '指导答复12件,征求第三方意见9件,不同意公开2件。'],
    ['one reason', '因属于行政执法案卷不予公开1件。'],
    ['one reason', '因危及公共安全不予公开1件,因涉及第三方权益不予公开2件。'],
    ['one reason', '因涉及商业秘密,不予公开1件。'],
    ['one kind of applicant', '予以公开12件自然人申请、2件企业申请。'],
    ['an example', '以某镇为例,该镇不予公开3件,办结11件。'],
  ])('%s: %s', (_, prose) => {
    const first = '全年收到政府信息公开申请37件,均依法办理。'
    expect(said(first + prose)).toEqual(['received 37'])
  })

  test('what is told of it does not reach over to the next sentence either', () => {
    expect(said('收到政府信息公开申请37件。收到来信112件。办结108件。')).toEqual(['received 37'])
  })

  test.each([
    ['收到来信112件。答复政府信息公开申请39件,不予公开5件。', ['disposed 39', 'refused 5']],
    ['收到政府信息公开申请37件,办结39件,不予公开5件。', ['received 37', 'disposed 39', 'refused 5']],
    ['接收公众提出的公开申请37件,共答复公众39件。', ['received 37', 'disposed 39']],
    ['制发文件210件,收到政府信息公开申请37件,办结39件。', ['received 37', 'disposed 39']],
    ['主动公开信息1286条,收到依申请公开37件,不予公开5件。', ['received 37', 'refused 5']],
    ['答复政府信息公开申请39件,其中属于不予公开范围5件。', ['disposed 39', 'refused 5']],
    ['作出行政处罚决定87件,因政府信息公开被申请行政复议2件。', ['review 2']],
    ['政府信息公开行政复议案件7件,纠正1件,均已答复。', ['review 7', 'review_corrected 1']],
  ])('%s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })
})

describe('a body beside those below it', () => {
  test.each([
    '局机关收到政府信息公开申请30件,下属单位收到7件。',
    '局本级受理政府信息公开申请30件,直属事业单位受理政府信息公开申请7件。',
    '区政府收到政府信息公开申请20件,各部门收到17件。',
  ])('%s', (prose) => {
    expect(said(prose)).toEqual([])
  })

  test('all of them together', () => {
    expect(said('共收到政府信息公开申请37件,下属单位收到7件。')).toEqual(['received 37'])
  })
})

describe('none of some only', () => {
  test.each([
    ['other bodies', '所属事业单位未收到政府信息公开申请。'],
    ['other bodies', '下属各镇(街道)均未收到政府信息公开申请。'],
    ['other bodies', '存在的问题:有的单位没有收到政府信息公开申请,业务不熟。'],
    ['other bodies', '机关工会未收到公开申请。'],
    ['requests for some information', '未收到涉及商业秘密的政府信息公开申请。'],
    ['requests for some information', '未收到要求提供公开出版物的申请。'],
    ['requests by other ways', '未收到其他形式的政府信息公开申请。'],
    ['requests by one way', '未收到向本机关邮箱提交的政府信息公开申请。'],
    ['requests of one kind of applicant', '未收到企业关于政府信息公开的申请。'],
    ['requests of one kind of applicant', '未收到自然人以外的主体提出的政府信息公开申请。'],
    ['what is said of requests', '未接到政府信息公开申请人的不满意反馈。'],
    ['what is said of requests', '没有一件政府信息公开申请逾期办理。'],
    ['what is said of requests', '未开展依申请公开培训。'],
    ['what is supposed', '若全年未收到政府信息公开申请,也应如实填报。'],
    ['what is supposed', '如未收到政府信息公开申请,应当零报告。'],
    ['what is supposed', '未收到政府信息公开申请的单位,应当零报告。'],
    ['what is wished for', '确保政府信息公开申请办理零差错、无行政复议、无行政诉讼。'],
    ['what is wished for', '下一步,争取政府信息公开无行政复议案件发生。'],
    ['disputes for one reason', '政府信息公开未发生因答复不及时引发的行政复议。'],
    ['disputes for one reason', '未发生因政府信息公开被责令重新答复的行政诉讼。'],
    ['a part of the year', '第四季度未收到政府信息公开申请。'],
    ['a part of the year', '自2024年9月起未收到新的政府信息公开申请。'],
    ['many years', '近年来未收到政府信息公开申请。'],
    ['some of the carried cases', '政府信息公开申请均已办结,没有延期结转下年度。'],
    ['a part of the requests', '政府信息公开重复申请数为0。'],
    ['a part of the disputes', '政府信息公开行政复议纠错数为0。'],
  ])('%s: %s', (_, prose) => {
    expect(said(prose)).toEqual([])
  })

  test.each([
    ['无政府信息公开申请。', ['received 0']],
    ['全年无依申请公开事项。', ['received 0']],
    ['未有公民向我镇申请政府信息公开。', ['received 0']],
    ['没有任何单位和个人申请公开政府信息的情况。', ['received 0']],
    ['今年以来,没有接到政府信息公开申请。', ['received 0']],
    ['本年度政府信息公开申请数为0。', ['received 0']],
    ['2024年度依申请公开受理量为零。', ['received 0']],
    ['政府信息公开工作中,行政复议、行政诉讼均为0。', ['review 0', 'litigation 0']],
    ['政府信息公开申请均已办结,没有结转下年度。', ['carried_out 0']],
    ['无上年结转,新收政府信息公开申请37件。', ['carried_in 0', 'received 37']],
    ['未引发因政府信息公开提起的行政复议、行政诉讼和信访。', ['review 0', 'litigation 0']],
    ['未收到书面或其他形式的政府信息公开申请。', ['received 0']],
  ])('but all of them: %s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })
})

describe('a part of the year, or many years', () => {
  test.each([
    '一季度收到政府信息公开申请8件,二季度9件,合计17件。',
    '前三季度收到政府信息公开申请26件,办结20件。',
    '上半年收到政府信息公开申请19件,下半年收到18件。',
    '2024年10月,集中收到政府信息公开申请14件。',
    '1-11月共收到政府信息公开申请34件,12月收到3件。',
    '截至6月30日,共收到政府信息公开申请19件。',
    '“十三五”期间共收到政府信息公开申请312件。',
    '条例施行以来,共收到政府信息公开申请512件。',
    '近五年来,共收到政府信息公开申请231件。',
  ])('%s', (prose) => {
    expect(said(prose)).toEqual([])
  })

  test.each([
    ['2024年1月1日至2024年12月31日,收到政府信息公开申请37件。', ['received 37']],
    ['截至2024年12月31日,收到政府信息公开申请37件。', ['received 37']],
    ['截至12月底,收到政府信息公开申请37件。', ['received 37']],
    ['1-12月,收到政府信息公开申请37件。', ['received 37']],
    ['今年以来收到政府信息公开申请37件。', ['received 37']],
    ['按照2019年5月修订的条例要求,收到政府信息公开申请37件。', ['received 37']],
    ['5月开展自查,全年收到政府信息公开申请37件,按期办结39件。', ['received 37', 'disposed 39']],
  ])('but all of it: %s', (prose, expected) => {
    expect(said(prose)).toEqual(expected)
  })
})

describe('a whole without the carried cases', () => {
  test.each([
    '收到政府信息公开申请37件(不含上年结转5件)。',
    '收到政府信息公开申请37件,不包括上年结转5件。',
    '收到政府信息公开申请37件(未包含上年结转的5件)。',
  ])('%s', (prose) => {
    expect(said(prose)).toEqual(['received 37', 'carried_in 5'])
  })
})
