import { Link, useLocation } from 'wouter';
import { useWorkspace } from '../engine/index.ts';
import style from './navigation.module.css';
import { NAVIGATION, OPEN_PAGES } from './pages.tsx';

/** The left edge: the places of the program. Without a library only those that need none. */
export function Navigation() {
  const [location] = useLocation();
  const library = useWorkspace().data?.library ?? null;
  const places = NAVIGATION.filter(({ path }) => library !== null || OPEN_PAGES.includes(path));
  return (
    <nav className={style.navigation} aria-label="主导航" data-chrome>
      <ul>
        {places.map(({ id, name, path, covers, icon }) => (
          <li key={id}>
            <Link
              href={path}
              className={style.place}
              aria-current={covers.some((prefix) => isBelow(location, prefix)) ? 'page' : undefined}
            >
              {icon}
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isBelow(location: string, prefix: string): boolean {
  return location === prefix || location.startsWith(`${prefix}/`);
}
