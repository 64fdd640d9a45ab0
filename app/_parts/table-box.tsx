import type { ReactNode } from 'react'

interface TableBoxProps {
  /** Names the region for those who do not see it. */
  readonly label: string
  /** Whether the first column stays in view while the others scroll. */
  readonly keepsFirst?: boolean
  readonly children: ReactNode
}

/** A box in which a wide table scrolls; it can be reached by keyboard, as whatever scrolls must. */
export const TableBox = ({ label, keepsFirst = false, children }: TableBoxProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  <section className={keepsFirst ? 'table-box sticky-first' : 'table-box'} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
