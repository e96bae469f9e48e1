/** Counts the lines of one file with readline in this process and prints what it took. */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const begun = performance.now()
const lines = createInterface({ input: createReadStream(process.argv[2] ?? ''), crlfDelay: Number.POSITIVE_INFINITY })
let count = 0
lines.on('line', () => {
  count += 1
})
await once(lines, 'close')
const seconds = (performance.now() - begun) / 1000
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ count, seconds, peakMegabytes }))
