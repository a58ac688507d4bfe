import { Skeleton } from 'antd';
import { Failed } from '../../../components/notice/index.ts';
import { engine, useRead } from '../../../engine/index.ts';
import { ChainEditor } from './chain-editor.tsx';

/** 销号流程: the steps that a request for sign-off goes through. */
export default function ClosureChain() {
  const { data, error, refetch } = useRead(['closure.chain'], (signal) =>
    engine.closure.chain.query(undefined, { signal }),
  );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return <ChainEditor key={JSON.stringify(data)} chain={data} />;
}
