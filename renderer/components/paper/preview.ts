import type { engine } from '../../engine/index.ts';

/** A paper as the engine describes it for showing. */
export type PaperPreview = Awaited<ReturnType<typeof engine.document.preview.query>>;
export type WordPreview = Extract<PaperPreview, { type: 'docx' }>;
export type SheetPreview = Extract<PaperPreview, { type: 'xlsx' }>;
export type PreviewSection = WordPreview['sections'][number];
export type PreviewBlock = PreviewSection['blocks'][number];
