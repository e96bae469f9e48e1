import type {
  Division,
  Forecast,
  KeyData,
  PersonRef,
  UsageStatus,
  UsageStatusProposal,
  UsageStatusState,
} from '@lotse/contract'
import type { ForecastRow } from './forecast-store.ts'
import type { KeyDataRow } from './key-data-store.ts'
import type { EntitlementSetRow, ProposalRow, UsageStatusRow, UsageStatusStateRow } from './store.ts'

/** What leaves the server about entitlement records, listed field by field. */

export type Names = (id: string | null) => PersonRef | null

/**
 * Whether the reader is of the delivery team. Reasons, owner, next action and notes are its own words; people of the customer
 * learn what is counted, the status (L1) and its dates.
 */
export interface Reader {
  readonly team: boolean
}

type Shown = Omit<UsageStatusRow, 'customerId' | 'engagementId' | keyof Hidden>
type Hidden = Pick<UsageStatusRow, 'approvalBy' | 'approvalAt' | 'approvalReason' | 'closedAt' | 'closedBy'>

export function presentUsageStatus(row: Shown, names: Names, { team }: Reader): UsageStatus {
  return {
    id: row.id,
    count: row.count,
    part: row.part,
    splitReason: team ? row.splitReason : null,
    approval: team ? row.approval : null,
    l1: row.l1,
    l1Since: row.l1Since,
    l2: team ? row.l2 : null,
    l3: team ? row.l3 : null,
    targetDate: row.targetDate,
    owner: team ? row.owner : null,
    intentNote: team ? row.intentNote : null,
    nextAction: team ? row.nextAction : null,
    nextActionDate: team ? row.nextActionDate : null,
    startDate: row.startDate,
    changedAt: row.changedAt.toISOString(),
    changedBy: team ? names(row.changedBy) : null,
    version: row.version,
  }
}

export function presentState(
  { usageStatusId, reason, closedAt, ...row }: UsageStatusStateRow,
  names: Names,
  reader: Reader,
): UsageStatusState {
  return {
    ...presentUsageStatus({ id: usageStatusId, ...row }, names, reader),
    reason: reader.team ? reason : null,
    closed: closedAt !== null,
  }
}

export function presentDivision(
  set: EntitlementSetRow,
  rows: readonly UsageStatusRow[],
  reported: Division['reported'],
  names: Names,
  reader: Reader,
): Division {
  const { overrideCount, overrideReason, overrideBy, overrideAt, version } = set
  return {
    records: rows.map((row) => presentUsageStatus(row, names, reader)),
    override:
      overrideCount === null || overrideAt === null
        ? null
        : {
            count: overrideCount,
            reason: reader.team ? overrideReason : null,
            by: names(overrideBy),
            at: overrideAt.toISOString(),
          },
    reported,
    version,
  }
}

export function presentProposal(row: ProposalRow, names: Names): UsageStatusProposal {
  return {
    id: row.id,
    recordId: row.usageStatusId,
    l1: row.l1,
    l2: row.l2,
    explanation: row.explanation,
    by: names(row.proposedBy) ?? { id: row.proposedBy, name: '' },
    at: row.proposedAt.toISOString(),
    state: row.state,
    decidedBy: names(row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    version: row.version,
  }
}

export function presentForecast(row: Omit<ForecastRow, 'customerId' | 'engagementId'> | null, names: Names): Forecast {
  if (row === null) return { reach10: null, reach40: null, reach70: null, changedAt: null, changedBy: null, version: 1 }
  return {
    reach10: row.reach10,
    reach40: row.reach40,
    reach70: row.reach70,
    changedAt: row.changedAt.toISOString(),
    changedBy: names(row.changedBy),
    version: row.version,
  }
}

export function presentKeyData(row: KeyDataRow | null, names: Names): KeyData {
  return {
    wantedOn: row?.wantedOn ?? null,
    intent: row?.intent ?? null,
    businessReasons: row?.businessReasons ?? [],
    successOwner: row?.successOwner ?? null,
    stakeholders: row?.stakeholders ?? null,
    scenarios: row?.scenarios ?? null,
    awareness: row?.awareness ?? null,
    training: row?.training ?? null,
    changedAt: row?.changedAt.toISOString() ?? null,
    changedBy: names(row?.changedBy ?? null),
    version: row?.version ?? 1,
  }
}
