/** Reports written by somebody who means harm: a simulated one with scripts in its name, prose, cells and title. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Each would call `alert` if it ever ran. */
export const PAYLOADS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '<a href="javascript:alert(1)" autofocus onfocus=alert(1)>x</a>',
  '</text></svg><script>alert(1)</script>',
  '<math><mtext><mglyph><style><img src=x onerror=alert(1)>',
  '\u2028alert(1)//\u202e<b onmouseover=alert(1)>',
]

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/**
 * Copies of the Markdown report `source`, one for each payload, which stands in the prose and in place of a figure,
 * and a list that gives each an agency's name and an address with the same payload in it. Returns the list.
 */
export const writeHostile = (source: string, dir: string): string => {
  const text = readFileSync(source, 'utf8')
  const figure = /(\| 规章 \| )\d+/
  if (!figure.test(text)) throw new Error(`${source} has no figure to put a payload in place of`)
  mkdirSync(dir, { recursive: true })
  const rows = PAYLOADS.map((payload, index) => {
    const file = path.join(dir, `${index}.md`)
    const inCell = payload.replaceAll('|', '/')
    writeFileSync(
      file,
      text.replace(figure, (_, before) => `${before}${inCell}`).replaceAll('政府信息管理', `${payload}政府信息管理`),
    )
    const address = `https://www.example.gov.cn/${index}?${payload}`
    return [URL.canParse(address) ? address : file, file, `演示${index}${payload}局（模拟）`].map(quoted).join(',')
  })
  const list = path.join(dir, 'list.csv')
  writeFileSync(list, ['url_or_path,path,agency', ...rows, ''].join('\n'))
  return list
}
