export { DocumentView as WordDocument } from './document-view.tsx';
export { PreviewPane } from './preview-pane.tsx';
