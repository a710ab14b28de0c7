// Damages order files and looks for rows that are lost without a word: npm run fuzz [files] [first seed].
import { spawnSync } from 'node:child_process'

const [files = '10000', seed = '1'] = process.argv.slice(2)
const { status } = spawnSync('npx', ['vitest', 'run', 'test/fuzz'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_FILES: files, FUZZ_SEED: seed },
})
process.exitCode = status ?? 1
