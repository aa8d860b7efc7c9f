import { Component, type ReactNode } from 'react';
import { renewLostParts } from './lazyPart.tsx';

type BoundaryProps = {
  children: ReactNode;
  /** What stands in place of what could not be loaded or drawn; `retry` draws it anew. */
  fallback(retry: () => void): ReactNode;
};

/** Keeps a fault in one part of the page from taking the others away. React offers this as a class only. */
export class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  private readonly retry = () => {
    renewLostParts();
    this.setState({ hasFailed: false });
  };

  override render() {
    const { children, fallback } = this.props;
    return this.state.hasFailed ? fallback(this.retry) : children;
  }
}
