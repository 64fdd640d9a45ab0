export {
  openSandbox,
  type ReadFailure,
  type ReadReport,
  type ReadResult,
  type Sandbox,
  type SandboxOptions,
} from './sandbox'
export { closeSandbox, parseSafely, warmSandbox } from './shared'
