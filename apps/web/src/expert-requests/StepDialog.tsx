import type { IsoDate } from '@lotse/calendar'
import type { ExpertRequest } from '@lotse/contract'
import {
  EXPERT_SUMMARY_LENGTH,
  type ExpertRequestStepId,
  expertRejectionIds,
  expertRejections,
  expertRequestSteps,
  technicalStatuses,
  technicalStatusIds,
} from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useToday } from '../language/use-today.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { DateField } from '../ui/form/DateField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './expert-requests.module.css'
import { useStep } from './use-step.ts'
import { chosen } from './values.ts'

interface Values {
  readonly words: string
  readonly rejection: string
  readonly personId: string
  readonly expectations: string
  readonly outcome: string
  readonly exitCriteria: string
  readonly endOn: string
  readonly status: string
  readonly nextAction: string
  readonly nextActionDate: string
}

interface Props {
  readonly request: ExpertRequest
  readonly step: ExpertRequestStepId
  readonly onClose: () => void
}

/** Asks for what a step demands and takes it; what the playbook refuses stands at its field. */
export function StepDialog({ request, step, onClose }: Props) {
  const localised = useLocalised()
  const take = useStep(request)
  const label = localised(expertRequestSteps[step].label)
  const { desiredOutcome, exitCriteria, endOn } = request.form
  const send = async (values: Values) => {
    const { words, rejection, personId } = values
    await take({
      step,
      words: words.trim(),
      rejection: step === 'reject' ? chosen(expertRejectionIds, rejection) : null,
      personId: personId === '' ? null : personId,
      agreement: step === 'begin' ? agreementOf(values) : null,
      closing: step === 'close' ? closingOf(values) : null,
    })
  }
  return (
    <FormDialog<Values>
      title={label}
      submitLabel={label}
      defaultValues={{
        words: '',
        rejection: '',
        personId: '',
        expectations: '',
        outcome: desiredOutcome,
        exitCriteria,
        endOn: endOn ?? '',
        status: '',
        nextAction: '',
        nextActionDate: '',
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <StepFields step={step} expertId={request.expert?.id ?? null} />
    </FormDialog>
  )
}

const agreementOf = ({ expectations, outcome, exitCriteria, endOn }: Values) => ({
  expectations,
  outcome,
  exitCriteria,
  endOn: endOn === '' ? null : (endOn as IsoDate),
})

/** Null as long as nobody said how it stands: the server asks for it at its field. */
function closingOf({ status: chosenStatus, nextAction, nextActionDate }: Values) {
  const status = chosen(technicalStatusIds, chosenStatus)
  const on = nextActionDate === '' ? null : (nextActionDate as IsoDate)
  return status && { status, nextAction, nextActionDate: on }
}

function StepFields({ step, expertId }: { readonly step: ExpertRequestStepId; readonly expertId: string | null }) {
  const say = useText()
  const localised = useLocalised()
  const today = useToday()
  const people = useExperts().filter(({ value }) => value !== expertId)
  const person = (isRequired: boolean) => (
    <SelectField
      name="personId"
      label={say('expertRequests:step.person')}
      hint={say(isRequired ? 'expertRequests:step.personHint' : 'expertRequests:step.personLater')}
      empty={say('expertRequests:form.choose')}
      options={people}
      required={isRequired}
    />
  )
  switch (step) {
    case 'approve':
      return (
        <>
          {person(false)}
          <TextField name="words" label={say('expertRequests:step.remark')} multiline rows={2} />
        </>
      )
    case 'assign':
      return person(true)
    case 'reject':
      return (
        <>
          <ChoiceField
            name="rejection"
            label={say('expertRequests:step.kind')}
            required
            options={expertRejectionIds.map((value) => ({ value, label: localised(expertRejections[value]) }))}
          />
          <TextField
            name="words"
            label={say('expertRequests:step.why')}
            hint={say('expertRequests:step.whyHint')}
            multiline
            rows={3}
            required
          />
        </>
      )
    case 'askMore':
      return <TextField name="words" label={say('expertRequests:step.question')} multiline rows={4} required />
    case 'begin':
      return (
        <>
          <p className={styles.small}>{say('expertRequests:step.agreed')}</p>
          <TextField
            name="expectations"
            label={say('expertRequests:agreement.expectations')}
            hint={say('expertRequests:step.expectationsHint')}
            multiline
            rows={3}
            required
          />
          <TextField name="outcome" label={say('expertRequests:agreement.outcome')} multiline rows={2} required />
          <TextField
            name="exitCriteria"
            label={say('expertRequests:agreement.exitCriteria')}
            multiline
            rows={2}
            required
          />
          <DateField name="endOn" label={say('expertRequests:agreement.endOn')} min={today} required />
        </>
      )
    case 'close':
      return (
        <>
          <TextField
            name="words"
            label={say('expertRequests:step.summary')}
            hint={say('expertRequests:step.summaryHint', { count: EXPERT_SUMMARY_LENGTH })}
            multiline
            rows={8}
            required
          />
          <SelectField
            name="status"
            label={say('expertRequests:step.status')}
            empty={say('expertRequests:form.choose')}
            options={technicalStatusIds.map((value) => ({ value, label: localised(technicalStatuses[value].label) }))}
            required
          />
          <TextField name="nextAction" label={say('expertRequests:step.nextAction')} required />
          <DateField name="nextActionDate" label={say('expertRequests:step.nextActionDate')} min={today} required />
        </>
      )
    default:
      return <TextField name="words" label={say('expertRequests:step.why')} multiline rows={3} required />
  }
}

/** Staff who may sign in, with how many engagements they have in hand. */
function useExperts() {
  const say = useText()
  const { data: people = [] } = useQuery(api.people.list.queryOptions({ input: {} }))
  const { data: load = [] } = useQuery(api.engagements.staffLoad.queryOptions({ input: {} }))
  return people
    .filter(({ kind, state }) => kind === 'staff' && state !== 'disabled')
    .map(({ id, name }) => {
      const count = load.find(({ personId }) => personId === id)?.engagements ?? 0
      return { value: id, label: say('expertRequests:step.load', { name, count }) }
    })
    .sort((one, other) => one.label.localeCompare(other.label, document.documentElement.lang))
}
