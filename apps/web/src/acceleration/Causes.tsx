import { Button } from '@fluentui/react-components'
import type { AccelerationCase, AccelerationView, CauseReadingView, EvidencePiece } from '@lotse/contract'
import { causes, evidenceWeightLabels } from '@lotse/playbook'
import { TargetLink } from '../engagements/TargetLink.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import type { Tone } from '../ui/verdict.ts'
import styles from './acceleration.module.css'
import { dialogParts } from './dialog-parts.ts'
import { useTab } from './use-tab.ts'

/** What speaks for which cause, what that proposes, and what a person decided. */
export function Causes({ view }: { readonly view: AccelerationView }) {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const [, show] = useTab()
  const { causes: readings, proposed, why, open, may, state } = view
  const silent = readings.filter(({ because }) => because.length === 0)
  if (state === null && open === null && silent.length === readings.length) return null
  const { DecideCause } = dialogParts
  return (
    <Panel
      title={say('acceleration:causes.title')}
      actions={
        open &&
        may.decide && (
          <Button
            {...(open.primaryCause === null && { appearance: 'primary' as const })}
            {...DecideCause.fetchedBy}
            onClick={() => show({ do: 'cause' })}
          >
            {say(open.primaryCause === null ? 'acceleration:causes.decide' : 'acceleration:causes.decideAnew')}
          </Button>
        )
      }
    >
      {readings.length > 0 && (
        <p className={styles.proposal}>
          {proposed !== null && (
            <strong>{say('acceleration:causes.proposed', { cause: localised(causes[proposed].label) })}</strong>
          )}{' '}
          {localised(why)}
        </p>
      )}
      {open && <Decided held={open} />}
      {readings
        .filter(({ because }) => because.length > 0)
        .map((reading) => (
          <Reading key={reading.cause} reading={reading} />
        ))}
      {silent.length > 0 && silent.length < readings.length && (
        <p className={styles.quiet}>
          {say('acceleration:causes.silent', {
            causes: format.list(silent.map(({ cause }) => localised(causes[cause].label))),
          })}
        </p>
      )}
    </Panel>
  )
}

/** What a person decided, when and why; or that nobody has yet. */
export function Decided({ held }: { readonly held: AccelerationCase }) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { primaryCause, causes: all, causeDecidedBy, causeDecidedAt, causeReason } = held
  if (primaryCause === null) return <p className={styles.decided}>{say('acceleration:causes.undecided')}</p>
  const others = all.filter((one) => one !== primaryCause).map((one) => localised(causes[one].label))
  return (
    <p className={styles.decided}>
      <strong>{say('acceleration:causes.decided', { cause: localised(causes[primaryCause].label) })}</strong>
      {others.length > 0 && ` ${say('acceleration:causes.besides', { causes: format.list(others) })}`}
      {causeDecidedAt !== null &&
        ` ${say('acceleration:causes.decidedBy', {
          by: causeDecidedBy?.name ?? say('acceleration:somebody'),
          at: format.date(causeDecidedAt),
        })}`}
      {causeReason !== '' && ` ${say('acceleration:causes.reason', { reason: causeReason })}`}
    </p>
  )
}

const standingTones: Readonly<Record<CauseReadingView['standing'], Tone>> = {
  likely: 'bad',
  possible: 'warn',
  nothing: 'quiet',
}

function Reading({ reading: { cause, standing, because } }: { readonly reading: CauseReadingView }) {
  const say = useText()
  const localised = useLocalised()
  return (
    <section className={styles.cause}>
      <div className={styles.causeHead}>
        <h3>{localised(causes[cause].label)}</h3>
        <Pill tone={standingTones[standing]}>{say(`acceleration:causes.standing.${standing}`)}</Pill>
      </div>
      <p className={styles.quiet}>{localised(causes[cause].meaning)}</p>
      <ul className={styles.evidence}>
        {because.map((piece) => (
          <Piece key={piece.kind} piece={piece} />
        ))}
      </ul>
    </section>
  )
}

/** What was found, how much it weighs in words, and where one sees it. */
function Piece({ piece: { words, weight, target } }: { readonly piece: EvidencePiece }) {
  const say = useText()
  const localised = useLocalised()
  const isHere = target.page === 'acceleration'
  return (
    <li>
      <span>{localised(words)}</span>
      <span className={styles.weight} data-weight={weight}>
        {localised(evidenceWeightLabels[weight])}
      </span>
      {!isHere && (
        <TargetLink target={target}>
          {say('acceleration:causes.look')}
          <span className="visually-hidden">: {localised(words)}</span>
        </TargetLink>
      )}
    </li>
  )
}
