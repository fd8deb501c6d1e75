/** Our own drawings for the panel's buttons: stroke paths in a box of 24 × 24. */
export const icons = {
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M9 9h6v6H9z',
  zoomIn: 'M12 5v14M5 12h14',
  zoomOut: 'M5 12h14',
  filter: 'M4 5h16l-6 7.5V19l-4 1.5v-8z',
  diagram: 'M4 4h7v6H4zM13 14h7v6h-7zM7.5 10v7H13',
  close: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 3.5l9 16.5H3zM12 10v4.5M12 17v.6',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.4M20 4.4v5h-5',
  pin: 'M9 3.5h6M10 3.5v6l-3 4h10l-3-4v-6M12 13.5v7',
  note: 'M5 4h14v10l-5 6H5zM19 14h-5v6M8.5 8.5h7M8.5 12h4',
} as const;
