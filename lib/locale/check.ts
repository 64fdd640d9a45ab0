/** Words of the page that looks at a report before it is published. */
import type { Lang } from '@/lib/url'

interface Refusal {
  readonly title: string
  /** What to do. */
  readonly next: string
}

const zh = {
  title: '发布前核对',
  lead: '放入一份年度报告，立即看到：三张法定表格逐格读成了什么，42 个勾稽等式哪些不成立、可能错在哪一格，正文与表格是否一致，与上一年是否衔接。',
  privacy: '文件只在本服务器上读一遍：不保存、不入库、不外传，关闭页面即无痕迹。',
  drop: '把报告文件拖到这里',
  dropNow: '松开即开始核对',
  choose: '选择文件',
  formats: (limit: string) => `DOCX、PDF（有文字层）、HTML、MHT、TXT、Markdown、CSV，一次一份，最大 ${limit}`,
  paste: '或粘贴全文',
  pasteLabel: '报告全文，连同表格。从 Word、WPS 或网页复制时，表格的合并单元格一并带入。',
  pasteButton: '核对粘贴的文字',
  pastedName: '粘贴的文字.txt',
  pastedTables: '粘贴的内容.html',
  needsScripts:
    '在这一页核对需要浏览器运行脚本。没有脚本时，可以把文件发到 /api/v1/check，得到同样内容的 JSON（接口说明见 /api/v1/openapi.json）；也可以在自己的电脑上装好本程序，运行 npm run -s parse -- 报告文件。',
  reading: (name: string) => `正在读 ${name} ……`,
  notRead: (name: string) => `${name} 没有核对`,
  result: (name: string) => `${name} 的核对结果`,
  read: (read: string, cells: string) => `读出 ${read} 格，共 ${cells} 格`,
  readAs: '读作：',
  sums: (holding: string, all: string) => `等式 ${holding}/${all} 成立`,
  open: (open: string) => `${open} 个等式缺数，无法核对`,
  noTables: '没有读到法定表格',
  before: (year: string) => `格内小字是已入库的${year}年报告的同一格，只供对照；与上年相同的不重复。`,
  beforeStored: (year: string) => `库中有该机关${year}年的报告，但表格无法逐格对照。`,
  noBefore: (year: string) => `库中没有该机关${year}年同一统计范围的报告，没有与上年核对。`,
  toBefore: (year: string) => `看${year}年报告`,
  textLead: '从文件中提取的文字。下划线为读入表格的数字，点击回到表格。',
  claims: {
    title: '正文中的数字',
    lead: '正文写明的数字，逐个与表格比对。表格没有对应数字、或者说的是别的统计范围，就不比对。',
    what: '说的是',
    value: '数字',
    verdict: '与表格',
    quote: '原文',
    verdicts: { agrees: '一致', explained: '口径不同', differs: '不一致', unknown: '未比对' },
  },
  seems: (what: string) => `这看起来是${what}，不是政府信息公开工作年度报告`,
  refusals: {
    'no-tables': {
      title: '没有找到法定表格',
      next: '如果表格是图片或扫描件，请改用带文字的版本：Word 原稿、网页或由 Word 导出的 PDF。',
    },
    'no-identity': {
      title: '有表格，但看不出是哪个机关、哪一年的报告',
      next: '请在第一行加上完整标题，例如“某某局2025年政府信息公开工作年度报告”。',
    },
    'not-a-report': {
      title: '这不像一份政府信息公开工作年度报告',
      next: '请确认文件：半年统计、通知、空白表样、政府工作报告不在核对范围内。',
    },
    unreadable: {
      title: '文件读不出文字',
      next: '文件可能已损坏、加密，或者是扫描件。请另存为 DOCX、PDF 或网页后再试。',
    },
    unsupported: {
      title: '这种格式不能直接读',
      next: '旧版 .doc、.wps、.xls 请用 Word 或 WPS 打开，另存为 .docx 或 PDF；图片和扫描件请换成带文字的版本。',
    },
    'too-large': { title: '文件过大', next: '请只保留报告本身：去掉图片、附件和其他年份的报告。' },
    'too-slow': { title: '文件在规定时间内读不完', next: '请只保留报告本身，或者另存为 DOCX、网页后再试。' },
    busy: { title: '现在核对的人太多', next: '请过一分钟再试。' },
    'too-many': { title: '核对得太频繁', next: '请过一分钟再试。' },
    unavailable: { title: '读取程序暂时没有回答', next: '请稍后再试。' },
    late: { title: '文件上传太慢，已中断', next: '请在网络较好时再试，或者去掉图片后再试。' },
    'no-file': { title: '打不开这个文件', next: '它可能是文件夹，或者已被移动、正被占用。请选择报告文件本身。' },
    offline: { title: '没有连上服务器', next: '请检查网络后再试。' },
  } satisfies Record<string, Refusal>,
}

const en: typeof zh = {
  title: 'Check before publishing',
  lead: 'Put in an annual report and see at once how every cell of its three statutory tables was read, which of the 42 equations fail and which cell is the likely cause, whether the text agrees with the tables, and whether it follows on from last year.',
  privacy:
    'The file is read once, on this server: it is not kept, not added to the data and not passed on. Closing the page leaves no trace.',
  drop: 'Drop a report here',
  dropNow: 'Let go to check it',
  choose: 'Choose a file',
  formats: (limit) => `DOCX, PDF with text, HTML, MHT, TXT, Markdown or CSV, one at a time, up to ${limit}`,
  paste: 'Or paste the whole text',
  pasteLabel: 'The whole report, tables included. Copied from Word, WPS or a web page, tables keep their merged cells.',
  pasteButton: 'Check the pasted text',
  pastedName: 'pasted-text.txt',
  pastedTables: 'pasted-report.html',
  needsScripts:
    'Checking on this page needs scripts. Without them, send the file to /api/v1/check, which answers the same as JSON (described in /api/v1/openapi.json), or install this program on your own computer and run npm run -s parse -- FILE.',
  reading: (name) => `Reading ${name} …`,
  notRead: (name) => `${name} was not checked`,
  result: (name) => `What was found in ${name}`,
  read: (read, cells) => `${read} of ${cells} cells read`,
  readAs: 'Read as:',
  sums: (holding, all) => `${holding} of ${all} equations hold`,
  open: (open) => `${open} lack figures and cannot be checked`,
  noTables: 'No statutory table was found',
  before: (year) =>
    `The small figures are those of the stored ${year} report, for comparison; cells that did not change have none.`,
  beforeStored: (year) =>
    `The ${year} report of this agency is stored, but there are no tables to set beside each other.`,
  noBefore: (year) => `No ${year} report of this agency with the same scope is stored, so the years were not compared.`,
  toBefore: (year) => `See the ${year} report`,
  textLead:
    'The text as extracted from the file. Underlined figures were read into the tables; each leads back to its cell.',
  claims: {
    title: 'Figures in the text',
    lead: 'Every figure that the text states, held against the tables. Where they have no such figure, or the text speaks of another scope, nothing is compared.',
    what: 'Said to be',
    value: 'Figure',
    verdict: 'Tables',
    quote: 'Source',
    verdicts: { agrees: 'agree', explained: 'count otherwise', differs: 'differ', unknown: 'not compared' },
  },
  seems: (what) => `This looks like ${what}, not like an annual disclosure report`,
  refusals: {
    'no-tables': {
      title: 'No statutory table was found',
      next: 'If the tables are pictures or a scan, use a version with text: the Word original, the web page, or a PDF exported from Word.',
    },
    'no-identity': {
      title: 'There are tables, but no agency or year',
      next: 'Put the full title on the first line, with the name of the body and the year.',
    },
    'not-a-report': {
      title: 'This does not look like an annual disclosure report',
      next: 'Please check the file: half-year figures, notices, blank forms and government work reports are not covered.',
    },
    unreadable: {
      title: 'No text could be read from the file',
      next: 'It may be damaged, encrypted or a scan. Save it as DOCX, PDF or a web page and try again.',
    },
    unsupported: {
      title: 'This format cannot be read directly',
      next: 'Open old .doc, .wps or .xls files in Word or WPS and save them as .docx or PDF; replace pictures and scans by a version with text.',
    },
    'too-large': {
      title: 'The file is too large',
      next: 'Keep only the report itself: leave out pictures, annexes and reports of other years.',
    },
    'too-slow': {
      title: 'The file could not be read in time',
      next: 'Keep only the report itself, or save it as DOCX or a web page and try again.',
    },
    busy: { title: 'Too many reports are being checked', next: 'Try again in a minute.' },
    'too-many': { title: 'Too many checks in a short time', next: 'Try again in a minute.' },
    unavailable: { title: 'The reader does not answer', next: 'Try again later.' },
    late: { title: 'The upload took too long', next: 'Try again on a better connection, or without pictures.' },
    'no-file': {
      title: 'The file cannot be opened',
      next: 'It may be a folder, or have been moved, or be in use. Choose the report itself.',
    },
    offline: { title: 'The server could not be reached', next: 'Check the connection and try again.' },
  },
}

export const CHECK: Readonly<Record<Lang, typeof zh>> = { zh, en }
