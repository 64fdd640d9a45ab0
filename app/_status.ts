/** What this module needs of Node's response. */
interface Answer {
  statusCode: number
  readonly setHeader: (name: string, value: string) => unknown
}

/** Set by scripts/start/preload.cjs: Next.js lets a page say neither its status nor a header. */
const shared = globalThis as typeof globalThis & {
  disclosureLensAnswer?: { readonly getStore: () => Answer | undefined }
}

/** Gives the answer under way a status, before any of it is sent. */
export const answerWith = (status: number, headers: Readonly<Record<string, string>> = {}): void => {
  const answer = shared.disclosureLensAnswer?.getStore()
  if (!answer) return
  answer.statusCode = status
  for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value)
}
