import type { CompatCase } from '@lotse/contract'
import { bitnesses, type CompatFieldId, compatFields, compatKinds, consentWays, regions } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import styles from '../outside-help.module.css'

/** The packet field by field: what stands there, what Lotse filled in, what is missing. */
export function Packet({ compat }: { readonly compat: CompatCase }) {
  const say = useText()
  const localised = useLocalised()
  const wordsOf = useWords(compat)
  return (
    <dl className={styles.fields}>
      {compat.standing.map(({ field, state }) => (
        <div key={field} style={{ display: 'contents' }}>
          <dt>{localised(compatFields[field].label)}</dt>
          <dd>
            {state === 'there' ? (
              <>
                {wordsOf(field)}{' '}
                {compat.prefilled.includes(field) && <Pill>{say('outsideHelp:compat.prefilled')}</Pill>}
              </>
            ) : (
              <Lacking compat={compat} field={field} state={state} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface LackingProps {
  readonly compat: CompatCase
  readonly field: CompatFieldId
  readonly state: 'missing' | 'wanted'
}

/** A field that is not there yet; a contact that is named may lack a way to be reached. */
function Lacking({ compat, field, state }: LackingProps) {
  const say = useText()
  const named = field === 'contactId' ? compat.contact : null
  const lack = named === null ? state : 'incomplete'
  return (
    <>
      {named !== null && `${named.name}: `}
      <Pill tone={state === 'missing' ? 'warn' : 'quiet'}>{say(`outsideHelp:compat.standing.${lack}`)}</Pill>
    </>
  )
}

function useWords(compat: CompatCase): (field: CompatFieldId) => string {
  const say = useText()
  const localised = useLocalised()
  const format = useFormat()
  const { consenter, consentOn, consentHow } = compat
  const special: Partial<Record<CompatFieldId, string | null>> = {
    region: compat.region && localised(regions[compat.region]),
    contactId: compat.contact?.name ?? null,
    consent:
      consenter && consentOn && consentHow
        ? say('outsideHelp:consent.given', {
            name: consenter.name,
            day: format.date(consentOn),
            how: localised(consentWays[consentHow]),
          })
        : null,
    kind: compat.kind && localised(compatKinds[compat.kind]),
    bitness: compat.bitness && localised(bitnesses[compat.bitness]),
    logs: say('outsideHelp:compat.logs', { count: compat.logs }),
    usersAffected: compat.usersAffected === null ? null : format.number(compat.usersAffected),
    rolloutOn: compat.rolloutOn && format.date(compat.rolloutOn),
    findings: compat.findings.join(', '),
  }
  return (field) => {
    if (field in special) return special[field] ?? ''
    const value: unknown = compat[field as keyof CompatCase]
    return typeof value === 'string' ? value : ''
  }
}
