import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './PortfolioSwarm.module.css'
import { SwarmDotLink } from './SwarmDotLink.tsx'
import { SwarmGround } from './SwarmGround.tsx'
import { type SwarmDot, swarmLayout } from './swarm-layout.ts'
import { useWidth } from './use-width.ts'

interface Props {
  readonly dots: readonly SwarmDot[]
  /** The address of the page behind a dot. */
  readonly hrefOf: (dot: SwarmDot) => string
  /** Goes there without reloading the app. */
  readonly onOpen: (dot: SwarmDot) => void
}

/**
 * Every customer as a dot on the way to 70 %; the green shore is the goal. It is a list of links: one Tab stop, arrow
 * keys go from customer to customer, Enter opens.
 */
export function PortfolioSwarm({ dots, hrefOf, onOpen }: Props) {
  const say = useText()
  const [frame, width] = useWidth<HTMLDivElement>()
  const links = useRef(new Map<string, HTMLAnchorElement>())
  const [stop, setStop] = useState<string | undefined>(undefined)
  const shape = swarmLayout(dots, width)
  const stopId = shape.dots.some(({ id }) => id === stop) ? stop : shape.dots[0]?.id

  const onKeyDown = (event: KeyboardEvent) => {
    const at = shape.dots.findIndex(({ id }) => id === stopId)
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shape.dots.length - 1 }[event.key]
    const dot = target === undefined ? undefined : shape.dots[target]
    if (!dot) return
    event.preventDefault()
    links.current.get(dot.id)?.focus()
  }
  const follow = (event: MouseEvent, dot: SwarmDot) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onOpen(dot)
  }
  return (
    <div ref={frame} className={styles.frame} style={{ minHeight: shape.height }}>
      <SwarmGround shape={shape} width={width} />
      <ul className={styles.dots} aria-label={say('ui:swarm.label')}>
        {shape.dots.map((dot) => (
          <li key={dot.id}>
            <SwarmDotLink
              ref={(element) => {
                if (element) links.current.set(dot.id, element)
                else links.current.delete(dot.id)
              }}
              dot={dot}
              radius={shape.radius}
              width={width}
              href={hrefOf(dot)}
              tabIndex={dot.id === stopId ? 0 : -1}
              onKeyDown={onKeyDown}
              onFocus={() => setStop(dot.id)}
              onClick={(event) => follow(event, dot)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
