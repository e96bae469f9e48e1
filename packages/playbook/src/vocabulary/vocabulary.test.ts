import { describe, expect, it } from 'vitest'
import * as lotse from '../index.ts'

const lists: [string, readonly string[], Readonly<Record<string, unknown>>][] = [
  ['phases', lotse.phaseIds, lotse.phases],
  ['service phases', lotse.servicePhaseIds, lotse.servicePhases],
  ['roles', lotse.roleIds, lotse.roles],
  ['contact roles', lotse.contactRoleIds, lotse.contactRoles],
  ['what contact roles do', lotse.contactRoleIds, lotse.contactRoleMeanings],
  ['task statuses', lotse.taskStatusIds, lotse.taskStatuses],
  ['obligations', lotse.obligationIds, lotse.obligations],
  ['workloads', lotse.workloadIds, lotse.workloads],
  ['clouds', lotse.cloudIds, lotse.clouds],
  ['scenarios', lotse.scenarioIds, lotse.scenarios],
  ['note categories', lotse.noteCategoryIds, lotse.noteCategories],
  ['skip reasons', lotse.skipReasonIds, lotse.skipReasons],
  ['data fields', lotse.dataFieldIds, lotse.dataFields],
  ['usage statuses', lotse.usageStatusIds, lotse.usageStatuses],
  ['reasons', lotse.reasonIds, lotse.reasons],
  ['demanded fields', lotse.demandedFieldIds, lotse.demandedFields],
  ['origins', lotse.originIds, lotse.origins],
  ['meeting series', lotse.meetingSeriesIds, lotse.meetingSeries],
  ['technical statuses', lotse.technicalStatusIds, lotse.technicalStatuses],
  ['enterprise colours', lotse.enterpriseColourIds, lotse.enterpriseColours],
  ['split reasons', lotse.splitReasonIds, lotse.splitReasons],
  ['split approvals', lotse.splitApprovalIds, lotse.splitApprovals],
  ['levels of done', lotse.doneLevelIds, lotse.doneLevels],
  ['gates', lotse.gateIds, lotse.gateLabels],
]

/** Places below `value` where a text lacks one of the languages. */
function textGaps(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('de' in value || 'en' in value) {
    const { de, en } = value as { de?: string; en?: string }
    return de?.trim() && en?.trim() ? [] : [place]
  }
  return Object.entries(value).flatMap(([key, inner]) => textGaps(inner, `${place}.${key}`))
}

describe('PB5 vocabulary', () => {
  it.each(lists)('%s: list and entries agree', (_name, ids, entries) =>
    expect(Object.keys(entries).sort()).toEqual([...ids].sort()),
  )
  it.each(lists)('%s: both languages everywhere', (name, _ids, entries) => expect(textGaps(entries, name)).toEqual([]))
  it('has the thirteen task statuses of the portal', () => expect(lotse.taskStatusIds).toHaveLength(13))
  it('has six demanded data fields, five of them required, and the survey contact', () =>
    expect(lotse.dataFieldIds.map((id) => lotse.dataFields[id].required)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]))
  it('knows ten reasons of Blocked, each with questions to ask', () => {
    const blocked = lotse.reasonsOf('blocked', 'apps')
    expect(blocked).toHaveLength(10)
    expect(blocked.filter((id) => lotse.reasons[id].ask === null)).toEqual([])
  })
  it('never offers migration for the Apps', () => {
    expect(lotse.reasonsOf('inProgress', 'apps')).toEqual(['technicalOnboarding', 'userAdoption'])
    expect(lotse.reasonsOf('inProgress', 'core')).toContain('migration')
  })
  it('offers the way out of each state', () => {
    expect(lotse.reachableFrom('noIntent')).toEqual(['inProgress', 'blocked', 'noIntent', 'duplicate'])
    expect(lotse.reachableFrom('unknown')).toEqual([...lotse.usageStatusIds])
  })
})
