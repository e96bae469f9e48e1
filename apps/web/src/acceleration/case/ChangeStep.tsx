import { isIsoDate } from '@lotse/calendar'
import type { CaseStep } from '@lotse/contract'
import { stepStateLabels, stepStates } from '@lotse/playbook'
import { EditDialog } from '../../app/EditDialog.tsx'
import { usePeopleHere } from '../../engagements/people.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import styles from '../acceleration.module.css'
import { stepIn } from '../current.ts'
import { useSaveStep } from './use-step.ts'
import { WhereDone } from './WhereDone.tsx'

interface Props {
  readonly caseId: string
  readonly step: CaseStep
  /** It begins with the step being done. */
  readonly finishes: boolean
  readonly onClose: () => void
}

type Name = 'state' | 'personId' | 'dueOn' | 'note'

const valuesOf = ({ state, person, dueOn, note }: CaseStep): Record<Name, string> => ({
  state,
  personId: person?.id ?? '',
  dueOn: dueOn ?? '',
  note,
})

/** Whether a step applies follows from the assignments: nobody says that by hand. */
const statesOf = ({ state }: CaseStep) => stepStates.filter((one) => one !== 'notApplicable' || one === state)

/** How a step stands, whose it is, until when, and what is to be said about it. */
export function ChangeStep({ caseId, step, finishes, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const people = usePeopleHere()
  const saveStep = useSaveStep(caseId)
  const { title, guidance, demands, obligation } = step
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id
  const save = async ({ state, personId, dueOn, note }: Record<Name, string>, on: CaseStep) => {
    const before = valuesOf(on)
    const chosen = stepStates.find((one) => one === state)
    await saveStep(on, {
      ...(chosen && chosen !== before.state && { state: chosen }),
      ...(personId !== before.personId && { personId: personId || null }),
      ...(dueOn !== before.dueOn && { dueOn: isIsoDate(dueOn) ? dueOn : null }),
      ...(note !== before.note && { note }),
    })
  }
  return (
    <EditDialog<Name, CaseStep>
      title={localised(title)}
      submitLabel={say('acceleration:save')}
      thing={step}
      valuesOf={valuesOf}
      {...(finishes && { proposed: { state: 'done' } })}
      fields={{
        state: {
          label: say('acceleration:step.state'),
          show: (value) => {
            const known = stepStates.find((one) => one === value)
            return known ? localised(stepStateLabels[known]) : value
          },
        },
        personId: { label: say('acceleration:step.person'), show: (id) => id && nameOf(id) },
        dueOn: { label: say('acceleration:step.dueOn'), show: (day) => (isIsoDate(day) ? format.date(day) : day) },
        note: { label: say('acceleration:step.note') },
      }}
      currentOf={stepIn(step)}
      save={save}
      onClose={onClose}
    >
      <p className={styles.quiet}>
        {localised(guidance)} {say(`acceleration:step.${obligation}`)}
      </p>
      <div className={styles.stepActions}>
        <WhereDone caseId={caseId} step={step} />
      </div>
      {demands !== null && (
        <p className={styles.demands}>{say('acceleration:plan.demands', { what: localised(demands) })}</p>
      )}
      <SelectField
        name="state"
        label={say('acceleration:step.state')}
        options={statesOf(step).map((id) => ({ value: id, label: localised(stepStateLabels[id]) }))}
      />
      <div className={styles.pair}>
        <SelectField
          name="personId"
          label={say('acceleration:step.person')}
          empty={say('acceleration:plan.nobody')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="dueOn" label={say('acceleration:step.dueOn')} />
      </div>
      <TextField
        name="note"
        multiline
        rows={3}
        label={say('acceleration:step.note')}
        hint={say('acceleration:step.noteHint')}
      />
    </EditDialog>
  )
}
