import { expect, test } from 'vitest'
import { checkHost } from '@/lib/checks/host'
import { isGovernmentHost } from '@/lib/form'
import { hostOf, readHost, regionsOfHost } from '@/lib/identity/host'
import { identityOf, PERIOD_2024 } from './reports'

test.each([
  ['https://www.pinghu.gov.cn/art/2024/1/9/a.html', 'www.pinghu.gov.cn'],
  ['http://WWW.Pinghu.GOV.CN:8080', 'www.pinghu.gov.cn'],
  ['https://www.pinghu.gov.cn@evil.example.com/', 'evil.example.com'],
  ['www.pinghu.gov.cn/a', 'www.pinghu.gov.cn'],
  ['https://www.pinghu.gov.cn@user@evil.example.com/', 'evil.example.com'],
  ['https://evil.example.com\\@www.pinghu.gov.cn/', 'evil.example.com'],
  ['http://10.0.0.1/a', '10.0.0.1'],
  ['http://[2001:db8::1]:8080/a', '[2001:db8::1]'],
  ['https://www.例子.中国/', 'www.xn--fsqu00a.xn--fiqs8s'],
  ['file:///etc/passwd', null],
  ['', null],
])('the host of %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})

test('gov.cn and what lies below it, nothing that looks like it', () => {
  expect(['gov.cn', 'www.gov.cn', 'a.b.pinghu.gov.cn'].map(isGovernmentHost)).toEqual([true, true, true])
  expect(['xgov.cn', 'www.gov.cn.example.com', 'www-gov-cn.example.com', 'gov.com'].map(isGovernmentHost)).toEqual(
    Array(4).fill(false),
  )
})

test.each([
  ['www.xuzhou.gov.cn', ['320300', '511504']],
  ['binjiang.hangzhou.gov.cn', ['330108']],
  ['jyj.hangzhou.gov.cn', ['330100']],
  ['www.shaanxi.gov.cn', ['610000']],
  ['www.taizhou.gov.cn', ['321200', '331000']],
  ['www.lueyang.gov.cn', ['610727']],
  ['hzxh.gov.cn', []],
  ['www.hangzhou.com', []],
  ['www.gov.cn', []],
])('%s is named after %j', (host, codes) => {
  expect(regionsOfHost(host).map((region) => region.code)).toEqual(codes)
})

test('the first host in a text, with its place; no mail address', () => {
  const text = '邮箱 a@www.126.com,网址 http://www.pinghu.gov.cn/col,另见 www.example.com。'
  const found = readHost(text)
  expect(found?.host).toBe('www.pinghu.gov.cn')
  expect(found && text.slice(found.start, found.end)).toBe('www.pinghu.gov.cn')
  expect(readHost('没有网址')).toBeNull()
})

const TEXT = `官渡区教育局2024年政府信息公开工作年度报告\n${PERIOD_2024}`
const checked = (more: string, url: string | null) => {
  const identity = identityOf(TEXT + more, { url })
  if (!identity) throw new Error('no identity')
  const report = { ...identity, edition: '2021' as const, cells: {}, unread: {}, places: [], narrative: [] }
  return { host: identity.host, found: checkHost(report).map(({ code, severity }) => `${code} ${severity}`) }
}

test('the host it was fetched from is recorded before any that the text names, and flagged unless it is gov.cn', () => {
  const named = '电子版见 http://www.kmgd.gov.cn/a。'
  expect(checked(named, null)).toEqual({ host: 'www.kmgd.gov.cn', found: [] })
  expect(checked(named, 'http://mirror.example.com/a')).toEqual({
    host: 'mirror.example.com',
    found: ['source-host warning'],
  })
  expect(checked('来源 http://mirror.example.com/a', null)).toEqual({
    host: 'mirror.example.com',
    found: ['source-host info'],
  })
  expect(checked('', 'http://10.0.0.1/a')).toEqual({ host: '10.0.0.1', found: ['source-host warning'] })
  expect(checked('', 'https://a@b@mirror.example.com/').found).toEqual(['source-host warning'])
  expect(checked('', 'https://user@www.kmgd.gov.cn/')).toEqual({
    host: 'www.kmgd.gov.cn',
    found: ['source-host warning'],
  })
  expect(checked('', null)).toEqual({ host: null, found: [] })
  expect(checked('', 'https://www.kmgd.gov.cn/a').found).toEqual([])
})
