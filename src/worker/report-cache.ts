/**
 * Keeps the last few answers of a computation by their key. Entries are dropped in the order of their
 * last use.
 */
export function createReportCache<Report>(size: number): {
  readonly get: (key: string, compute: () => Report) => Report
  readonly clear: () => void
} {
  const reportByKey = new Map<string, Report>()
  return {
    get(key, compute) {
      const report = reportByKey.get(key) ?? compute()
      reportByKey.delete(key)
      reportByKey.set(key, report)
      const oldest = reportByKey.keys().next()
      if (reportByKey.size > size && !oldest.done) reportByKey.delete(oldest.value)
      return report
    },
    clear: () => reportByKey.clear(),
  }
}
