import {
  FileAddOutlined,
  FullscreenOutlined,
  ImportOutlined,
  PrinterOutlined,
  TableOutlined,
} from '@ant-design/icons';
import { DatePicker, Select, Spin } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type CaseFileName, nameOf } from '../../../shared/summary.ts';
import { CommandButton, useCommands } from '../../commands/index.ts';
import { Empty } from '../../components/empty/index.ts';
import { Failed } from '../../components/notice/index.ts';
import { Page } from '../../components/page/index.ts';
import { engine, useRead, useWorkspace } from '../../engine/index.ts';
import { dayOf } from '../../format/time.ts';
import style from './board.module.css';
import { BoardView } from './board-view.tsx';
import { lastShown, noteShown } from './last-shown.ts';

/** 工作台: one case file as a wall chart. */
export default function BoardPage() {
  const [, go] = useLocation();
  const library = useWorkspace().data?.library?.path ?? '';
  const wanted = useParams()['caseFileId'] ?? null;
  const [on, setOn] = useState(() => dayOf(new Date()));
  const names = useRead(['caseFile.names'], (signal) => engine.caseFile.names.query(undefined, { signal }));
  const caseFileId = choose(names.data, wanted ?? lastShown(library));
  const board = useRead(
    ['board.show', caseFileId, on],
    (signal) => engine.board.show.query({ caseFileId: caseFileId ?? '', on }, { signal }),
    { enabled: caseFileId !== null, keep: true },
  );
  const wall = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (caseFileId !== null) noteShown(library, caseFileId);
  }, [library, caseFileId]);

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
      name: '全屏显示',
      icon: <FullscreenOutlined />,
      enabled: board.data !== undefined,
      run: () => void wall.current?.requestFullscreen(),
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
                if (day) setOn(day.format('YYYY-MM-DD'));
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
      {board.data ? <BoardView ref={wall} board={board.data} /> : board.isError ? null : <Spin />}
    </Page>
  );
}

function choose(names: readonly CaseFileName[] | undefined, wanted: string | null): string | null {
  // While the list is on its way, what was shown last is as good a guess as any.
  if (names === undefined) return wanted;
  return names.find(({ id }) => id === wanted)?.id ?? names[0]?.id ?? null;
}

function NoCaseFile() {
  const [, go] = useLocation();
  useCommands([
    {
      id: 'caseFile.import',
      name: '导入通报',
      icon: <ImportOutlined />,
      run: () => go('/import'),
    },
    {
      id: 'caseFile.list',
      name: '新建卷宗',
      icon: <FileAddOutlined />,
      run: () => go('/cases'),
    },
  ]);
  return (
    <Page title="工作台">
      <Empty
        title="还没有卷宗"
        actions={
          <>
            <CommandButton id="caseFile.import" type="primary" />
            <CommandButton id="caseFile.list" />
          </>
        }
      >
        导入一份巡察整改通报，或新建空白卷宗，这里就会按方面列出全部问题。
      </Empty>
    </Page>
  );
}
