import { type PhaseId, type PlaybookTask, phaseIds, phases } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { client } from '../../app/api.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { FormRefusal } from '../../ui/form/use-send.ts'
import { useEngagement, usePlaybookHere } from '../engagement-context.ts'
import { renewEngagement } from '../renew.ts'
import { usePlace } from '../use-place.ts'
import { EarlierTask } from './EarlierTask.tsx'
import { earlierTasks } from './earlier-tasks.ts'
import { atTheirTasks, fieldOf, type StartValues, settledTasks, untold } from './start-values.ts'

/**
 * Where the customer stands when one meets it in the middle: each earlier task is done, to do, or skipped with its
 * reason (engagement.md §2 "Gates": the page is meant to be entered where the customer stands).
 */
export function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const localised = useLocalised()
  const queries = useQueryClient()
  const place = usePlace()
  const engagement = useEngagement()
  const playbook = usePlaybookHere()
  const behind = (phase: string) => {
    const known = phaseIds.find((id) => id === phase)
    return known ? earlierTasks(playbook, engagement, known) : []
  }
  const later = playbook.phases.slice(1)
  const tasks = Object.fromEntries(playbook.tasks.map(({ id }) => [fieldOf(id), untold]))
  const save = async (values: StartValues) => {
    const settled = settledTasks(
      values,
      behind(values.phase).map(({ id }) => id),
    )
    if (settled.length === 0) throw new FormRefusal(say('start:nothing'))
    const sent = settled.map(({ taskId }) => taskId)
    try {
      await client.engagements.settleTasks({ ...place, tasks: settled })
    } catch (error) {
      throw atTheirTasks(error, sent)
    }
    await renewEngagement(queries, place)
    showToast({ words: { key: 'start:saved', values: { count: settled.length } } })
  }
  return (
    <FormDialog<StartValues>
      title={say('start:title')}
      submitLabel={say('start:submit')}
      defaultValues={{ phase: '', reason: '', tasks }}
      onSubmit={save}
      onClose={onClose}
    >
      <SelectField
        name="phase"
        label={say('start:phase')}
        hint={say('start:phaseHint')}
        empty={say('start:choose')}
        required
        options={later.map((id) => ({ value: id, label: localised(phases[id].label) }))}
      />
      <TextField name="reason" label={say('start:reason')} hint={say('start:reasonHint')} required />
      <Earlier behind={behind} />
    </FormDialog>
  )
}

function Earlier({ behind }: { readonly behind: (phase: PhaseId | '') => readonly PlaybookTask[] }) {
  const say = useText()
  const phase = useWatch<StartValues, 'phase'>({ name: 'phase' }) as PhaseId | ''
  const tasks = behind(phase)
  if (phase === '') return null
  if (tasks.length === 0) return <p>{say('start:none')}</p>
  return tasks.map((task) => <EarlierTask key={task.id} task={task} />)
}
