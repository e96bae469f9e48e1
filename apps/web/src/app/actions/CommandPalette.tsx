import { Dialog, DialogSurface } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './CommandPalette.module.css'
import { type Found, useFound } from './use-found.ts'

/** Finds customers and actions by a few letters; arrows choose, Enter does it, Escape closes. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  useReturnFocus()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { found, searching } = useFound(typed)
  const chosen = found[Math.min(at, found.length - 1)]

  const choose = (one: Found | undefined) => {
    if (!one) return
    onClose()
    one.choose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && found.length > 0) {
      event.preventDefault()
      setAt((at + step + found.length) % found.length)
    }
    if (event.key === 'Enter') choose(chosen)
  }
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-label={say('app:actions.find')}>
        <input
          className={styles.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={chosen && `${listId}-${chosen.id}`}
          aria-autocomplete="list"
          aria-label={say('app:actions.find')}
          placeholder={say('app:palette.hint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={say('app:palette.results')} className={styles.list}>
          {found.map((one, index) => (
            <Line
              key={one.id}
              id={`${listId}-${one.id}`}
              found={one}
              chosen={one === chosen}
              heading={one.heading !== found[index - 1]?.heading}
              onChoose={() => choose(one)}
            />
          ))}
        </div>
        {found.length === 0 && (
          <p className={styles.nothing}>{say(searching ? 'app:palette.searching' : 'app:palette.nothing')}</p>
        )}
      </DialogSurface>
    </Dialog>
  )
}

interface LineProps {
  readonly id: string
  readonly found: Found
  readonly chosen: boolean
  /** Whether this line begins a new group. */
  readonly heading: boolean
  readonly onChoose: () => void
}

function Line({ id, found, chosen, heading, onChoose }: LineProps) {
  const say = useText()
  return (
    <>
      {heading && (
        <div role="presentation" className={styles.heading}>
          {say(found.heading)}
        </div>
      )}
      {/* The input keeps the focus and handles the keys; the line only takes the pointer. */}
      <div
        id={id}
        role="option"
        aria-selected={chosen}
        tabIndex={-1}
        className={styles.line}
        ref={(element) => {
          if (chosen) element?.scrollIntoView({ block: 'nearest' })
        }}
        onPointerDown={(event) => {
          event.preventDefault()
          onChoose()
        }}
      >
        <span>{found.label}</span>
        {found.shortcut && <KeyHint shortcut={found.shortcut} />}
      </div>
    </>
  )
}
