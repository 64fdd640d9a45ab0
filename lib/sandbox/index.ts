export { openSandbox, type ReadReport, type ReadResult, type Sandbox, type SandboxOptions } from './sandbox'
export { closeSandbox, parseSafely, warmSandbox } from './shared'
