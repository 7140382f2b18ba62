import { Component, type ErrorInfo, type ReactNode } from 'react'
import { commonText } from '../../shared/text/ui-words.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { Button } from '../ui/button.tsx'
import { PATHS } from './paths.ts'

/** A bug on one page is told in plain words and never takes the rest of the window with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(fault: unknown, info: ErrorInfo): void {
    console.error(fault, info.componentStack)
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div className="page" role="alert">
        <h1 className="page-title">{shellText.crashTitle}</h1>
        <p className="page-lead">{shellText.crashText}</p>
        <div className="page-tools">
          <Button look="primary" onPress={() => this.setState({ broken: false })}>
            {commonText.again}
          </Button>
          <Button
            onPress={() => {
              window.location.hash = `#${PATHS.overview}`
              this.setState({ broken: false })
            }}
          >
            {shellText.crashHome}
          </Button>
        </div>
      </div>
    )
  }
}
