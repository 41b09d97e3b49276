/** Which page is open, kept in the address after `#/`, so that reload and back work. */
import { computed, signal } from '@preact/signals';

const read = () => window.location.hash.replace(/^#\/?/, '');
const location = signal(read());
window.addEventListener('hashchange', () => {
  location.value = read();
  window.scrollTo(0, 0);
});

export const route = computed(() => {
  const [page = '', argument = ''] = location.value.split('/');
  return { page, argument: decodeURIComponent(argument) };
});

/** Opens a page: `go('game', id)`. */
export function go(page: string, argument?: string): void {
  window.location.hash = argument === undefined ? `/${page}` : `/${page}/${argument}`;
}
