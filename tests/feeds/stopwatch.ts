// Measures processor time, which a busy machine does not stretch as it stretches the clock.

/** Starts; what it gives back tells the milliseconds of processor time since then. */
export function stopwatch(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}
