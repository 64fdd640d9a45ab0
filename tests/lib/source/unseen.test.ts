import { describe, expect, test } from 'vitest'
import { colourOf } from '@/lib/source/colour'
import { htmlDocument } from '@/lib/source/html'
import { linesOf } from './pieces'

const page = (css: string, cell: string, attributes = '') =>
  linesOf(htmlDocument(`<style>${css}</style><table><tr><td>规章</td><td${attributes}>${cell}</td></tr></table>`))
const row = (cell: string) => page('', cell)
const READ = [['规章', '12']]
const UNREAD = [['规章', '12\ufffc']]

test.each([
  ['white', 'white'],
  ['#fff', 'white'],
  ['#fefefe', 'white'],
  ['#ffffffcc', 'white'],
  ['rgb(255, 255, 255)', 'white'],
  ['rgb(255 255 255 / 80%)', 'white'],
  ['transparent', 'clear'],
  ['#3330', 'clear'],
  ['rgba(0,0,0,0)', 'clear'],
  ['rgba(0, 0, 0, 0.0)', 'clear'],
  ['#ff0', ''],
  ['#ffff', 'white'],
  ['#ffe', ''],
  ['black', ''],
  ['rgb(255,255,0)', ''],
  ['rgba(0,0,0,.5)', ''],
  ['inherit', ''],
  ['', ''],
])('%s is %s', (value, said) => {
  const { isWhite, isClear } = colourOf(value)
  expect([isWhite && 'white', isClear && 'clear'].filter(Boolean).join(' ')).toBe(said)
})

describe('a figure that is partly white', () => {
  test.each([
    '1<span style="color:#fff">2</span>',
    '1<span style="font-size:12pt; color: WHITE ;">2</span>',
    '1<font color="#FFFFFF">2</font>',
    '<b style="color:rgb(255,255,255)">1</b>2',
  ])('is not read: %s', (cell) => {
    expect(row(cell)).toEqual(UNREAD)
  })
  test('is not read where a class makes it so', () => {
    expect(page('.w{color:#fff}', '1<span class="w">2</span>')).toEqual(UNREAD)
  })
  test.each([
    '1<span style="color:#333">2</span>',
    '1<span style="background:#1e50a2;color:#fff">2</span>',
    '1<span style="color:#fff;background-color:navy">2</span>',
    '1<font color="red">2</font>',
  ])('is read where it shows: %s', (cell) => {
    expect(row(cell)).toEqual(READ)
  })
  test('a whole cell may stand on a ground of its own, and labels are not in doubt', () => {
    expect(page('', '12', ' style="color:#fff"')).toEqual(READ)
    expect(page('', '12<b style="color:#fff">件</b>')).toEqual([['规章', '12件']])
  })
  test('what lets all through is not there', () => {
    expect(row('12<span style="color:transparent">5</span>')).toEqual(READ)
    expect(row('12<span style="color:rgba(0,0,0,0)">5</span>')).toEqual(READ)
  })
})

describe('a figure that is set too small to be read', () => {
  const set = (style: string) => row(`12<span style="${style}">5</span>`)
  test.each([
    'font-size:1px',
    'font-size: 2PX',
    'color:red;font-size:2pt!important',
    'font-size:.1em',
    'font-size:9%',
    'font-size:0.5mm',
    'font:1px/1 a',
    'FONT:bold 1px a',
    'font-size:14px;font:2px a',
  ])('leaves its cell unread: %s', (style) => {
    expect(set(style)).toEqual([['规章', '125\ufffc']])
    expect(page(`.k{${style}}`, '12<i class="k">5</i>')).toEqual([['规章', '125\ufffc']])
    expect(page('', '125', ` style="${style}"`)).toEqual([['规章', '125\ufffc']])
  })
  test.each([
    'font-size:3px',
    'font-size:12px',
    'font-size:2em',
    'font-size:.14rem',
    'font-size:20%',
    'font-size:1px;font-size:12px',
    'font:12px/1 a',
    'font:100 12px a',
    'line-height:1px',
    'font-size:inherit',
  ])('is read where it is large enough: %s', (style) => {
    expect(set(style)).toEqual([['规章', '125']])
    expect(page(`.k{${style}}`, '12<i class="k">5</i>')).toEqual([['规章', '125']])
  })
  test('and where nothing or no figure stands in what is small, or another size is set in it', () => {
    const small = (inner: string) => row(`12<span style="font-size:1px">${inner}</span>`)
    for (const inner of ['', '&nbsp;', '&#160;', '<br>', ' </span><b>'])
      expect(small(inner)[0]?.[1]?.replace(/\s/g, '')).toBe('12')
    expect(small('<b style="font-size:14px">5</b>')).toEqual([['规章', '125']])
    expect(small('<b><font size="3">5</font></b>')).toEqual([['规章', '125']])
    expect(small('件')).toEqual([['规章', '12件']])
  })
  test('also in elements within it, or written as a reference', () => {
    for (const inner of ['<b>5</b>', '<b>件</b>5', '&#53;'])
      expect(row(`12<span style="font-size:1px">${inner}</span>`)[0]?.[1]).toMatch(/\ufffc$|件/)
  })
  test.each(['<table style="font-size:1px"><tr>', '<table><tr style="font-size:1px">'])(
    'with all around it: %s',
    (open) => {
      expect(
        linesOf(htmlDocument(`${open}<td>规章</td><td>12</td><td style="font-size:9pt">7</td></tr></table>`)),
      ).toEqual([['规章', '12\ufffc', '7']])
    },
  )
  test('by a rule for a class inside of another', () => {
    expect(page('td .k{font-size:1px}', '1<b class="k">2</b>')).toEqual(UNREAD)
    expect(page('td .k{font-size:1px}', '12<b class="k"> </b>')).toEqual(READ)
  })
})

describe('a cell that the style sheet writes in', () => {
  test.each([
    '.n::before{content:"1"}',
    '.n:after { color:red; content : "件5" }',
    'td.n::after{content:"\\35"}',
    '.t .n::before,p{content:counter(x)}',
    '.n::before{content:attr(data-n)}',
  ])('is not read: %s', (css) => {
    expect(page(css, '12', ' class="n"')).toEqual(UNREAD)
    expect(page(css, '<span class="n">12</span>')).toEqual(UNREAD)
    expect(page(css, '12')).toEqual(READ)
  })
  test.each([
    '.n::before{content:""}',
    '.n::before{content:"•"}',
    '.n::before{content:"\\e600"}',
    '.n{content:"5"}',
    '.n::before{color:red}',
    '.m::before{content:"1"}',
  ])('is read where that is no figure, or not there: %s', (css) => {
    expect(page(css, '12', ' class="n"')).toEqual(READ)
  })
})

describe('what a page hides by other ways', () => {
  test.each([
    'position:absolute;margin-left:-9999px',
    'margin:-3000px 0 0',
    'transform:translateX(-9999px)',
    'transform: translate3d( -9999px,0,0)',
    'font:0/0 a',
    'font: 0 a',
    'filter:opacity(0)',
  ])('is not read: %s', (style) => {
    expect(row(`<span style="${style}">5</span>12`)).toEqual(READ)
  })
  test.each([
    'margin-left:-600px',
    'margin-left:-12pt',
    'transform:translateX(-50%)',
    'transform:translate(-12px,3px)',
    'font:12px/1.5 a',
    'font:0.9em a',
    'filter:opacity(0.8)',
    'filter:grayscale(0)',
    'display:flow',
  ])('is read: %s', (style) => {
    expect(row(`1<span style="${style}">2</span>`)).toEqual(READ)
  })
  test('elements for browsers without frames and the sources of formulas are none of the text', () => {
    for (const name of ['noframes', 'noembed', 'annotation']) expect(row(`<${name}>5</${name}>12`)).toEqual(READ)
  })
  test.each([
    '@import url(a.css);.k{display:none}',
    '@charset "utf-8";@layer a, b;.k{display:none}',
    '@supports (display:grid){.k{display:none}}',
    '@layer base{.k{display:none}}',
  ])('by a rule that stands behind or within others: %s', (css) => {
    expect(page(css, '<span class="k">5</span>12')).toEqual(READ)
  })
})

describe('a rule that may hide what a cell holds', () => {
  test.each([
    'td .k{display:none}',
    '#a .k{visibility:hidden}',
    '.a .b .k{display:none}',
    '.k:first-child{display:none}',
    '.k:is(span){display:none}',
    ':is(.j,.k){display:none}',
    'span:not(.j).k{opacity:0}',
    'td{color:red;.k{display:none}}',
    '.t{& .a{.k{display:none}}}',
    '.k{display:var(--d)}',
    'span[class^="k"]{display:none}',
    '[class~=k]{display:none}',
    'td>span{display:none}',
    'TABLE td SPAN{text-decoration:line-through}',
    'span{display:none}',
  ])('leaves it unread: %s', (css) => {
    expect(page(css, '1<span class="k">2</span>')).toEqual(UNREAD)
    expect(page(css, '1<b class="j">2</b>')).toEqual(
      css.includes('.j)') || css.includes('.j,') ? expect.anything() : READ,
    )
  })
  test.each([
    '.menu span{display:none}',
    '#nav li span{display:none}',
    '.k:hover{display:none}',
    'td .k::before{display:none}',
    'span[data-x]{display:none}',
    '[hidden],template{display:none}',
    'td .k{color:red}',
    '@media print{td .k{display:none}}',
    '@media (max-width:700px){.k{display:none}}',
  ])('not where it is about something else: %s', (css) => {
    expect(page(css, '1<span class="k">2</span>')).toEqual(READ)
  })
  test('of a rule within a rule for several, none of these itself', () => {
    const css = 'b,td{span{display:none}}.m,.j{.k{display:none}}'
    expect(page(css, '1<span>2</span>')).toEqual(UNREAD)
    expect(page(css, '1<i class="m">2</i>')).toEqual(READ)
    expect(page(css, '<b>1</b>2')).toEqual(READ)
  })
  test('more rules within rules than any page has are left alone', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `.c${i}`).join()
    expect(page(`${many}{${many}{${many}{${many}{display:none}}}}`, '12')).toEqual(READ)
  })
  test('labels are read all the same', () => {
    expect(page('td>em{display:none}', '12<em>件</em>')).toEqual([['规章', '12件']])
  })
})
