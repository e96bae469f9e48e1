import type { CommunicationPlan } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Panel } from '../ui/Panel.tsx'
import styles from './communication.module.css'
import { dayNumber, type Entry, monthsIn, placeOf, signOf, spanOf } from './entries.ts'
import { useEntryWords } from './use-entry-words.ts'

interface Props {
  readonly plan: CommunicationPlan
  readonly entries: readonly Entry[]
  readonly today: string
}

/** Each group is a row, each message a mark on its day, with the ring day, freezes and today as lines. */
export function Timeline({ plan, entries, today }: Props) {
  const say = useText()
  const format = useFormat()
  const span = spanOf(entries)
  if (span === null) return null
  const groups = plan.groups.filter(({ id }) => entries.some(({ group, message }) => group.id === id && message.on))
  const now = placeOf(dayNumber(today), span)
  return (
    <Panel title={say('communication:timeline.title')}>
      <div className={styles.scroll}>
        <div className={styles.timeline}>
          <div className={styles.axis} aria-hidden="true">
            <span />
            <div className={styles.track}>
              {monthsIn(span).map(({ month, at }) => (
                <span key={month} className={styles.month} style={{ insetInlineStart: `${at}%` }}>
                  {format.shortMonth(month)}
                </span>
              ))}
            </div>
          </div>
          {groups.map((group) => (
            <div key={group.id} className={styles.row}>
              <div className={styles.rowHead}>
                <strong>{group.name}</strong>
                <span className={styles.small}>
                  {group.ringDay === null
                    ? say('communication:timeline.noRingDay')
                    : say('communication:timeline.ringDay', { day: format.date(group.ringDay) })}
                </span>
              </div>
              <div className={styles.track}>
                {plan.freezes.map((freeze) => (
                  <Freeze key={`${freeze.from}${freeze.to}`} freeze={freeze} span={span} />
                ))}
                {now >= 0 && now <= 100 && <span className={styles.now} style={{ insetInlineStart: `${now}%` }} />}
                {group.ringDay !== null && (
                  <span
                    className={styles.ring}
                    style={{ insetInlineStart: `${placeOf(dayNumber(group.ringDay), span)}%` }}
                  />
                )}
                {entries
                  .filter((entry) => entry.group.id === group.id)
                  .map((entry) => (
                    <Mark key={entry.message.messageId} entry={entry} span={span} />
                  ))}
              </div>
            </div>
          ))}
        </div>
      </div>
      <p className={styles.legend}>
        {(['draft', 'approved', 'stale', 'overdue', 'sent', 'moved', 'leftOut'] as const).map((sign) => (
          <span key={sign}>
            <span className={styles.mark} data-sign={sign} aria-hidden="true" />{' '}
            {sign === 'moved' ? say('communication:timeline.moved') : say(`communication:sign.${sign}`)}
          </span>
        ))}
        <span>
          <span className={styles.ringKey} aria-hidden="true" /> {say('communication:timeline.ring')}
        </span>
        {plan.freezes.length > 0 && (
          <span>
            <span className={styles.freezeKey} aria-hidden="true" /> {say('communication:timeline.freeze')}
          </span>
        )}
      </p>
    </Panel>
  )
}

type Span = NonNullable<ReturnType<typeof spanOf>>

function Freeze({ freeze, span }: { readonly freeze: CommunicationPlan['freezes'][number]; readonly span: Span }) {
  const from = Math.max(0, placeOf(dayNumber(freeze.from), span))
  const to = Math.min(100, placeOf(dayNumber(freeze.to) + 1, span))
  if (to <= from) return null
  return (
    <span
      className={styles.freeze}
      title={freeze.name}
      style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
    />
  )
}

/** Marks lie too close to each other for a finger: messages are opened in the list below. */
function Mark({ entry, span }: { readonly entry: Entry; readonly span: Span }) {
  const words = useEntryWords()
  const { group, message } = entry
  if (message.on === null) return null
  const label = `${words.day(message.on)} · ${words.title(message.messageId)} · ${words.sign(entry)}`
  return (
    <span
      role="img"
      className={styles.mark}
      data-sign={signOf(entry)}
      style={{ insetInlineStart: `${placeOf(dayNumber(message.on), span)}%` }}
      title={label}
      aria-label={`${group.name}: ${label}`}
    />
  )
}
