/** How work grows with what it is given. */

/** Processor time, which other programs on the machine hardly touch; the best of three runs, in microseconds. */
function costOf(run: () => unknown): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage()
    run()
    return process.cpuUsage(before).user
  })
  return Math.max(1, Math.min(...costs))
}

/** How many times more it costs to do four times as much: about 4 where it is in proportion, 16 where it grows with the square. */
export function growthOf(work: (amount: number) => unknown, amount: number): number {
  work(amount)
  return costOf(() => work(4 * amount)) / costOf(() => work(amount))
}
