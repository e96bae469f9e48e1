import type { UsageStatus, UsageStatusOverview } from '@lotse/contract'
import { demandedFields, splitApprovals, splitReasons, usageStatuses } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { classes } from '../ui/classes.ts'
import { Pill } from '../ui/Pill.tsx'
import tones from '../ui/tone.module.css'
import { DateLine } from './DateLine.tsx'
import { sumOf } from './finding.ts'
import { ProposalNote } from './proposal/ProposalNote.tsx'
import { RecordActions } from './RecordActions.tsx'
import styles from './status.module.css'
import { statusSigns } from './tones.ts'
import { useRecordName, useStatusWords } from './words.ts'

interface Props {
  readonly record: UsageStatus
  readonly overview: UsageStatusOverview
  readonly brief: boolean
}

/** One entitlement record: which part, how many, how it stands and why, and what comes next until when. */
export function RecordCard({ record, overview, brief }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const words = useStatusWords()
  const nameOf = useRecordName()
  const { records } = overview.division
  const { l1, l1Since, l3, count, approval, splitReason, intentNote, nextAction, nextActionDate } = record
  const { sign, tone } = statusSigns[l1]
  const label = (field: keyof typeof demandedFields) => localised(demandedFields[field].label)
  const name = nameOf(record, records.length)
  const share = format.percent(count / sumOf(records), 0)
  return (
    <article className={classes(styles.card, tones[tone])} aria-label={name}>
      <div className={styles.cardHead}>
        {records.length > 1 && <h3>{name}</h3>}
        <span className={styles.count}>
          {records.length > 1
            ? say('usageStatus:record.share', { count: format.number(count), share })
            : format.number(count)}
        </span>
        {approval && (
          <Pill tone={approval === 'approved' ? 'good' : 'warn'}>{localised(splitApprovals[approval].label)}</Pill>
        )}
      </div>
      <p className={styles.status} title={localised(usageStatuses[l1].means)}>
        <span className={styles.sign} aria-hidden="true">
          {sign}
        </span>
        <strong>{[words(record), l3].filter(Boolean).join(' / ')}</strong>
        <span className={styles.quiet}>{say('usageStatus:record.since', { date: format.date(l1Since) })}</span>
      </p>
      {intentNote && <p className={styles.note}>{intentNote}</p>}
      <dl className={styles.record}>
        {nextAction && (
          <Fact name={label('nextAction')}>
            {nextAction}
            <span className={styles.quiet}>
              {nextActionDate ? <DateLine day={nextActionDate} /> : <NoDate record={record} may={overview.may.set} />}
            </span>
          </Fact>
        )}
        {record.targetDate && (
          <Fact name={label('targetDate')}>
            <DateLine day={record.targetDate} />
          </Fact>
        )}
        {record.owner && <Fact name={label('owner')}>{record.owner}</Fact>}
        {record.startDate && !brief && <Fact name={label('startDate')}>{format.date(record.startDate)}</Fact>}
        {splitReason && !brief && (
          <Fact name={say('usageStatus:divide.splitReason')}>{localised(splitReasons[splitReason].label)}</Fact>
        )}
      </dl>
      {approval === 'rejected' && <p className={styles.quiet}>{say('usageStatus:record.merge')}</p>}
      {l1 === 'noIntent' && overview.may.set && <TellAccountTeam />}
      <ProposalNote record={record} overview={overview} />
      <RecordActions record={record} overview={overview} name={name} brief={brief} />
    </article>
  )
}

/** No intent is told to the account team (engagement.md §5). */
function TellAccountTeam() {
  const say = useText()
  return (
    <p className={styles.quiet}>
      <Link
        to="/customers/$customerId/engagements/$engagementId/outside-help"
        params={usePlace()}
        search={{ new: 'message', reason: 'noIntent' } as never}
      >
        {say('usageStatus:record.tellAccountTeam')}
      </Link>
    </p>
  )
}

/** A next action without a day, and the way to set it. */
function NoDate({ record, may }: { readonly record: UsageStatus; readonly may: boolean }) {
  const say = useText()
  if (!may) return say('usageStatus:record.noDate')
  return (
    <>
      {say('usageStatus:record.noDate')}
      {' · '}
      <Link to="." search={(before: object) => ({ ...before, open: 'status', record: record.id }) as never}>
        {say('usageStatus:record.setDate')}
      </Link>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
