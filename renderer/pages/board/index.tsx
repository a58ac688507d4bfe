import {
  FullscreenExitOutlined,
  FullscreenOutlined,
  PrinterOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { DatePicker, Select, Spin } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type CaseFileName, nameOf } from '../../../shared/summary.ts';
import { CommandButton, useCommands } from '../../commands/index.ts';
import { Empty } from '../../components/empty/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useRead, useWorkspace } from '../../engine/index.ts';
import { useToday } from '../../format/today.ts';
import style from './board.module.css';
import { BoardView } from './board-view.tsx';
import { useLastShown } from './last-shown.ts';
import { useFullScreen } from './use-full-screen.ts';

/** 工作台: one case file as a wall chart. */
export default function BoardPage() {
  const [, go] = useLocation();
  const library = useWorkspace().data?.library?.path ?? '';
  const wanted = useParams()['caseFileId'] ?? null;
  const [lastShown, noteShown] = useLastShown(library);
  const today = useToday();
  const [picked, pick] = useState<string | null>(null);
  const on = picked ?? today;
  const names = useRead(['caseFile.names'], (signal) => engine.caseFile.names.query(undefined, { signal }));
  const caseFileId = choose(names.data, wanted ?? lastShown);
  const board = useRead(
    ['board.show', caseFileId, on],
    (signal) => engine.board.show.query({ caseFileId: caseFileId ?? '', on }, { signal }),
    { enabled: caseFileId !== null, keep: true },
  );
  const isKnown = names.data !== undefined;
  const { isFull, toggle } = useFullScreen();

  useEffect(() => {
    // Only what the library is known to have: the address may still be that of a former one.
    if (isKnown && caseFileId !== null) noteShown(caseFileId);
  }, [isKnown, caseFileId, noteShown]);

  useCommands([
    {
      id: 'board.print',
      name: '打印挂图',
      icon: <PrinterOutlined />,
      hint: 'A3 横向',
      enabled: board.data !== undefined,
      run: () => window.print(),
    },
    {
      id: 'board.fullScreen',
      name: isFull ? '退出全屏' : '全屏显示',
      icon: isFull ? <FullscreenExitOutlined /> : <FullscreenOutlined />,
      enabled: board.data !== undefined,
      run: toggle,
    },
    {
      id: 'board.ledger',
      name: '问题台账',
      icon: <TableOutlined />,
      enabled: caseFileId !== null,
      run: () => go(`/cases/${caseFileId}/issues`),
    },
  ]);

  if (names.data?.length === 0) return <NoCaseFile />;
  return (
    <Page
      title="工作台"
      body="fill"
      aside={
        <span className={style.choice} data-chrome>
          <Select
            aria-label="卷宗"
            className={style.chooser}
            value={caseFileId}
            showSearch={{ optionFilterProp: 'label' }}
            options={(names.data ?? []).map((name) => ({
              value: name.id,
              label: nameOf(name),
              title: name.title ?? '',
            }))}
            onChange={(id) => go(`/board/${id}`)}
          />
          <label className={style.on} htmlFor="board-on">
            截至
            <DatePicker
              id="board-on"
              value={dayjs(on)}
              format="YYYY-MM-DD"
              allowClear={false}
              onChange={(day) => {
                const wanted = day?.format('YYYY-MM-DD') ?? today;
                pick(wanted === today ? null : wanted);
              }}
            />
          </label>
        </span>
      }
      actions={
        <>
          <CommandButton id="board.ledger" />
          <CommandButton id="board.print" />
          <CommandButton id="board.fullScreen" iconOnly />
        </>
      }
    >
      {board.isError ? <Failed error={board.error} onRetry={() => void board.refetch()} /> : null}
      {board.data ? <BoardView board={board.data} /> : board.isError ? null : <Spin />}
    </Page>
  );
}

function choose(names: readonly CaseFileName[] | undefined, wanted: string | null): string | null {
  // While the list is on its way, what was shown last is as good a guess as any.
  if (names === undefined) return wanted;
  return names.find(({ id }) => id === wanted)?.id ?? names[0]?.id ?? null;
}

function NoCaseFile() {
  return (
    <Page title="工作台">
      <Empty
        title="还没有卷宗"
        actions={
          <>
            <CommandButton id="caseFile.import" type="primary" />
            <CommandButton id="caseFile.create" />
          </>
        }
      >
        导入一份巡察整改通报，或新建空白卷宗，这里就会按方面列出全部问题。
      </Empty>
    </Page>
  );
}
