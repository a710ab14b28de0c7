/** @typedef {import('./bench.mjs').Contender} Contender */
/** @typedef {import('./bench.mjs').Run} Run */

const NAMES = {
  floor: 'floor: read, count commas and lines',
  cockpit: 'this app',
  duckdb: 'DuckDB-WASM, without its start',
  papa: 'Papa Parse, step',
}

/**
 * Medians, ratios and peaks of one size of file.
 * @param {number} lines
 * @param {ReadonlyMap<Contender, readonly Run[]>} runs
 */
export function printTable(lines, runs) {
  const medians = new Map([...runs].map(([name, all]) => [name, median(all.map(({ ms }) => ms))]))
  const ratio = (/** @type {number} */ ms, /** @type {Contender} */ to) => {
    const other = medians.get(to)
    return other === undefined ? '' : (ms / other).toFixed(2)
  }
  const rows = [...runs].map(([name, all]) => {
    const ms = medians.get(name) ?? Number.NaN
    const peaks = all.map(({ peakMb }) => peakMb ?? Number.NaN)
    return [
      NAMES[name],
      Math.round(ms).toLocaleString('en'),
      Math.round((ms * 1e6) / lines).toLocaleString('en'),
      ratio(ms, 'floor'),
      ratio(ms, 'duckdb'),
      ratio(ms, 'papa'),
      Math.round(median(peaks)).toLocaleString('en'),
    ]
  })
  const head = ['ms', 'ns a line', '× floor', '× DuckDB', '× Papa', 'peak MB']
  print([`${lines.toLocaleString('en')} lines`, ...head], rows)
  const own = runs.get('cockpit') ?? []
  const phases = (own[0]?.phases ?? []).map(([name], place) => {
    const times = own.map((run) => run.phases[place]?.[1] ?? Number.NaN)
    return `${name} ${Math.round(median(times))}`
  })
  process.stdout.write(`\nThis app: ${phases.join(', ')} ms\n\n`)
}

/**
 * Where a contender's results are not those of this app.
 * @param {ReadonlyMap<Contender, readonly Run[]>} runs
 */
export function disagreements(runs) {
  const own = runs.get('cockpit')?.[0]?.outcome
  return [...runs].flatMap(([name, all]) =>
    Object.entries(all[0]?.outcome ?? {}).flatMap(([figure, value]) => {
      const expected = JSON.stringify(own?.[/** @type {keyof typeof own} */ (figure)])
      const found = JSON.stringify(value)
      return found === expected ? [] : [`${name}: ${figure} ${found}, this app ${expected}`]
    }),
  )
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((x, y) => x - y)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function print(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |\n`
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
  process.stdout.write(`\n${[head, rule, ...rows].map(line).join('')}`)
}
