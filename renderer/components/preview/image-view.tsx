import { useState } from 'react';
import { shownName } from '../../format/file-name.ts';
import { ScrollArea } from '../scroll-area/index.ts';
import { NoView } from './no-view.tsx';
import style from './preview.module.css';
import { Zoom } from './zoom.tsx';

/** A picture: as a whole at first, larger on demand. */
export function ImageView({ url, name }: { url: string; name: string }) {
  const [zoom, setZoom] = useState(1);
  const [failed, setFailed] = useState(false);
  if (failed) return <NoView reason="图片已损坏或不完整，不能显示；可打开副本试用其他软件查看。" />;
  return (
    <div className={style.whole}>
      <div className={style.bar}>
        <Zoom zoom={zoom} onZoom={setZoom} />
      </div>
      <ScrollArea label="图片" className={style.imageGround}>
        <img
          className={zoom === 1 ? style.fitted : style.zoomed}
          style={zoom === 1 ? undefined : { width: `${zoom * 100}%` }}
          src={url}
          alt={shownName(name)}
          onError={() => setFailed(true)}
        />
      </ScrollArea>
    </div>
  );
}
