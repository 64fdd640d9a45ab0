export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | undefined
  /** Words of the choice that narrows nothing. */
  readonly any?: string
}

/** A labelled choice in a form. */
export const Select = ({ name, label, options, value, any }: SelectProps) => (
  <label className="field">
    <span className="field-label">{label}</span>
    <select name={name} defaultValue={value ?? ''}>
      {any !== undefined && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </label>
)
