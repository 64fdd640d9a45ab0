import { describe, expect, test } from 'vitest'
import { identityOf, PERIOD_2024 } from './reports'

describe('titles', () => {
  test.each([
    ['呼兰区2019年政府信息公开工作年度报告', '呼兰区人民政府'],
    ['2023年南川区政府信息公开工作年度报告', '南川区人民政府'],
    ['永川区政府信息公开工作2023年度报告', '永川区人民政府'],
    ['武汉市政府信息公开年度报告(2022年)', '武汉市人民政府'],
    ['青阳县人民政府政府信息公开2021年度报告', '青阳县人民政府'],
    ['云南省2023年政府信息公开工作年度报告', '云南省人民政府'],
    ['凉山州2023年政府信息公开工作年度报告', '凉山州人民政府'],
    ['古浪县横梁镇人民政府信息公开工作2022年度报告', '古浪县横梁镇人民政府'],
    ['正安县新州镇政府信息公开2023年度报告', '正安县新州镇人民政府'],
    ['2023年度官渡区教育局政府信息公开工作年度报告', '官渡区教育局'],
    ['官渡区水务局2023年度政府信息公开工作年度报告', '官渡区水务局'],
    ['官渡区司法局2023年信息公开工作报告', '官渡区司法局'],
    ['官渡区太和街道2023年度政府信息公开工作报告', '官渡区太和街道办事处'],
    ['平湖市政府办2023年政府信息公开工作年度报告', '平湖市人民政府办公室'],
    ['杭州市人民政府外事办公室2023年政府信息公开工作年度报告', '杭州市人民政府外事办公室'],
    ['国家税务总局古浪县税务局2023年政府信息公开工作年度报告', '国家税务总局古浪县税务局'],
    ['北京市统计局、国家统计局北京调查总队2023年政府信息公开工作年度报告', '北京市统计局、国家统计局北京调查总队'],
    ['宁波经济技术开发区管委会2023年政府信息公开工作年度报告', '宁波经济技术开发区管委会'],
    ['國家電影局2023年政府信息公開工作年度報告', '国家电影局'],
    ['字体:大 中 小 官渡区教育局2023年政府信息公开工作年度报告', '官渡区教育局'],
    ['中共官渡区委机构编制委员会办公室2023年政府信息公开工作年度报告', '中共官渡区委机构编制委员会办公室'],
    ['官渡区委编办2023年政府信息公开工作年度报告', '官渡区委编办'],
    ['由官渡区教育局编制的官渡区教育局2023年政府信息公开工作年度报告', '官渡区教育局'],
    ['国家新闻出版署（国家版权局）2023年政府信息公开工作年度报告', '国家新闻出版署'],
    ['现将武汉东湖新技术开发区审计局(以下简称审计局)2023年度信息公开工作报告如下:', '武汉东湖新技术开发区审计局'],
    ['现向社会公开平湖市政府办2023年政府信息公开工作年度报告。', '平湖市人民政府办公室'],
    ['山阳县人民政府机关\n2020年政府信息公开工作年度报告', '山阳县人民政府'],
    ['官渡区科学技术协会2023年政府信息公开工作年度报告', '官渡区科学技术协会'],
    ['官渡区文联2023年政府信息公开工作年度报告', '官渡区文联'],
    ['官渡区红十字会2023年政府信息公开工作年度报告', '官渡区红十字会'],
    ['官渡区委党校2023年政府信息公开工作年度报告', '官渡区委党校'],
    ['新疆生产建设兵团第八师一二一团2023年政府信息公开工作年度报告', '新疆生产建设兵团第八师一二一团'],
    ['国家税务总局云南省税务系统2023年政府信息公开工作年度报告', '国家税务总局云南省税务局'],
    ['昆明海关关区2023年政府信息公开工作年度报告', '昆明海关'],
    ['官,,渡区教,育,、局2023年政府,、信息公开工作,,年度报告', '官渡区教育局'],
  ])('%s', (title, agency) => {
    expect(identityOf(`${title}\n\n一、总体情况\n2023年工作平稳。`)?.agency).toBe(agency)
  })

  test('cut over lines anywhere, behind a menu, or inside a sentence', () => {
    const agency = (text: string) => identityOf(text)?.agency
    expect(agency('官渡区人民政府太和街道\n办事处2023年政府信\n息公开工作年度报告\n')).toBe(
      '官渡区人民政府太和街道办事处',
    )
    expect(agency('昆明市官渡区\n教育局2023年政府信息公开工作年度报告\n')).toBe('昆明市官渡区教育局')
    expect(agency('2023年度\n官渡区教育局\n政府信息公开工作年度报告\n')).toBe('官渡区教育局')
    expect(agency('首页 > 政府信息公开年报 > 2023年\n官渡区教育局2023年政府信息公开工作年度报告\n')).toBe(
      '官渡区教育局',
    )
    expect(agency(`根据《条例》要求,特编制官渡区财政局2024年政府信息公开工作年度报告。${PERIOD_2024}`)).toBe(
      '官渡区财政局',
    )
  })

  test('the notices that reports rest on are no titles', () => {
    const text = `根据国务院办公厅政府信息与政务公开办公室《关于政府信息公开工作年度报告有关事项的通知》和《中华人民共和国政府信息公开工作年度报告格式》编制。${PERIOD_2024}\n官渡区财政局\n2025年1月10日`
    expect(identityOf(text)?.agency).toBe('官渡区财政局')
  })
})

describe('without a title', () => {
  test.each([
    ['signature', `${PERIOD_2024}\n一、总体情况\n平稳。\n北仑区新碶街道办事处\n2025年1月8日`, '北仑区新碶街道办事处'],
    ['contact', `${PERIOD_2024}如有疑问,请与官渡区教育局综合科联系(地址:云秀路1号)。`, '官渡区教育局'],
    ['contact of a town', `${PERIOD_2024}如有疑问,请联系嘉善县大云镇党政办公室。`, '嘉善县大云镇人民政府'],
    ['author', `本报告由官渡区民政局根据《条例》编制。${PERIOD_2024}`, '官渡区民政局'],
    ['compiler', `依照要求,官渡区审计局编制本报告。${PERIOD_2024}`, '官渡区审计局'],
    [
      'office of a commission that compiles',
      `本报告由中共官渡区委机构编制委员会办公室编制。${PERIOD_2024}`,
      '中共官渡区委机构编制委员会办公室',
    ],
    ['compiler of a town', `由嘉善县大云镇人民政府综合室(党政办公室)负责编制。${PERIOD_2024}`, '嘉善县大云镇人民政府'],
    ['sheet', `${PERIOD_2024}\n一、总体情况\n工作平稳。\n填报单位(盖章):官渡区教育局`, '官渡区教育局'],
    ['subject', `${PERIOD_2024}\n一、总体情况\n2024年,官渡区商务局认真落实各项要求。`, '官渡区商务局'],
  ])('from the %s', (_, text, agency) => {
    expect(identityOf(text)?.agency).toBe(agency)
  })

  test('from the title beside the text, and last from the file’s name', () => {
    const text = `${PERIOD_2024}\n一、总体情况`
    const title = '官渡区林业局2024年政府信息公开工作年度报告_官渡区人民政府'
    expect(identityOf(text, { title })?.agency).toBe('官渡区林业局')
    expect(identityOf(text, { name: 'a/官渡区档案局2024年政府信息公开工作年度报告.txt' })?.agency).toBe('官渡区档案局')
  })

  test('no name at all, no identity', () => {
    expect(identityOf(`官渡区(单位全称)2024年政府信息公开工作年度报告\n${PERIOD_2024}`)).toBeNull()
    expect(identityOf(`${PERIOD_2024}\n一、总体情况\n我局工作平稳,请与本机关联系。`)).toBeNull()
    expect(identityOf('')).toBeNull()
  })
})

describe('the fullest form of the name', () => {
  const withSignature = (title: string, signature: string) =>
    identityOf(`${title}2024年政府信息公开工作年度报告\n${PERIOD_2024}\n${signature}\n2025年1月8日`)?.agency

  test.each([
    ['大榭街道', '宁波市北仑区人民政府大榭街道办事处', '宁波市北仑区人民政府大榭街道办事处'],
    ['区教育局', '昆明市官渡区教育局', '昆明市官渡区教育局'],
    ['官渡区太和街道', '昆明市官渡区人民政府太和街道办事处', '昆明市官渡区人民政府太和街道办事处'],
    ['宁波大榭开发区管委会', '宁波大榭开发区管理委员会', '宁波大榭开发区管理委员会'],
    ['市发改委', '昆明市发展和改革委员会', '昆明市发展和改革委员会'],
    ['官渡区卫健委', '昆明市官渡区卫生健康委员会', '昆明市官渡区卫生健康委员会'],
  ])('%s, signed %s', (title, signature, agency) => {
    expect(withSignature(title, signature)).toBe(agency)
  })

  test.each([
    ['another body of the same place', '呼兰区', '呼兰区人民政府办公室', '呼兰区人民政府'],
    ['the same office of another place', '杭州市人民政府办公室', '杭州市滨江区人民政府办公室', '杭州市人民政府办公室'],
    ['one whose name holds its characters', '市司法局', '昆明市司法行政戒毒管理局', '市司法局'],
    ['an office of another tier', '区发改委', '昆明市发展和改革委员会', '区发改委'],
    ['a like-named body elsewhere', '官渡区教育局', '杭州市滨江区教育局', '官渡区教育局'],
  ])('is not that of %s', (_, title, signature, agency) => {
    expect(withSignature(title, signature)).toBe(agency)
  })
})

test('the mark of simulated bodies is kept, in full width, and tells the origin', () => {
  const text = `滨江区教育局（模拟）2024年政府信息公开工作年度报告\n${PERIOD_2024}\n滨江区教育局（模拟）\n2025年1月8日`
  expect(identityOf(text)).toMatchObject({ agency: '滨江区教育局（模拟）', origin: 'simulated' })
  expect(identityOf(text.replaceAll('（模拟）', ''))).toMatchObject({ agency: '滨江区教育局', origin: 'published' })
})

test('the place of the evidence points at the name in the text', () => {
  const text = `${PERIOD_2024}如有疑问,請與官渡區教育局聯系。`
  const place = identityOf(text)?.evidence.agency?.place
  expect(place && text.slice(place.start, place.end)).toBe('官渡區教育局')
})
