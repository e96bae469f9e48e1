import { addDays, type IsoDate, isIsoDate } from '@lotse/calendar'
import type { AccelerationCase, Cause, L2, UsageStatus } from '@lotse/contract'
import { causeIds, causes, demandedFields, reasonIds, reasons, reasonsOf, usageStatuses } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWatch } from 'react-hook-form'
import { client } from '../../app/api.ts'
import { EditDialog } from '../../app/EditDialog.tsx'
import { Loaded } from '../../app/Loaded.tsx'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { FormRefusal } from '../../ui/form/use-send.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { overviewQuery } from '../../usage-status/overview-query.ts'
import { useRecordName } from '../../usage-status/words.ts'
import styles from '../acceleration.module.css'
import { MessageDialog } from '../MessageDialog.tsx'
import { useKeepView } from '../use-view.ts'
import { type Blocking, type BlockingValues, blockingValues, withRecord } from './blocking.ts'
import { firstOffered } from './first-offered.ts'

interface Props {
  readonly held: AccelerationCase
  readonly proposed: Cause | null
  readonly onClose: () => void
}

/**
 * The obstacle cannot be removed: the barrier as a note, L1 = Blocked, its reason, its owner and the day, all in one
 * transaction or none of them (engagement.md §12 "Duties"); also the cause, where nobody has decided it yet.
 */
export function BlockCase({ held, proposed, onClose }: Props) {
  const say = useText()
  const query = useQuery(overviewQuery(usePlace()))
  const [first] = query.data?.division.records ?? []
  // The form begins with the record that is blocked, so it waits for it.
  if (query.data && first)
    return (
      <BlockForm
        blocking={{ held, records: query.data.division.records, changed: null }}
        proposed={proposed}
        onClose={onClose}
      />
    )
  return (
    <MessageDialog title={say('acceleration:block.title')} actions={query.data && <RecordStatus />} onClose={onClose}>
      <Loaded query={query} skeleton={<Skeleton height={120} />}>
        {() => say('acceleration:block.noRecord')}
      </Loaded>
    </MessageDialog>
  )
}

/** The way to the dialog that records a usage status. */
function RecordStatus() {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  const to: string = `/customers/${customerId}/engagements/${engagementId}`
  return (
    <Link to={to} search={{ open: 'status' } as never}>
      {say('acceleration:block.toStatus')}
    </Link>
  )
}

interface FormProps extends Omit<Props, 'held'> {
  readonly blocking: Blocking
}

function BlockForm({ blocking, proposed, onClose }: FormProps) {
  const say = useText()
  const localised = useLocalised()
  const place = usePlace()
  const today = useToday()
  const keep = useKeepView()
  const recordName = useRecordName()
  const { held, records } = blocking
  const isDecided = held.primaryCause !== null
  const cause = held.primaryCause ?? firstOffered(held, proposed)
  const save = async (values: BlockingValues, on: Blocking) => {
    const { l1, recordId, l2, unblockOn, nextActionDate, cause: named, ...words } = values
    // Whoever kept what somebody else set does not block.
    if (l1 !== 'blocked') throw new FormRefusal(say('acceleration:block.kept'))
    const record = on.records.find(({ id }) => id === recordId)
    const reason = reasonIds.find((id) => id === l2)
    if (!record || !reason) return
    await keep(
      client.acceleration.block({
        ...place,
        ...words,
        caseId: held.id,
        recordId,
        recordVersion: record.version,
        l2: reason,
        unblockOn: unblockOn as IsoDate,
        nextActionDate: nextActionDate as IsoDate,
        cause: isDecided ? null : (causeIds.find((id) => id === named) ?? null),
      }),
    )
    showToast({ words: { key: 'acceleration:block.done' } })
  }
  return (
    <EditDialog<keyof BlockingValues, Blocking>
      title={say('acceleration:block.title')}
      submitLabel={say('acceleration:block.submit')}
      thing={blocking}
      valuesOf={blockingValues}
      proposed={{
        l1: 'blocked',
        barrier: '',
        l2: suggestedReasons(cause)[0] ?? '',
        owner: '',
        unblockOn: '',
        nextAction: '',
        nextActionDate: addDays(today, 14),
        cause: cause ?? '',
        causeReason: isDecided ? '' : held.causeReason,
      }}
      fields={useFields()}
      currentOf={(current) => withRecord(blocking, current as UsageStatus)}
      save={save}
      onClose={onClose}
    >
      <p>{say('acceleration:block.words')}</p>
      {!isDecided && <CauseOfIt proposed={proposed} />}
      <IntentFirst />
      {records.length > 1 && (
        <SelectField
          name="recordId"
          label={say('acceleration:block.record')}
          options={records.map((record) => ({ value: record.id, label: recordName(record, records.length) }))}
        />
      )}
      <TextField
        name="barrier"
        required
        multiline
        rows={4}
        label={say('acceleration:block.barrier')}
        hint={say('acceleration:block.barrierHint')}
      />
      <Reason />
      <div className={styles.pair}>
        <TextField
          name="owner"
          required
          label={localised(demandedFields.owner.label)}
          hint={say('acceleration:block.ownerHint')}
        />
        <DateField name="unblockOn" required min={addDays(today, 1)} label={say('acceleration:block.unblockOn')} />
        <TextField name="nextAction" required label={localised(demandedFields.nextAction.label)} />
        <DateField name="nextActionDate" required min={today} label={localised(demandedFields.nextActionDate.label)} />
      </div>
    </EditDialog>
  )
}

/** How each value is called and shown beside what somebody else set. */
function useFields() {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const day = (value: string) => (isIsoDate(value) ? format.date(value) : value)
  // The record does not say these: there is nothing to choose.
  const same = () => ''
  return {
    l1: {
      label: say('acceleration:block.status'),
      show: (id: string) => localised(usageStatuses[id as UsageStatus['l1']].label),
    },
    l2: {
      label: localised(demandedFields.l2.label),
      show: (value: string) => {
        const known = reasonIds.find((id) => id === value)
        return known ? localised(reasons[known].label) : value
      },
    },
    barrier: { label: say('acceleration:block.barrier') },
    owner: { label: localised(demandedFields.owner.label) },
    unblockOn: { label: say('acceleration:block.unblockOn'), show: day },
    nextAction: { label: localised(demandedFields.nextAction.label) },
    nextActionDate: { label: localised(demandedFields.nextActionDate.label), show: day },
    recordId: { label: say('acceleration:block.record'), show: same },
    cause: { label: say('acceleration:causes.primary'), show: same },
    causeReason: { label: say('acceleration:causes.reasonLabel'), show: same },
  }
}

/** Nobody has decided the cause yet: whoever ends the case names it here, with the reason. */
function CauseOfIt({ proposed }: Pick<Props, 'proposed'>) {
  const say = useText()
  const localised = useLocalised()
  return (
    <>
      <SelectField
        name="cause"
        required
        label={say('acceleration:causes.primary')}
        empty={say('acceleration:block.choose')}
        options={causeIds.map((id) => ({
          value: id,
          label:
            id === proposed
              ? say('acceleration:causes.option', { cause: localised(causes[id].label) })
              : localised(causes[id].label),
        }))}
      />
      <TextField
        name="causeReason"
        required
        multiline
        rows={2}
        label={say('acceleration:causes.reasonLabel')}
        hint={say('acceleration:block.causeHint')}
      />
    </>
  )
}

function useCause(): Cause | undefined {
  const named = useWatch<BlockingValues, 'cause'>({ name: 'cause' })
  return causeIds.find((id) => id === named)
}

/** A lowered priority seldom is an obstacle. */
function IntentFirst() {
  const say = useText()
  const cause = useCause()
  if (cause === undefined || !causes[cause].noIntentFirst) return null
  return <p className={styles.demands}>{say('acceleration:block.noIntentFirst')}</p>
}

/** The reasons that fit a cause, the best fitting one first. */
const suggestedReasons = (cause: Cause | null | undefined): readonly L2[] => (cause ? causes[cause].blockedReasons : [])

/** The reason (L2): those that fit the cause first, then all others; what the chosen one is about stands below. */
function Reason() {
  const say = useText()
  const localised = useLocalised()
  const { workload } = useEngagement()
  const suggested = suggestedReasons(useCause())
  const l2 = useWatch<BlockingValues, 'l2'>({ name: 'l2' })
  const others = reasonsOf('blocked', workload).filter((id) => !suggested.includes(id))
  const chosen = reasonIds.find((id) => id === l2)
  const reason = chosen && reasons[chosen]
  return (
    <div className={styles.stack}>
      <SelectField
        name="l2"
        required
        label={localised(demandedFields.l2.label)}
        empty={say('acceleration:block.choose')}
        options={[...suggested, ...others].map((id, index) => ({
          value: id,
          label:
            index === 0 && suggested.length > 0
              ? say('acceleration:block.suggested', { reason: localised(reasons[id].label) })
              : localised(reasons[id].label),
        }))}
      />
      {reason && (
        <p className={styles.quiet}>
          {localised(reason.isAbout)}
          {reason.isNotAbout && ` ${say('acceleration:block.notAbout', { what: localised(reason.isNotAbout) })}`}
        </p>
      )}
    </div>
  )
}
