/** `npm test`: everything that must hold before a change is taken. Ends with one line: `N passed, N failed`. */
import { closingLine, runGate } from './gate/report'
import { GROUPS } from './gate/steps'

const main = async (): Promise<void> => {
  const counts = await runGate(GROUPS, (line) => console.log(line))
  console.log(`\n${closingLine(counts)}`)
  process.exitCode = counts.failed === 0 ? 0 : 1
}

void main()
