import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { Empty } from '../empty/index.ts';

interface Props {
  /** A new value tries the children again, such as the address of the page. */
  resetKey: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  resetKey: string;
}

/** Keeps a defect in one page from taking the window with it, and says so plainly. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): State | null {
    return resetKey === state.resetKey ? null : { failed: false, resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Empty
        title="这一页未能显示"
        actions={
          <>
            <Button onClick={() => this.setState({ failed: false })}>再试一次</Button>
            <Button onClick={() => window.location.reload()}>重新载入窗口</Button>
          </>
        }
      >
        程序内部出错。已保存的内容不受影响。
      </Empty>
    );
  }
}
