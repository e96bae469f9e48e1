import type { Package } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client } from '../app/api.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import styles from './packages.module.css'
import { useDo } from './use-package.ts'

interface Props {
  readonly one: Package
  readonly mayKeep: boolean
}

/** Which rings get this package, each with the day it begins. */
export function RingNames({ one, mayKeep }: Props) {
  const say = useText()
  const place = usePlace()
  const format = useFormat()
  const run = useDo()
  const { data } = useQuery(api.rings.get.queryOptions({ input: place }))
  const rings = data?.rings ?? []
  return (
    <section>
      <h3>{say('packages:rings.title')}</h3>
      {data !== undefined && rings.length === 0 && (
        <p>
          {say('packages:rings.none')}{' '}
          <Link to={`${engagementPath}/rings`} params={place}>
            {say('packages:rings.make')}
          </Link>
        </p>
      )}
      <ul className={styles.checklist}>
        {rings.map((ring) => (
          <li key={ring.id}>
            <label>
              <input
                type="checkbox"
                checked={ring.package?.id === one.id}
                disabled={!mayKeep}
                onChange={({ target: { checked } }) =>
                  void run(() =>
                    client.packages.nameForRing({ ...place, ringId: ring.id, packageId: checked ? one.id : null }),
                  )
                }
              />
              <span>{ring.name}</span>
            </label>
            <span className={styles.small}>
              {[
                ring.beginsOn === null ? say('packages:rings.noDay') : format.date(ring.beginsOn),
                ring.package !== null && ring.package.id !== one.id
                  ? say('packages:rings.other', { name: ring.package.name })
                  : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
