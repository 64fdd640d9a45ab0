import type { ReactNode } from 'react'

/** A sentence of the dictionary in which `*…*` is set in bold. */
export const Sentence = ({ text }: { readonly text: string }): ReactNode => {
  const [plain = '', bold, ...rest] = text.split('*')
  if (bold === undefined) return plain
  return (
    <>
      {plain}
      <strong>{bold}</strong>
      <Sentence text={rest.join('*')} />
    </>
  )
}
