import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { useText } from '../../../language/use-text.ts'
import { classes } from '../../../ui/classes.ts'
import { useDesigner } from '../designer-context.ts'
import styles from './picker.module.css'
import { type PickerOption, search } from './search.ts'

interface Props {
  readonly label: string
  readonly options: readonly PickerOption[]
  readonly onPick: (value: string) => void
}

/** A field that finds by any word of an entry and adds what is chosen; it stays open for the next one. */
export function Picker(props: Props) {
  const { readOnly } = useDesigner()
  return readOnly ? null : <OpenPicker {...props} />
}

function OpenPicker({ label, options, onPick }: Props) {
  const say = useText()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const followed = useDeferredValue(words)
  const found = useMemo(() => (open ? search(options, followed) : { shown: [], more: 0 }), [open, options, followed])
  const active = found.shown[Math.min(at, found.shown.length - 1)]

  const pick = (value: string) => {
    onPick(value)
    setWords('')
    setAt(0)
  }
  const moveTo = (next: number) => {
    const index = Math.max(0, Math.min(next, found.shown.length - 1))
    setAt(index)
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (open) moveTo(at + step)
      else setOpen(true)
    } else if (event.key === 'Enter' && open && active) {
      event.preventDefault()
      pick(active.value)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
      setWords('')
    }
  }
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(active && { 'aria-activedescendant': `${id}-${active.value}` })}
        autoComplete="off"
        spellCheck={false}
        placeholder={say('designer:picker.search')}
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setAt(0)
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {open && (
        <div className={styles.drop}>
          <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1} className={styles.list}>
            {found.shown.map((option) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys act in the field, which names the active entry
              <div
                key={option.value}
                id={`${id}-${option.value}`}
                role="option"
                tabIndex={-1}
                aria-selected={option === active}
                className={classes(styles.option, option === active && styles.active)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(option.value)}
              >
                <span>{option.label}</span>
                {option.about && <span className={styles.about}>{option.about}</span>}
              </div>
            ))}
          </div>
          {found.shown.length === 0 && <p className={styles.empty}>{say('designer:picker.none')}</p>}
          {found.more > 0 && <p className={styles.empty}>{say('designer:picker.more', { count: found.more })}</p>}
        </div>
      )}
    </div>
  )
}
