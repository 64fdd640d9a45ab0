import { HOST } from './words'

/** The first web host that the text names, lower case: recorded, and evidence of nothing (mirrors abound). */
export const readHost = (text: string): string | null => HOST.exec(text)?.[1]?.toLowerCase() ?? null
