/** The part of pdf.js that reads files; its package types only the part that draws them. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  interface MessagePort {
    addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
    postMessage(message: unknown): void
  }
  interface SetupHandler {
    on(action: string, handler: (data: unknown) => void): void
    send(): void
  }
  export const WorkerMessageHandler: {
    setup(handler: SetupHandler, port: MessagePort): void
    createDocumentHandler(parameters: unknown, port: MessagePort): string
  }
}
