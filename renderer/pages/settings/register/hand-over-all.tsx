import { HandOverDialog } from '../../../components/responsibility/index.ts';
import { engine, useRead } from '../../../engine/index.ts';

interface HandOverAllProps {
  kind: 'department' | 'person';
  entry: { id: string; name: string };
  onClose: () => void;
}

/** Passes on all open problems that somebody has in one role, such as before leaving. */
export function HandOverAll({ kind, entry: { id, name }, onClose }: HandOverAllProps) {
  const held = useRead(['responsibility.heldBy', kind, id], (signal) =>
    engine.responsibility.heldBy.query({ kind, id }, { signal }),
  );
  if (!held.data) return null;
  const byRole = Map.groupBy(held.data, ({ role }) => role);
  return (
    <HandOverDialog
      title={`交接“${name}”负责的问题`}
      held={Object.fromEntries([...byRole].map(([role, own]) => [role, own.map(({ issueId }) => issueId)]))}
      from={name}
      onClose={onClose}
    />
  );
}
