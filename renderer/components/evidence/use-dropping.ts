import { type DragEvent, useState } from 'react';
import { droppedIn, type Incoming } from './incoming.ts';

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}

/** What an element needs to take files and folders that are dropped on it. */
export function useDropping(take: (incoming: Promise<Incoming>) => void) {
  // Every element inside tells of its own entering and leaving, so they are counted.
  const [depth, setDepth] = useState(0);
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (bringsFiles(event)) setDepth((count) => count + 1);
      },
      onDragLeave: (event: DragEvent) => {
        if (bringsFiles(event)) setDepth((count) => Math.max(0, count - 1));
      },
      onDragOver: (event: DragEvent) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      onDrop: (event: DragEvent) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        take(droppedIn(event.dataTransfer));
      },
    },
  };
}
