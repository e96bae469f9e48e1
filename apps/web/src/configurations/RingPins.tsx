import { Field, Select } from '@fluentui/react-components'
import type { Configuration } from '@lotse/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { engagementPath } from '../engagements/address.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import styles from './configurations.module.css'

/** Which ring of the rollout gets which version; whoever keeps configurations chooses it here. */
export function RingPins({ configuration }: { readonly configuration: Configuration }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const { id, pins, versions, removedAt } = configuration
  const mayKeep = configuration.may.keep && removedAt === null
  const { data } = useQuery({ ...api.rings.get.queryOptions({ input: place }), enabled: mayKeep })
  const pin = async (ringId: string, number: number | null) => {
    try {
      await client.configurations.pin({ ...place, configurationId: id, ringId, number })
    } catch (error) {
      reportProblem(error)
    }
    await queries.invalidateQueries({ queryKey: api.configurations.key() })
    await queries.invalidateQueries({ queryKey: api.rings.key() })
  }
  return (
    <section>
      <h3>{say('configurations:rings.title')}</h3>
      {!mayKeep && (
        <ul>
          {pins.map(({ ringId, name, number }) => (
            <li key={ringId}>{say('configurations:rings.line', { name, number })}</li>
          ))}
        </ul>
      )}
      {mayKeep && data?.rings.length === 0 && (
        <p>
          {say('configurations:rings.none')}{' '}
          <Link to={`${engagementPath}/rings`} params={place}>
            {say('configurations:rings.make')}
          </Link>
        </p>
      )}
      {mayKeep && data !== undefined && (
        <div className={styles.filters}>
          {data.rings.map((ring) => (
            <Field key={ring.id} label={ring.name}>
              <Select
                value={String(pins.find(({ ringId }) => ringId === ring.id)?.number ?? '')}
                onChange={(_event, { value }) => void pin(ring.id, value === '' ? null : Number(value))}
              >
                <option value="">{say('configurations:rings.no')}</option>
                {versions.map(({ number }) => (
                  <option key={number} value={number}>
                    {say('configurations:version', { number })}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
      )}
    </section>
  )
}
