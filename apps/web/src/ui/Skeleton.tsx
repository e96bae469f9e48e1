import { useText } from '../language/use-text.ts'
import styles from './Skeleton.module.css'

type Length = number | string

/** A grey place holder of exactly the size of what will stand there, so that nothing jumps. */
export function Skeleton({ width = '100%', height }: { readonly width?: Length; readonly height: Length }) {
  return <span aria-hidden="true" className={styles.bone} style={{ width, height }} />
}

/** Lines of text on their way; the last one is shorter, as last lines are. */
export function TextSkeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <span className={styles.lines}>
      {lines > 1 && <Skeleton height={lines * 20 - 26} />}
      <Skeleton height={14} width="60%" />
    </span>
  )
}

/** A table on its way: a head and rows of the final height. */
export function TableSkeleton({ rows, rowHeight = 49 }: { readonly rows: number; readonly rowHeight?: number }) {
  return (
    <div className={styles.lines}>
      <Skeleton height={37} />
      <Skeleton height={rows * rowHeight} />
    </div>
  )
}

/** A whole page on its way. */
export function PageSkeleton() {
  const say = useText()
  return (
    <div className={styles.page} role="status">
      <span className="visually-hidden">{say('ui:state.loading')}</span>
      <Skeleton width={240} height={28} />
      <Skeleton height={180} />
      <Skeleton height={320} />
    </div>
  )
}
