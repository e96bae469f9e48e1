import {
  championGaps,
  championsNeeded,
  effectOf,
  IMPACT_CHANGES,
  lacksChampion,
  TRAINING_FORMS,
} from '@lotse/assessment'
import type { AdoptionGroup, GroupChange } from '@lotse/contract'
import { contactsNamed } from '../../contacts/look-up.ts'
import { atField } from '../../platform/http/problem.ts'
import { ringsOf } from '../../rings/look-up.ts'
import { refOf } from '../names.ts'
import { named, type Register, requireKnown } from '../register.ts'
import { ringNamed } from '../ring-named.ts'
import { entriesOf } from '../store.ts'

/** Groups of the impact map (acm.md §3). */
export const groups: Register<'group', GroupChange, AdoptionGroup> = {
  id: 'group',
  async columns(_here, input, before) {
    requireKnown('changes', input.changes, IMPACT_CHANGES)
    requireKnown('training', input.training, TRAINING_FORMS)
    const critical = input.critical === undefined ? (before?.critical ?? null) : input.critical
    const said = input.effect ?? before?.effect ?? 'medium'
    if (input.effect !== undefined && effectOf(said, critical) !== said)
      throw atField('rule-refused', 'effect', 'alwaysHigh', {
        de: 'Diese Gruppe hat Add-Ins oder Makros, die nicht ausfallen dürfen; ihre Betroffenheit ist darum immer hoch.',
        en: 'This group has add-ins or macros that must not fail; its effect is therefore always high.',
      })
    return { ...named(input), effect: effectOf(said, critical) }
  },
  subject: ({ name }) => name,
  async present({ tx, customerId, engagementId, today }, rows) {
    const people = await entriesOf(tx, 'person', { customerId, engagementId })
    const champions = people.filter(({ part }) => part === 'champion')
    const contacts = await contactsNamed(
      tx,
      customerId,
      champions.map(({ contactId }) => contactId),
    )
    const rings = rows.some(({ ring }) => ring !== null) ? await ringsOf(tx, { customerId, engagementId }) : []
    return rows.map((row) => {
      const here = champions.filter(({ groupId }) => groupId === row.id)
      // Who left or was erased helps nobody any more.
      const helping = here.filter(({ contactId }) => contacts.get(contactId)?.isLiving)
      const trained = helping.filter(({ trainedOn }) => trainedOn !== null && trainedOn <= today).length
      return {
        id: row.id,
        name: row.name,
        headcount: row.headcount,
        site: row.site,
        shifts: row.shifts,
        ring: row.ring,
        ringId: ringNamed(row.ring, rings),
        ringDay: row.ringDay,
        languages: row.languages,
        oldVersion: row.oldVersion,
        changes: row.changes,
        changeWords: row.changeWords,
        critical: row.critical,
        effect: row.effect,
        message: row.message,
        training: row.training,
        championsNeeded: championsNeeded(row.headcount, row.shifts.length),
        champions: here.map(({ id, contactId, trainedOn }) => ({ id, contact: refOf(contacts, contactId), trainedOn })),
        championGaps: [
          ...championGaps(
            placesOf(row, row.shifts),
            helping.map((one) => placesOf(one, listOf(one.shift))),
          ),
        ],
        lacksChampion: row.ringDay !== null && lacksChampion(row.ringDay, trained, today),
        changedAt: row.changedAt.toISOString(),
        version: row.version,
      }
    })
  },
}

const listOf = (value: string | null): readonly string[] => (value === null ? [] : [value])
const placesOf = (
  { site, languages }: { readonly site: string | null; readonly languages: readonly string[] },
  shifts: readonly string[],
) => ({ sites: listOf(site), shifts, languages })
