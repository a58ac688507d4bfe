import { PageView } from './page-view.tsx';
import type { PaperPreview } from './preview.ts';
import { SheetView } from './sheet-view.tsx';

/** A paper as it will look. Where its lines end in Word depends on the faces of the machine. */
export function PaperView({ preview }: { preview: PaperPreview }) {
  // Its file alone knows how it looks.
  if (preview.type === 'filled') return null;
  return preview.type === 'docx' ? <PageView preview={preview} /> : <SheetView preview={preview} />;
}
