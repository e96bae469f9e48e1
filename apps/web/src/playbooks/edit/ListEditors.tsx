import { gateLabels } from '@lotse/playbook'
import { useMemo } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { BlocksField } from './BlocksField.tsx'
import { editableOf } from './editable.ts'
import type { EditorProps } from './editor-props.ts'
import { BothField, LineField, PickField } from './fields.tsx'
import { GateTasksField } from './GateTasksField.tsx'
import { PartDialog } from './PartDialog.tsx'
import { listPart, newPart, type PartOf } from './parts.ts'
import { useChoices } from './use-choices.ts'

/** The tasks a gate asks for, and its words. */
export function GateEditor({ draft, id, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const part = useMemo(() => listPart('gates', id), [id])
  const choices = useChoices(editableOf(draft))
  const gate = draft.playbook.gates.find((one) => one.id === id)
  const name = gate ? `${gate.id} ${local(gateLabels[gate.id])}` : id
  return (
    <PartDialog title={say('playbooks:edit.gate', { name })} draft={draft} part={part} onClose={onClose}>
      {({ label, passesWhen, conditions }, set) => (
        <>
          <BothField
            label={say('playbooks:edit.label')}
            place="label"
            value={label}
            onChange={(changed) => set({ label: changed })}
          />
          <BlocksField
            label={say('playbooks:edit.passesWhen')}
            place="passesWhen"
            value={passesWhen}
            onChange={(changed) => set({ passesWhen: changed })}
          />
          <GateTasksField
            value={conditions}
            tasks={choices.tasks}
            onChange={(changed) => set({ conditions: changed })}
          />
        </>
      )}
    </PartDialog>
  )
}

/** The words of a step. */
export function StepEditor({ draft, id, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const part = useMemo(() => listPart('steps', id), [id])
  const choices = useChoices(editableOf(draft))
  const step = draft.playbook.steps.find(({ number }) => String(number) === id)
  const name = step ? say('playbooks:read.step', { number: step.number, title: local(step.title) }) : id
  return (
    <PartDialog title={say('playbooks:edit.step', { name })} draft={draft} part={part} onClose={onClose}>
      {(value, set) => (
        <>
          <BothField
            label={say('playbooks:edit.title')}
            place="title"
            value={value.title}
            onChange={(title) => set({ title })}
          />
          <PickField
            label={say('playbooks:edit.role')}
            place="role"
            value={value.role}
            options={choices.roles}
            onChange={(role) => set({ role })}
          />
          {(['guidance', 'inputs', 'outputs'] as const).map((field) => (
            <BlocksField
              key={field}
              label={say(`playbooks:edit.${field}`)}
              place={field}
              value={value[field]}
              onChange={(blocks) => set({ [field]: blocks })}
            />
          ))}
        </>
      )}
    </PartDialog>
  )
}

/** The words of a decision. Where its answers lead is part of the chart and stays. */
export function QuestionEditor({ draft, id, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const part = useMemo(() => listPart('questions', id), [id])
  const question = draft.playbook.questions.find((one) => one.id === id)
  const name = question ? local(question.text) : id
  return (
    <PartDialog title={say('playbooks:edit.question', { name })} draft={draft} part={part} onClose={onClose}>
      {({ text, guidance, yes, no }, set) => (
        <>
          <BothField
            label={say('playbooks:edit.text')}
            place="text"
            value={text}
            onChange={(changed) => set({ text: changed })}
          />
          <BlocksField
            label={say('playbooks:edit.guidance')}
            place="guidance"
            value={guidance}
            onChange={(changed) => set({ guidance: changed })}
          />
          <BothField
            label={say('playbooks:edit.yesText')}
            place="yes.text"
            value={yes.text}
            onChange={(changed) => set({ yes: { ...yes, text: changed } })}
          />
          <BothField
            label={say('playbooks:edit.noText')}
            place="no.text"
            value={no.text}
            onChange={(changed) => set({ no: { ...no, text: changed } })}
          />
        </>
      )}
    </PartDialog>
  )
}

/** The words of work without a task number. */
export function ActivityEditor({ draft, id, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const part = useMemo(() => listPart('activities', id), [id])
  const activity = draft.playbook.activities.find((one) => one.id === id)
  const name = activity ? local(activity.title) : id
  return (
    <PartDialog title={say('playbooks:edit.activity', { name })} draft={draft} part={part} onClose={onClose}>
      {({ title, guidance }, set) => (
        <>
          <BothField
            label={say('playbooks:edit.title')}
            place="title"
            value={title}
            onChange={(changed) => set({ title: changed })}
          />
          <BlocksField
            label={say('playbooks:edit.guidance')}
            place="guidance"
            value={guidance}
            onChange={(changed) => set({ guidance: changed })}
          />
        </>
      )}
    </PartDialog>
  )
}

/** Title and phase of a process, or a new one. */
export function ProcessEditor({ draft, id, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const isNew = id === ''
  const part = useMemo(
    () =>
      isNew
        ? newPart(
            (of) => listPart('processes', of),
            ({ processes }) => processes.map((process) => process.id),
          )
        : listPart('processes', id),
    [isNew, id],
  )
  const choices = useChoices(editableOf(draft))
  const process = draft.playbook.processes.find((one) => one.id === id)
  return (
    <PartDialog<PartOf<'processes'>>
      title={
        isNew
          ? say('playbooks:edit.newProcess')
          : say('playbooks:edit.process', { name: process ? local(process.title) : id })
      }
      draft={draft}
      part={part}
      fresh={{ id: '', title: { de: '', en: '' }, phase: 'initiate' }}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {isNew && (
            <LineField
              label={say('playbooks:edit.identifier')}
              hint={say('playbooks:edit.identifierHint')}
              place="id"
              value={value.id}
              onChange={(typed) => set({ id: typed.replaceAll(/[^A-Za-z0-9-]/g, '').slice(0, 60) })}
            />
          )}
          <BothField
            label={say('playbooks:edit.title')}
            place="title"
            value={value.title}
            onChange={(title) => set({ title })}
          />
          <PickField
            label={say('playbooks:edit.phase')}
            place="phase"
            value={value.phase}
            options={choices.phases}
            onChange={(phase) => set({ phase })}
          />
        </>
      )}
    </PartDialog>
  )
}
