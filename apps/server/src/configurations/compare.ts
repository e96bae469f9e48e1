import type { ConfigurationComparison } from '@lotse/contract'
import { diffOdt, maskKeys, type OdtFile } from '@lotse/odt'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { diffLines } from './line-diff.ts'
import { fileOf } from './present.ts'
import { thisConfiguration, thisVersion } from './problems.ts'
import { findConfiguration, findVersion } from './store.ts'

/** Two files by meaning, where both have one, and as text. Product keys are masked in both. */
export function comparisonOf(before: OdtFile, after: OdtFile): ConfigurationComparison {
  const readable = before.parsed !== null && after.parsed !== null
  return {
    changes: readable ? [...diffOdt(before, after)] : null,
    lines: diffLines(before.text, after.text).map(({ kind, text }) => ({ kind, text: withoutKeys(text) })),
  }
}

/** A line that may hold a product key, also one of another form than keys have. */
const withoutKeys = (line: string): string =>
  maskKeys(line).replaceAll(/(PIDKEY\s*=\s*)("[^"]*"|'[^']*')/gi, (said: string, name: string, value: string) =>
    value.includes('•') || value.length < 10 ? said : `${name}"•••••"`,
  )

interface Asked {
  readonly customerId: string
  readonly engagementId: string
  readonly configurationId: string
  readonly number?: number | undefined
  readonly withId?: string | undefined
  readonly withNumber?: number | undefined
}

/** A version beside another one of this or another configuration of the engagement. Problem: `not-found`. */
export async function compareVersions({ services }: ActingContext, asked: Asked) {
  const key = { customerId: customerId(asked.customerId), engagementId: asked.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const sideOf = async (id: string, number: number | undefined) => {
      const row = await findConfiguration(tx, key, id)
      if (row === null) throw notFound(thisConfiguration)
      const version = await findVersion(tx, row, number ?? row.latest)
      if (version === null) throw notFound(thisVersion)
      return { side: { id, name: row.name, number: version.number }, file: fileOf(version) }
    }
    const before = await sideOf(asked.configurationId, asked.number)
    const after = await sideOf(asked.withId ?? asked.configurationId, asked.withNumber)
    return { ...comparisonOf(before.file, after.file), before: before.side, after: after.side }
  })
}
