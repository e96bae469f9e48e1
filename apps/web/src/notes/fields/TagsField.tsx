import { Button, Field, Input } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import { useController } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'
import styles from '../NoteForm.module.css'
import { TAGS_AT_MOST, withTag } from '../tags.ts'

/** Free words on a note. Enter or a comma takes what was typed; those in use are offered. */
export function TagsField({ known }: { readonly known: readonly string[] }) {
  const say = useText()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const { field } = useController({ name: 'tags' })
  const tags: readonly string[] = field.value
  const isFull = tags.length >= TAGS_AT_MOST
  /** Where no more fit, the words stay and the hint says why. */
  const take = (words: string) => {
    if (isFull) return setTyped(words)
    field.onChange(words.split(/[,;]/).reduce(withTag, tags))
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // With Ctrl the form is sent, and this word goes with it.
    if (event.key === 'Enter') take(typed)
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault()
    if (event.key === 'Backspace' && typed === '') field.onChange(tags.slice(0, -1))
  }
  return (
    <div>
      <Field
        label={say('notes:tags.label')}
        hint={isFull ? say('notes:tags.full', { count: TAGS_AT_MOST }) : say('notes:tags.hint')}
      >
        <Input
          value={typed}
          list={listId}
          maxLength={40}
          autoComplete="off"
          onChange={(_event, { value }) => (/[,;]/.test(value) ? take(value) : setTyped(value))}
          onKeyDown={onKeyDown}
          onBlur={() => take(typed)}
        />
      </Field>
      <datalist id={listId}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {tags.length > 0 && (
        <ul className={styles.chips}>
          {tags.map((tag) => (
            <li key={tag}>
              <Button
                size="small"
                aria-label={say('notes:tags.remove', { tag })}
                onClick={() => field.onChange(tags.filter((one) => one !== tag))}
              >
                {`${tag} ×`}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
