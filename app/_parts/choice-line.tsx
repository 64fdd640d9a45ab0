interface ChoiceLineProps {
  readonly label: string
  readonly choices: readonly { readonly text: string; readonly href: string; readonly isChosen: boolean }[]
}

/** A choice of which each is an address. */
export const ChoiceLine = ({ label, choices }: ChoiceLineProps) => (
  <nav className="choice-line" aria-label={label}>
    <span className="field-label">{label}</span>
    <ul>
      {choices.map(({ text, href, isChosen }) => (
        <li key={text}>
          <a href={href} aria-current={isChosen ? 'true' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
