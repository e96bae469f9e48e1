/** How often each property is tried: few in the quick suite, more with the environment variable `LOTSE_TEST_RUNS`. */
export const runs = Number(process.env.LOTSE_TEST_RUNS ?? 30)
