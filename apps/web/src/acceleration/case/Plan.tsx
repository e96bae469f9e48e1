import { Button } from '@fluentui/react-components'
import type { AccelerationCase, AccelerationView, CaseStep } from '@lotse/contract'
import { causes, roles, stepStateLabels } from '@lotse/playbook'
import { useOwnRoles } from '../../engagements/own-roles.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { Tone } from '../../ui/verdict.ts'
import styles from '../acceleration.module.css'
import { dialogParts } from '../dialog-parts.ts'
import { stepName } from '../tab-search.ts'
import { useTab } from '../use-tab.ts'
import { useStep } from './use-step.ts'
import { WhereDone } from './WhereDone.tsx'

interface Props {
  readonly held: AccelerationCase
  readonly may: AccelerationView['may']
}

/** The plan of each cause of the case: whose step it is, until when, and what it demands before it is done. */
export function Plan({ held, may }: Props) {
  const say = useText()
  const localised = useLocalised()
  const steps = held.steps.filter(({ state }) => state !== 'notApplicable')
  const done = steps.filter(({ state }) => isSettled(state)).length
  return (
    <Panel title={say('acceleration:plan.title', { done, count: steps.length })}>
      {steps.length === 0 && <p>{say('acceleration:plan.none')}</p>}
      {held.causes.map((cause) => {
        const own = held.steps.filter((step) => step.cause === cause)
        if (own.length === 0) return null
        return (
          <section key={cause} className={styles.cause}>
            <h3>{localised(causes[cause].label)}</h3>
            <ol className={styles.steps}>
              {own.map((step) => (
                <StepItem key={step.key} caseId={held.id} step={step} may={may} />
              ))}
            </ol>
          </section>
        )
      })}
    </Panel>
  )
}

const isSettled = (state: CaseStep['state']): boolean => state !== 'open' && state !== 'active'

const tones: Readonly<Record<CaseStep['state'], Tone>> = {
  open: 'quiet',
  active: 'moving',
  done: 'good',
  leftOut: 'quiet',
  notApplicable: 'quiet',
}

interface StepProps {
  readonly caseId: string
  readonly step: CaseStep
  readonly may: AccelerationView['may']
}

function StepItem({ caseId, step, may }: StepProps) {
  const say = useText()
  const localised = useLocalised()
  const { key, title, guidance, role, obligation, state, note, demands } = step
  return (
    <li data-settled={isSettled(state) || undefined}>
      <div className={styles.stepHead}>
        <strong>{localised(title)}</strong>
        <Pill tone={tones[state]}>{localised(stepStateLabels[state])}</Pill>
        <span className={styles.quiet}>
          {say(`acceleration:plan.${obligation}`)} · {localised(roles[role].label)}
        </span>
      </div>
      <p className={styles.quiet}>{localised(guidance)}</p>
      <Whose step={step} />
      {step.approvedBy && (
        <p className={styles.quiet}>{say('acceleration:plan.approved', { by: step.approvedBy.name })}</p>
      )}
      {note !== '' && <p className={styles.note}>{note}</p>}
      {demands !== null && !isSettled(state) && (
        <p className={styles.demands}>{say('acceleration:plan.demands', { what: localised(demands) })}</p>
      )}
      <div className={styles.stepActions}>
        {state !== 'notApplicable' && <WhereDone caseId={caseId} step={step} />}
        {key === 'documentBlocked' && may.block && !isSettled(state) && <BlockButton />}
        {may.work && state !== 'notApplicable' && <StepButtons caseId={caseId} step={step} />}
      </div>
    </li>
  )
}

/** This step ends in the dialogue that demands everything. */
function BlockButton() {
  const say = useText()
  const [, show] = useTab()
  return (
    <Button size="small" {...dialogParts.BlockCase.fetchedBy} onClick={() => show({ do: 'block' })}>
      {say('acceleration:actions.block')} …
    </Button>
  )
}

/** Owner and day while it is open; who finished it afterwards. */
function Whose({ step: { person, dueOn, doneAt, doneBy, state } }: { readonly step: CaseStep }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  if (doneAt !== null)
    return (
      <p className={styles.quiet}>
        {say('acceleration:plan.doneBy', {
          by: doneBy?.name ?? say('acceleration:somebody'),
          at: format.date(doneAt),
        })}
      </p>
    )
  if (isSettled(state)) return null
  const isLate = dueOn !== null && dueOn < today
  return (
    <p className={styles.quiet}>
      {person?.name ?? say('acceleration:plan.nobody')}
      {' · '}
      {dueOn === null ? (
        say('acceleration:plan.noDay')
      ) : (
        <time dateTime={dueOn} className={isLate ? styles.late : undefined}>
          {say(isLate ? 'acceleration:desk.late' : 'acceleration:desk.until', { date: format.date(dueOn) })}
        </time>
      )}
    </p>
  )
}

/** One click to begin or finish; everything else in the form. */
function StepButtons({ caseId, step }: Pick<StepProps, 'caseId' | 'step'>) {
  const say = useText()
  const localised = useLocalised()
  const [, show] = useTab()
  const { set, approve, isBusy } = useStep(caseId)
  const isExpert = useOwnRoles().includes('SME')
  const { cause, key, state, mayFinish, demands, title } = step
  const { ChangeStep } = dialogParts
  const named = (verb: string) => `${verb}: ${localised(title)}`
  return (
    <>
      {state === 'open' && (
        <Button
          size="small"
          aria-label={named(say('acceleration:plan.begin'))}
          disabledFocusable={isBusy}
          onClick={() => void set(step, 'active')}
        >
          {say('acceleration:plan.begin')}
        </Button>
      )}
      {key === 'involveGmFta' && isExpert && step.approvedBy === null && !isSettled(state) && (
        <Button size="small" disabledFocusable={isBusy} onClick={() => void approve(step)}>
          {say('acceleration:plan.approve')}
        </Button>
      )}
      {!isSettled(state) && mayFinish && (
        <Button
          size="small"
          appearance="primary"
          aria-label={named(say('acceleration:plan.finish'))}
          disabledFocusable={isBusy}
          {...ChangeStep.fetchedBy}
          onClick={() =>
            demands === null ? void set(step, 'done') : show({ step: stepName(cause, key), do: 'finish' })
          }
        >
          {say('acceleration:plan.finish')}
        </Button>
      )}
      <Button
        size="small"
        aria-label={named(say('acceleration:plan.change'))}
        {...ChangeStep.fetchedBy}
        onClick={() => show({ step: stepName(cause, key) })}
      >
        {say('acceleration:plan.change')}
      </Button>
    </>
  )
}
