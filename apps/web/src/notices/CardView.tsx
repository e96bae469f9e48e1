import type { NoticePreview } from '@lotse/contract'
import styles from './preferences.module.css'

interface Run {
  readonly text: string
  readonly weight?: string
  readonly size?: string
  readonly isSubtle?: boolean
}
interface Element {
  readonly type: string
  readonly id?: string
  readonly separator?: boolean
  readonly items?: readonly Element[]
  readonly inlines?: readonly Run[]
}
interface Card {
  readonly body?: readonly Element[]
  readonly actions?: readonly { readonly title: string; readonly url: string }[]
}

/** A card as Teams shows it, as far as Lotse makes cards: text runs, containers and a button. */
export function CardView({ card }: Pick<NoticePreview['teams'], 'card'>) {
  const { body = [], actions = [] } = card as Card
  return (
    <div className={styles.card}>
      <Elements elements={body} />
      {actions.map(({ title, url }) => (
        <a key={url} className={styles.cardAction} href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ))}
    </div>
  )
}

function Elements({ elements }: { readonly elements: readonly Element[] }) {
  return elements.map(({ id, separator, items, inlines }, at) => (
    <div key={id ?? `${at}`} className={styles.block} data-separator={separator || undefined}>
      {inlines?.map(({ text, weight, size, isSubtle }) => (
        <span
          key={text}
          data-bold={weight === 'Bolder' || undefined}
          data-size={size}
          data-subtle={isSubtle || undefined}
        >
          {text}
        </span>
      ))}
      {items && <Elements elements={items} />}
    </div>
  ))
}
