/** What the process that leads a direct load and its workers tell each other. */
import type { Part } from './generate'
import type { Reading } from './report'

/** First of all: where to write, and what all reports have in common. */
export interface Start {
  readonly address: string
  readonly reading: Reading
}

export type Task = { readonly start: Start } | { readonly part: Part } | { readonly end: true }

/** `done`: a part is in the store. `rows` come in between: how many reports and findings more. */
export type Answer =
  | { readonly rows: { readonly agencies: number; readonly reports: number; readonly findings: number } }
  | { readonly done: true }
  | { readonly failed: string }
