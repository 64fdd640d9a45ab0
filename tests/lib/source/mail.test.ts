/** Web pages saved as one file, as browsers and Word write them. */
import { describe, expect, test } from 'vitest'
import { linesOf, readDocument, readFailure, utf8 } from './pieces'

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
/** 公开 in GB 18030. */
const GB = '\u00b9\u00ab\u00bf\u00aa'
const quoted = (text: string) =>
  [...utf8(text)]
    .map((byte) => (byte === 0x3d || byte > 126 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')

const HEAD = 'From: <Saved by a browser>\r\nSubject: =?utf-8?Q?=E5=B9=B4?=\r\nMIME-Version: 1.0\r\n'
const related = (...parts: string[]) =>
  latin1(
    `${HEAD}Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_x"\r\n\r\nThis is a message.\r\n${parts.map((part) => `----=_x\r\n${part}\r\n`).join('')}----=_x--\r\n`,
  )
const PICTURE = 'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo='

describe('a saved page', () => {
  test('in quoted-printable, UTF-8 that nothing declares', async () => {
    const page = quoted('<html><body><table><tr><td>公开件数</td><td>15</td></tr></table></body></html>').replace(
      '<tr>',
      '<tr=\r\n>',
    )
    const part = `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: http://a/\r\n\r\n${page}`
    for (const name of ['r.mht', 'r.mhtml', 'r.doc', 'r.html', 'r'])
      expect(linesOf(await readDocument(name, related(part, PICTURE)))).toEqual([['公开件数', '15']])
  })

  test('in base64, GB 2312 by its header, and as it is, GB 2312 by its markup', async () => {
    const page = `<html><meta charset="gb2312"><p>${GB}</p></html>`
    const coded = Buffer.from(page, 'latin1').toString('base64').replace(/.{20}/g, '$&\r\n')
    for (const part of [
      `Content-Transfer-Encoding: BASE64\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${coded}`,
      `content-type: TEXT/HTML\r\n\r\n${page}`,
    ])
      expect((await readDocument('r.mht', related(PICTURE, part))).text).toBe('公开\n')
  })

  test('in UTF-16, as Word saves it', async () => {
    const coded = Buffer.from('\ufeff<html><p>公开</p></html>', 'utf16le').toString('base64')
    const part = `Content-Type: text/html; charset="unicode"\r\nContent-Transfer-Encoding: base64\r\n\r\n${coded}`
    expect((await readDocument('r.mht', related(part))).text).toBe('公开\n')
  })

  test('with frames, with parts in parts, with its end lost, or alone', async () => {
    const frame = (text: string) => `Content-Type: text/html\r\n\r\n<html><p>${text}</p></html>`
    expect((await readDocument('r.mht', related(frame('1'), frame('2')))).text).toBe('1\n2\n')
    const inner = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain\r\n\r\nx\r\n--in\r\n${frame('3')}\r\n--in--`
    expect((await readDocument('r.mht', related(inner))).text).toBe('3\n')
    const whole = related(frame('4'), PICTURE)
    expect((await readDocument('r.mht', whole.slice(0, -30))).text).toBe('4\n')
    expect((await readDocument('r', latin1(`${HEAD}${frame('5')}`))).text).toBe('5\n')
    expect((await readDocument('r', latin1(`${HEAD}${frame('6')}`.replaceAll('\r\n', '\n')))).text).toBe('6\n')
  })
})

describe('a saved page that is none', () => {
  test('without a page', async () => {
    expect(await readFailure('r.mht', related(PICTURE))).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('without the page'),
    })
  })

  test('of too many parts, or too deep', async () => {
    const many = related(...Array.from({ length: 3000 }, () => PICTURE))
    expect(await readFailure('r.mht', many)).toMatchObject({ code: 'too-large' })
    let deep = 'Content-Type: text/html\r\n\r\n<p>1</p>'
    for (let level = 0; level < 40; level++)
      deep = `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n${deep}\r\n--b${level}--`
    expect(await readFailure('r.mht', latin1(`${HEAD}${deep}`))).toMatchObject({ code: 'too-large' })
  })

  /** Long enough that quadratic work on any of them would outlast the limit of a test. */
  test('made to take long', async () => {
    for (const filling of ['=', '= ', '=\r', '\n--x', '\n--', 'Content-Type: multipart/mixed;', 'boundary=" ', '\r\n '])
      await readDocument(
        'r.mht',
        latin1(
          `${HEAD}Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>1${filling.repeat(1_000_000 / filling.length)}`,
        ),
      )
  })
})
