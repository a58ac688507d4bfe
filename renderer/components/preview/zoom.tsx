import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import style from './preview.module.css';

/** Factors on the size that fits the width. */
export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

export interface ZoomProps {
  zoom: number;
  onZoom(zoom: number): void;
}

/** Smaller, as wide as the pane, larger. */
export function Zoom({ zoom, onZoom }: ZoomProps) {
  const smaller = ZOOMS.findLast((step) => step < zoom);
  const larger = ZOOMS.find((step) => step > zoom);
  return (
    <div className={style.zoom}>
      <Button
        size="small"
        icon={<MinusOutlined />}
        aria-label="缩小"
        disabled={smaller === undefined}
        onClick={() => smaller && onZoom(smaller)}
      />
      <Button size="small" onClick={() => onZoom(1)} disabled={zoom === 1}>
        适合宽度
      </Button>
      <Button
        size="small"
        icon={<PlusOutlined />}
        aria-label="放大"
        disabled={larger === undefined}
        onClick={() => larger && onZoom(larger)}
      />
      <span className={style.percent} aria-live="polite">
        {Math.round(zoom * 100)}%
      </span>
    </div>
  );
}
