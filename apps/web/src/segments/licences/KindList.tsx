import { Checkbox } from '@fluentui/react-components'
import type { Licences } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from './licences.module.css'
import type { TenantPlace } from './tenant-place.ts'
import { useExclusions } from './use-exclusions.ts'

const kinds = ['disabled', 'guest', 'service-account', 'long-absence', 'new'] as const

interface Props {
  readonly licences: Licences
  readonly place: TenantPlace
}

/** The kinds of people that are left out, each with how many it is; each can be switched off. */
export function KindList({ licences, place }: Props) {
  const say = useText()
  const format = useFormat()
  const { setKinds, isBusy } = useExclusions(place)
  const counts = new Map(licences.figure?.excluded.map(({ kind, people }) => [kind, people]))
  return (
    <fieldset className={styles.kinds}>
      <legend>{say('segments:exclusions.kinds')}</legend>
      {kinds.map((kind) => {
        const people = counts.get(kind) ?? 0
        const words = say(`segments:exclusions.kind.${kind}`)
        const label =
          people === 0 ? words : `${words}: ${say('segments:exclusions.people', { people: format.number(people) })}`
        return (
          <Checkbox
            key={kind}
            label={label}
            checked={licences.kinds.includes(kind)}
            disabled={!licences.may.change || isBusy}
            onChange={(_event, { checked }) =>
              setKinds(
                licences.kinds,
                checked === true ? [...licences.kinds, kind] : licences.kinds.filter((one) => one !== kind),
              )
            }
          />
        )
      })}
    </fieldset>
  )
}
