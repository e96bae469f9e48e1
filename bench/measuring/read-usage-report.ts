/** Reads one report in this process and prints what it took. */
import { createReadStream } from 'node:fs'
import { isoDate } from '@lotse/calendar'
import { readUsageReport } from '@lotse/usage'

const file = process.argv[2] ?? ''
const begun = performance.now()
const { snapshots } = await readUsageReport(createReadStream(file), { name: file, asOf: isoDate('2026-11-08') })
const seconds = (performance.now() - begun) / 1000
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ count: snapshots[0]?.users, seconds, peakMegabytes }))
