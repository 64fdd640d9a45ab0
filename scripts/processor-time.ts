/** Milliseconds of processor time that this process has had: what a core spends, whatever else the machine does. */
export const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
