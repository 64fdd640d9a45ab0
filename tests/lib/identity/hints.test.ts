/** What stands around the name: how each hint places a body, and what becomes of hints that disagree. */
import { describe, expect, test } from 'vitest'
import { identityOf, PERIOD_2024 } from './reports'

const read = (agency: string, more = '', url: string | null = null, year = 2024) =>
  identityOf(`${agency}${year}年政府信息公开工作年度报告\n${PERIOD_2024.replaceAll('2024', String(year))}${more}`, {
    url,
  })
const placed = (...report: Parameters<typeof read>) => read(...report)?.region?.path.join(' ') ?? null
const evidence = (...report: Parameters<typeof read>) => read(...report)?.evidence.region

describe('a name that several places bear', () => {
  test.each([
    ['address', '联系地址:长春市前进大街1855号'],
    ['area-code', '联系电话:0431-88888888'],
    ['area-code', '电话:043188888888'],
    ['postcode', '邮编:130012'],
    ['credit-code', '统一社会信用代码:112201040135560012'],
    ['credit-code', '\n索引号:220104000/2025-00012'],
    ['credit-code', '\nhttp://x.example.com/list?area=112201040135560012'],
    ['contact', '请与长春市朝阳区政务公开办联系。'],
    ['metadata', '\n发布机构:长春市朝阳区人民政府'],
    ['site', '报告可在长春市朝阳区人民政府网站下载。'],
    ['signature', '\n\n长春市朝阳区人民政府\n2025年1月20日'],
    ['prose', '\n一、总体情况\n按照长春市的部署推进公开。'],
  ])('is told by its %s: %s', (source, more) => {
    expect(placed('朝阳区教育局', more)).toBe('吉林省 长春市 朝阳区')
    expect(evidence('朝阳区教育局', more)?.source).toBe(source)
  })

  test('is told by the gov.cn host it was fetched from, and by no other host', () => {
    expect(placed('西湖区教育局', '', 'https://www.hangzhou.gov.cn/col/a.html')).toBe('浙江省 杭州市 西湖区')
    expect(evidence('西湖区教育局', '', 'https://www.hangzhou.gov.cn/col/a.html')?.source).toBe('host')
    expect(placed('西湖区教育局', '', 'https://www.hangzhou.gov.cn.example.com/a')).toBeNull()
    expect(placed('西湖区教育局', '', 'https://www-hangzhou-gov-cn.example.com/a')).toBeNull()
    expect(placed('西湖区教育局', '', 'http://www.hangzhou.com/a')).toBeNull()
  })

  test('the place of the evidence is the hint', () => {
    const text = '朝阳区教育局2024年政府信息公开工作年度报告\n联系电话:0431-88888888'
    const place = identityOf(text)?.evidence.region?.place
    expect(place && text.slice(place.start, place.end)).toBe('0431')
  })

  test('hints that agree make it surer, and are named', () => {
    const one = evidence('朝阳区教育局', '邮编:130012')
    const three = evidence('朝阳区教育局', '地址:长春市前进大街1号,邮编:130012,电话:0431-88888888')
    expect(three).toMatchObject({ source: 'address', also: ['area-code', 'postcode'] })
    expect(three?.confidence).toBeGreaterThan(one?.confidence ?? 1)
  })

  test('hints that contradict each other leave it open, or at what they share', () => {
    expect(placed('朝阳区教育局', '地址:长春市前进大街1号,电话:010-88888888')).toBeNull()
    expect(placed('鼓楼区教育局', '地址:南京市中山路1号,电话:0516-88888888')).toBe('江苏省')
    expect(placed('鼓楼区教育局', '地址:南京市中山路1号,电话:0591-88888888')).toBeNull()
  })

  test('a weak hint against strong ones lowers the confidence only', () => {
    const strong = '地址:长春市前进大街1号,电话:0431-88888888'
    const told = evidence('朝阳区教育局', strong)
    const doubted = evidence('朝阳区教育局', `${strong},邮编:100020`)
    expect(placed('朝阳区教育局', `${strong},邮编:100020`)).toBe('吉林省 长春市 朝阳区')
    expect(doubted?.against).toEqual(['postcode'])
    expect(doubted?.confidence).toBeLessThan(told?.confidence ?? 0)
  })

  test('cities visited or learnt from are no hint', () => {
    expect(placed('鼓楼区教育局', '\n赴徐州市学习先进经验。')).toBeNull()
    expect(placed('鼓楼区教育局', '\n与徐州市相比仍有差距。')).toBeNull()
  })
})

describe('a name with one place', () => {
  test('is not moved by hints, but doubted', () => {
    const told = evidence('官渡区教育局')
    const moved = evidence('官渡区教育局', '地址:北京市西城区前门大街1号,电话:010-88888888')
    expect(placed('官渡区教育局', '地址:北京市西城区前门大街1号,电话:010-88888888')).toBe('云南省 昆明市 官渡区')
    expect(moved).toMatchObject({ source: 'name', against: ['address', 'area-code'] })
    expect(moved?.confidence).toBeLessThan(told?.confidence ?? 0)
  })

  test('a full path needs no confirmation', () => {
    expect(evidence('浙江省杭州市滨江区教育局')).toMatchObject({ source: 'name', confidence: 0.98 })
  })
})

describe('towns', () => {
  test('one of its name: by the name alone; in a city: the county it lies in', () => {
    expect(placed('大云镇人民政府')).toBe('浙江省 嘉兴市 嘉善县')
    expect(evidence('大云镇人民政府')).toMatchObject({ source: 'town', confidence: 0.75 })
    expect(placed('杭州市浦沿街道办事处')).toBe('浙江省 杭州市 滨江区')
    expect(read('杭州市浦沿街道办事处')?.level).toBe('township')
  })

  test('many of its name: by number, area code, address; else unknown', () => {
    expect(placed('太平镇人民政府')).toBeNull()
    expect(placed('太平镇人民政府', '\n索引号:11342626MB1234567X/2025-1')).toBeNull()
    expect(placed('城关镇人民政府', '电话:0932-8888888')).toBe('甘肃省 定西市')
    // A town that the list lacks in this county: the address alone, with doubt.
    expect(placed('城关镇人民政府', '地址:陇西县崇文路1号')).toBe('甘肃省 定西市 陇西县')
    expect(evidence('城关镇人民政府', '地址:陇西县崇文路1号')).toMatchObject({ confidence: 0.5, against: ['town'] })
    expect(placed('太平镇人民政府', '地址:四川省泸州市古蔺县太平镇')).toBe('四川省 泸州市 古蔺县')
  })

  test('many of its name: by the trail to it on its site, or by the county that the prose names', () => {
    const trail = '\n当前位置:首页 > 略阳县人民政府 > 政府信息公开 > 乡镇 > 城关镇\n'
    expect(placed('城关镇人民政府', trail)).toBe('陕西省 汉中市 略阳县')
    expect(evidence('城关镇人民政府', trail)?.source).toBe('metadata')
    expect(placed('城关镇人民政府', '\n当前位置:首页 > 政府信息公开 > 乡镇 > 城关镇\n')).toBeNull()
    expect(placed('太平镇人民政府', '\n太平镇隶属邹城市,全镇辖62个村。')).toBe('山东省 济宁市 邹城市')
    expect(evidence('太平镇人民政府', '\n太平镇隶属邹城市。')?.source).toBe('prose')
    expect(placed('太平镇人民政府', '\n赴邹城市学习先进经验。')).toBeNull()
    expect(placed('太平镇人民政府', '\n隶属邹城市。古蔺县来访。')).toBeNull()
  })

  test('a county whose name several bear is told by the town in it', () => {
    expect(placed('朝阳区桂林街道办事处')).toBe('吉林省 长春市 朝阳区')
  })

  test('a town named after a county elsewhere is no county', () => {
    expect(placed('古县乡人民政府')).not.toContain('古县')
  })
})

describe('units that changed', () => {
  test.each([
    ['上虞市教育局', 2010, '浙江省 绍兴市 上虞区', { code: '330682', name: '上虞市' }],
    ['宣武区教育局', 2009, '北京市 西城区', { code: '110104', name: '宣武区' }],
    ['即墨市民政局', 2015, '山东省 青岛市 即墨区', { code: '370282', name: '即墨市' }],
    ['嫩江县教育局', 2018, '黑龙江省 黑河市 嫩江市', { code: '231121', name: '嫩江县' }],
    ['莱芜市财政局', 2016, '山东省 济南市 莱芜区', { code: '371200', name: '莱芜市' }],
    ['杭州市江干区教育局', 2019, '浙江省 杭州市 上城区', { code: '330104', name: '江干区' }],
    ['大同市城区教育局', 2016, '山西省 大同市', { code: '140202', name: '城区' }],
  ])('%s of %i', (agency, year, path, former) => {
    expect(placed(agency, '', null, year)).toBe(path)
    expect(evidence(agency, '', null, year)?.former).toEqual(former)
  })

  test('the tier is that of its time', () => {
    expect(read('莱芜市财政局', '', null, 2016)?.level).toBe('prefecture')
    expect(read('大同市城区教育局', '', null, 2016)?.level).toBe('county')
    expect(read('上虞市教育局', '', null, 2010)?.level).toBe('county')
  })

  test('a name given up that another unit bears counts only for its own years', () => {
    // 桥东区: of Xingtai until 2020, of Zhangjiakou to this day.
    expect(placed('桥东区教育局', '', null, 2023)).toBe('河北省 张家口市 桥东区')
    expect(placed('桥东区教育局', '', null, 2016)).toBe('河北省')
    expect(placed('桥东区教育局', '电话:0319-8888888', null, 2016)).toBe('河北省 邢台市 襄都区')
  })

  test.each([
    ['332500000/2010-0001', '丽水市'],
    ['11330682002581234X/2012-1', '绍兴市 上虞区'],
    ['11622301013912345X/2019-1', '武威市 凉州区'],
  ])('the old code in %s', (number, path) => {
    expect(placed('某某局', `\n索引号:${number}`)).toContain(path)
  })

  test('a code that was given again means either: the name decides', () => {
    expect(placed('定安县教育局', '\n索引号:469025000/2009-1', null, 2009)).toBe('海南省 定安县')
    expect(evidence('定安县教育局', '\n索引号:469025000/2009-1', null, 2009)?.also).toEqual(['credit-code'])
  })

  test('a number of plainly another place does not move the name', () => {
    expect(placed('官渡区教育局', '\n索引号:11330108002496123X/2025-1')).toBe('云南省 昆明市 官渡区')
  })
})

test('what the page calls its site is a hint', () => {
  const text = `白云区人民政府办公室2024年政府信息公开工作年度报告\n${PERIOD_2024}`
  const on = (siteName: string) => identityOf(text, { siteName })
  expect(on('贵阳市白云区人民政府')?.region?.path).toEqual(['贵州省', '贵阳市', '白云区'])
  expect(on('贵阳市白云区人民政府')?.evidence.region).toMatchObject({ source: 'site', place: null })
  expect(on('政府信息公开网')?.region).toBeNull()
})

test('a city’s body stands in a district without being the district’s', () => {
  expect(placed('市教育局', '地址:昆明市官渡区云秀路1号')).toBe('云南省 昆明市')
  expect(placed('区教育局', '地址:昆明市官渡区云秀路1号')).toBe('云南省 昆明市 官渡区')
  expect(placed('省教育厅', '地址:昆明市官渡区云秀路1号')).toBe('云南省')
})

test('telephone and document numbers in the prose are no area codes', () => {
  expect(placed('朝阳区教育局', '依据0431号文件,共0431-8件,12345-0431-88888888,20431-88888888。')).toBeNull()
})
