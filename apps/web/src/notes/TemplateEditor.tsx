import type { NoteCategory, NoteTemplate } from '@lotse/contract'
import { noteCategories, noteCategoryIds } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { showToast } from '../app/toasts/toast-store.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'

type Values = Record<'name' | 'category' | 'language' | 'text' | 'nextAction', string>

const valuesOf = ({ name, category, language, content }: NoteTemplate): Values => ({
  name,
  category,
  language,
  text: content.text,
  nextAction: content.nextAction,
})

const inputOf = ({ name, category, language, text, nextAction }: Values) => ({
  name,
  category: category as NoteCategory,
  language: language === 'en' ? ('en' as const) : ('de' as const),
  content: { text, nextAction },
})

/** Adds a template of the organisation, or changes one; where somebody else was faster, both sides are shown. */
export function TemplateEditor({
  template,
  onClose,
}: {
  readonly template: NoteTemplate | null
  readonly onClose: () => void
}) {
  const say = useText()
  const language = useLanguage()
  const localised = useLocalised()
  const queries = useQueryClient()
  const done = async () => {
    showToast({ words: { key: 'notes:template.saved' } })
    await queries.invalidateQueries({ queryKey: api.notes.templates.key() })
  }
  if (template === null)
    return (
      <FormDialog<Values>
        title={say('notes:template.add')}
        submitLabel={say('notes:template.save')}
        defaultValues={{ name: '', category: 'engagementManagement', language, text: '', nextAction: '' }}
        onSubmit={async (values) => {
          await client.notes.createTemplate(inputOf(values))
          await done()
        }}
        onClose={onClose}
      >
        <Fields />
      </FormDialog>
    )
  const isCategory = (value: string): value is NoteCategory => noteCategoryIds.some((one) => one === value)
  return (
    <EditDialog<keyof Values, NoteTemplate>
      title={say('notes:template.edit')}
      submitLabel={say('notes:template.save')}
      thing={template}
      valuesOf={valuesOf}
      fields={{
        name: { label: say('notes:template.name') },
        category: {
          label: say('notes:category'),
          show: (value) => (isCategory(value) ? localised(noteCategories[value].label) : value),
        },
        language: { label: say('notes:template.language') },
        text: { label: say('notes:text') },
        nextAction: { label: say('notes:nextAction') },
      }}
      save={async (values, on) => {
        await client.notes.changeTemplate({
          params: { templateId: on.id },
          headers: { 'if-match': ifMatch(on.version ?? 1) },
          body: inputOf(values),
        })
        await done()
      }}
      onClose={onClose}
    >
      <Fields />
    </EditDialog>
  )
}

function Fields(): ReactNode {
  const say = useText()
  const localised = useLocalised()
  const categories = noteCategoryIds
    .filter((id) => id !== 'intent')
    .map((id) => ({ value: id, label: localised(noteCategories[id].label) }))
  return (
    <>
      <TextField name="name" label={say('notes:template.name')} required />
      <SelectField name="category" label={say('notes:category')} options={categories} />
      <SelectField
        name="language"
        label={say('notes:template.language')}
        options={[
          { value: 'de', label: say('notes:template.german') },
          { value: 'en', label: say('notes:template.english') },
        ]}
      />
      <TextField name="text" label={say('notes:text')} multiline rows={8} required />
      <TextField name="nextAction" label={say('notes:nextAction')} />
    </>
  )
}
