import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** What stands in the place of a part that failed; `retry` draws it once more. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode
  /** Another one is another thing to show: the part is drawn once more. */
  readonly subject?: string
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly error: Error | undefined
}

/** Keeps a fault within its part of the page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined }

  static getDerivedStateFromError(thrown: unknown): ErrorBoundaryState {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidUpdate({ subject }: ErrorBoundaryProps): void {
    if (this.state.error !== undefined && subject !== this.props.subject) this.retry()
  }

  readonly retry = (): void => {
    this.setState({ error: undefined })
  }

  override render(): ReactNode {
    const { error } = this.state
    return error === undefined ? this.props.children : this.props.fallback(error, this.retry)
  }
}
