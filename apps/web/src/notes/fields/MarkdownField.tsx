import { Button, Field, Textarea } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useController } from 'react-hook-form'
import { useText } from '../../language/use-text.ts'
import { exportedLength } from '../exported-length.ts'
import { insertLink, insertMention, type Selected, toggleLines, toggleMark } from '../markdown-edit.ts'
import styles from '../NoteForm.module.css'
import { NoteText } from '../NoteText.tsx'
import { MentionList } from './MentionList.tsx'
import { useMention } from './use-mention.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly required?: boolean
  readonly rows: number
  /** Most characters that are advised; more is allowed. */
  readonly advised?: number
  /** Told of what was pasted into the empty field; it stands there already. */
  readonly onPasteWhole?: (text: string) => void
}

const tools = [
  { id: 'bold', sign: 'B', key: 'b', edit: (at: Selected) => toggleMark(at, '**') },
  { id: 'italic', sign: 'I', key: 'i', edit: (at: Selected) => toggleMark(at, '_') },
  { id: 'list', sign: '•', edit: (at: Selected) => toggleLines(at, '- ') },
  { id: 'numbers', sign: '①', edit: (at: Selected) => toggleLines(at, '1. ') },
  { id: 'quote', sign: '❝', edit: (at: Selected) => toggleLines(at, '> ') },
  { id: 'link', sign: '↗', edit: insertLink },
] as const

/** A text in Markdown: plain text works, a few buttons and keys help, @ names a colleague, and one can look at it. */
export function MarkdownField({ name, label, hint, required = false, rows, advised, onPasteWhole }: Props) {
  const say = useText()
  const area = useRef<HTMLTextAreaElement | null>(null)
  const listId = useId()
  const [isPreview, setPreview] = useState(false)
  const { field, fieldState } = useController({
    name,
    rules: {
      validate: (value: unknown) =>
        !required || String(value ?? '').trim() !== '' || say('ui:form.missing', { field: label }),
    },
  })
  const text = String(field.value ?? '')
  const selected = (): Selected => ({
    text,
    start: area.current?.selectionStart ?? text.length,
    end: area.current?.selectionEnd ?? text.length,
  })
  /** Where the caret goes with the text that is on its way into the field. */
  const caret = useRef<Selected | null>(null)
  const put = (next: Selected) => {
    caret.current = next
    field.onChange(next.text)
  }
  // Before anything else can be typed: the next letter belongs behind what was put in.
  useLayoutEffect(() => {
    if (caret.current === null) return
    const { start, end } = caret.current
    caret.current = null
    area.current?.focus()
    area.current?.setSelectionRange(start, end)
  })
  const mention = useMention((from, person) => put(insertMention(selected(), from, person)))
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mention.onKeyDown(event)) return
    const tool =
      event.ctrlKey || event.metaKey
        ? tools.find((one) => 'key' in one && one.key === event.key.toLowerCase())
        : undefined
    if (tool === undefined) return
    event.preventDefault()
    put(tool.edit(selected()))
  }
  const advice = advised === undefined ? [] : [say('notes:advised', { count: exportedLength(text), advised })]
  return (
    <div>
      <div className={styles.toolbar} role="toolbar" aria-label={say('notes:tool.label')}>
        {tools.map((tool) => (
          <Button
            key={tool.id}
            size="small"
            appearance="subtle"
            aria-label={say(`notes:tool.${tool.id}`)}
            title={`${say(`notes:tool.${tool.id}`)}${'key' in tool ? ` (Ctrl+${tool.key.toUpperCase()})` : ''}`}
            disabledFocusable={isPreview}
            onClick={() => put(tool.edit(selected()))}
          >
            {tool.sign}
          </Button>
        ))}
        <Button size="small" appearance="subtle" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
          {say('notes:tool.preview')}
        </Button>
      </div>
      <Field
        label={label}
        hint={[hint, ...advice].join(' ')}
        required={required}
        validationMessage={fieldState.error?.message ?? null}
      >
        {isPreview ? (
          <div className={styles.preview}>
            <NoteText text={text} />
          </div>
        ) : (
          <Textarea
            name={name}
            rows={rows}
            resize="vertical"
            value={text}
            ref={(element) => {
              area.current = element
              field.ref(element)
            }}
            textarea={{
              'aria-autocomplete': 'list',
              ...(mention.people.length > 0 && {
                'aria-controls': listId,
                'aria-activedescendant': `${listId}-${mention.active}`,
              }),
            }}
            onChange={(event, { value }) => {
              field.onChange(value)
              const { selectionStart, selectionEnd } = event.target
              mention.follow({ text: value, start: selectionStart, end: selectionEnd })
            }}
            onPaste={(event) => {
              if (text.trim() === '') onPasteWhole?.(event.clipboardData.getData('text/plain'))
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              field.onBlur()
              mention.close()
            }}
          />
        )}
      </Field>
      <MentionList id={listId} people={mention.people} active={mention.active} onChoose={mention.choose} />
    </div>
  )
}
