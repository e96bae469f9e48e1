import { Button } from '@fluentui/react-components'
import type { Month } from '@lotse/calendar'
import type { AccelerationView } from '@lotse/contract'
import { useEngagement } from '../engagements/engagement-context.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import { Empty } from '../ui/states/Empty.tsx'
import { UsageBar } from '../ui/UsageBar.tsx'
import styles from './acceleration.module.css'
import { dialogParts } from './dialog-parts.ts'
import { StatePill } from './StatePill.tsx'
import { standingKey } from './standing-key.ts'
import { useTab } from './use-tab.ts'

/** Where it stands in one sentence and one figure, and the answer to an alert. */
export function Standing({ view }: { readonly view: AccelerationView }) {
  const sentence = useSentence(view)
  const { state, open } = view
  if (state === null && open === null) return <NothingToDo view={view} sentence={sentence} />
  return (
    <Panel title={sentence} actions={open === null && <Answers view={view} />}>
      <div className={styles.standing}>
        {state && <StatePill state={state} />}
        <Figure />
      </div>
      <Answered view={view} />
    </Panel>
  )
}

/** How it stands in words: what use does, how long, and how many people are missing. */
function useSentence(view: AccelerationView): string {
  const say = useText()
  const format = useFormat()
  const { standing } = useEngagement()
  const count = standing.usersMissing ?? 0
  const key = standingKey(view, standing)
  return say(`acceleration:standing.is.${key}`, {
    missing: say('acceleration:standing.missing', { count, people: format.number(count) }),
    months: say('acceleration:standing.months', { count: Math.max(1, view.figure?.monthsStalled ?? 1) }),
  })
}

/** The figure of the newest closed month, also where nothing stalls. */
function Figure() {
  const say = useText()
  const format = useFormat()
  const { standing, judgedBy } = useEngagement()
  const { rate, growth3pp, active, entitled, month, state } = standing
  if (rate === null) return null
  return (
    <div className={styles.figure}>
      <UsageBar rate={rate / 100} verdict={state} target={judgedBy.targetRate} />
      <span className={styles.quiet}>
        {active !== null &&
          entitled !== null &&
          month !== null &&
          say('acceleration:desk.of', {
            active: format.number(active),
            entitled: format.number(entitled),
            month: format.month(month as Month),
          })}
        {growth3pp !== null && ` · ${say('acceleration:desk.growth', { points: format.points(growth3pp) })}`}
      </span>
    </div>
  )
}

/** What was answered to the alert, by whom and why. */
function Answered({ view: { alert, open } }: { readonly view: AccelerationView }) {
  const say = useText()
  const format = useFormat()
  if (alert === null || open !== null) return null
  const by = alert.by?.name ?? say('acceleration:somebody')
  return (
    <p className={styles.words}>
      {alert.answer === 'postponed' && alert.until !== null
        ? say('acceleration:standing.postponed', { date: format.date(alert.until), by, at: format.date(alert.at) })
        : say('acceleration:standing.dismissed', { by, at: format.date(alert.at) })}
      {` ${say('acceleration:standing.reason', { reason: alert.reason })}`}
    </p>
  )
}

function Answers({ view: { alert, may } }: { readonly view: AccelerationView }) {
  const say = useText()
  const [, show] = useTab()
  const { OpenCase, AnswerAlert } = dialogParts
  return (
    <>
      {may.open && (
        <Button appearance="primary" {...OpenCase.fetchedBy} onClick={() => show({ do: 'open' })}>
          {say('acceleration:actions.open')}
        </Button>
      )}
      {may.answer && (
        <>
          <Button {...AnswerAlert.fetchedBy} onClick={() => show({ do: 'postpone' })}>
            {say(alert === null ? 'acceleration:actions.postpone' : 'acceleration:actions.postponeAgain')}
          </Button>
          <Button {...AnswerAlert.fetchedBy} onClick={() => show({ do: 'dismiss' })}>
            {say('acceleration:actions.dismiss')}
          </Button>
        </>
      )}
    </>
  )
}

/** Nothing stalls: where it stands, what this page is for, and that a case can be opened all the same. */
function NothingToDo({ view, sentence }: { readonly view: AccelerationView; readonly sentence: string }) {
  const say = useText()
  const [, show] = useTab()
  const { state } = useEngagement().standing
  const { OpenCase } = dialogParts
  const isWanted = state !== 'no-intent'
  return (
    <Empty
      what={sentence}
      why={
        <>
          <Figure />
          <p>{say(isWanted ? 'acceleration:none.why' : 'acceleration:none.noIntent')}</p>
        </>
      }
      how={
        isWanted &&
        view.may.open && (
          <Button {...OpenCase.fetchedBy} onClick={() => show({ do: 'open' })}>
            {say('acceleration:actions.openAnyway')}
          </Button>
        )
      }
    />
  )
}
