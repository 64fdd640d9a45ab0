/** What the interface description says of the check of a report that is not stored. */
import { EDITION_IDS } from '@/lib/form'

type Json = { readonly [key: string]: unknown }

const list = (properties: Json): Json => ({ type: 'array', items: { type: 'object', properties } })
const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

const failure = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: reference('Error') } },
})

/** The path and what it takes and answers. */
export const CHECK_PATH: Json = {
  '/api/v1/check': {
    post: {
      operationId: 'check',
      summary: 'Reads one report, checks it, and keeps nothing of it.',
      parameters: [
        {
          name: 'X-Document-Name',
          in: 'header',
          required: false,
          description: 'The file’s name, percent-encoded; its ending helps to tell the format.',
          schema: { type: 'string' },
        },
      ],
      requestBody: {
        required: true,
        description: 'The file itself: DOCX, PDF with text, HTML, MHT, zip, text, Markdown or CSV.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
      responses: {
        200: {
          description: 'The report as read, with all that is to be said of it.',
          content: { 'application/json': { schema: reference('Inspection') } },
        },
        408: failure('The document did not arrive in time.'),
        413: failure('The document is too large.'),
        422: failure('There is no report in it, or it cannot be read; `code` says why, `message` what to do.'),
        429: failure('Too many documents in a minute: try again after Retry-After seconds.'),
        503: failure('Too many documents at once, or no database: try again after Retry-After seconds.'),
      },
    },
  },
}

const TEXT: Json = {
  type: 'object',
  required: ['zh', 'en'],
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
}
const PLACE: Json = {
  type: 'object',
  description: 'A stretch of `text` in UTF-16 units, its end not included.',
  required: ['start', 'end'],
  properties: { start: { type: 'integer' }, end: { type: 'integer' } },
}

const INSPECTION: Json = {
  type: 'object',
  required: ['format', 'text', 'report', 'findings', 'claims', 'before'],
  properties: {
    format: { type: 'string' },
    text: { type: 'string', description: 'The text as extracted; all places point into it.' },
    report: {
      type: 'object',
      description: 'Identity, edition, cells (null where blank or unread), unread, places, narrative.',
      properties: {
        agency: { type: 'string' },
        year: { type: 'integer' },
        edition: { enum: [...EDITION_IDS, null] },
        cells: { type: 'object', additionalProperties: { type: ['number', 'null'] } },
        places: { type: 'object', additionalProperties: reference('Place') },
      },
    },
    findings: list({
      code: { type: 'string' },
      severity: { enum: ['error', 'warning', 'info'] },
      cells: { type: 'array', items: { type: 'string' } },
      expected: { type: ['number', 'null'] },
      actual: { type: ['number', 'null'] },
      message: reference('Text'),
      place: reference('Place'),
      suggestion: { type: 'object', description: 'What would explain a failed sum or an unread cell; never applied.' },
    }),
    claims: list({
      what: reference('Text'),
      value: { type: 'number' },
      verdict: { enum: ['agrees', 'explained', 'differs', 'unknown'] },
      place: reference('Place'),
    }),
    before: { type: ['object', 'null'], description: 'The stored report of the year before, if there is one.' },
  },
}

/** The shapes that it names. */
export const CHECK_SCHEMAS: Json = { Inspection: INSPECTION, Place: PLACE, Text: TEXT }
