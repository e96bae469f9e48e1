import type { TemplatePart } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { EditDialog } from '../../app/EditDialog.tsx'
import { useText } from '../../language/use-text.ts'
import { TextField } from '../../ui/form/TextField.tsx'
import { templateQuery } from '../templates-query.ts'
import { sendDraft } from './send-draft.ts'

type Name = 'de' | 'en'

/** What the next version changes, in both languages. */
export function NoteDialog({ template, onClose }: { readonly template: TemplatePart; readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const label = (language: 'german' | 'english') =>
    say('remediationTemplates:edit.fieldIn', {
      field: say('remediationTemplates:field.note'),
      language: say(`remediationTemplates:edit.${language}`),
    })
  return (
    <EditDialog<Name, TemplatePart>
      title={say('remediationTemplates:edit.note')}
      submitLabel={say('remediationTemplates:edit.save')}
      thing={template}
      valuesOf={({ note }) => ({ de: note.de, en: note.en })}
      fields={{ de: { label: label('german') }, en: { label: label('english') } }}
      save={async (note, on) => {
        const saved = await sendDraft(on, { note })
        queries.setQueryData(templateQuery(on.edition, 'draft').queryKey, saved)
      }}
      onClose={onClose}
    >
      <TextField
        name="de"
        label={label('german')}
        hint={say('remediationTemplates:edit.noteHint')}
        multiline
        rows={3}
      />
      <TextField name="en" label={label('english')} multiline rows={3} />
    </EditDialog>
  )
}
