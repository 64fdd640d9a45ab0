/** The code that the driver, PostgreSQL or the operating system gives an error, or the error that caused it. */
export const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}
