import type { CompatCase, CompatCaseChange } from '@lotse/contract'
import {
  bitnesses,
  bitnessIds,
  type CompatFieldId,
  compatFields,
  compatKindIds,
  compatKinds,
  consentWayIds,
  consentWays,
  regionIds,
  regions,
} from '@lotse/playbook'
import { useMemo } from 'react'
import { EntryDialog } from '../../adoption/EntryDialog.tsx'
import type { EntryField } from '../../adoption/form-values.ts'
import { useContactOptions } from '../../adoption/use-contact-options.ts'
import { api, client, ifMatch } from '../../app/api.ts'
import { usePlace } from '../../engagements/use-place.ts'
import { useLocalised, useText } from '../../language/use-text.ts'

/** Changes the packet of a case. */
export function EditCase({ compat, onClose }: { readonly compat: CompatCase; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  return (
    <EntryDialog<CompatCase>
      title={say('outsideHelp:compat.edit')}
      fields={useFields(compat)}
      entry={compat}
      renews={api.outsideHelp.key()}
      add={async () => undefined}
      change={(body, on) =>
        client.outsideHelp.changeCase({
          params: { ...place, entryId: on.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: body as CompatCaseChange,
        })
      }
      onClose={onClose}
    />
  )
}

function useFields(compat: CompatCase): readonly EntryField[] {
  const say = useText()
  const localised = useLocalised()
  const contacts = useContactOptions(
    useMemo(() => [compat.contact, compat.consenter], [compat]),
    'customer',
  )
  return useMemo(() => {
    const field = (
      name: Exclude<CompatFieldId, 'tenant' | 'consent' | 'logs'>,
      kind: EntryField['kind'] = 'line',
      more: Partial<EntryField> = {},
    ): EntryField => ({ name, kind, label: localised(compatFields[name].label), ...more })
    const choices = <Id extends string>(
      ids: readonly Id[],
      labels: Readonly<Record<Id, Parameters<typeof localised>[0]>>,
    ) => ids.map((value) => ({ value, label: localised(labels[value]) }))
    return [
      field('product', 'line', { beside: 'product' }),
      field('productVersion', 'line', { beside: 'product' }),
      field('publisher', 'line', { beside: 'publisher' }),
      field('kind', 'choice', { options: choices(compatKindIds, compatKinds), beside: 'publisher' }),
      field('seen', 'prose'),
      field('expected', 'prose'),
      field('steps', 'prose'),
      field('usersAffected', 'number', { beside: 'affected' }),
      field('rolloutOn', 'day', { beside: 'affected' }),
      field('process', 'prose'),
      field('workaround', 'prose'),
      field('officeBefore', 'line', { beside: 'office' }),
      field('officeAfter', 'line', { beside: 'office' }),
      field('bitness', 'choice', { options: choices(bitnessIds, bitnesses), beside: 'windows' }),
      field('windowsBuild', 'line', { beside: 'windows' }),
      field('workedOn'),
      field('findings', 'lines', { hint: say('outsideHelp:compat.findingsHint') }),
      field('region', 'choice', { options: choices(regionIds, regions), beside: 'who' }),
      field('contactId', 'choice', { options: contacts, beside: 'who' }),
      { name: 'consentBy', kind: 'choice', label: say('outsideHelp:consent.by'), options: contacts },
      { name: 'consentOn', kind: 'day', label: say('outsideHelp:consent.on'), beside: 'consent' },
      {
        name: 'consentHow',
        kind: 'choice',
        label: say('outsideHelp:consent.how'),
        options: choices(consentWayIds, consentWays),
        beside: 'consent',
      },
    ]
  }, [say, localised, contacts])
}
