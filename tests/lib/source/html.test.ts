import { describe, expect, test } from 'vitest'
import { htmlDocument as read } from '@/lib/source/html'
import { Refusal } from '@/lib/source/refusal'

/** Pieces in short: cells as their text, breaks as null. */
const pieces = (source: string) => {
  const { text, pieces: found } = read(source)
  return found.map((piece) => (piece.kind === 'cell' ? text.slice(piece.start, piece.end) : null))
}

describe('cells', () => {
  test('a table, rows and cells closed or not', () => {
    expect(pieces('<table><tr><td>规章</td><td>0</td></tr><tr><th>甲<td>1</table>')).toEqual([
      '规章',
      '0',
      null,
      '甲',
      '1',
      null,
    ])
  })
  test('a cell in which the page ends is no blank: what stood in it is cut off', () => {
    expect(pieces('<table><tr><td>规章</td><td>')).toEqual(['规章', null])
    expect(pieces('<table><tr><td>规章</td><td>1')).toEqual(['规章', '1', null])
    expect(pieces('<table><tr><td>规章</td><td></td>')).toEqual(['规章', '', null])
  })
  test('columns count spans', () => {
    const { text, pieces: found } = read(
      '<table><tr><td rowspan=2>a</td><td colspan="2">b</td><td>c</td></tr><tr><td>d</td><td></td><td>f</td></tr></table>',
    )
    const grid = found.flatMap((piece) =>
      piece.kind === 'cell' ? [[text.slice(piece.start, piece.end), piece.grid?.column, piece.grid?.span]] : [],
    )
    expect(grid).toEqual([
      ['a', 0, 1],
      ['b', 1, 2],
      ['c', 3, 1],
      ['d', 1, 1],
      ['', 2, 1],
      ['f', 3, 1],
    ])
  })
  test('spans that are nonsense count as one', () => {
    expect(pieces('<table><tr><td colspan="x" rowspan="-3">a</td><td colspan=0>b</td></tr></table>')).toEqual([
      'a',
      'b',
      null,
    ])
  })
  test('paragraphs, breaks and entities inside a cell', () => {
    expect(pieces('<table><tr><td> <p>商业</p><p>企业</p></td><td>1&nbsp;&#48;<br>2&amp;</td></tr></table>')).toEqual([
      '商业\n企业',
      '1 0\n2&',
      null,
    ])
  })
  test('a layout table is no row of blanks', () => {
    const source = '<table><tr><td> <table><tr><td>规章</td><td></td></tr></table> </td><td>旁</td></tr></table>'
    expect(pieces(source)).toEqual(['规章', '', null, '旁', null])
  })
  test('running text may set cells apart with bars', () => {
    expect(pieces('<p>规章 | 0 | 1</p><pre>甲\t2\n乙\t3</pre>')).toEqual([
      '规章',
      '0',
      '1',
      null,
      '甲',
      '2',
      null,
      '乙',
      '3',
      null,
    ])
  })
})

describe('what is left out', () => {
  test.each([
    '<script>var a = "<td>9</td>"</script>',
    '<style>td{}</style>',
    '<nav><ul><li>9</li></ul></nav>',
    '<header>9</header>',
    '<footer>9</footer>',
    '<div style="color:red; display : none"><div>9</div></div>',
    '<div style="visibility:hidden">9</div>',
    '<p hidden>9</p>',
    '<span aria-hidden="true">9</span>',
    '<select><option>9</option></select>',
    '<!-- 9 -->',
    '<p hidden>9<p>',
  ])('%s', (hidden) => {
    expect(pieces(`<p>前</p>${hidden}<p>后</p>`)).toEqual(['前', null, '后', null])
  })
  test('a form around the text is no control', () => {
    expect(pieces('<form><input value=9><p>甲</p><button>9</button></form>')).toEqual(['甲', null])
  })
  test('a menu that was never closed does not take the report with it', () => {
    expect(pieces('<nav><li>首页</li><p>甲</p>')).toEqual(['首页', null, '甲', null])
    expect(pieces('<div hidden><table><tr><td>7</td></tr></table>')).toEqual(['7', null])
  })
})

test('the title, and the article title before it', () => {
  expect(read('<head><title> 甲&amp;乙 </title></head><p>x</p>')).toMatchObject({ title: '甲&乙', text: 'x\n' })
  expect(read('<title>站</title><meta name="ArticleTitle" content="年报">').title).toBe('年报')
  expect(read('<title>站</title><meta name="SiteName" content=" 甲县人民政府 ">')).toMatchObject({
    title: '站',
    siteName: '甲县人民政府',
  })
  expect(read('<title>站</title><meta name="SiteName" content="">')).not.toHaveProperty('siteName')
  expect(read('<meta name="ContentSource" content="甲县教育局"><meta name="Author" content="乙">')).toMatchObject({
    publisher: '甲县教育局',
  })
  expect(read('<meta name="Author" content="">')).not.toHaveProperty('publisher')
})

test('every cell lies where its place says', () => {
  const page = '<p>前言&nbsp;  一 | 二</p><table><tr><td>  规&#31456; </td><td></td><td>1<br>2</td></tr></table>后'
  const { text } = read(page)
  expect(pieces(page)).toEqual(['前言 一', '二', null, '规章', '', '1\n2', null, '后', null])
  expect(text).toContain('规章 |  | 1\n2')
})

test('attacks end in a failure, not in a crash', () => {
  expect(() => read(`<table><tr>${'<td>'.repeat(400_003)}`)).toThrow(Refusal)
  expect(() => read(`<p>${'甲乙丙丁'.repeat(500_001)}`)).toThrow(Refusal)
  expect(() => read('<table><tr><td>'.repeat(5000))).toThrow(Refusal)
  expect(pieces(`${'<div>'.repeat(50_000)}甲`)).toEqual(['甲', null])
  expect(pieces('<table><tr><td colspan=999999999 rowspan=999999999>甲</td></tr></table>')).toEqual(['甲', null])
})

describe('where the markup is broken', () => {
  const flawed = (source: string) => {
    const { text, flaws = [] } = read(source)
    return flaws.map((flaw) => text.slice(0, flaw))
  }

  test('a tag that runs on into the next one, or does not exist, is told with its place', () => {
    expect(flawed('<table><tr><td style="a>5</td><td>6</td><td class="b">7</td></tr></table>')).toEqual([''])
    expect(flawed('<table><tr><td>5</td<td>6</td></tr></table>')).toEqual(['5'])
    expect(flawed('<table><tr><td>5<fot></td><td>6</td></tr></table>')).toEqual(['5'])
  })
  test('so is an empty cell in which something is opened and not closed', () => {
    expect(
      read('<table><tr><td><p><font>0</font></p></td><td><p><font></font></p></td></tr></table>').flaws,
    ).toBeUndefined()
    expect(read('<table><tr><td>规章</td><td><p><font></p></td></tr></table>').flaws).toHaveLength(1)
  })
  test('so is text between two cells, which is in neither of them', () => {
    const row = (between: string) => read(`<table><tr><td>规章</td>${between}<td>0</td></tr></table>`)
    expect(row(' \n').flaws).toBeUndefined()
    const { text, pieces, flaws } = row('7')
    expect(flaws).toHaveLength(1)
    expect(pieces.flatMap((one) => (one.kind === 'cell' ? [text.slice(one.start, one.end)] : []))).toEqual([
      '规章',
      '7',
      '0',
    ])
  })
  test('so is an empty cell whose white space is written by half', () => {
    expect(read('<table><tr><td>规章</td><td>&nbsp5&nbsp</td><td>&nbsp;</td></tr></table>').flaws).toBeUndefined()
    expect(read('<table><tr><td>规章</td><td>&nbsp</td><td>&nbsp;</td></tr></table>').flaws).toHaveLength(1)
  })
  test('sound markup and elements of word processors are no flaws', () => {
    expect(flawed('<my>甲</my><TABLE><tr><td><o:p>5</o:p><br/></td><td><st1:date>6</st1:date></tr></TABLE>')).toEqual(
      [],
    )
    expect(read('<p>甲</p>')).not.toHaveProperty('flaws')
  })
})

describe('cells in which something stands that is no text', () => {
  const row = (cell: string) => pieces(`<table><tr><td>规章</td><td>${cell}</td></tr></table>`)
  test.each(['<img src=7.png>', '<p><img src=7.png></p>', '<select><option>7</select>', '<svg><path/></svg>'])(
    'are not blank: %s',
    (cell) => {
      expect(row(cell)).toEqual(['规章', '\ufffc', null])
    },
  )
  test('beside text it is an ornament, and before a table it is in no cell', () => {
    expect(row('<img src=a.png>7')).toEqual(['规章', '7', null])
    expect(pieces('<img src=a.png><table><tr><td></td><td>7</td></tr></table>')).toEqual(['', '7', null])
  })
  test('what was typed into a field is text', () => {
    expect(row('<textarea>7</textarea>')).toEqual(['规章', '7', null])
    expect(pieces('<p>甲</p><textarea>请留言</textarea>')).toEqual(['甲', null])
  })
})

describe('what is kept from view', () => {
  const row = (style: string) =>
    pieces(`<table><tr><td>规章</td><td><span style="${style}">8</span>7</td></tr></table>`)
  test.each([
    'font-size:0',
    'font-size: 0px;',
    'position:absolute;left:-9999px',
    'text-indent:-999em',
    'visibility:hidden',
  ])('is not read: %s', (style) => {
    expect(row(style)).toEqual(['规章', '7', null])
  })
  test.each(['font-size:0.5em', 'margin-left:-100px', 'text-indent:-21pt', 'left:-5px', 'color:#ccc'])(
    'is read where it may show: %s',
    (style) => {
      expect(row(style)).toEqual(['规章', '87', null])
    },
  )
})

describe('what style sheets hide', () => {
  const row = (css: string, name = 'h') =>
    pieces(`<style>${css}</style><table><tr><td>规章</td><td><span class="${name}">8</span>7</td></tr></table>`)
  test.each(['.h{display:none}', '/* x */ .a, span.h { visibility: hidden }', '@media screen{.h{font-size:0}}'])(
    'is not read: %s',
    (css) => {
      expect(row(css)).toEqual(['规章', '7', null])
      expect(row(css, 'big h')).toEqual(['规章', '7', null])
      expect(row(css, 'other')).toEqual(['规章', '87', null])
    },
  )
  test.each([
    '@media print{.h{display:none}}',
    '@media (max-width:600px){.h{display:none}}',
    '.h{display:none}.h{display:inline}',
    '.menu .h{display:none}',
    '.a > .h{display:none}.a > .other{display:block}',
    '.h{font-size:0.9em}',
    '.h{',
  ])('is read where it shows, or may: %s', (css) => {
    expect(row(css)).toEqual(['规章', '87', null])
  })
  test.each(['@media screen{', '.h{', '/*', '}', 'a,', '{'])('a style sheet of nothing but %s ends', (part) => {
    expect(pieces(`<style>${part.repeat(300_000 / part.length)}</style><p>甲</p>`)).toEqual(['甲', null])
  })
})

describe('what stands behind a figure and is no part of it', () => {
  const row = (cell: string, css = '') =>
    pieces(`<style>${css}</style><table><tr><td>规章</td><td>${cell}</td></tr></table>`)
  test.each([
    '12<sup>1</sup>',
    '12<sub>1</sub>',
    '12<span style="vertical-align:super;font-size:9px">1</span>',
    '12<span style="vertical-align: -3pt">1</span>',
    '12<span style="position:relative;top:-5.0pt">1</span>',
    '12<a class="footnote-ref" href="#fn1">1</a>',
    '12<a href=#_ftn1 name=_ftnref1><span>[1]</span></a>',
    '12<a role="doc-noteref" href="https://a.cn/b.html">1</a>',
    '<ruby>12<rt>5</rt></ruby>',
    '<ruby>12<rp>(<rt>5<rp>)</ruby>',
  ])('is not read: %s', (cell) => {
    expect(row(cell)).toEqual(['规章', '12', null])
  })
  test.each(['.n{vertical-align:super}', 'td .n{vertical-align:sub}', 'a, span.n { vertical-align : text-top }'])(
    'is not read where a style sheet raises it: %s',
    (css) => {
      expect(row('12<span class="n">1</span>', css)).toEqual(['规章', '12', null])
      expect(row('<span class="n">1</span>', css)).toEqual(['规章', '1', null])
    },
  )
  test.each([
    '1<span style="vertical-align:baseline">2</span>',
    '1<span style="vertical-align:middle">2</span>',
    '1<span style="position:relative;top:1px">2</span>',
    '1<a href="list.html">2</a>',
  ])('is read on the line: %s', (cell) => {
    expect(row(cell)).toEqual(['规章', '12', null])
  })
  test('raised and alone in its cell, it is in doubt', () => {
    const flaws = (cell: string) => read(`<table><tr><td>规章</td><td>${cell}</td></tr></table>`).flaws
    expect(flaws('<sub>12</sub>')).toHaveLength(1)
    expect(flaws('<span style="vertical-align:super">12</span>')).toHaveLength(1)
  })
})

describe('what nobody sees', () => {
  const row = (cell: string) => pieces(`<table><tr><td>规章</td><td>${cell}</td></tr></table>`)
  test.each([
    'opacity:0',
    'opacity: .0',
    'position:absolute;width:1px;height:1px;overflow:hidden',
    'clip:rect(0,0,0,0)',
    'clip: rect(1px 1px 1px 1px)',
    'clip-path:inset(50%)',
    'display:inline-block;width:0;overflow:hidden',
    'transform:scale(0)',
    'display:block;display:none',
    'DISPLAY : NONE !IMPORTANT',
  ])('is not read: %s', (style) => {
    expect(row(`<span style="${style}">5</span>12`)).toEqual(['规章', '12', null])
    expect(row(`12<input value="5" style="${style}">`)).toEqual(['规章', '12', null])
    expect(row(`12<textarea style="${style}">5</textarea>`)).toEqual(['规章', '12', null])
  })
  test('is not read in a field or above the line either', () => {
    expect(row('12<input value=5 hidden>')).toEqual(['规章', '12', null])
    expect(row('<sup hidden>5</sup>12')).toEqual(['规章', '12', null])
    expect(row('<p style="height:0;overflow:hidden">5</p>12')).toEqual(['规章', '12', null])
  })
  test.each([
    'opacity:0.5',
    'clip:rect(0,auto,auto,0)',
    'clip-path:inset(5%)',
    'width:0',
    'width:0;overflow:hidden',
    'width:100px;overflow:hidden',
    'display:none;display:inline',
  ])('is read where it may show: %s', (style) => {
    expect(row(`1<span style="${style}">2</span>`)).toEqual(['规章', '12', null])
  })
  test('is read where a page has no other tables: a script may show it', () => {
    const page = '<div style="height:0;overflow:hidden"><table><tr><td>甲</td><td>7</td></tr></table></div>'
    expect(pieces(page)).toEqual(['甲', '7', null])
  })
  test('a cell makes room for what is in it', () => {
    const cell = '<td style="width:1px;height:0;overflow:hidden">12</td>'
    expect(pieces(`<table><tr><td>规章</td>${cell}</tr></table>`)).toEqual(['规章', '12', null])
  })
})

describe('parts of a page that are shown one at a time', () => {
  const page = (css: string) =>
    pieces(
      `<style>${css}</style><div class="all"><div class="one">旧</div><div class="one on">新</div></div><div class="one">后</div>`,
    )
  test.each([
    ['.all > .one{display:none}.all > .on{display:block}'],
    ['.all .one{display:none}.one.on{display:block}'],
    ['.one{display:none}.on{display:block}'],
    ['.one{display:none}.all .one.on{display:block}'],
  ])('%s', (css) => {
    expect(page(css)).toEqual(['新', null])
  })
  test.each([['.menu > .one{display:none}'], ['.all > .one{display:none}.all > .one{display:block}']])(
    'all of them: %s',
    (css) => {
      expect(page(css)).toHaveLength(6)
    },
  )
  test('what is hidden for good is not shown by another class', () => {
    expect(page('.one{display:none!important}.on{display:block}')).toEqual([])
  })
})

describe('cells that show something else than their text', () => {
  const row = (cell: string) => pieces(`<table><tr><td>规章</td><td>${cell}</td></tr></table>`)
  test.each([
    '<button>12</button>',
    '<input type=button value=12>',
    '<progress value=12>12</progress>',
    '<ol start=3><li></li></ol>',
    '<script>document.write(12)</script>',
  ])('are not blank: %s', (cell) => {
    expect(row(cell)).toEqual(['规章', '\ufffc', null])
  })
  test.each([
    '<bdo dir=rtl>12</bdo>',
    '<span style="unicode-bidi:bidi-override;direction:rtl">12</span>',
    '12<script>document.write(5)</script>',
  ])('are not read: %s', (cell) => {
    expect(row(cell)).toEqual(['规章', '12\ufffc', null])
    expect(row('7')).toEqual(['规章', '7', null])
  })
  test('where a script writes beside a table, no cell is made of it', () => {
    const script = '<script>document.write(5)</script>'
    expect(pieces(`<table><tr><td><table><tr><td>甲</td><td>7</td></tr></table>${script}</td></tr></table>`)).toEqual([
      '甲',
      '7',
      null,
    ])
  })
  test('a list without numbers is blank', () => {
    expect(row('<ul><li></li></ul>')).toEqual(['规章', '', null])
    expect(pieces('<table><tr><td><ol><li>规章</li></ol></td><td>7</td></tr></table>')).toEqual(['规章', '7', null])
  })
})

test('what is set on lines of its own breaks the line before and behind it', () => {
  const block = (text: string) => `<span style="display:block">${text}</span>`
  const row = (cell: string) => pieces(`<table><tr><td>${cell}</td></tr></table>`)
  expect(row(block('1') + block('2'))).toEqual(['1\n2', null])
  expect(row(`${block('<b>1</b>')}2`)).toEqual(['1\n2', null])
  expect(row(`1${block('2')}`)).toEqual(['1\n2', null])
  expect(row(block('12'))).toEqual(['12', null])
  expect(row('<span style="display:inline">1</span><b>2</b>')).toEqual(['12', null])
})

test('a table of one cell in a cell is that cell', () => {
  const inner = (text: string) => `<td><table><tbody><tr><td>${text}</td></tr></tbody></table></td>`
  const { text, pieces: found } = read(
    `<table><tr>${['规章', '', '7'].map(inner).join('')}<td>8</td></tr><tr><td>甲</td></tr></table>`,
  )
  expect(
    found.map((piece) => (piece.kind === 'cell' ? [text.slice(piece.start, piece.end), piece.grid?.column] : null)),
  ).toEqual([['规章', 0], ['', 1], ['7', 2], ['8', 3], null, ['甲', 0], null])
})
