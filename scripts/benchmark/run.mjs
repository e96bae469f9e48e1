/** Runs one benchmark on the repository's Node: `node scripts/benchmark/run.mjs NAME [--json]`. See scripts/bench.mjs. */
import { describeMachine } from './machine.mjs'
import { metricLines } from './result.mjs'

const [name, json] = process.argv.slice(2)
const { default: benchmark } = await import(`../../bench/${name}.ts`)

// What a benchmark says on its way must not get between the lines that machines read.
const print = console.log
console.log = console.error

try {
  /** @type {import('./result.mjs').BenchmarkResult} */
  const result = await benchmark()
  const machine = describeMachine()
  if (json === '--json') {
    print(JSON.stringify({ bench: name, machine, metrics: result.metrics }, null, 2))
  } else {
    print(
      `${name} on ${machine.cores} cores (${machine.cpu}), ${machine.memoryGB} GB, Node ${machine.node}, ${machine.platform}`,
    )
    for (const line of metricLines(result)) print(line)
  }
} catch (error) {
  console.error(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
