/** What HTML elements mean for reading: which are not content, which end a line, which never close. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Not written for people at all. */
const NEVER_TEXT = set('script style noscript template noframes noembed annotation')

/** Seen, and no text of the report: in a cell, they may stand for its figure. */
const OBJECTS = set('svg object iframe canvas video select meter progress button')
/** Not part of the text that people read: objects and controls; then what stands around the text, not in it. */
const NOT_TEXT = new Set([...OBJECTS, ...set('audio map option datalist')])
/** Controls that hold what was typed in. */
const FIELDS = set('textarea')
const NAVIGATION = set('nav header footer aside menu dialog')

/** Struck out: what stands beside it has taken its place. */
const STRUCK = set('del s strike')

/** Above or below the line: behind a figure, the number of a note. */
const RAISED = set('sup sub')
/** What is written over or beside other text to say how it is read. */
const GLOSSES = set('rt rp rtc')

/** Parts of a page and of a table: neither blocks nor within a line. */
const FRAMES = set('html head title td th thead tbody tfoot colgroup')

/** Start a new line. */
const BLOCKS = set(
  'address article blockquote body center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr ' +
    'li main ol p pre section summary ul table caption tr',
)

/** Have no content and no end tag. */
const VOID = set('area base br col embed hr img input link meta param source track wbr')

/** All others that pages are written with. */
const OTHERS = set(
  'html head title body td th thead tbody tfoot colgroup a abbr acronym applet b bdi bdo big blink cite code data del dfn ' +
    'em embed font frame frameset i ins kbd label legend marquee mark meter nobr noframes output picture progress q rb rp ' +
    'rt ruby s samp slot small span strike strong sub sup time tt u var figcaption hgroup search math input button img textarea',
)

/** An element's name in small letters, and what it means. */
export interface Tag {
  readonly name: string
  readonly isVoid: boolean
  readonly isBlock: boolean
  readonly isNeverText: boolean
  /** Picture, control, navigation, or struck out. */
  readonly isBesideText: boolean
  readonly isObject: boolean
  /** Stands within a line of text. */
  readonly isInline: boolean
  readonly isRaised: boolean
  readonly isGloss: boolean
  /** It may be a note, a gloss or run backwards: in a cell it is looked at. */
  readonly isWatched: boolean
  /** A list or an item of one. */
  readonly isList: boolean
  readonly isField: boolean
  /** No element that there is. */
  readonly isOdd: boolean
  /** Another tag begins within it. */
  readonly isTorn: boolean
}

const learn = (name: string): Tag => ({
  name,
  isVoid: VOID.has(name),
  isBlock: BLOCKS.has(name),
  isNeverText: NEVER_TEXT.has(name),
  isBesideText: NOT_TEXT.has(name) || FIELDS.has(name) || NAVIGATION.has(name) || STRUCK.has(name),
  isObject: OBJECTS.has(name),
  isInline: ![BLOCKS, FRAMES, VOID].some((names) => names.has(name)),
  isRaised: RAISED.has(name),
  isGloss: GLOSSES.has(name),
  isWatched: RAISED.has(name) || GLOSSES.has(name) || name === 'a' || name === 'bdo',
  isList: name === 'ol' || name === 'ul' || name === 'li',
  isField: FIELDS.has(name),
  isTorn: name.includes('<'),
  isOdd: ![NEVER_TEXT, NOT_TEXT, NAVIGATION, BLOCKS, VOID, OTHERS].some((names) => names.has(name)),
})

/** Names as written → tags. Bounded: a page can make up any number of names. */
const tags = new Map<string, Tag>()
const MAX_TAGS = 1000

/** The element called `name`, in capitals or not. */
export const tagOf = (name: string): Tag => {
  const known = tags.get(name)
  if (known) return known
  const tag = learn(name.toLowerCase())
  if (tags.size < MAX_TAGS) tags.set(name, tag)
  return tag
}

/** Names met, as written, by their lengths and outermost letters: so that no string is made of one met before. */
const met: ({ readonly written: string; readonly tag: Tag } | undefined)[] = new Array(1024).fill(undefined)
/** Longer names are rare. */
const MAX_MET = 12

/** A place of 1,024 for the name in `source` at [start, end): by its length and outermost letters. */
export const placeOf = (source: string, start: number, end: number): number =>
  (end - start + 33 * source.charCodeAt(start) + 1089 * source.charCodeAt(end - 1)) & 1023

/** Whether `name` stands in `source` at `start`. */
export const standsAt = (name: string, source: string, start: number): boolean => {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== source.charCodeAt(start + i)) return false
  return true
}

/** The element whose name stands in `source` at [start, end). */
export const tagAt = (source: string, start: number, end: number): Tag => {
  const length = end - start
  const place = placeOf(source, start, end)
  const known = met[place]
  if (known && known.written.length === length && standsAt(known.written, source, start)) return known.tag
  const written = source.slice(start, end)
  const tag = tagOf(written)
  if (length <= MAX_MET) met[place] = { written, tag }
  return tag
}
