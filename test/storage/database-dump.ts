/** A database as JSON, with the shape of its tables: how releases are kept for the tests of later ones. */

/** A table with its rows; keys stand beside them where the rows do not hold their own. */
interface TableDump {
  readonly name: string
  readonly keyPath: string | null
  readonly autoIncrement: boolean
  readonly keys: readonly (string | number)[] | undefined
  readonly rows: readonly unknown[]
}

export interface DatabaseDump {
  /** As the browser counts it. */
  readonly version: number
  readonly tables: readonly TableDump[]
}

type Json = Readonly<Record<string, unknown>>

const ARRAYS = { Int16Array, Int32Array, Float64Array, Uint8Array } as const

/** Everything that stands in a database. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const database = await answerOf(indexedDB.open(name))
  const tables: TableDump[] = []
  for (const table of database.objectStoreNames) {
    const store = database.transaction(table).objectStore(table)
    const [keys, rows] = await Promise.all([
      answerOf(store.getAllKeys()),
      answerOf(store.getAll() as IDBRequest<unknown[]>),
    ])
    tables.push({
      name: table,
      keyPath: store.keyPath as string | null,
      autoIncrement: store.autoIncrement,
      keys: store.keyPath === null ? (keys as (string | number)[]) : undefined,
      rows: rows.map(encode),
    })
  }
  const { version } = database
  database.close()
  return { version, tables }
}

/** Puts a dump down as a database, the way that release has left it. */
export async function layDown(name: string, { version, tables }: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, version)
  request.addEventListener('upgradeneeded', () => {
    for (const { name: table, keyPath, autoIncrement, keys, rows } of tables) {
      const store = request.result.createObjectStore(table, { keyPath, autoIncrement })
      rows.forEach((row, at) => store.add(decode(row), keys?.[at]))
    }
  })
  const database = await answerOf(request)
  database.close()
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer')))
  })
}

/** JSON knows neither typed arrays nor undefined; what it does not know is named. */
function encode(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (ArrayBuffer.isView(value)) {
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    return { $: value.constructor.name, base64: bytes.toString('base64') }
  }
  if (Array.isArray(value)) return value.map(encode)
  return value instanceof Object ? mapValues(value as Json, encode) : value
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode)
  if (!(value instanceof Object)) return value
  const { $: kind, base64 } = value as Json
  if (kind === undefined) return mapValues(value as Json, decode)
  if (kind === 'undefined') return undefined
  const { buffer } = Uint8Array.from(Buffer.from(String(base64), 'base64'))
  return new ARRAYS[kind as keyof typeof ARRAYS](buffer)
}

function mapValues(object: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
