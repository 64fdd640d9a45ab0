/**
 * pdf.js, driven in this process through its own messages. Its drawing half (`pdf.mjs`) is not loaded: that wants a
 * canvas, a newer Node than ours, and copies every message. Here chunks of operators are handed over as they are made,
 * so that a page out of all proportion is broken off while it is read.
 */
import { predefinedMap } from './cmaps'
import { markPictures } from './pictures'
import { withStringsClosed } from './strings'

/** The messages and operator numbers below are those of this release; pdf.js refuses another. */
const RELEASE = '4.10.38'

const SILENT = 0
/** Draw as on screen, forms included, each operator by itself. */
const INTENT = 2 | 256

/** Pixels of a picture that is decoded. */
const MAX_PIXELS = 1000

const CALLBACK = { data: 1, error: 2 } as const
const STREAM = { close: 3, enqueue: 4, error: 5, start: 8 } as const

export interface PageSetup {
  /** Degrees clockwise by which the page is turned for reading. */
  readonly rotate: number
  /** Left, bottom, right, top of what is shown. */
  readonly view: readonly [number, number, number, number]
}

export interface FontSetup {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly defaultVMetrics?: readonly number[]
}

/** Operators of a page in drawing order. Valid only during the call. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Thrown for files that pdf.js cannot open; `name` is its own error's. */
export class PdfError extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

interface Message {
  readonly targetName: string
  readonly action?: string
  readonly callback?: number
  readonly callbackId?: number
  readonly stream?: number
  readonly streamId?: number
  readonly data?: unknown
  readonly reason?: unknown
  readonly chunk?: unknown
}

interface Waiting {
  resolve(value: unknown): void
  reject(reason: unknown): void
  take?(chunk: Operators): void
}

const errorOf = (reason: unknown): PdfError => {
  const { name, message } = Object(reason) as { name?: unknown; message?: unknown }
  return new PdfError(String(name ?? 'Error'), String(message ?? ''))
}

const WORKER = 'worker'
const MAIN = 'main'

/** One open file. */
type Library = typeof import('pdfjs-dist/legacy/build/pdf.worker.mjs')
let library: Promise<Library> | null = null

/** What pdf.js throws where a file is broken. */
const OF_BROKEN_FILES = new Set([
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
])

/**
 * pdf.js leaves promises behind that fail later than its answer, which tells of the file what there is to tell. They
 * must not end the process, which reads the next document by then. All others end it as ever.
 */
const passOver = (reason: unknown): void => {
  const { name } = Object(reason) as { name?: unknown }
  if (!OF_BROKEN_FILES.has(String(name)) && process.listenerCount('unhandledRejection') === 1) throw reason
}

/** Loads pdf.js. On older releases of Node it replaces `push` of all arrays by a slow one for a case that never comes up. */
const load = async (): Promise<Library> => {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, 'push')
  process.on('unhandledRejection', passOver)
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  } finally {
    if (own) Object.defineProperty(Array.prototype, 'push', own)
  }
}

export class Engine {
  private readonly listeners: ((event: { data: unknown }) => void)[] = []
  private readonly waiting = new Map<number, Waiting>()
  private readonly fonts = new Map<string, FontSetup>()
  private calls = 0
  private opened: Waiting = { resolve: () => {}, reject: () => {} }
  private isClosed = false

  private constructor() {}

  /**
   * Opens a file.
   * @throws PdfError `PasswordException`, `InvalidPDFException` and others of pdf.js
   */
  static async open(bytes: Uint8Array): Promise<{ engine: Engine; pages: number }> {
    library ??= load()
    const { WorkerMessageHandler } = await library
    const engine = new Engine()
    const port = {
      addEventListener: (_: 'message', listener: (event: { data: unknown }) => void) => {
        engine.listeners.push(listener)
      },
      postMessage: (message: unknown) => engine.receive(message as Message),
    }
    WorkerMessageHandler.setup(
      { on: (action, handle) => action === 'configure' && handle({ verbosity: SILENT }), send: () => {} },
      port,
    )
    const info = await new Promise<unknown>((resolve, reject) => {
      engine.opened = { resolve, reject }
      WorkerMessageHandler.createDocumentHandler(
        {
          docId: MAIN,
          apiVersion: RELEASE,
          // A copy: pdf.js keeps what it is given, and would alter it while it decrypts.
          data: markPictures(withStringsClosed(bytes)),
          password: null,
          disableAutoFetch: true,
          rangeChunkSize: 65_536,
          length: bytes.length,
          docBaseUrl: null,
          enableXfa: false,
          evaluatorOptions: {
            // Pictures are not looked at. Small ones that are written within the drawing tell by this where they stand.
            maxImageSize: MAX_PIXELS,
            disableFontFace: false,
            ignoreErrors: true,
            isEvalSupported: false,
            isOffscreenCanvasSupported: false,
            isImageDecoderSupported: false,
            canvasMaxAreaInBytes: -1,
            fontExtraProperties: false,
            useSystemFonts: false,
            cMapUrl: null,
            standardFontDataUrl: null,
          },
        },
        port,
      )
      engine.post({ action: 'Ready', data: null })
    })
    const { numPages } = (info as { pdfInfo: { numPages: number } }).pdfInfo
    return { engine, pages: numPages }
  }

  /** The document's own title, if it gives one. */
  async title(): Promise<unknown> {
    const [info] = (await this.call('GetMetadata', null)) as [{ Title?: unknown } | null]
    return info?.Title
  }

  page(pageIndex: number): Promise<PageSetup> {
    return this.call('GetPage', { pageIndex }) as Promise<PageSetup>
  }

  font(name: string): FontSetup {
    return this.fonts.get(name) ?? {}
  }

  /** Hands every operator of a page to `take`. What `take` throws ends the reading of the whole file. */
  async operators(pageIndex: number, take: (chunk: Operators) => void): Promise<void> {
    const streamId = ++this.calls
    const done = new Promise<unknown>((resolve, reject) => this.waiting.set(streamId, { resolve, reject, take }))
    const data = { pageIndex, intent: INTENT, cacheKey: `${pageIndex}`, annotationStorage: null, modifiedIds: null }
    this.post({ action: 'GetOperatorList', streamId, data, desiredSize: Number.POSITIVE_INFINITY })
    await done
  }

  /** Frees what is held, and stops what is still being read. */
  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.post({ action: 'Terminate', callbackId: ++this.calls, data: null })
  }

  private call(action: string, data: unknown): Promise<unknown> {
    const callbackId = ++this.calls
    return new Promise((resolve, reject) => {
      this.waiting.set(callbackId, { resolve, reject })
      this.post({ action, callbackId, data })
    })
  }

  private post(message: object): void {
    const data = { sourceName: MAIN, targetName: `${MAIN}_${WORKER}`, ...message }
    for (const listener of this.listeners) listener({ data })
  }

  private receive(message: Message): void {
    if (message.stream !== undefined) this.stream(message)
    else if (message.callback !== undefined) this.settle(message)
    else if (message.action === 'commonobj') this.keepFont(message.data)
    else if (message.action === 'GetDoc') this.opened.resolve(message.data)
    else if (message.action === 'DocException') this.opened.reject(errorOf(message.data))
    else if (message.callbackId !== undefined) this.answer(message)
  }

  private keepFont(data: unknown): void {
    const [name, kind, font] = data as [string, string, FontSetup]
    if (kind === 'Font') this.fonts.set(name, font)
  }

  private settle({ callback, callbackId = 0, data, reason }: Message): void {
    const one = this.waiting.get(callbackId)
    this.waiting.delete(callbackId)
    if (callback === CALLBACK.data) one?.resolve(data)
    else one?.reject(errorOf(reason))
  }

  private stream({ stream, streamId = 0, chunk, reason }: Message): void {
    const one = this.waiting.get(streamId)
    if (!one || stream === STREAM.start) return
    if (stream === STREAM.enqueue) {
      try {
        one.take?.(chunk as Operators)
      } catch (error) {
        this.waiting.delete(streamId)
        one.reject(error)
        this.close()
      }
      return
    }
    this.waiting.delete(streamId)
    if (stream === STREAM.close) one.resolve(null)
    else if (stream === STREAM.error) one.reject(errorOf(reason))
  }

  /** What pdf.js asks for while it reads: character maps. Font programs and passwords are not given. */
  private answer({ action, callbackId, data }: Message): void {
    const reply = (result: object) => queueMicrotask(() => this.post({ callbackId, ...result }))
    try {
      if (action !== 'FetchBuiltInCMap') throw new RangeError(`${action} is not answered`)
      const { name } = data as { name: string }
      reply({ callback: CALLBACK.data, data: { cMapData: predefinedMap(name), isCompressed: true } })
    } catch (reason) {
      reply({ callback: CALLBACK.error, reason })
    }
  }
}
