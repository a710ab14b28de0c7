// npm run soak [rounds of each kind] [seed]: reloads and kills the browser at random moments of an import and
// of logging, 20 times each. Fails if an acknowledged entry is lost or an import is there in part.
import { preview } from 'vite'
import { soak } from './soak-rounds.mjs'

const [count = '20', seed = '1'] = process.argv.slice(2)
const rounds = Array.from({ length: 2 * Number(count) }, (_, at) =>
  at % 2 === 0 ? /** @type {const} */ ('reload') : /** @type {const} */ ('kill'),
)
const server = await preview({ preview: { host: '127.0.0.1', port: 4189 }, logLevel: 'warn' })
try {
  const { acknowledged, lost, whole, absent, faults } = await soak({
    address: server.resolvedUrls?.local[0] ?? '',
    folder: 'node_modules/.cache/soak',
    rounds,
    rows: 20_000,
    seed: Number(seed),
    tell: (line) => process.stdout.write(`${line}\n`),
  })
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`)
  process.stdout.write(
    `${rounds.length} cuts: ${acknowledged} entries acknowledged, ${lost} lost; ` +
      `imports: ${whole} whole, ${absent} absent; ${faults.length} faults\n`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await server.close()
}
