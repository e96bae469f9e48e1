import { type ReactNode, useId } from 'react'

interface Props {
  readonly label: string
  readonly className: string | undefined
  /** The control, given the id that its name belongs to. */
  readonly children: (id: string) => ReactNode
}

/** A control with its name, for places too small for a whole setting. */
export function Labelled({ label, className, children }: Props) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
