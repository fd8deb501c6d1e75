import { deltaBetween } from '../../picture/delta.ts';
import type { Picture } from '../../picture/picture.ts';
import type { HostMessage } from './protocol.ts';

/** Sends pictures: as a whole at first, then what changed in them as long as that is less. */
export interface PictureSender {
  send(picture: Picture, focus?: string): void;
  /** The webview knows nothing (any more): the next picture is sent as a whole. */
  restart(): void;
}

export function pictureSender(post: (message: HostMessage) => void): PictureSender {
  let generation = 0;
  let sequence = 0;
  let known: Picture | undefined;
  return {
    send(picture, focus) {
      const focused = focus === undefined ? {} : { focus };
      const delta = known === undefined ? undefined : deltaBetween(known, picture);
      const isSmall = delta !== undefined && delta.nodes.length * 2 <= picture.nodes.length;
      known = picture;
      if (isSmall) {
        sequence += 1;
        post({ type: 'delta', generation, sequence, delta, ...focused });
      } else {
        generation += 1;
        sequence = 0;
        post({ type: 'picture', generation, picture, ...focused });
      }
    },
    restart() {
      known = undefined;
    },
  };
}
