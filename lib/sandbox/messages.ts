/** What a reading process and its parent say to each other. */

/** Loaded and waiting for the first document. */
export interface Ready {
  readonly kind: 'ready'
}

/** One document is done. `bytes` is the resident memory of the process afterwards. */
export type Done<Result> = { readonly kind: 'done'; readonly bytes: number } & (
  | { readonly result: Result }
  /** The reader threw: its words. */
  | { readonly thrown: string }
)

export type Message<Result> = Ready | Done<Result>
