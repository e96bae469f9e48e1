import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './ConflictDialog.module.css'
import { type ConflictField, differing, resolve, type Side, suggestedSide } from './conflict.ts'
import { useLeaving } from './use-leaving.ts'
import { useReturnFocus } from './use-return-focus.ts'

interface Props<Name extends string> {
  /** Every field of the form, changed or not. */
  readonly fields: readonly ConflictField<Name>[]
  /** Saves the chosen values, on top of the version that somebody else made. */
  readonly onResolve: (values: Record<Name, string>) => void
  /** Leaves everything as it is; nothing is saved. Whoever presses Escape is asked first. */
  readonly onClose: () => void
}

/** Two people changed the same thing: shows both sides field by field and lets the second one choose. */
export function ConflictDialog<Name extends string>({ fields, onResolve, onClose }: Props<Name>) {
  const say = useText()
  useReturnFocus()
  const shown = differing(fields)
  const [sides, setSides] = useState<Partial<Record<Name, Side>>>(() => suggestions(shown))
  const values = resolve(fields, sides)
  const { asks, leave, keep, close, sending } = useLeaving(true, onClose)
  return (
    <Dialog open onOpenChange={(_event, { open, type }) => !open && type !== 'backdropClick' && leave()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('ui:conflict.title')}</DialogTitle>
          <DialogContent className={styles.fields}>
            <p className={styles.words}>{say('ui:conflict.words')}</p>
            {shown.map((field) => (
              <FieldSides
                key={field.name}
                field={field}
                side={sides[field.name]}
                onChoose={(side) => setSides({ ...sides, [field.name]: side })}
              />
            ))}
          </DialogContent>
          {asks ? (
            <DialogActions fluid role="alert">
              <span>{say('ui:form.unsaved')}</span>
              <Button onClick={close}>{say('ui:form.discard')}</Button>
              <Button appearance="primary" onClick={keep}>
                {say('ui:form.keep')}
              </Button>
            </DialogActions>
          ) : (
            <DialogActions fluid>
              <Button onClick={close}>{say('ui:conflict.leave')}</Button>
              <Button
                appearance="primary"
                disabledFocusable={values === undefined}
                onClick={() => values && void sending(async () => onResolve(values))}
              >
                {say('ui:conflict.save')}
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function suggestions<Name extends string>(fields: readonly ConflictField<Name>[]): Partial<Record<Name, Side>> {
  const found: Partial<Record<Name, Side>> = {}
  for (const field of fields) {
    const side = suggestedSide(field)
    if (side) found[field.name] = side
  }
  return found
}

interface FieldSidesProps {
  readonly field: ConflictField
  readonly side: Side | undefined
  readonly onChoose: (side: Side) => void
}

function FieldSides({ field, side, onChoose }: FieldSidesProps) {
  const say = useText()
  return (
    <fieldset className={styles.field}>
      <legend>{field.label}</legend>
      {field.note !== undefined && <p className={styles.note}>{field.note}</p>}
      {(['mine', 'theirs'] as const).map((one) => (
        <label key={one} className={styles.side}>
          <input type="radio" name={`conflict-${field.name}`} checked={side === one} onChange={() => onChoose(one)} />
          <span>
            <strong>{say(`ui:conflict.${one}`)}</strong>
            <span className={styles.value}>{(field.shown ?? field)[one] || say('ui:conflict.empty')}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
