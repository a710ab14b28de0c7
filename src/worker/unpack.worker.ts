import { serveUnpacking } from './unpack-beside.ts'

serveUnpacking(globalThis)
