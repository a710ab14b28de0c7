/**
 * Typed calls over a port: a worker, a message port, or the scope inside a worker. One call is one
 * request and one answer, with any number of progress messages between. An abort is answered at once
 * on the caller's side; the other side hears of it through its signal, and a late answer is dropped.
 */
import { copyColumns } from './given-arrays.ts'
import { putTextsBack, takeTextsOut, type TextsByName } from './packed-texts.ts'

type Operation = (params: never) => unknown

/** An interface of operations: each takes one object of parameters and gives one result. */
export type Operations<Api> = { [Name in keyof Api]: Operation }

/** The parameters of an operation. */
export type ParamsOf<Api extends Operations<Api>, Name extends keyof Api> = Parameters<Api[Name]>[0]

/** The result of an operation. */
export type ResultOf<Api extends Operations<Api>, Name extends keyof Api> = ReturnType<Api[Name]>

/** What a worker, a message port and a worker's own scope have in common. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  /** Message ports wait with what they have received until they are started. */
  start?: () => void
}

/** What a caller may give beside the parameters. */
export interface CallOptions<Progress> {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** What is given away instead of copied. */
  readonly transfer?: readonly Transferable[] | undefined
}

/** The calling side of an interface. */
export interface Client<Api extends Operations<Api>, Progress = never> {
  /**
   * Runs an operation on the other side.
   * @throws the signal's reason when it is aborted; an Error with the name, message and stack of what
   * the operation threw; the reason given to {@link Client.close}.
   */
  call<Name extends keyof Api & string>(
    name: Name,
    params: ParamsOf<Api, Name>,
    options?: CallOptions<Progress>,
  ): Promise<ResultOf<Api, Name>>
  /** Is answered as soon as the other side's thread is free, whatever its operations wait for. */
  ping(): Promise<void>
  /** Fails all calls under way and all later ones: for a worker that is gone. */
  close(reason: Error): void
}

/** What an operation gets beside its parameters. */
export interface CallContext<Progress> {
  /** Aborted when the caller no longer wants the answer. */
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

/** The serving side of an interface; every operation has its handler. */
export type Handlers<Api extends Operations<Api>, Progress = never> = {
  readonly [Name in keyof Api]: (
    params: ParamsOf<Api, Name>,
    context: CallContext<Progress>,
  ) => ResultOf<Api, Name> | Promise<ResultOf<Api, Name>>
}

interface Failure {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
}

type Request =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'ping'; readonly id: number }

type Response =
  | {
      readonly kind: 'result'
      readonly id: number
      readonly value: unknown
      readonly texts?: TextsByName | undefined
    }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }

interface Pending {
  readonly settle: (response: Exclude<Response, { kind: 'progress' }>) => void
  readonly fail: (reason: unknown) => void
  readonly progress: (progress: unknown) => void
}

/** Makes the calling side over a port whose other side is served by {@link serve}. */
export function createClient<Api extends Operations<Api>, Progress = never>(
  port: Port,
): Client<Api, Progress> {
  const pendingById = new Map<number, Pending>()
  let closed: Error | undefined
  let lastId = 0

  port.addEventListener('message', (event: MessageEvent<Response>) => {
    const response = event.data
    const pending = pendingById.get(response.id)
    if (pending === undefined) return // aborted meanwhile
    if (response.kind === 'progress') pending.progress(response.progress)
    else pending.settle(response)
  })
  port.start?.()

  function call<Name extends keyof Api & string>(
    name: Name,
    params: ParamsOf<Api, Name>,
    { signal, onProgress, transfer = [] }: CallOptions<Progress> = {},
  ): Promise<ResultOf<Api, Name>> {
    return new Promise((resolve, reject) => {
      if (closed !== undefined) throw closed
      signal?.throwIfAborted()
      lastId += 1
      const id = lastId

      const abort = (): void => {
        end()
        post(port, { kind: 'abort', id })
        reject(toError(signal?.reason))
      }
      const end = (): void => {
        pendingById.delete(id)
        signal?.removeEventListener('abort', abort)
      }
      const fail = (reason: unknown): void => {
        end()
        reject(toError(reason))
      }

      pendingById.set(id, {
        fail,
        progress: (progress) => onProgress?.(progress as Progress),
        settle(response) {
          if (response.kind === 'failure') {
            fail(fromFailure(response.failure))
            return
          }
          end()
          resolve(putTextsBack(response.value, response.texts) as ResultOf<Api, Name>)
        },
      })
      signal?.addEventListener('abort', abort)
      try {
        post(port, { kind: 'call', id, name, params }, transfer)
      } catch (error) {
        fail(error) // parameters that cannot be cloned
      }
    })
  }

  async function ping(): Promise<void> {
    if (closed !== undefined) throw closed
    lastId += 1
    const id = lastId
    post(port, { kind: 'ping', id })
    await new Promise<void>((resolve, reject) => {
      pendingById.set(id, { settle: () => resolve(), fail: reject, progress: () => undefined })
    }).finally(() => pendingById.delete(id))
  }

  return {
    call,
    ping,
    close(reason) {
      closed = reason
      for (const pending of pendingById.values()) pending.fail(reason)
    },
  }
}

/**
 * Answers calls on a port with handlers. A result that cannot be cloned fails the call, not the
 * worker.
 * @returns A function that stops serving and aborts what is under way.
 */
export function serve<Api extends Operations<Api>, Progress = never>(
  port: Port,
  handlers: Handlers<Api, Progress>,
): () => void {
  const runningById = new Map<number, AbortController>()

  async function run({ id, name, params }: Extract<Request, { kind: 'call' }>): Promise<void> {
    const controller = new AbortController()
    runningById.set(id, controller)
    const { signal } = controller
    try {
      if (!Object.hasOwn(handlers, name)) throw new RangeError(`Unknown operation: ${name}`)
      const handler = handlers[name as keyof Api]
      const value = await handler(params as ParamsOf<Api, keyof Api>, {
        signal,
        progress: (progress) => {
          if (!signal.aborted) post(port, { kind: 'progress', id, progress })
        },
      })
      if (signal.aborted) return
      const { rest, texts } = takeTextsOut(value)
      const { copy, columns } = copyColumns(rest)
      post(port, { kind: 'result', id, value: copy, texts }, columns)
    } catch (error) {
      if (!signal.aborted) post(port, { kind: 'failure', id, failure: toFailure(error) })
    } finally {
      runningById.delete(id)
    }
  }

  const listener = (event: MessageEvent<Request>): void => {
    const request = event.data
    if (request.kind === 'call') void run(request)
    else if (request.kind === 'abort') runningById.get(request.id)?.abort()
    else post(port, { kind: 'result', id: request.id, value: undefined })
  }
  port.addEventListener('message', listener)
  port.start?.()

  return () => {
    port.removeEventListener('message', listener)
    for (const controller of runningById.values()) controller.abort()
  }
}

function post(port: Port, message: Request | Response, transfer: readonly Transferable[] = []) {
  port.postMessage(message, [...transfer])
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}

function toFailure(error: unknown): Failure {
  const { name, message, stack } = toError(error)
  return { name, message, stack }
}

function fromFailure({ name, message, stack }: Failure): Error {
  const error = new Error(message)
  error.name = name
  if (stack !== undefined) error.stack = stack
  return error
}
