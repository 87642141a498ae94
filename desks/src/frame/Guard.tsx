import { Component, type ReactNode } from 'react';

interface GuardProps {
  children: ReactNode;
  fallback: (fault: unknown) => ReactNode;
  /** A change of this value tries again: another page is another chance. */
  resetOn: string;
}

/** Keeps a fault in one desk from taking the frame with it. */
export class Guard extends Component<GuardProps, { fault: unknown }> {
  override state: { fault: unknown } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault };
  }

  override componentDidUpdate(before: GuardProps): void {
    if (before.resetOn !== this.props.resetOn && this.state.fault) this.setState({ fault: null });
  }

  override render(): ReactNode {
    return this.state.fault ? this.props.fallback(this.state.fault) : this.props.children;
  }
}
