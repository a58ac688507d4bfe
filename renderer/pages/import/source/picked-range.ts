import type { Range } from '../model/check.ts';

/**
 * The stretch of the source that is selected in its pane; `null` where the selection there is empty, `undefined` where
 * it lies elsewhere.
 */
export function pickedRange(pane: HTMLElement): Range | null | undefined {
  const selection = document.getSelection();
  if (!selection || !pane.contains(selection.anchorNode) || !pane.contains(selection.focusNode))
    return undefined;
  if (selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = positionOf(range.startContainer, range.startOffset);
  const end = positionOf(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function positionOf(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const start = node.parentElement?.closest('[data-start]')?.getAttribute('data-start');
    return start == null ? null : Number(start) + offset;
  }
  // Between elements: the beginning of the one behind, else the end of the line.
  const next = node.childNodes[offset];
  const element = next instanceof Element ? next : next?.parentElement;
  const start = (
    element?.matches('[data-start]') ? element : element?.querySelector('[data-start]')
  )?.getAttribute('data-start');
  if (start != null) return Number(start);
  const end = node instanceof Element ? node.closest('[data-end]')?.getAttribute('data-end') : null;
  return end == null ? null : Number(end);
}
