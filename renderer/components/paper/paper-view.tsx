import { PageView } from './page-view.tsx';
import type { PaperPreview } from './preview.ts';
import { SheetView } from './sheet-view.tsx';

/** A paper as it will look. Where its lines end in Word depends on the faces of the machine. */
export function PaperView({ preview }: { preview: PaperPreview }) {
  return preview.type === 'docx' ? <PageView preview={preview} /> : <SheetView preview={preview} />;
}
