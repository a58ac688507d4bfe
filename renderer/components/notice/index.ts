export { ErrorBoundary } from './error-boundary.tsx';
export { Failed, Notice, type NoticeProps } from './notice.tsx';
