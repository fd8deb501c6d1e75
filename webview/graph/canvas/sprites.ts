/** Small stroke drawings as bitmaps: to stroke a thousand paths for every frame would take longer than the frame. */
export interface Sprites {
  /** Paints a drawing of 24 × 24 with its corner at a point of the surface, so many of the surface's units wide. */
  paint(surface: CanvasRenderingContext2D, drawing: Drawing, x: number, y: number, size: number, scale: number): void;
}

export interface Drawing {
  readonly path: string;
  readonly colour: string;
  /** Of the stroke, in the box of 24 × 24. */
  readonly width: number;
}

/** Sizes in device pixels that are kept: the next larger one is painted smaller. */
const kept = [12, 16, 24, 32, 48, 72, 112] as const;

export function createSprites(): Sprites {
  const bitmaps = new Map<string, HTMLCanvasElement>();
  return {
    paint(surface, drawing, x, y, size, scale) {
      const pixels = size * scale;
      const bitmapSize = kept.find((one) => one >= pixels * 0.95) ?? 112;
      const key = `${bitmapSize} ${drawing.colour} ${drawing.width} ${drawing.path}`;
      const bitmap = bitmaps.get(key) ?? draw(drawing, bitmapSize);
      bitmaps.set(key, bitmap);
      surface.drawImage(bitmap, x, y, size, size);
    },
  };
}

function draw({ path, colour, width }: Drawing, size: number): HTMLCanvasElement {
  const bitmap = document.createElement('canvas');
  bitmap.width = size;
  bitmap.height = size;
  const surface = bitmap.getContext('2d');
  if (surface === null) return bitmap;
  surface.scale(size / 24, size / 24);
  surface.strokeStyle = colour;
  surface.lineWidth = width;
  surface.lineCap = 'round';
  surface.lineJoin = 'round';
  surface.stroke(new Path2D(path));
  return bitmap;
}
