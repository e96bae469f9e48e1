import type { Configuration } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../app/api.ts'
import { isProblem } from '../problem/problem.ts'

interface Attempt<Values> {
  readonly mine: string
  readonly theirs: Configuration
  readonly values: Values
}

interface Asked<Values> {
  /** The text that the next version would have. */
  readonly mine: (values: Values) => Promise<string>
  /** Saves it on top of that version of the configuration. */
  readonly save: (values: Values, version: number) => Promise<unknown>
  readonly onClose: () => void
}

/**
 * Makes a next version without typing its text: on top of the configuration that was seen when it began. Where somebody else
 * saved another text meanwhile, both sides are there to choose from; where they changed anything else, it goes on.
 */
export function useNextVersion<Values>(configuration: Configuration, { mine, save, onClose }: Asked<Values>) {
  const queries = useQueryClient()
  const [on, setOn] = useState(configuration)
  const [again, setAgain] = useState<Values>()
  const [sides, setSides] = useState<Attempt<Values>>()
  const close = async () => {
    onClose()
    await queries.invalidateQueries({ queryKey: api.configurations.key() })
  }
  const send = async (values: Values, seen = on): Promise<void> => {
    try {
      await save(values, seen.version)
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile') throw error
      const theirs = error.current as Configuration
      const text = await mine(values)
      if (theirs.text === seen.text || theirs.text === text) return send(values, theirs)
      return setSides({ mine: text, theirs, values })
    }
    await close()
  }
  const takeMine = () => {
    if (sides === undefined) return
    setOn(sides.theirs)
    setAgain(sides.values)
    setSides(undefined)
  }
  return {
    send,
    /** Both sides, while somebody has to choose. */
    sides: sides && { base: on.text, ...sides, onMine: takeMine, onTheirs: close, onClose },
    /** What the form begins with after the own side was chosen: it is sent at once. */
    again,
  }
}
