/** Reads every real file beside the repository and counts what is read as it is known: modules, encryption, macro sheets, code. */
import { compare, KNOWN_WRONGLY, knownFiles } from '../packages/readiness/src/testing/truth.ts'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

export default async function readinessTruth(): Promise<BenchmarkResult> {
  const known = knownFiles()
  if (known.length === 0) throw new Error('the files are missing: ../shared/corpus/office, or set LOTSE_CORPUS')
  let files = 0
  let equal = 0
  let modules = 0
  let otherwise = 0
  const statuses = new Map<string, number>()
  for (const one of known) {
    const { facts, differences, modules: counted, decodedOtherwise } = compare(one)
    const wrongly = KNOWN_WRONGLY[one.file]
    const left = differences.filter((difference) => difference !== wrongly)
    if (left.length === 0) files += 1
    for (const difference of left) console.log(`${one.file}: ${difference}`)
    for (const stream of decodedOtherwise) console.log(`${one.file}: ${stream} is decoded otherwise`)
    if (left.length < differences.length) console.log(`${one.file}: ${wrongly}, which is wrong`)
    equal += counted.equal
    modules += counted.of
    otherwise += decodedOtherwise.length
    statuses.set(facts.status, (statuses.get(facts.status) ?? 0) + 1)
  }
  console.log([...statuses].map(([status, count]) => `${status} ${count}`).join(', '))
  console.log(`modules: ${equal} of ${modules}, files: ${files} of ${known.length}`)
  return {
    metrics: {
      'modules with equal bytes': metric(equal, 'modules', { name: 'known', value: modules }),
      'of these with equal text': metric(equal - otherwise, 'modules', { name: 'known', value: modules }),
      'files read as they are known': metric(files, 'files', { name: 'known', value: known.length }),
    },
  }
}
