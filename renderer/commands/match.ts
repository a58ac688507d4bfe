import { normalise } from '../../shared/normalise.ts';
import { type Command, isEnabled } from './command.ts';

/** The pinyin initials of a text's Han characters, the rest as it is: 新建卷宗库 → xjjzk. */
export type Initials = (text: string) => string;

/** How well `text` fits: the smaller the better, `null` for not at all. */
function rank(command: Command, text: string, initials: Initials): number | null {
  const name = normalise(command.name);
  if (name.startsWith(text)) return 0;
  if (name.includes(text)) return 1;
  if (normalise(initials(command.name)).startsWith(text)) return 2;
  const keywords = command.keywords ?? [];
  if (keywords.some((keyword) => normalise(keyword).includes(text))) return 3;
  return [command.name, ...keywords].some((word) => normalise(initials(word)).includes(text)) ? 4 : null;
}

/** The enabled commands that fit what was typed, by part of the name, another word for it or pinyin initials; the best first. */
export function matchCommands(commands: readonly Command[], typed: string, initials: Initials): Command[] {
  const text = normalise(typed);
  const enabled = commands.filter(isEnabled);
  if (text === '') return enabled;
  return enabled
    .map((command) => ({ command, rank: rank(command, text, initials) }))
    .filter((match): match is { command: Command; rank: number } => match.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ command }) => command);
}
