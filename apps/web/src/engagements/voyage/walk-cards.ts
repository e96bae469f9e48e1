import type { KeyboardEvent } from 'react'
import { type Direction, nearest } from './nearest.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Arrow keys go from card to card as one sees them; Home and End to the first and the last. */
export function walkCards(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return
  const from = event.target.closest<HTMLElement>('[data-card]')
  if (!from) return
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')]
  const wanted = event.key === 'Home' ? cards[0] : event.key === 'End' ? cards.at(-1) : beside(from, cards, event.key)
  if (!wanted) return
  event.preventDefault()
  wanted.focus()
}

function beside(from: HTMLElement, cards: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const direction = directions[key]
  if (!direction) return undefined
  const boxOf = (card: HTMLElement) => (card.closest('li, [data-box]') ?? card).getBoundingClientRect()
  const others = cards.filter((card) => card !== from).map((card) => ({ card, box: boxOf(card) }))
  return nearest(boxOf(from), others, direction)?.card
}
