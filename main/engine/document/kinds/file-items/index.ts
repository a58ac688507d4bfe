export { type ListedDocument, listedDocuments } from './documents.ts';
export { type FileItem, fileItem, fileItems } from './items.ts';
export { adviceOnPages, pageFaults, pageRanges, withPages } from './pages.ts';
export { catalogueDate } from './title.ts';
