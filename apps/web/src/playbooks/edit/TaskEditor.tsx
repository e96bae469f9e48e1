import { Button } from '@fluentui/react-components'
import { audiences, completionRules, obligationIds, obligations } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { renewPlaybooks } from '../playbooks-query.ts'
import { BlocksField } from './BlocksField.tsx'
import { ConditionsField } from './ConditionsField.tsx'
import styles from './edit.module.css'
import { editableOf } from './editable.ts'
import type { EditorProps } from './editor-props.ts'
import { BothField, ChecksField, LineField, PickField } from './fields.tsx'
import { PartDialog } from './PartDialog.tsx'
import { newPart, type TaskEdit, taskPart } from './parts.ts'
import { savePart } from './save-part.ts'
import { sendDraft } from './send-draft.ts'
import { useChoices } from './use-choices.ts'

const services = ['apps', 'core', 'all'] as const

/** Everything about one task. Its number is chosen once, because engagements keep their records under it. */
export function TaskEditor({ draft, id, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const editable = useMemo(() => editableOf(draft), [draft])
  const choices = useChoices(editable)
  const isNew = id === ''
  const part = useMemo(
    () => (isNew ? newPart(taskPart, ({ tasks }) => tasks.map((task) => task.id)) : taskPart(id)),
    [isNew, id],
  )
  const name = choices.tasks.find(({ value }) => value === id)?.label ?? id
  const others = choices.tasks.filter(({ value }) => value !== id)
  const remove = useRemoveTask({ draft, id, onClose }, name)
  return (
    <PartDialog<TaskEdit>
      title={isNew ? say('playbooks:edit.newTask') : say('playbooks:edit.task', { name })}
      draft={draft}
      part={part}
      fresh={freshTask(editable.tasks.at(-1)?.id ?? '')}
      acts={!isNew && <Button onClick={() => void remove()}>{say('playbooks:edit.remove')}</Button>}
      onClose={onClose}
    >
      {(task, set) => (
        <>
          {isNew && (
            <LineField
              label={say('playbooks:edit.number')}
              hint={say('playbooks:edit.numberHint')}
              place="id"
              value={task.id}
              onChange={(value) =>
                set({
                  id: value
                    .toUpperCase()
                    .replaceAll(/[^A-Z0-9-]/g, '')
                    .slice(0, 12),
                })
              }
            />
          )}
          <BothField
            label={say('playbooks:edit.title')}
            place="title"
            value={task.title}
            onChange={(title) => set({ title })}
          />
          <BlocksField
            label={say('playbooks:edit.guidance')}
            place="guidance"
            value={task.guidance}
            onChange={(guidance) => set({ guidance })}
          />
          <BlocksField
            label={say('playbooks:edit.doneWhen')}
            place="doneWhen"
            value={task.doneWhen}
            onChange={(doneWhen) => set({ doneWhen })}
          />
          <BlocksField
            label={say('playbooks:edit.ask')}
            place="ask"
            value={task.ask}
            onChange={(ask) => set({ ask })}
          />
          <TaskPlace task={task} set={set} choices={choices} others={others} />
          <ChecksField
            label={say('playbooks:edit.after')}
            place="after"
            value={task.after}
            options={others}
            onChange={(after) => set({ after })}
          />
          <ConditionsField
            value={task.conditions}
            tasks={choices.tasks}
            questions={choices.questions}
            onChange={(conditions) => set({ conditions })}
          />
          <ChecksField
            label={say('playbooks:edit.skipBy')}
            place="skip.by"
            value={task.skip.by}
            options={choices.roles}
            onChange={(by) => set({ skip: { ...task.skip, by } })}
          />
          <div className={styles.pair}>
            <PickField
              label={say('playbooks:edit.notWhileItemsOpen')}
              place="skip"
              value={task.skip.notWhileItemsOpen ? 'yes' : 'no'}
              options={(['no', 'yes'] as const).map((value) => ({ value, label: say(`playbooks:${value}`) }))}
              onChange={(value) => set({ skip: { ...task.skip, notWhileItemsOpen: value === 'yes' } })}
            />
            <PickField
              label={say('playbooks:edit.completion')}
              place="completion"
              value={task.completion}
              options={completionRules.map((value) => ({ value, label: say(`playbooks:completion.${value}`) }))}
              onChange={(completion) => set({ completion })}
            />
            <PickField
              label={say('playbooks:edit.obligation')}
              place="obligation"
              value={task.obligation}
              options={obligationIds.map((value) => ({ value, label: local(obligations[value].label) }))}
              onChange={(obligation) => set({ obligation })}
            />
          </div>
        </>
      )}
    </PartDialog>
  )
}

interface PlaceProps {
  readonly task: TaskEdit
  readonly set: (change: Partial<TaskEdit>) => void
  readonly choices: ReturnType<typeof useChoices>
  readonly others: ReturnType<typeof useChoices>['tasks']
}

/** Who does it, and where it stands in phases, processes, steps and the list. */
function TaskPlace({ task, set, choices, others }: PlaceProps) {
  const say = useText()
  return (
    <div className={styles.pair}>
      <PickField
        label={say('playbooks:edit.role')}
        place="role"
        value={task.role}
        options={choices.roles}
        onChange={(role) => set({ role })}
      />
      <PickField
        label={say('playbooks:edit.lane')}
        place="lane"
        value={task.lane}
        options={choices.lanes}
        onChange={(lane) => set({ lane })}
      />
      <PickField
        label={say('playbooks:edit.phase')}
        place="phase"
        value={task.phase}
        options={choices.phases}
        onChange={(phase) => set({ phase })}
      />
      <PickField
        label={say('playbooks:edit.processField')}
        place="process"
        value={task.process ?? ''}
        options={choices.processes}
        onChange={(process) => set({ process: process || null })}
      />
      <PickField
        label={say('playbooks:edit.stepField')}
        place="step"
        value={task.step === null ? '' : String(task.step)}
        options={choices.steps}
        onChange={(step) => set({ step: step === '' ? null : Number(step) })}
      />
      <PickField
        label={say('playbooks:edit.position')}
        place="behind"
        value={task.behind}
        options={[{ value: '', label: say('playbooks:edit.first') }, ...others]}
        onChange={(behind) => set({ behind })}
      />
      <PickField
        label={say('playbooks:edit.taskAudience')}
        place="audience"
        value={task.audience}
        options={audiences.map((value) => ({ value, label: say(`playbooks:audience.${value}`) }))}
        onChange={(audience) => set({ audience })}
      />
      <PickField
        label={say('playbooks:edit.service')}
        place="service"
        value={task.service}
        options={services.map((value) => ({ value, label: say(`playbooks:service.${value}`) }))}
        onChange={(service) => set({ service })}
      />
    </div>
  )
}

/** Takes the task out of the draft at once; what led to it is told as a problem, and undo puts it back. */
function useRemoveTask({ draft, id, onClose }: EditorProps, name: string): () => Promise<void> {
  const queries = useQueryClient()
  const undoable = useUndoToast()
  const playbookId = draft.playbook.id
  const part = taskPart(id)
  return async () => {
    try {
      const base = part.read(editableOf(draft))
      const removed = await savePart({ part, on: draft, base, mine: undefined }, sendDraft)
      onClose()
      await renewPlaybooks(queries)
      if (removed.outcome !== 'saved')
        return showToast({ words: { key: 'playbooks:edit.notRemoved', values: { name } } })
      undoable(
        'playbooks:edit.removed',
        async () => {
          const on = await client.playbooks.draft({ playbookId })
          await savePart({ part, on, base: undefined, mine: base }, sendDraft)
          await renewPlaybooks(queries)
        },
        { name },
      )
    } catch (error) {
      reportProblem(error)
    }
  }
}

const freshTask = (behind: string): TaskEdit => ({
  id: '',
  audience: 'team',
  title: { de: '', en: '' },
  guidance: [{ audience: 'team', de: '', en: '' }],
  doneWhen: [{ audience: 'team', de: '', en: '' }],
  ask: [],
  completion: 'asserted',
  role: 'FE',
  lane: 'FE',
  obligation: 'optional',
  phase: 'assess',
  step: null,
  process: null,
  alsoIn: [],
  service: 'all',
  conditions: [],
  demands: [],
  after: [],
  skip: { by: ['FE'], notWhileItemsOpen: false },
  source: 'L',
  behind,
})
