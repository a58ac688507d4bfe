import { CloseOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { AttachedEvidence } from '../../../shared/evidence.ts';
import { bytesUrl, tellFailure } from '../../engine/index.ts';
import { shownName } from '../../format/file-name.ts';
import { mediaTypeName } from '../../format/media-type.ts';
import { shownSize } from '../../format/size.ts';
import { PreviewPane } from '../preview/index.ts';
import style from './evidence.module.css';
import { EvidenceDetails } from './evidence-details.tsx';

export interface EvidencePaneProps {
  piece: AttachedEvidence;
  /** Of the piece in its list, counted from 1. */
  position: number;
  count: number;
  /** The list, which the pane leaves in sight as far as it can. */
  beside: RefObject<HTMLElement | null>;
  onStep(by: -1 | 1): void;
  onClose(): void;
}

/** A piece of evidence beside its list: what it shows, and what is said of it. ← and → go on, Esc closes. */
export function EvidencePane({ piece, position, count, beside, onStep, onClose }: EvidencePaneProps) {
  const side = useSide(beside);
  const titleId = useId();
  const pane = useRef<HTMLElement>(null);
  const [pages, setPages] = useState<{ of: string; count: number } | null>(null);
  const notePages = useCallback((count: number) => setPages({ of: piece.id, count }), [piece.id]);
  const name = shownName(piece.name);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (needsArrows(event.target)) return;
    if (event.key === 'ArrowLeft' && position > 1) onStep(-1);
    if (event.key === 'ArrowRight' && position < count) onStep(1);
  };
  const step = (by: -1 | 1): void => {
    onStep(by);
    // At either end the button is disabled and would lose the focus to nobody.
    if (position + by <= 1 || position + by >= count) pane.current?.focus();
  };
  return createPortal(
    <aside
      ref={pane}
      tabIndex={-1}
      className={style.pane}
      data-side={side}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      data-chrome
    >
      <header className={style.paneHeader}>
        <h2 id={titleId} className={style.paneTitle} title={name}>
          <bdi>{name}</bdi>
        </h2>
        <span className={style.quiet}>
          {mediaTypeName(piece.mediaType)}，{shownSize(piece.size)}
        </span>
        <span className={style.steps}>
          <Button
            size="small"
            icon={<LeftOutlined />}
            aria-label="上一件"
            disabled={position <= 1}
            onClick={() => step(-1)}
          />
          <span>
            {position} / {count}
          </span>
          <Button
            size="small"
            icon={<RightOutlined />}
            aria-label="下一件"
            disabled={position >= count}
            onClick={() => step(1)}
          />
        </span>
        <Copies piece={piece} />
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label="关闭预览" onClick={onClose} />
      </header>
      <EvidenceDetails
        key={piece.linkId}
        piece={piece}
        pagesShown={pages?.of === piece.id ? pages.count : null}
      />
      <PreviewPane evidenceId={piece.id} onPages={notePages} />
    </aside>,
    document.body,
  );
}

function Copies({ piece }: { piece: AttachedEvidence }) {
  const { juanzong } = window;
  const url = bytesUrl.evidence(piece.id, 'inline');
  return (
    <>
      {juanzong ? (
        <>
          <Button size="small" onClick={() => juanzong.openCopy(url).catch(tellFailure)}>
            打开副本
          </Button>
          <Button size="small" onClick={() => juanzong.showInFolder(url).catch(tellFailure)}>
            在文件夹中显示
          </Button>
        </>
      ) : null}
      <Button size="small" href={bytesUrl.evidence(piece.id, 'download')} download={piece.name}>
        另存副本
      </Button>
    </>
  );
}

/** Whether the arrow keys mean something to where the focus is: text, a list to choose from, what scrolls sideways. */
function needsArrows(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, [role="combobox"], [role="tab"]')) return true;
  return target.scrollWidth > target.clientWidth;
}

/** The side of the window that the list leaves free. */
function useSide(list: RefObject<HTMLElement | null>): 'left' | 'right' {
  const [side, setSide] = useState<'left' | 'right'>('right');
  useEffect(() => {
    const box = list.current?.getBoundingClientRect();
    if (box) setSide(box.left > window.innerWidth / 2 ? 'left' : 'right');
  }, [list]);
  return side;
}
