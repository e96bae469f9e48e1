import { isIsoDate } from '@lotse/calendar'
import type { Note } from '@lotse/contract'
import { NEXT_ACTION_LENGTH, noteCategories } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { client } from '../app/api.ts'
import { useSelf } from '../app/session.ts'
import { showToast } from '../app/toasts/toast-store.ts'
import { renewEngagement } from '../engagements/renew.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { dropDraft, emptyNote, keepDraft, type NoteValues, readDraft } from './draft.ts'

interface Props {
  /** The note that a new one corrects: it begins with its words and stands beside it afterwards. */
  readonly corrects?: Note
  readonly onClose: () => void
}

/** Writes a management note with its next action, or a correction. Notes stay as they were written (engagement.md §6). */
export function NoteDialog({ corrects, onClose }: Props) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const queries = useQueryClient()
  const self = useSelf()
  const category = corrects?.category ?? 'engagementManagement'
  const begin: NoteValues = corrects
    ? {
        text: corrects.text,
        nextAction: corrects.nextAction ?? '',
        nextActionDate: corrects.nextActionDate ?? '',
        nextActionOwner: corrects.nextActionOwner ?? '',
      }
    : { ...emptyNote, nextActionOwner: self?.name ?? '' }
  // A correction is begun from the note each time; only the new note has a draft.
  const draftOf = corrects ? null : place.engagementId
  const done = () => {
    if (draftOf !== null) dropDraft(sessionStorage, draftOf)
    onClose()
  }
  const save = async (values: NoteValues) => {
    const nextAction = values.nextAction.trim()
    await client.notes.write({
      ...place,
      category,
      text: values.text,
      nextAction: nextAction || null,
      nextActionDate: isIsoDate(values.nextActionDate) ? values.nextActionDate : null,
      nextActionOwner: (nextAction && values.nextActionOwner.trim()) || null,
      corrects: corrects?.id ?? null,
    })
    showToast({ words: { key: corrects ? 'notes:corrected' : 'notes:written' } })
    void renewEngagement(queries, place)
  }
  return (
    <FormDialog<NoteValues>
      title={corrects ? say('notes:correctTitle') : localised(noteCategories[category].label)}
      submitLabel={say('notes:save')}
      defaultValues={begin}
      onSubmit={save}
      onClose={done}
    >
      {draftOf !== null && <Draft engagementId={draftOf} />}
      <TextField
        name="text"
        multiline
        required
        rows={7}
        label={say('notes:text')}
        hint={localised(noteCategories[category].holds)}
      />
      <NextActionField />
      <DateField name="nextActionDate" label={say('notes:nextActionDate')} />
      <TextField name="nextActionOwner" label={say('notes:nextActionOwner')} />
    </FormDialog>
  )
}

function NextActionField() {
  const say = useText()
  const typed = useWatch<NoteValues, 'nextAction'>({ name: 'nextAction' })
  const left = NEXT_ACTION_LENGTH - typed.length
  return (
    <TextField
      name="nextAction"
      label={say('notes:nextAction')}
      {...(left < 100 && { hint: say('notes:left', { count: left }) })}
    />
  )
}

/** Brings back what was typed before a reload, and keeps what is typed now. */
function Draft({ engagementId }: { readonly engagementId: string }) {
  const { setValue } = useFormContext<NoteValues>()
  const values = useWatch<NoteValues>() as NoteValues
  const [state, setState] = useState<'mounting' | 'restoring' | 'keeping'>('mounting')
  useEffect(() => {
    // The fields have to listen before something is put into them.
    if (state === 'mounting') setState('restoring')
    if (state !== 'restoring') return
    setState('keeping')
    const draft = readDraft(sessionStorage, engagementId)
    if (draft === null) return
    for (const name of ['text', 'nextAction', 'nextActionDate', 'nextActionOwner'] as const) {
      setValue(name, draft[name], { shouldDirty: true })
    }
  }, [state, engagementId, setValue])
  useEffect(() => {
    if (state === 'keeping')
      keepDraft(sessionStorage, engagementId, values.text || values.nextAction ? values : emptyNote)
  }, [state, engagementId, values])
  return null
}
