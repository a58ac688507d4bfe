import { Component, type ReactNode } from 'react';
import { NoView } from './no-view.tsx';

interface Props {
  children: ReactNode;
}

/** Keeps a file that defeats its view from taking the page around it along. */
export class PreviewBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <NoView reason="此文件不能在此预览，可打开副本查看。" />;
  }
}
