import { Field, Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useFormContext, useWatch } from 'react-hook-form'
import { api } from '../../app/api.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import type { NoteValues } from '../note-values.ts'

/** Puts a template into an empty editor; where something stands already, nothing is offered (engagement.md §6). */
export function TemplateChoice({ category }: { readonly category: NoteValues['category'] }) {
  const say = useText()
  const language = useLanguage()
  const { setValue, getValues } = useFormContext<NoteValues>()
  const text = useWatch<NoteValues, 'text'>({ name: 'text' })
  const { data = [] } = useQuery(api.notes.templates.queryOptions({ input: {} }))
  const fitting = data.filter((template) => template.category === category)
  if (text.trim() !== '' || fitting.length === 0) return null
  const insert = (id: string) => {
    const template = fitting.find((one) => one.id === id)
    if (!template) return
    // One goes on below the last heading.
    setValue('text', `${template.content.text}\n`, { shouldDirty: true })
    if (getValues('nextAction') === '') setValue('nextAction', template.content.nextAction, { shouldDirty: true })
  }
  const groups = [
    { label: say('notes:template.own'), items: fitting.filter(({ builtIn }) => !builtIn) },
    { label: say('notes:template.de'), items: fitting.filter((one) => one.builtIn && one.language === 'de') },
    { label: say('notes:template.en'), items: fitting.filter((one) => one.builtIn && one.language === 'en') },
  ]
  const ordered = language === 'en' ? [groups[0], groups[2], groups[1]] : groups
  return (
    <Field label={say('notes:template.insert')}>
      <Select value="" onChange={(_event, { value }) => insert(value)}>
        <option value="">{say('notes:template.none')}</option>
        {ordered.map((group) =>
          group === undefined || group.items.length === 0 ? null : (
            <optgroup key={group.label} label={group.label}>
              {group.items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </Select>
    </Field>
  )
}
