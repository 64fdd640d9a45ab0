/** A web page as browsers save it: one file in the form of a mail, its parts encoded. */

const LINE = 76

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('base64')
    .replace(new RegExp(`.{${LINE}}`, 'g'), '$&\r\n')

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
const isPlain = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e && byte !== 0x3d

const quotedPrintable = (bytes: Uint8Array): string => {
  const lines: string[] = []
  let line = ''
  for (const byte of bytes) {
    if (byte === 0x0d) continue
    if (byte === 0x0a) {
      lines.push(line)
      line = ''
      continue
    }
    const next = isPlain(byte) ? String.fromCharCode(byte) : hex(byte)
    if (line.length + next.length >= LINE) {
      lines.push(`${line}=`)
      line = ''
    }
    line += next
  }
  return [...lines, line].join('\r\n')
}

/** The bytes of a saved page: its markup, and a picture that is not looked at. */
export const mhtOf = (page: Uint8Array, charset: string, encoding: 'base64' | 'quoted-printable'): Uint8Array => {
  const boundary = '----=_NextPart_000_0001'
  const body = encoding === 'base64' ? base64(page) : quotedPrintable(page)
  return new TextEncoder().encode(
    [
      'From: <Saved by a browser>',
      'Subject: report',
      'MIME-Version: 1.0',
      `Content-Type: multipart/related; type="text/html"; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      `Content-Type: text/html; charset="${charset}"`,
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: https://example.invalid/report.html',
      '',
      body,
      `--${boundary}`,
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  )
}
