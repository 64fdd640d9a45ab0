// Run by npm-chromium.ts with an environment that says where to unpack.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
