/** Formats that are not read: what each is, and what to do with a file of it. */

const WORD = 'open it in Word or WPS and save it as DOCX or PDF'
const SHEET = 'open it in Excel or WPS and save it as CSV or PDF'
const PICTURE =
  'its figures are not read: get the report as text (the page itself, DOCX, or PDF with a text layer), or have the text recognised and checked'
const ARCHIVE = 'unpack it and give the report itself'

/** By the ending of the name, in small letters. */
const BY_ENDING: Readonly<Record<string, string>> = {
  doc: `is an old Word document (.doc); ${WORD}`,
  dot: `is an old Word template (.dot); ${WORD}`,
  docx: `is no DOCX inside, but damaged or renamed; ${WORD}`,
  pdf: 'is no PDF inside, but damaged or renamed; download it again',
  wps: `is a WPS document (.wps); open it in WPS and save it as DOCX or PDF`,
  rtf: `is Rich Text (.rtf); ${WORD}`,
  odt: `is an OpenDocument text (.odt); open it in LibreOffice or WPS and save it as DOCX or PDF`,
  xls: `is an old Excel workbook (.xls); ${SHEET}`,
  xlsx: `is an Excel workbook (.xlsx); ${SHEET}`,
  et: `is a WPS spreadsheet (.et); ${SHEET}`,
  ods: `is an OpenDocument spreadsheet (.ods); ${SHEET}`,
  ppt: 'is a set of slides (.ppt); export it as PDF',
  pptx: 'is a set of slides (.pptx); export it as PDF',
  ofd: 'is an OFD document; open it in an OFD reader and export it as PDF with its text',
  ceb: 'is a CEB document; open it in its reader and export it as PDF with its text',
  jpg: `is a picture (JPEG); ${PICTURE}`,
  jpeg: `is a picture (JPEG); ${PICTURE}`,
  png: `is a picture (PNG); ${PICTURE}`,
  gif: `is a picture (GIF); ${PICTURE}`,
  bmp: `is a picture (BMP); ${PICTURE}`,
  tif: `is a picture (TIFF); ${PICTURE}`,
  tiff: `is a picture (TIFF); ${PICTURE}`,
  webp: `is a picture (WebP); ${PICTURE}`,
  zip: `is no ZIP inside, but damaged or renamed; ${ARCHIVE}`,
  rar: `is a RAR archive; ${ARCHIVE}`,
  '7z': `is a 7z archive; ${ARCHIVE}`,
  gz: `is a GZIP archive; ${ARCHIVE}`,
  tar: `is a TAR archive; ${ARCHIVE}`,
}

const ENDING = /\.(\w{1,5})$/

const endingOf = (name: string): string => ENDING.exec(name)?.[1]?.toLowerCase() ?? ''

/** What to do with a file of a format known by its ending, going on from the file's name; null where none is known. */
export const adviceFor = (ending: string): string | null => BY_ENDING[ending] ?? null

/** The same for a file that has nothing but its name to go by. */
export const adviceByName = (name: string): string | null => adviceFor(endingOf(name))

/** For compound files, the container of all old Office formats and of new ones under a password. */
export const adviceForCompound = (name: string): string => {
  const ending = endingOf(name)
  if (/^(?:docx|xlsx|pptx)$/.test(ending))
    return `is protected by a password, or an old Office file under a new name; open it in Word or WPS and save it as DOCX without a password, or as PDF`
  const isKnown = /^(?:dot?c?|wps|xls|et|ppt)$/.test(ending)
  return (isKnown ? adviceFor(ending) : null) ?? `is an old Office file (.doc, .wps or .xls); ${WORD}`
}
