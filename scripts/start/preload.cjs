/** Loaded into the web server before Next.js; CommonJS, because Node before 20.12 preloads nothing else for a CommonJS program. */
const { AsyncLocalStorage } = require('node:async_hooks')
const http = require('node:http')

// It ends with the process that started it, even when that is killed.
process.on('disconnect', () => process.exit(1))

const isDecodable = (address) => {
  try {
    decodeURIComponent(address.split('?', 1)[0])
    return true
  } catch {
    return false
  }
}

// The answer under way, for pages that have to give it a status (app/_status).
globalThis.disclosureLensAnswer = new AsyncLocalStorage()

// Next.js answers a path with broken percent escapes by failing (500); such a request is the sender's fault.
const { emit } = http.Server.prototype
http.Server.prototype.emit = function (event, ...args) {
  const [request, response] = args
  if (event !== 'request') return emit.call(this, event, ...args)
  if (isDecodable(request.url)) return disclosureLensAnswer.run(response, () => emit.call(this, event, ...args))
  response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' })
  response.end('400: the address holds a % that begins no character\n')
  return true
}
