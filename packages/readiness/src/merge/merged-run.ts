import type { RunFacts, SkippedFiles } from '../scan/summary.ts'

/** As many folders as one scan names. */
const NAMED_FOLDERS = 1000

/** The facts of several runs as one: counts are added, the beginning is the earliest, what one of them missed all of them missed. */
export function mergedRun(runs: readonly RunFacts[], version: string, incomplete: boolean): RunFacts {
  const sum = (take: (run: RunFacts) => number): number => runs.reduce((total, run) => total + take(run), 0)
  const skipped = (kind: keyof SkippedFiles): number => sum((run) => run.skipped[kind])
  const devices = [...new Set(runs.map(({ device }) => device))].sort()
  return {
    version,
    device: devices.join(', '),
    labels: [...new Set(runs.flatMap(({ labels }) => labels))].sort(),
    startedAt: runs.map(({ startedAt }) => startedAt).sort()[0] ?? '',
    seconds: sum(({ seconds }) => seconds),
    interrupted: incomplete || runs.some(({ interrupted }) => interrupted),
    resumed: sum(({ resumed }) => resumed),
    skipped: {
      otherTypes: skipped('otherTypes'),
      excluded: skipped('excluded'),
      older: skipped('older'),
      ownerFiles: skipped('ownerFiles'),
      links: skipped('links'),
    },
    unreadableFolders: sum(({ unreadableFolders }) => unreadableFolders),
    folders: runs.flatMap(({ folders }) => folders).slice(0, NAMED_FOLDERS),
  }
}
