import { isTextField } from '../commands/index.ts';

/**
 * Keeps a file or an address that is dropped beside every drop zone from taking the place of the program: a browser
 * would open it. Text may still be dropped where text is typed.
 * @returns how to stop
 */
export function guardDrops(): () => void {
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

/** What a drop zone takes it has kept from the browser already. */
function refuse(event: DragEvent): void {
  const { dataTransfer, defaultPrevented, target } = event;
  const bringsFiles = dataTransfer?.types.includes('Files') ?? false;
  if (defaultPrevented || (isTextField(target) && !bringsFiles)) return;
  event.preventDefault();
  if (dataTransfer) dataTransfer.dropEffect = 'none';
}
