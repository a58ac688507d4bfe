import { type ReactNode, useEffect, useRef } from 'react';
import style from './scroll-area.module.css';

export interface ScrollAreaProps {
  /** What scrolls, for a screen reader. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** What is larger than its place: it can be reached and scrolled by the keyboard. */
export function ScrollArea({ label, className, children }: ScrollAreaProps) {
  const area = useRef<HTMLElement>(null);
  // Not a control, but what scrolls must be reachable; set here, as only this element of all regions needs it.
  useEffect(() => {
    if (area.current) area.current.tabIndex = 0;
  }, []);
  return (
    <section ref={area} aria-label={label} className={`${style.scroll} ${className ?? ''}`}>
      {children}
    </section>
  );
}
