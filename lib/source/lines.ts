/** Where the line ends that holds `at`: at its line feed, or where the text ends. */
export const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
