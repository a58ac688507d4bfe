import { useCallback, useEffect, useId, useRef } from 'react';
import type { AttachedEvidence } from '../../../shared/evidence.ts';
import { engine, tellFailure, useMayDo, useRead } from '../../engine/index.ts';
import { Failed } from '../notice/index.ts';
import { usePutInTrash } from '../trash/index.ts';
import { AddButtons } from './add-buttons.tsx';
import type { EvidenceSpot } from './duplicates.ts';
import style from './evidence.module.css';
import { EvidencePane } from './evidence-pane.tsx';
import { EvidenceTable, nameButtonId } from './evidence-table.tsx';
import type { Incoming } from './incoming.ts';
import { show, useShown } from './shown.ts';
import { useAdding } from './use-adding.tsx';
import { useDropping } from './use-dropping.ts';
import { usePasting } from './use-pasting.ts';

/**
 * 佐证材料 of an issue as a whole or of one of its measures: files and folders dropped on it, pasted or chosen are
 * added; each is shown in place beside the list.
 */
export function EvidenceList({ issueId, measure }: EvidenceSpot) {
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const { data, error, refetch } = useRead(['evidence.list', issueId], (signal) =>
    engine.evidence.list.query({ issueId }, { signal }),
  );
  const mayAdd = useMayDo('clerk');
  const { add: addHere, dialog } = useAdding({ issueId, measure });
  const add = mayAdd ? addHere : refuse;
  const addNow = useCallback((incoming: Incoming) => add(Promise.resolve(incoming)), [add]);
  const { isOver, handlers } = useDropping(add);
  const isOneOfMany = usePasting(root, addNow);
  const pasting = isOneOfMany ? '先点一下此处，再按 Ctrl+V 粘贴。' : '可按 Ctrl+V 粘贴。';
  const putInTrash = usePutInTrash();
  const pieces = data?.filter((piece) => piece.measureId === (measure?.id ?? null)) ?? [];
  const shown = useShownIn(id, pieces);
  const place = measure === null ? '问题整体' : `第${measure.number}条措施`;

  const showPiece = (piece: AttachedEvidence | undefined): void => {
    if (piece) show({ list: id, linkId: piece.linkId });
  };
  const close = (): void => {
    const button = shown && document.getElementById(nameButtonId(shown.linkId));
    show(null);
    button?.focus();
  };
  const step = (by: number): void => {
    const position = shown ? pieces.indexOf(shown) : -1;
    showPiece(pieces[position + by]);
  };
  const remove = async (piece: AttachedEvidence): Promise<void> => {
    const at = pieces.indexOf(piece);
    const beside = pieces[at + 1] ?? pieces[at - 1];
    if (piece === shown) show(null);
    if (!(await putInTrash('evidenceLink', [piece.linkId]))) return;
    // Not on the next button of its kind: pressed once more it would remove that piece, too.
    const name = beside && document.getElementById(nameButtonId(beside.linkId));
    (name ?? root.current)?.focus();
  };

  return (
    <section
      ref={root}
      tabIndex={-1}
      className={style.list}
      data-over={(isOver && mayAdd) || undefined}
      aria-label={`佐证材料：${place}`}
      {...handlers}
    >
      {error ? <Failed error={error} onRetry={() => void refetch()} /> : null}
      {pieces.length > 0 ? (
        <EvidenceTable
          label={`${place}的佐证材料`}
          pieces={pieces}
          shown={shown}
          onShow={showPiece}
          onClose={close}
          onRemove={(piece) => void remove(piece)}
        />
      ) : null}
      <div className={style.add} data-chrome>
        {mayAdd ? <AddButtons onAdd={addNow} /> : null}
        {data && pieces.length === 0 ? (
          <span className={style.hint}>
            尚无佐证材料。{mayAdd ? `文件、文件夹可直接拖到这里，截图${pasting}` : ''}
          </span>
        ) : null}
      </div>
      {isOver && mayAdd ? <div className={style.over}>松开即添加到{place}</div> : null}
      {dialog}
      {shown ? (
        <EvidencePane
          piece={shown}
          position={pieces.indexOf(shown) + 1}
          count={pieces.length}
          beside={root}
          onStep={step}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

/** What becomes of files that are dropped or pasted by somebody who may not add them. */
function refuse(): void {
  tellFailure(new Error('您的角色不能添加佐证材料，请由经办人添加。'));
}

/** The piece of this list that is shown; nothing is any more once the list has gone. */
function useShownIn(list: string, pieces: readonly AttachedEvidence[]): AttachedEvidence | null {
  const { shown } = useShown();
  useEffect(
    () => () => {
      if (useShown.getState().shown?.list === list) show(null);
    },
    [list],
  );
  if (shown?.list !== list) return null;
  return pieces.find(({ linkId }) => linkId === shown.linkId) ?? null;
}
