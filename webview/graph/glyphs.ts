import type { Glyph } from '../../src/model/resourceType.ts';

/** Our own drawings, one per kind of thing: stroke paths in a box of 24 × 24. */
export const glyphPaths: Readonly<Record<Glyph, string>> = {
  organization: 'M9 3.5h6v5H9zM3.5 15.5h6v5h-6zM14.5 15.5h6v5h-6zM12 8.5V12M6.5 15.5V12h11v3.5',
  folder: 'M3.5 6.5a1 1 0 0 1 1-1h5l2 2.5h8a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1z',
  account:
    'M4 5.5h16v13H4zM8 15.5c.4-1.6 1.5-2.4 3-2.4s2.6.8 3 2.4M11 8.6a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8M16 9.5h1.5M16 12.5h1.5',
  region:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M3.5 12h17M12 3.5c2.6 2.4 3.8 5.2 3.8 8.5s-1.2 6.1-3.8 8.5c-2.6-2.4-3.8-5.2-3.8-8.5s1.2-6.1 3.8-8.5',
  network: 'M7 18.5a4 4 0 0 1-.6-7.95 5.5 5.5 0 0 1 10.7-.6A4.3 4.3 0 0 1 17 18.5z',
  subnet: 'M4 4h16v16H4zM4 12h16M12 4v16',
  routes:
    'M4 6.5h6c4 0 4 11 8 11h2M17 14.5l3 3-3 3M4 17.5h6c1.4 0 2.3-1.4 3-3.2M14.4 9.2c.8-1.6 1.8-2.7 3.6-2.7h2M17 3.5l3 3-3 3',
  gateway: 'M5 20V10a7 7 0 0 1 14 0v10M3 20h18M9.5 15h5M12.5 12.5L15 15l-2.5 2.5',
  address: 'M12 21c-4-4.6-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6.4-6 11M12 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4',
  shield: 'M12 3.5l7.5 2.5v5.5c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V6zM9 12l2.2 2.2L15.2 10',
  interface: 'M5 8.5h14v8H5zM8 8.5v-3M12 8.5v-3M16 8.5v-3M8 16.5v3M12 16.5v3M16 16.5v3',
  server: 'M4 4.5h16v6.5H4zM4 13h16v6.5H4zM7.5 7.75h.5M7.5 16.25h.5M12 7.75h4.5M12 16.25h4.5',
  disk: 'M5 6.5c0-1.65 3.1-3 7-3s7 1.35 7 3-3.1 3-7 3-7-1.35-7-3zM5 6.5v11c0 1.65 3.1 3 7 3s7-1.35 7-3v-11M5 12c0 1.65 3.1 3 7 3s7-1.35 7-3',
  link: 'M10 13.5a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10.5a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  endpoint: 'M3.5 12h8M8.5 9l3 3-3 3M16.5 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M16.5 11.5v1',
  unknown: 'M5 5h14v14H5zM10 10a2 2 0 1 1 2.8 1.83c-.5.25-.8.6-.8 1.17v.4M12 16v.2',
};

/** Theme colour that a kind of thing is drawn in, so that things of one purpose look alike. */
export type Hue = 'blue' | 'green' | 'orange' | 'purple' | 'red' | 'yellow' | 'plain';

export const glyphHues: Readonly<Record<Glyph, Hue>> = {
  organization: 'purple',
  folder: 'yellow',
  account: 'blue',
  region: 'plain',
  network: 'purple',
  subnet: 'green',
  routes: 'purple',
  gateway: 'purple',
  address: 'orange',
  shield: 'red',
  interface: 'blue',
  server: 'orange',
  disk: 'green',
  link: 'purple',
  endpoint: 'blue',
  unknown: 'plain',
};
