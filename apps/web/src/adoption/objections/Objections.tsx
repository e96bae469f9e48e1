import type { AdoptionView } from '@lotse/contract'
import styles from '../adoption.module.css'
import { KnownObjections } from './KnownObjections.tsx'
import { ObjectionLog } from './ObjectionLog.tsx'

/** What speaks against it: what was said and answered here, and the known objections with their facts. */
export function Objections({ view }: { readonly view: AdoptionView }) {
  return (
    <div className={styles.stack}>
      <ObjectionLog view={view} />
      <KnownObjections view={view} />
    </div>
  )
}
