import { availableParallelism, loadavg } from 'node:os';
import { BLOCKING, type Scroll } from './scroll.ts';
import type { Timing } from './stopwatch.ts';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** How much else the machine has to do: above the number of its processors, clocks tell little. */
export function sayLoad(when: string): void {
  say(`${when}：${availableParallelism()} 个处理器，近 1 分钟平均负载 ${loadavg()[0]?.toFixed(1)}`);
}

/** What the user waited for, and whose share it was. */
export function sayTimings(name: string, timings: readonly Timing[]): void {
  const totals = timings.map(({ total }) => total);
  const total = median(totals);
  const engine = median(timings.map((timing) => timing.engine));
  const share = `引擎 ${engine.toFixed(0)}（${Math.round((engine / total) * 100)}%），页面 ${(total - engine).toFixed(0)}`;
  say(`${total.toFixed(0).padStart(6)} （${range(totals)}）  ${share}  ${name}`);
}

/** Whether scrolling ever blocked the page. */
export function sayScrolls(name: string, scrolls: readonly Scroll[]): void {
  say(`${name}：${scrolls.length} 遍，每遍 ${median(scrolls.map(({ frames }) => frames))} 帧`);
  for (const [kind, word] of [
    ['clock', '实际时间'],
    ['processor', '处理器时间'],
  ] as const) {
    const longest = scrolls.map((scroll) => scroll[kind].longest);
    const blocking = scrolls.map((scroll) => scroll[kind].blocking);
    say(
      `  ${word}：超过 ${BLOCKING} 毫秒的任务 ${median(blocking)} 个（${range(blocking)}），` +
        `最长的任务 ${median(longest).toFixed(0)} 毫秒（${range(longest)}）`,
    );
  }
  const perFrame = median(scrolls.map((scroll) => scroll.perFrame));
  say(`  主线程每帧用处理器 ${perFrame.toFixed(1)} 毫秒`);
}

function range(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)} 至 ${Math.max(...values).toFixed(0)}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
