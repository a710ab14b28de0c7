import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the app's own sources. */
export const SRC = resolve(import.meta.dirname, '../src')

/** All files below a folder whose path fits. */
export function sourceFiles(folder: string, fits: RegExp): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return sourceFiles(path, fits)
      return fits.test(path) ? [path] : []
    })
}
